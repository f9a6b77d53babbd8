/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real documents against independent readings of them, and the bundled sample against its source.
 */
#include "unit.h"

#include "base/file.h"
#include "base/text.h"
#include "dutygraph/read.h"

static dg_registry *registry;

static char *shared_file(const char *name, const char *ending) {
    const char *folder = getenv("DUTYGRAPH_SHARED");
    return dg_format("%s/documents/%s%s", folder != NULL ? folder : SOURCE_DIR "/../shared", name,
                     ending);
}

static dg_document *read_file(const char *path) {
    dg_document *document = NULL;
    dg_error err = {0};
    if (dg_read_file(&document, path, registry, NULL, &err) != DG_OK)
        fail_msg("%s: %s", path, err.message);
    return document;
}

/* The rows task, role, name as written; without those of the standing rule. */
static char *rows_of(const dg_document *d) {
    dg_text rows = {0};
    dg_text_puts(&rows, "task\trole\tdepartment\n");
    for (size_t i = 0; i < d->n_assignments; i++) {
        const dg_assignment *a = &d->assignments[i];
        if (a->rule != DG_RULE_STANDING)
            dg_text_printf(&rows, "%s\t%s\t%s\n", d->tasks[a->task].path, dg_role_name(a->role),
                           a->as_written);
    }
    return dg_text_take(&rows);
}

/* Skips where the documents are not there. */
static void matches_expected(const char *name, const char *ending) {
    char *text = shared_file(name, ending), *table = shared_file(name, ".expected.tsv");
    char *expected = NULL;
    size_t n;
    if (dg_file_read(&expected, &n, table, NULL) == DG_OK) {
        dg_document *d = read_file(text);
        char *rows = rows_of(d);
        assert_string_equal(rows, expected);
        free(rows);
        dg_document_free(d);
    }
    free(text);
    free(table);
    if (expected == NULL) skip();
    free(expected);
}

static void raci_template(void **state) {
    (void)state;
    matches_expected("raci-template", ".md");
}

static void ip_powerhouse_2016(void **state) {
    (void)state;
    matches_expected("ip-powerhouse-2016", ".txt");
}

static void incentives_2018(void **state) {
    (void)state;
    matches_expected("incentives-2018", ".txt");
    matches_expected("incentives-2018", ".gb18030.txt");
    matches_expected("incentives-2018", ".html");
}

static void business_environment_2020(void **state) {
    (void)state;
    matches_expected("business-environment-2020", ".txt");
}

static void hubei_farms_2021(void **state) {
    (void)state;
    matches_expected("hubei-farms-2021", ".txt");
}

/* 国办函〔2016〕66号 counts 106 items under 6 chapters with 28 sections; its readers 42
 * departments. */
static void the_sample_has_the_size_of_its_source(void **state) {
    (void)state;
    dg_document *d = read_file(SOURCE_DIR "/data/samples/ip-powerhouse-2016.txt");
    size_t chapters = 0;
    for (size_t i = 0; i < d->n_sections; i++)
        chapters += d->sections[i].depth == 1;
    assert_int_equal(chapters, 6);
    assert_int_equal(d->n_sections, 6 + 28);
    assert_int_equal(d->n_tasks, 106);
    assert_int_equal(d->n_departments, 42);
    assert_int_equal(d->n_assignments, 459);
    assert_string_equal(d->number, "国办函〔2016〕66号");
    assert_string_equal(d->date, "2016-07-08");
    dg_document_free(d);
}

static void the_sample_and_its_source_assign_alike(void **state) {
    (void)state;
    char *path = shared_file("ip-powerhouse-2016", ".txt"), *bytes = NULL;
    size_t n;
    bool there = dg_file_read(&bytes, &n, path, NULL) == DG_OK;
    free(bytes);
    if (there) {
        dg_document *full = read_file(path);
        dg_document *sample = read_file(SOURCE_DIR "/data/samples/ip-powerhouse-2016.txt");
        char *a = rows_of(full), *b = rows_of(sample);
        assert_string_equal(a, b);
        free(a);
        free(b);
        dg_document_free(full);
        dg_document_free(sample);
    }
    free(path);
    if (!there) skip();
}

static int open_registry(void **state) {
    (void)state;
    return dg_registry_new(&registry, NULL) == DG_OK ? 0 : -1;
}

static int close_registry(void **state) {
    (void)state;
    dg_registry_free(registry);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ip_powerhouse_2016),
        cmocka_unit_test(incentives_2018),
        cmocka_unit_test(business_environment_2020),
        cmocka_unit_test(hubei_farms_2021),
        cmocka_unit_test(raci_template),
        cmocka_unit_test(the_sample_has_the_size_of_its_source),
        cmocka_unit_test(the_sample_and_its_source_assign_alike),
    };
    return cmocka_run_group_tests_name("documents", tests, open_registry, close_registry);
}
