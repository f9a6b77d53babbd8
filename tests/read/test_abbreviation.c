/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that a document introduces for a body, and which it is from there on. */
#include "unit.h"

#include "base/text.h"
#include "read/name/abbreviation.h"
#include "reading.h"

static dg_registry *registry;

/* "ABBREVIATION = FULL [BODY]" for each that the text introduces, joined by "; ". */
static void introduces(const char *text, const char *expected) {
    dg_abbreviation_search search = {dg_slice_of(text), NULL, registry, 0};
    dg_abbreviation found;
    dg_text out = {0};
    dg_text_puts(&out, "");
    while (dg_abbreviation_next(&found, &search))
        dg_text_printf(&out, "%s%.*s = %.*s%s%s", out.n > 0 ? "; " : "", (int)found.name.n,
                       found.name.at, (int)found.full.n, found.full.at,
                       found.body == NULL ? "" : " -> ",
                       found.body == NULL ? "" : found.body->name);
    if (strcmp(out.at == NULL ? "" : out.at, expected) != 0)
        fail_msg("%s\n  introduces: %s\n  expected:   %s", text, out.at, expected);
    dg_text_free(&out);
}

static void chinese_abbreviations_are_found(void **state) {
    (void)state;
    introduces("经同意，国家发展和改革委员会（以下简称“发改委”）会同财政部",
               "发改委 = 国家发展和改革委员会 -> 发展改革委");
    introduces("由某某领导小组（以下简称领导小组）统筹", "领导小组 = 某某领导小组");
    introduces("财政部和某省农业农村局(下称：省农业局)", "省农业局 = 某省农业农村局");
    introduces("工业和信息化部、国家某和某局（简称「某局」，下同）", "某局 = 国家某和某局");
    introduces("中国人民银行（以下简称央行）", "央行 = 中国人民银行 -> 人民银行");
    introduces("北京市财政局（以下简称市财政局）", "市财政局 = 北京市财政局");
    introduces("设立甲示范区管委会（以下简称管委会），乙局（以下简称丙委）", /* 丙 is not in 乙局 */
               "管委会 = 甲示范区管委会");
    introduces("印发工作方案（以下简称方案）", "");
    introduces("（以下简称乙）甲（以下简称", "");
}

static void latin_abbreviations_are_found(void **state) {
    (void)state;
    introduces("led by the Department of Energy (DOE) and the Ministry of Finance (MoF)",
               "DOE = Department of Energy; MoF = Ministry of Finance");
    introduces("Office of Management and Budget (hereinafter referred to as \"OMB\")",
               "OMB = Office of Management and Budget");
    introduces("with the Ministry of Education, Science and Technology (MEST)",
               "MEST = Ministry of Education, Science and Technology");
    introduces("U.S. Agency for International Development (USAID)",
               "USAID = U.S. Agency for International Development");
    introduces("Ministry of Agriculture (MoAgri), Inter-Ministerial Committee (IMC)",
               "MoAgri = Ministry of Agriculture; IMC = Inter-Ministerial Committee");
    introduces("the Department of Energy (GDP), growth (GDP) (see Annex A) (A) (", "");
    introduces("Aaaa Aaaa Aaaa Aaaa Aaaa Aaaa Aaaa Aaaa Aaaa Aaaa (AAAAAAAAAAAB)", "");
}

/* "WRITTEN = DEPARTMENT" for each assignment, joined by "; ". */
static void names(const char *text, const char *expected) {
    dg_document *d = document_of(text, NULL);
    dg_text out = {0};
    for (size_t i = 0; i < d->n_assignments; i++)
        dg_text_printf(&out, "%s%s = %s", i > 0 ? "; " : "", d->assignments[i].as_written,
                       d->departments[d->assignments[i].department].name);
    if (strcmp(out.at, expected) != 0)
        fail_msg("%s\n  names:    %s\n  expected: %s", text, out.at, expected);
    dg_text_free(&out);
    dg_document_free(d);
}

