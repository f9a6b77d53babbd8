/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents in traditional script are read as simplified ones, and quoted as they are printed. */
#include "unit.h"

#include "reading.h"

static void clauses_read_alike(void **state) {
    (void)state;
    static const struct {
        const char *clause, *reading;
    } shapes[] = {
        {"（甲局負責，乙部協助、丙委參與）",
         "1 lead 甲局/sole; 1 support 乙部/support; 1 support 丙委/support"},
        {"（由發展改革委牽頭，財政廳按職責分工負責，2025年底前完成）",
         "1 lead 發展改革委/lead; 1 support 財政廳/beside-lead "
         "@2025年底前完成"},
        {"責任單位：財政廳；配合單位：各有關部門、各縣（市）政府；完成期限：113年12月底",
         "1 lead 財政廳/label; 1 support 各有關部門/label; 1 support 各縣政府/label "
         "@113年12月底"},
        {"主辦機關：內政部。協辦機關：勞動部、各直轄市、縣（市）政府",
         "1 lead 內政部/label; 1 support 勞動部/label; 1 support 各直轄市、縣政府/label"},
        {"主辦單位：環境部\n協辦單位：農業部", "1 lead 環境部/label; 1 support 農業部/label"},
        {"權責機關：環境部、農業部", "1 joint 環境部/label; 1 joint 農業部/label"},
        {"執行機關：環境部\n辦理期程：持續辦理", "1 lead 環境部/label @持續辦理"},
        {"（辦理機關：環境部、農業部，以列首者為主辦）",
         "1 lead 環境部/first-listed; 1 support 農業部/first-listed"},
        {"（環境部主政，農業部會辦）", "1 lead 環境部/lead; 1 support 農業部/support"},
        {"由經濟部會同勞動部等機關提出", "1 lead 經濟部/lead; 1 support 勞動部/together 等"},
        {"責任單位：○○縣政府、甲部乙局○○丙所",
         "1 joint ○○縣政府/label; 1 joint 甲部乙局○○丙所/label"},
        {"主辦：環境部；協辦：農業部及相關機關",
         "1 lead 環境部/label; 1 support 農業部/label; 1 support 相關機關/label"},
    };
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        char text[400];
        snprintf(text, sizeof text, "1.推動甲。%s\n", shapes[i].clause);
        const char *actual = reading_of(text);
        if (strcmp(actual, shapes[i].reading) != 0)
            fail_msg("%s\n  is read:  %s\n  expected: %s", shapes[i].clause, actual,
                     shapes[i].reading);
    }
}

static void everything_is_quoted_as_printed(void **state) {
    (void)state;
    dg_document *d = document_of("臺北市推動計畫\n府授資字第1120001號\n"
                                 "壹、加強領導\n"
                                 "一、健全　工作\t機制；強化。（發展改革委牽頭，某縣環保處配合，\n"
                                 "某縣乙處負責，2025年辦完）\n"
                                 "貳、服務（以下簡稱甲）\n一、說明。（國家發展改革委負責）",
                                 NULL);
    assert_string_equal(d->title, "臺北市推動計畫");
    assert_string_equal(d->number, "府授資字第1120001號");
    assert_int_equal(d->n_sections, 2);
    assert_string_equal(d->sections[0].path, "壹");
    assert_string_equal(d->sections[0].title, "加強領導");
    assert_string_equal(d->sections[1].path, "貳");
    assert_int_equal(d->n_tasks, 2);
    assert_string_equal(d->tasks[0].path, "壹/一");
    assert_string_equal(d->tasks[0].title, "健全 工作 機制");
    assert_non_null(strstr(d->tasks[0].clause, "（發展改革委牽頭，某縣環保處配合，"));
    assert_string_equal(d->tasks[0].deadline, "2025年辦完");
    const dg_assignment *a = &d->assignments[0]; /* known: under its own name */
    assert_string_equal(a->as_written, "發展改革委");
    assert_string_equal(d->departments[a->department].name, "发展改革委");
    assert_true(d->departments[a->department].known);
    a = &d->assignments[1]; /* unknown: as printed */
    assert_string_equal(d->departments[a->department].name, "某縣環保處");
    assert_int_equal(a->at.line, 4);
    assert_int_equal(a->at.column, 24);
    a = &d->assignments[d->tasks[1].first_assignment];
    assert_string_equal(a->as_written, "國家發展改革委");
    assert_string_equal(d->departments[a->department].name, "发展改革委");
    dg_document_free(d);
}

