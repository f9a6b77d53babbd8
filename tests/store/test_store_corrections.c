/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "store/sql.h"

static const char *const path = "s.db";

/* plan: 甲局 leads task 1, with 乙部; 乙部 leads task 2. */
static const sample_row rows[] = {
    {0, "甲局", DG_ROLE_LEAD}, {0, "乙部", DG_ROLE_SUPPORT}, {1, "乙部", DG_ROLE_LEAD}};

static dg_document *plan(const char *name) {
    return sample_rows(name, rows, 3);
}

static dg_correction drop(const char *document, const char *task, const char *department) {
    return (dg_correction){.document = document,
                           .task = task,
                           .kind = DG_CORRECTION_DROP,
                           .department = department,
                           .value = "",
                           .note = "印错",
                           .who = "王",
                           .when = "2020-01-01T00:00:00Z"};
}

static size_t amend(const dg_correction *corrections, size_t n, bool only_new) {
    size_t added = 0;
    int64_t last = 0;
    dg_error err = {0};
    dg_store *store = must_open(path, DG_STORE_WRITE);
    if (dg_store_amend(&added, &last, store, corrections, n, only_new, &err) != DG_OK)
        fail_msg("%s", err.message);
    dg_store_close(store);
    if (added > 0) assert_near(ask(path, "SELECT max(id) FROM correction"), (double)last, 0);
    return added;
}

static dg_code change(dg_code (*how)(dg_store *, int64_t, dg_error *), int64_t number) {
    dg_error err = {0};
    dg_store *store = must_open(path, DG_STORE_WRITE);
    dg_code code = how(store, number, &err);
    dg_store_close(store);
    if (code != DG_OK) assert_non_null(strstr(err.message, path));
    return code;
}

static dg_code replace(int64_t *id, bool *added, dg_document *taken, int64_t old) {
    dg_store *store = must_open(path, DG_STORE_WRITE);
    dg_code code = dg_store_replace(id, added, store, taken, old, NULL);
    dg_store_close(store);
    dg_document_free(taken);
    return code;
}

typedef dg_code load_call(dg_corpus **, dg_store *, const int64_t *, size_t, dg_error *);

/* How many assignments a document has, with or without its corrections. */
static size_t n_assignments(load_call *load, int64_t id) {
    dg_corpus *corpus = NULL;
    dg_error err = {0};
    dg_store *store = must_open(path, DG_STORE_READ);
    if (load(&corpus, store, &id, 1, &err) != DG_OK) fail_msg("%s", err.message);
    size_t n = corpus->documents[0]->n_assignments;
    dg_corpus_free(corpus);
    dg_store_close(store);
    return n;
}

static void corrections_come_back_in_order(void **state) {
    (void)state;
    dg_correction kept[2] = {drop("plan", "1", "甲局"), drop("*", "一/*", "乙部")};
    assert_int_equal(amend(kept, 2, false), 2); /* even before there is a document */
    dg_corrections *list = NULL;
    dg_store *store = must_open(path, DG_STORE_READ);
    assert_int_equal(dg_store_corrections(&list, store, NULL), DG_OK);
    dg_store_close(store);
    size_t n;
    const dg_correction *read = dg_corrections_items(list, &n);
    assert_int_equal(n, 2);
    for (size_t i = 0; i < n; i++) {
        assert_int_equal(read[i].number, i + 1);
        assert_int_equal(read[i].kind, DG_CORRECTION_DROP);
        assert_string_equal(read[i].document, kept[i].document);
        assert_string_equal(read[i].task, kept[i].task);
        assert_string_equal(read[i].department, kept[i].department);
        assert_string_equal(read[i].note, "印错");
        assert_string_equal(read[i].who, "王");
        assert_string_equal(read[i].when, "2020-01-01T00:00:00Z");
    }
    dg_corrections_free(list);
}

static void the_reading_stays_beside_its_corrections(void **state) {
    (void)state;
    int64_t id = must_save(path, plan("plan"));
    amend((dg_correction[]){drop("plan", "*", "乙部")}, 1, false);
    assert_int_equal(n_assignments(dg_store_load, id), 1);
    assert_int_equal(n_assignments(dg_store_load_reading, id), 3);
    assert_near(ask(path, "SELECT count(*) FROM assignment"), 3, 0);
    assert_int_equal(change(dg_store_undo, 1), DG_OK);
    assert_int_equal(n_assignments(dg_store_load, id), 3);
    assert_int_equal(change(dg_store_undo, 1), DG_ENOTFOUND);
}