static void an_abbreviation_is_its_body_from_there_on(void **state) {
    (void)state;
    names("国家能源某某委员会（以下简称能源委）、财政部（下称财部）。\n"
          "1.甲。（能源委负责，财部配合）\n2.乙。（国家能源某某委员会负责）",
          "能源委 = 国家能源某某委员会; 财部 = 财政部; 国家能源某某委员会 = 国家能源某某委员会");
    names("1.甲。（某某管委会（以下简称管委会）牵头，乙局配合）\n2.乙。（管委会、乙局负责）",
          "某某管委会 = 某某管委会; 乙局 = 乙局; 管委会 = 某某管委会; 乙局 = 乙局");
    names("1.甲。（管委会负责）\n2.乙。（某某管委会（以下简称管委会）负责）",
          "管委会 = 管委会; 某某管委会 = 某某管委会"); /* what came before stays */
    names("某縣環保委員會（以下簡稱環保會）。\n1.甲。（環保會負責）\n2.乙。（环保会负责）",
          "環保會 = 某縣環保委員會; 环保会 = 某縣環保委員會");
    names("The Department of Energy (DOE) leads.\n1. Do. Lead: DOE; Support: Ministry of Finance "
          "(MoF)\n2. Do. Lead: MoF; Support: Department of Energy",
          "DOE = Department of Energy; Ministry of Finance = Ministry of Finance; MoF = Ministry "
          "of Finance; Department of Energy = Department of Energy");
    names("序号,任务,牵头单位\n1,做甲,某某管委会（以下简称管委会）\n2,做乙,管委会\n",
          "某某管委会 = 某某管委会; 管委会 = 某某管委会");
    names("1. Do. Lead: TTB\n2. Do. Lead: Toad Trade Board (TTB)\n3. Do. Lead: TTB\n",
          "TTB = TTB; Toad Trade Board = TTB; TTB = TTB"); /* letters are of one body throughout */
    names(
        "1. Do. Lead: TTB\n2. Do. Lead: Toad Trade Board (TTB)\n3. Do. Lead: Tin Tub Board (TTB)\n",
        "TTB = TTB; Toad Trade Board = TTB; Tin Tub Board = Tin Tub Board"); /* or of the first */
    names("Task,Department of Energy (DOE),Treasury\na,A,R\nb,R,A\n",
          "Department of Energy = Department of Energy; Treasury = Treasury; Department of Energy "
          "= Department of Energy; Treasury = Treasury");
}

static void a_name_of_another_body_stays_its_own(void **state) {
    (void)state;
    const char *text = "教育部某某司（以下简称教育部）。\n1.甲。（教育部负责）";
    names(text, "教育部 = 教育部");
    assert_non_null(strstr(diagnostics_of(text), "1:1 name-for-two-bodies 教育部/2"));
    assert_null(strstr(diagnostics_of("教育部（以下简称教育部）。\n1.甲。（教育部负责）"),
                       "name-for-two-bodies"));
}

/* DOE of Energy and of Education: two departments, and a warning. */
static void letters_may_be_of_two_bodies(void **state) {
    (void)state;
    const char *text = "1. Dig. Lead: DOE\n2. Fill. Lead: Department of Energy (DOE)\n"
                       "3. Teach. Lead: Department of Education (DOE)\n4. Pay. Lead: DOE\n";
    names(text, "DOE = DOE; Department of Energy = DOE; Department of Education = Department of "
                "Education; DOE = Department of Education");
    assert_non_null(strstr(diagnostics_of(text), "4:15 name-for-two-bodies DOE/2"));
}

/* 组织 is a role word, but here it ends the short name of something that is no body. */
static void the_bracket_of_an_abbreviation_is_no_clause(void **state) {
    (void)state;
    assert_null(
        strstr(diagnostics_of("1.发展农业社会化服务组织（以下简称社会化服务组织）。（教育部负责）"),
               "unread-clause"));
    assert_non_null(strstr(diagnostics_of("1.发展农业（服务于社会化服务组织）。（教育部负责）"),
                           "unread-clause"));
}

static int set_up(void **state) {
    (void)state;
    return dg_registry_new(&registry, NULL) == DG_OK ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    dg_registry_free(registry);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chinese_abbreviations_are_found),
        cmocka_unit_test(latin_abbreviations_are_found),
        cmocka_unit_test(an_abbreviation_is_its_body_from_there_on),
        cmocka_unit_test(a_name_of_another_body_stays_its_own),
        cmocka_unit_test(letters_may_be_of_two_bodies),
        cmocka_unit_test(the_bracket_of_an_abbreviation_is_no_clause),
    };
    return cmocka_run_group_tests_name("abbreviation", tests, set_up, tear_down);
}
