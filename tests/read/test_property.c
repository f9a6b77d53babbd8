/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random documents in every clause shape and layout, in either script, with line ends, blanks and
 * empty lines as other programs leave them: reading gives back the responsibility table that each
 * was written from. The generator knows the design's rules and nothing of the reader. */
#include "unit.h"

#include "base/text.h"
#include "dutygraph/read.h"
#include "generator.h"

extern const unsigned char dg_traditional_csv[];
extern const size_t dg_traditional_csv_size;

enum { N_DOCUMENTS = 2000, FIRST_SEED = 1 };

static dg_registry *registry;

/* As generated.table. */
static char *table_of(const dg_document *d) {
    dg_text out = {0};
    for (size_t t = 0; t < d->n_tasks; t++) {
        const dg_task *task = &d->tasks[t];
        dg_text_puts(&out, task->path);
        for (size_t i = 0; i < task->n_assignments; i++) {
            const dg_assignment *a = &d->assignments[task->first_assignment + i];
            dg_text_printf(&out, "; %s %s", dg_role_name(a->role), a->as_written);
        }
        if (task->open) dg_text_puts(&out, " 等");
        if (task->deadline[0] != '\0') dg_text_printf(&out, " @%s", task->deadline);
        dg_text_puts(&out, "\n");
    }
    return dg_text_take(&out);
}

static char *read_table(const char *text) {
    dg_document *d = NULL;
    dg_error err = {0};
    if (dg_read_memory(&d, text, strlen(text), "random", registry, NULL, &err) != DG_OK)
        return dg_format("not read: %s\n", err.message);
    char *table = table_of(d);
    dg_document_free(d);
    return table;
}

static void print_difference(size_t seed, const generated *made, const char *actual) {
    const char *expected = made->table;
    while (*expected != '\0' && *actual != '\0') {
        size_t n = strcspn(expected, "\n"), m = strcspn(actual, "\n");
        if (n != m || memcmp(expected, actual, n) != 0) break;
        expected += n + 1;
        actual += n + 1;
    }
    fprintf(stderr, "seed %zu:\n%s\n  is read:  %.*s\n  expected: %.*s\n", seed, made->text,
            (int)strcspn(actual, "\n"), actual, (int)strcspn(expected, "\n"), expected);
}

/* The same text in traditional script: of several forms of a character, the last in the table. */
static void put_in_traditional_script(char *text) {
    enum { ROW = 8, BYTES = 3 }; /* "c,c" and a line feed */
    size_t n = strlen(text);
    dg_slice rows = {(const char *)dg_traditional_csv, dg_traditional_csv_size};
    for (size_t at = 0; at + BYTES <= n; at++) {
        if (((unsigned char)text[at] & 0xF0) != 0xE0) continue;
        char form[BYTES];
        memcpy(form, text + at, BYTES);
        for (size_t row = dg_slice_find(rows, "\n", 0) + 1; row + ROW <= rows.n; row += ROW)
            if (memcmp(rows.at + row + BYTES + 1, text + at, BYTES) == 0)
                memcpy(form, rows.at + row, BYTES);
        memcpy(text + at, form, BYTES);
    }
}

/* What programs do to a text on its way, and what changes nothing of what it says. */
typedef enum { AS_WRITTEN, BLANKS_AT_ENDS, MORE_EMPTY_LINES, NO_BREAK_SPACES, WAYS } way;

static void put_on_its_way(char **text, way by) {
    dg_text out = {0};
    const char *at = *text;
    for (const char *from = at; *at != '\0'; at++) {
        bool inside =
            at > from && at[1] != '\0' && at[-1] > ' ' && at[1] > ' '; /* words in ASCII */
        bool empty = *at == '\n' && at > from && at[-1] == '\n';
        bool end = *at == '\r' || (*at == '\n' && at > from && at[-1] != '\r');
        if (by == BLANKS_AT_ENDS && end) dg_text_puts(&out, "  ");
        if (by == MORE_EMPTY_LINES && empty) dg_text_puts(&out, "\n");
        if (by == NO_BREAK_SPACES && *at == ' ' && inside)
            dg_text_puts(&out, "\xC2\xA0");
        else
            dg_text_put(&out, (dg_slice){at, 1});
    }
    free(*text);
    *text = dg_text_take(&out);
    assert_non_null(*text);
}

static bool reads_back(size_t seed) {
    enum { TRADITIONAL = 8 }; /* every so many documents one is */
    generated made = generate(seed, registry);
    put_on_its_way(&made.text, (way)(seed % WAYS));
    if (seed % TRADITIONAL == 0) {
        put_in_traditional_script(made.text);
        put_in_traditional_script(made.table);
    }
    char *actual = read_table(made.text);
    bool same = strcmp(actual, made.table) == 0;
    if (!same) print_difference(seed, &made, actual);
    free(actual);
    generated_free(&made);
    return same;
}

/* DUTYGRAPH_SEED=N tries one document. */
static void reading_gives_the_table_back(void **state) {
    (void)state;
    const char *only = getenv("DUTYGRAPH_SEED");
    size_t from = only == NULL ? FIRST_SEED : strtoul(only, NULL, 10), failed = 0;
    size_t to = only == NULL ? from + N_DOCUMENTS : from + 1;
    for (size_t seed = from; seed < to; seed++)
        failed += !reads_back(seed);
    if (failed > 0) fail_msg("%zu of %zu documents", failed, to - from);
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
    const struct CMUnitTest tests[] = {cmocka_unit_test(reading_gives_the_table_back)};
    return cmocka_run_group_tests_name("property", tests, set_up, tear_down);
}