static void a_document_that_is_read_again_is_corrected_again(void **state) {
    (void)state;
    int64_t id = must_save(path, plan("plan"));
    amend((dg_correction[]){drop("plan", "1", "乙部")}, 1, false);
    assert_int_equal(change(dg_store_remove, id), DG_OK);
    id = must_save(path, plan("plan"));
    assert_int_equal(id, 2);
    assert_int_equal(n_assignments(dg_store_load, id), 2);
}

static void the_corrections_of_what_is_replaced_go_over(void **state) {
    (void)state;
    int64_t id = must_save(path, plan("plan"));
    amend((dg_correction[]){drop("plan", "1", "乙部")}, 1, false);
    bool added = false;
    assert_int_equal(replace(&id, &added, plan("plan-2"), 1), DG_OK);
    assert_true(added);
    assert_int_equal(id, 2);
    assert_near(ask(path, "SELECT count(*) FROM document"), 1, 0);
    assert_int_equal(n_assignments(dg_store_load, 2), 2);
    assert_near(ask(path, "SELECT count(*) FROM correction WHERE document = 'plan-2'"), 1, 0);
}

static void two_documents_of_a_name_both_keep_its_corrections(void **state) {
    (void)state;
    must_save(path, plan("plan"));
    must_save(path, plan("other"));
    edit(path, "UPDATE document SET name = 'plan' WHERE id = 2");
    amend((dg_correction[]){drop("plan", "1", "乙部")}, 1, false);
    assert_int_equal(replace(NULL, NULL, plan("plan-2"), 1), DG_OK);
    assert_int_equal(n_assignments(dg_store_load, 2), 2);
    assert_int_equal(n_assignments(dg_store_load, 3), 2);
}

static void what_is_there_already_is_not_added_again(void **state) {
    (void)state;
    int64_t id = 0;
    bool added = true;
    must_save(path, plan("plan"));
    must_save(path, plan("other"));
    assert_int_equal(replace(&id, &added, plan("plan"), 1), DG_OK); /* its own bytes */
    assert_int_equal(id, 1);
    assert_false(added);
    assert_int_equal(replace(&id, &added, plan("other"), 1), DG_OK);
    assert_int_equal(id, 2);
    assert_false(added);
    assert_near(ask(path, "SELECT sum(id) FROM document"), 2, 0);
    assert_int_equal(replace(&id, &added, plan("third"), 7), DG_ENOTFOUND);
    assert_near(ask(path, "SELECT sum(id) FROM document"), 2, 0);
}

enum { N_TABLES = 8 };

static void count_rows(double rows_of[N_TABLES]) {
    static const char *const tables[N_TABLES] = {
        "document",        "section",    "task",       "department",
        "department_name", "assignment", "diagnostic", "document_department"};
    for (size_t i = 0; i < N_TABLES; i++) {
        char sql[64];
        snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", tables[i]);
        rows_of[i] = ask(path, sql);
    }
}

/* What other documents share stays. */
static void a_document_is_removed_whole(void **state) {
    (void)state;
    double before[N_TABLES], after[N_TABLES];
    must_save(path, sample_full("one"));
    count_rows(before);
    must_save(path, plan("plan"));
    assert_int_equal(change(dg_store_remove, 2), DG_OK);
    count_rows(after);
    assert_memory_equal(before, after, sizeof before);
    assert_int_equal(change(dg_store_remove, 1), DG_OK);
    count_rows(after);
    for (size_t i = 0; i < N_TABLES; i++)
        assert_near(after[i], 0, 0);
    assert_int_equal(change(dg_store_remove, 1), DG_ENOTFOUND);
}

static void a_table_that_is_read_twice_adds_nothing(void **state) {
    (void)state;
    const dg_correction a = drop("plan", "1", "甲局"), b = drop("plan", "2", "乙部");
    assert_int_equal(amend((dg_correction[]){a, b, a}, 3, true), 3);
    assert_int_equal(amend((dg_correction[]){a, b, a}, 3, true), 0);
    assert_int_equal(amend((dg_correction[]){b, b}, 2, true), 1);
    assert_int_equal(amend((dg_correction[]){b}, 1, false), 1);
}