static void two_spellings_are_one_body(void **state) {
    (void)state;
    dg_document *d =
        document_of("1.甲。（省環保處、教育廳負責）\n2.乙。（省环保处、省教育厅负责）", NULL);
    assert_int_equal(d->n_departments, 2);
    assert_string_equal(d->departments[0].name, "省環保處");
    assert_string_equal(d->departments[1].name, "省教育廳");
    assert_string_equal(d->assignments[2].as_written, "省环保处");
    assert_int_equal(d->assignments[2].department, 0);
    assert_int_equal(d->assignments[3].department, 1);
    dg_document_free(d);
}

static void tables_read_alike(void **state) {
    (void)state;
    const char *text = "項次,工作項目,主辦機關,協辦機關,辦理期限,電話\n"
                       "1,推動節能；減碳,國務院辦公廳,\"某縣環保處、各縣市政府\",114年12月,9\n"
                       "2,長照體系,某縣環保處,—,持續辦理,9\n";
    assert_string_equal(reading_of(text),
                        "1 lead 國務院辦公廳/label; 1 support 某縣環保處/label; 1 support "
                        "各縣市政府/label @114年12月; 2 lead 某縣環保處/label @持續辦理");
    dg_document *d = document_of(text, NULL);
    assert_string_equal(d->tasks[0].title, "推動節能");
    assert_string_equal(d->tasks[0].text, "推動節能；減碳");
    assert_string_equal(d->tasks[0].clause,
                        "主辦機關：國務院辦公廳；協辦機關：某縣環保處、各縣市政府");
    assert_string_equal(d->departments[0].name, "国务院办公厅");
    dg_document_free(d);
    assert_string_equal(reading_of("任務,財政廳,環保處\n甲,主,協\n乙,協,主\n"),
                        "甲 lead 財政廳/matrix; 甲 support 環保處/matrix; 乙 support "
                        "財政廳/matrix; 乙 lead 環保處/matrix");
    assert_string_equal(
        reading_of("任務,財政廳,環保處\n甲,●,▲\n乙,▲,●\n註：●為牽頭單位，▲為參與單位,,\n"),
        "甲 lead 財政廳/matrix; 甲 support 環保處/matrix; 乙 support "
        "財政廳/matrix; 乙 lead 環保處/matrix");
}

static void diagnostics_quote_and_compare_names(void **state) {
    (void)state;
    const char *all = diagnostics_of("1.甲。（省環保某處負責）\n2.乙。（省环保某处负责）\n"
                                     "3.丙。（省環保另處負責）\n4.丁。（知識產仅局負責）");
    assert_non_null(strstr(all, "1:6 unknown-department 省環保某處/0"));
    assert_null(strstr(all, "unknown-department 省环保某处"));
    assert_non_null(strstr(all, "3:6 near-identical-names 省環保另處 / 省環保某處/0"));
    assert_non_null(strstr(all, "4:6 near-identical-names 知識產仅局 / 知识产权局/0"));
}

static void a_persons_registry_may_be_in_either_script(void **state) {
    (void)state;
    static const char csv[] = "name,aliases\n內政部,内政事务部|內政事務部\n";
    dg_registry *registry = NULL;
    dg_document *d = NULL;
    assert_int_equal(dg_registry_new_with(&registry, csv, sizeof csv - 1, NULL), DG_OK);
    assert_string_equal(dg_registry_find(registry, "内政部")->name, "內政部");
    assert_string_equal(dg_registry_find(registry, "內政事務部")->name, "內政部");
    const char *text = "1.甲。（內政事務部負責）";
    assert_int_equal(dg_read_memory(&d, text, strlen(text), "test", registry, NULL, NULL), DG_OK);
    assert_string_equal(d->departments[0].name, "內政部");
    assert_true(d->departments[0].known);
    dg_document_free(d);
    dg_registry_free(registry);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_read_alike),
        cmocka_unit_test(everything_is_quoted_as_printed),
        cmocka_unit_test(two_spellings_are_one_body),
        cmocka_unit_test(tables_read_alike),
        cmocka_unit_test(diagnostics_quote_and_compare_names),
        cmocka_unit_test(a_persons_registry_may_be_in_either_script),
    };
    return cmocka_run_group_tests_name("script", tests, NULL, NULL);
}