static void bad_corrections_keep_out_good_ones(void **state) {
    (void)state;
    dg_error err = {0};
    dg_store *store = must_open(path, DG_STORE_WRITE);
    const dg_correction pair[] = {drop("plan", "1", "甲局"), drop("plan", "", "甲局")};
    assert_int_equal(dg_store_amend(NULL, NULL, store, pair, 2, false, &err), DG_EINVAL);
    assert_non_null(strstr(err.message, "no task"));
    dg_store_close(store);
    assert_int_not_equal(access(path, F_OK), 0);
}

static void what_corrections_made_is_no_reading(void **state) {
    (void)state;
    dg_error err = {0};
    const dg_correction set = {0,      "plan", "1", DG_CORRECTION_SET_ROLE, "乙部",
                               "lead", "",     "",  "2020-01-01T00:00:00Z"};
    dg_document *read = plan("plan"), *made = NULL;
    assert_int_equal(dg_corrections_apply(&made, NULL, read, &set, 1, NULL, NULL), DG_OK);
    dg_store *store = must_open(path, DG_STORE_WRITE);
    assert_int_equal(dg_store_save(NULL, NULL, store, made, &err), DG_EINVAL);
    dg_store_close(store);
    dg_document_free(read);
    dg_document_free(made);
}

static void corrections_by_hand_are_not_trusted(void **state) {
    (void)state;
    static const char *const edits[] = {
        "UPDATE correction SET kind = 'fire'",
        "UPDATE correction SET at = 'today'",
        "UPDATE correction SET task = ''",
        "UPDATE correction SET value = 'x'",
        "UPDATE correction SET department = CAST(x'E5B1' AS TEXT)",
        "DROP TABLE correction",
    };
    int64_t id = must_save(path, plan("plan"));
    amend((dg_correction[]){drop("plan", "1", "甲局")}, 1, false);
    char *good;
    size_t n;
    assert_int_equal(dg_file_read(&good, &n, path, NULL), DG_OK);
    for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
        dg_corpus *corpus = NULL;
        dg_error err = {0};
        assert_int_equal(dg_write_file(path, good, n, NULL), DG_OK);
        assert_int_equal(n_assignments(dg_store_load, id), 2);
        edit(path, edits[i]);
        dg_store *store = must_open(path, DG_STORE_READ);
        assert_int_equal(dg_store_load(&corpus, store, NULL, 0, &err), DG_EFORMAT);
        assert_non_null(strstr(err.message, path));
        dg_store_close(store);
    }
    free(good);
}

/* --- stores of version 1 --- */

static void make_old_store(void) {
    must_save(path, plan("plan"));
    edit(path, "DROP TABLE correction; DELETE FROM sqlite_sequence WHERE name = 'correction';"
               " DROP VIEW v_deadline; DROP VIEW v_assignment; ALTER TABLE task DROP COLUMN due;"
               " PRAGMA user_version = 1");
}

static void an_old_store_is_read_as_it_is(void **state) {
    (void)state;
    char *before, *after;
    size_t n_before, n_after;
    make_old_store();
    assert_int_equal(dg_file_read(&before, &n_before, path, NULL), DG_OK);
    assert_int_equal(n_assignments(dg_store_load, 1), 3);
    dg_corrections *list = NULL;
    dg_store *store = must_open(path, DG_STORE_READ);
    assert_int_equal(dg_store_corrections(&list, store, NULL), DG_OK);
    dg_corrections_items(list, &n_after);
    assert_int_equal(n_after, 0);
    dg_corrections_free(list);
    dg_store_close(store);
    assert_int_equal(change(dg_store_remove, 7), DG_ENOTFOUND); /* a change that fails */
    assert_int_equal(dg_file_read(&after, &n_after, path, NULL), DG_OK);
    assert_int_equal(n_before, n_after);
    assert_memory_equal(before, after, n_after);
    free(before);
    free(after);
}

static void an_old_store_is_brought_up_by_a_change(void **state) {
    (void)state;
    make_old_store();
    assert_int_equal(amend((dg_correction[]){drop("plan", "*", "乙部")}, 1, false), 1);
    assert_near(ask(path, "SELECT user_version FROM pragma_user_version"), 3, 0);
    assert_int_equal(n_assignments(dg_store_load, 1), 1);
    must_save(path, plan("plan-2"));
    assert_near(ask(path, "SELECT count(*) FROM document"), 2, 0);
}

/* Versions before 3 had no dates: those of what was read then are not known. */
static void a_store_without_dates_is_read_and_brought_up(void **state) {
    (void)state;
    must_save(path, sample_full("full"));
    double n_diagnostics = ask(path, "SELECT count(*) FROM diagnostic");
    edit(path, "DROP VIEW v_deadline; DROP VIEW v_assignment; ALTER TABLE task DROP COLUMN due;"
               " PRAGMA user_version = 2");
    dg_corpus *corpus = NULL;
    dg_store *store = must_open(path, DG_STORE_READ);
    assert_int_equal(dg_store_load(&corpus, store, NULL, 0, NULL), DG_OK);
    assert_string_equal(corpus->documents[0]->tasks[1].deadline, "2020年底前");
    assert_string_equal(corpus->documents[0]->tasks[1].due, "");
    dg_corpus_free(corpus);
    dg_store_close(store);
    must_save(path, plan("plan"));
    assert_near(ask(path, "SELECT user_version FROM pragma_user_version"), 3, 0);
    assert_near(ask(path, "SELECT count(*) FROM task WHERE document = 1 AND due = ''"), 12, 0);
    assert_near(ask(path, "SELECT count(*) FROM diagnostic WHERE document = 1"), n_diagnostics, 0);
    assert_near(ask(path, "SELECT count(*) FROM v_deadline WHERE document = 1"), 6, 0);
}

/* --- killed in the middle --- */

static void die(void *unused, int operation, char const *database, char const *table,
                sqlite3_int64 row) {
    (void)unused, (void)operation, (void)database, (void)row;
    if (strcmp(table, "last") == 0) raise(SIGKILL);
}

/* Dies when the old document is out and the new one's corrections are being handed over. */
static void replace_and_die(void) {
    dg_store *store = must_open(path, DG_STORE_WRITE);
    dg_sql_run(store,
               "PRAGMA cache_spill = 1; PRAGMA cache_size = 2; CREATE TEMP TABLE last (x);"
               "CREATE TEMP TRIGGER watch AFTER UPDATE ON correction"
               " BEGIN INSERT INTO last VALUES (1); END",
               NULL);
    sqlite3_update_hook(store->db, die, NULL);
    dg_document *taken = sample_full("two");
    dg_store_replace(NULL, NULL, store, taken, 1, NULL);
    dg_document_free(taken);
    _exit(1); /* not reached */
}

static void a_replacement_that_is_killed_is_undone(void **state) {
    (void)state;
    must_save(path, plan("plan"));
    amend((dg_correction[]){drop("plan", "1", "乙部")}, 1, false);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) replace_and_die();
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    assert_int_equal(n_assignments(dg_store_load, 1), 2);
    assert_near(ask(path, "SELECT sum(id) FROM document"), 1, 0);
    assert_near(ask(path, "SELECT count(*) FROM correction WHERE document = 'plan'"), 1, 0);
    assert_near(ask(path, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1, 0);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, folder_make, folder_remove)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(corrections_come_back_in_order),
        TEST(the_reading_stays_beside_its_corrections),
        TEST(a_document_that_is_read_again_is_corrected_again),
        TEST(the_corrections_of_what_is_replaced_go_over),
        TEST(two_documents_of_a_name_both_keep_its_corrections),
        TEST(what_is_there_already_is_not_added_again),
        TEST(a_document_is_removed_whole),
        TEST(a_table_that_is_read_twice_adds_nothing),
        TEST(bad_corrections_keep_out_good_ones),
        TEST(what_corrections_made_is_no_reading),
        TEST(corrections_by_hand_are_not_trusted),
        TEST(an_old_store_is_read_as_it_is),
        TEST(an_old_store_is_brought_up_by_a_change),
        TEST(a_store_without_dates_is_read_and_brought_up),
        TEST(a_replacement_that_is_killed_is_undone),
    };
    return cmocka_run_group_tests_name("store_corrections", tests, NULL, NULL);
}
