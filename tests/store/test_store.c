/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <errno.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "store/sql.h"

static dg_code try_open(const char *path, dg_store_mode mode, dg_error *err) {
    dg_store *store = NULL;
    *err = (dg_error){0};
    dg_code code = dg_store_open(&store, path, mode, err);
    dg_store_close(store);
    if (code != DG_OK) assert_non_null(strstr(err->message, path)); /* names the file */
    return code;
}

static dg_code try_save(dg_store *store, dg_document *taken, dg_error *err) {
    *err = (dg_error){0};
    dg_code code = dg_store_save(NULL, NULL, store, taken, err);
    dg_document_free(taken);
    return code;
}

static bool exists(const char *path) {
    return access(path, F_OK) == 0;
}

static void a_document_comes_back_as_it_was(void **state) {
    (void)state;
    const char *path = "甲.db";
    dg_document *saved = sample_full("one");
    assert_int_equal(must_save(path, sample_full("one")), 1);
    dg_store *store = must_open(path, DG_STORE_READ);
    dg_corpus *corpus = NULL;
    assert_int_equal(dg_store_load(&corpus, store, NULL, 0, NULL), DG_OK);
    assert_int_equal(corpus->n, 1);
    assert_same_document(saved, corpus->documents[0]);
    dg_corpus_free(corpus);
    dg_store_close(store);
    dg_document_free(saved);
}

static void an_empty_document_comes_back_too(void **state) {
    (void)state;
    const char *path = "s.db";
    must_save(path, sample_rows("nothing", NULL, 0));
    dg_store *store = must_open(path, DG_STORE_READ);
    dg_document *saved = sample_rows("nothing", NULL, 0);
    dg_corpus *corpus = NULL;
    assert_int_equal(dg_store_load(&corpus, store, (int64_t[]){1}, 1, NULL), DG_OK);
    assert_same_document(saved, corpus->documents[0]);
    dg_corpus_free(corpus);
    dg_document_free(saved);
    dg_store_close(store);
}

static void the_same_bytes_change_nothing(void **state) {
    (void)state;
    const char *path = "s.db";
    char *before, *after;
    size_t n_before, n_after;
    must_save(path, sample_full("one"));
    assert_int_equal(dg_file_read(&before, &n_before, path, NULL), DG_OK);
    dg_store *store = must_open(path, DG_STORE_WRITE);
    dg_document *again = sample_full("one");
    int64_t id = 0;
    bool added = true;
    assert_int_equal(dg_store_save(&id, &added, store, again, NULL), DG_OK);
    assert_int_equal(id, 1);
    assert_false(added);
    dg_document_free(again);
    dg_store_close(store);
    assert_int_equal(dg_file_read(&after, &n_after, path, NULL), DG_OK);
    assert_int_equal(n_before, n_after);
    assert_memory_equal(before, after, n_after);
    free(before);
    free(after);
}

static void documents_share_departments(void **state) {
    (void)state;
    const char *path = "s.db";
    const sample_row a[] = {{0, "甲局", DG_ROLE_LEAD}, {0, "乙部", DG_ROLE_SUPPORT}};
    const sample_row b[] = {{0, "丙委", DG_ROLE_LEAD}, {0, "甲局", DG_ROLE_SUPPORT}};
    dg_document *first = sample_rows("a", a, 2), *second = sample_rows("b", b, 2);
    assert_int_equal(must_save(path, sample_rows("a", a, 2)), 1);
    assert_int_equal(must_save(path, sample_rows("b", b, 2)), 2);
    assert_near(ask(path, "SELECT count(*) FROM department"), 3, 0);
    assert_near(ask(path, "SELECT count(*) FROM department_name"), 3, 0);
    assert_near(ask(path, "SELECT tasks FROM v_workload WHERE department = '甲局'"), 2, 0);
    dg_store *store = must_open(path, DG_STORE_READ);
    dg_corpus *corpus = NULL;
    assert_int_equal(dg_store_load(&corpus, store, NULL, 0, NULL), DG_OK);
    assert_same_document(first, corpus->documents[0]);
    assert_same_document(second, corpus->documents[1]);
    dg_corpus_free(corpus);
    dg_store_close(store);
    dg_document_free(first);
    dg_document_free(second);
}

static void chosen_documents_come_in_order(void **state) {
    (void)state;
    const char *path = "s.db";
    const char *names[] = {"a", "b", "c"};
    for (size_t i = 0; i < 3; i++)
        must_save(path, sample_full(names[i]));
    dg_store *store = must_open(path, DG_STORE_READ);
    dg_corpus *corpus = NULL;
    dg_error err = {0};
    assert_int_equal(dg_store_load(&corpus, store, (int64_t[]){3, 1, 3}, 3, NULL), DG_OK);
    assert_int_equal(corpus->n, 2);
    assert_string_equal(corpus->documents[0]->name, "a");
    assert_string_equal(corpus->documents[1]->name, "c");
    dg_corpus_free(corpus);
    assert_int_equal(dg_store_load(&corpus, store, (int64_t[]){1, 4}, 2, &err), DG_ENOTFOUND);
    assert_non_null(strstr(err.message, "no document 4"));
    int64_t *ids;
    size_t n;
    assert_int_equal(dg_store_ids(&ids, &n, store, NULL), DG_OK);
    assert_int_equal(n, 3);
    assert_int_equal(ids[2], 3);
    free(ids);
    dg_store_close(store);
}

/* Of the tasks of sample_full every other one has a deadline, all the same; a path is its place. */
static void deadlines_can_be_asked_for(void **state) {
    (void)state;
    const char *path = "s.db";
    must_save(path, sample_full("one"));
    assert_near(ask(path, "SELECT count(*) FROM v_deadline"), 6, 0);
    assert_near(ask(path, "SELECT count(*) FROM v_deadline WHERE due = '2020-12-31'"
                          " AND deadline = '2020年底前'"),
                6, 0);
    edit(path, "UPDATE task SET due = '2019-06-30' WHERE ordinal = 5");
    assert_near(ask(path, "SELECT task = '一/（二）/6' FROM v_deadline LIMIT 1"), 1, 0);
    assert_near(ask(path, "SELECT count(*) FROM v_assignment WHERE due = '2019-06-30'"), 2, 0);
    edit(path, "UPDATE assignment SET role = 'lead' WHERE task = 5");
    assert_near(ask(path, "SELECT length(leads) - length(replace(leads, '、', ''))"
                          " FROM v_deadline LIMIT 1"),
                1, 0);
}

/* Counted by hand. The shares add up to the five tasks that have a department. */
static void the_views_count_right(void **state) {
    (void)state;
    const char *path = "s.db";
    const sample_row rows[] = {
        {0, "甲", DG_ROLE_LEAD},    {0, "乙", DG_ROLE_SUPPORT}, {0, "丙", DG_ROLE_SUPPORT},
        {1, "甲", DG_ROLE_LEAD},    {1, "乙", DG_ROLE_LEAD},    {2, "丙", DG_ROLE_LEAD},
        {3, "乙", DG_ROLE_JOINT},   {3, "丙", DG_ROLE_JOINT},   {3, "各区", DG_ROLE_SUPPORT},
        {4, "各区", DG_ROLE_LEAD},  {5, "丙", DG_ROLE_SUPPORT}, {5, "丙", DG_ROLE_LEAD},
        {5, "丁", DG_ROLE_SUPPORT},
    };
    const struct {
        const char *department;
        double tasks, led, co_led, joint, supporting, sole, share;
    } expected[] = {
        {"甲", 2, 2, 1, 0, 0, 0, 5 / 6.0},
        {"乙", 3, 1, 1, 1, 1, 0, 4 / 3.0},
        {"丙", 4, 2, 0, 1, 1, 1, 7 / 3.0},
        {"丁", 1, 0, 0, 0, 1, 0, 1 / 2.0},
    };
    const char *columns[] = {"tasks", "led", "co_led", "joint", "supporting", "sole", "share"};
    must_save(path, sample_rows("a", rows, sizeof rows / sizeof *rows));
    for (size_t d = 0; d < 4; d++)
        for (size_t c = 0; c < 7; c++) {
            char sql[128];
            snprintf(sql, sizeof sql, "SELECT %s FROM v_workload WHERE department = '%s'",
                     columns[c], expected[d].department);
            assert_near(ask(path, sql), (&expected[d].tasks)[c], 1e-12);
        }
    assert_near(ask(path, "SELECT count(*) FROM v_workload"), 4, 0);
    assert_near(ask(path, "SELECT sum(share) FROM v_workload"), 5, 1e-12);
    assert_near(ask(path, "SELECT count(*) FROM v_assignment"), 13, 0);
    assert_near(ask(path, "SELECT count(*) FROM v_assignment WHERE task = '4' AND role = 'joint'"
                          " AND department = as_written AND rule = 'sole' AND document_name = 'a'"),
                2, 0);
}

static void a_person_can_rename_and_delete(void **state) {
    (void)state;
    const char *path = "s.db";
    must_save(path, sample_full("a"));
    must_save(path, sample_full("b"));
    edit(path, "PRAGMA foreign_keys = ON; UPDATE department SET name = '丁办' WHERE name = '甲局'");
    assert_near(ask(path, "SELECT count(*) FROM v_assignment WHERE department = '甲局'"), 0, 0);
    edit(path, "PRAGMA foreign_keys = ON; DELETE FROM document WHERE id = 2");
    assert_near(ask(path, "SELECT count(*) FROM task WHERE document = 2"), 0, 0);
    assert_near(ask(path, "SELECT count(*) FROM pragma_foreign_key_check"), 0, 0);
    dg_store *store = must_open(path, DG_STORE_READ);
    dg_corpus *corpus = NULL;
    assert_int_equal(dg_store_load(&corpus, store, NULL, 0, NULL), DG_OK);
    assert_int_equal(corpus->n, 1);
    assert_string_equal(corpus->documents[0]->departments[1].name, "丁办");
    dg_corpus_free(corpus);
    dg_store_close(store);
    assert_int_equal(must_save(path, sample_full("b")), 3); /* a number is never given out twice */
}

static void reading_needs_a_store(void **state) {
    (void)state;
    dg_error err;
    const char *path = "none.db";
    assert_int_equal(try_open(path, DG_STORE_READ, &err), DG_ENOTFOUND);
    assert_non_null(strstr(err.message, "import a document first"));
    assert_false(exists(path));
    assert_int_equal(dg_write_file(path, "", 0, NULL), DG_OK);
    assert_int_equal(try_open(path, DG_STORE_READ, &err), DG_ENOTFOUND);
}

static void an_empty_file_becomes_a_store(void **state) {
    (void)state;
    const char *path = "empty.db";
    assert_int_equal(dg_write_file(path, "", 0, NULL), DG_OK);
    assert_int_equal(must_save(path, sample_full("one")), 1);
    dg_store_close(must_open(path, DG_STORE_READ));
}

static void only_a_saved_document_makes_the_file(void **state) {
    (void)state;
    const char *path = "new.db";
    dg_store *store = must_open(path, DG_STORE_WRITE);
    dg_corpus *corpus = NULL;
    dg_error err;
    assert_int_equal(dg_store_load(&corpus, store, NULL, 0, NULL), DG_OK);
    assert_int_equal(corpus->n, 0);
    dg_corpus_free(corpus);
    dg_document *broken = sample_rows("a", (sample_row[]){{0, "甲", DG_ROLE_LEAD}}, 1);
    ((dg_assignment *)broken->assignments)[0].department = 1;
    assert_int_equal(try_save(store, broken, &err), DG_EINVAL);
    assert_non_null(strstr(err.message, path));
    assert_false(exists(path));
    assert_int_equal(try_save(store, sample_full("one"), &err), DG_OK);
    assert_true(exists(path));
    dg_store_close(store);
}

/* A limit on the size of files stands for a disk that is full. */
static void a_first_save_that_fails_leaves_no_file(void **state) {
    (void)state;
    const char *path = "new.db";
    dg_store *store = must_open(path, DG_STORE_WRITE);
    dg_error err;
    struct rlimit before, small;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    small = (struct rlimit){8192, before.rlim_max};
    void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    dg_code code = try_save(store, sample_full("one"), &err);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    signal(SIGXFSZ, handler);
    assert_int_equal(code, DG_EIO);
    assert_non_null(strstr(err.message, path));
    assert_false(exists(path));
    assert_int_equal(try_save(store, sample_full("one"), &err), DG_OK); /* room again */
    dg_store_close(store);
}

static void two_may_make_the_same_store(void **state) {
    (void)state;
    const char *path = "new.db";
    dg_error err;
    dg_store *a = must_open(path, DG_STORE_WRITE), *b = must_open(path, DG_STORE_WRITE);
    assert_int_equal(try_save(a, sample_full("a"), &err), DG_OK);
    assert_int_equal(try_save(b, sample_full("b"), &err), DG_OK);
    dg_store_close(a);
    dg_store_close(b);
    assert_near(ask(path, "SELECT count(*) FROM document"), 2, 0);
}

/* Each of these must be refused in both modes and keep its bytes. */
static void assert_left_alone(const char *path, dg_code expected, const char *message) {
    char *before, *after;
    size_t n_before, n_after;
    dg_error err;
    assert_int_equal(dg_file_read(&before, &n_before, path, NULL), DG_OK);
    for (int mode = DG_STORE_READ; mode <= DG_STORE_WRITE; mode++) {
        assert_int_equal(try_open(path, (dg_store_mode)mode, &err), expected);
        assert_non_null(strstr(err.message, message));
    }
    assert_int_equal(dg_file_read(&after, &n_after, path, NULL), DG_OK);
    assert_int_equal(n_before, n_after);
    assert_memory_equal(before, after, n_after);
    free(before);
    free(after);
}

static void other_peoples_files_are_left_alone(void **state) {
    (void)state;
    dg_error err;
    const char *path = "letter.txt";
    assert_int_equal(dg_write_file(path, "Dear Sir", 8, NULL), DG_OK);
    assert_left_alone(path, DG_EFOREIGN, "not a dutygraph store");
    path = "other.db";
    edit(path, "CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    assert_left_alone(path, DG_EFOREIGN, "not a dutygraph store");
    edit(path, "PRAGMA application_id = 77; PRAGMA user_version = 1");
    assert_left_alone(path, DG_EFOREIGN, "not a dutygraph store");
    assert_int_equal(try_open(".", DG_STORE_WRITE, &err), DG_EFOREIGN); /* a folder */
    assert_int_equal(try_open("/dev/null", DG_STORE_WRITE, &err), DG_EFOREIGN);
}

static void newer_and_unnumbered_schemas_are_refused(void **state) {
    (void)state;
    const char *path = "s.db";
    must_save(path, sample_full("one"));
    edit(path, "PRAGMA user_version = 4");
    assert_left_alone(path, DG_EFOREIGN, "newer dutygraph");
    edit(path, "PRAGMA user_version = -1");
    assert_left_alone(path, DG_EFOREIGN, "newer dutygraph");
    edit(path, "PRAGMA user_version = 0");
    assert_left_alone(path, DG_EFORMAT, "no schema version");
}

static void a_folder_that_takes_no_files_is_an_error(void **state) {
    (void)state;
    dg_error err;
    const char *file = "file";
    assert_int_equal(dg_write_file(file, "x", 1, NULL), DG_OK);
    assert_int_equal(try_open("file/s.db", DG_STORE_WRITE, &err), DG_EIO);
    assert_int_equal(try_open("nowhere/s.db", DG_STORE_WRITE, &err), DG_EIO);
    assert_int_equal(chmod(".", 0500), 0);
    dg_code code = try_open("s.db", DG_STORE_WRITE, &err);
    assert_int_equal(chmod(".", 0700), 0);
    if (geteuid() != 0) assert_int_equal(code, DG_EIO); /* root may write anywhere */
}

static void a_store_in_use_is_waited_for_and_given_up(void **state) {
    (void)state;
    const char *path = "s.db";
    dg_error err;
    must_save(path, sample_full("one"));
    dg_store *store = must_open(path, DG_STORE_WRITE), *other = must_open(path, DG_STORE_WRITE);
    sqlite3_busy_timeout(store->db, 20);
    assert_int_equal(dg_sql_run(other, "BEGIN EXCLUSIVE", NULL), DG_OK);
    assert_int_equal(try_save(store, sample_full("two"), &err), DG_EIO);
    assert_non_null(strstr(err.message, "in use"));
    dg_corpus *corpus = NULL;
    assert_int_equal(dg_store_load(&corpus, store, NULL, 0, NULL), DG_EIO);
    dg_store_close(other);
    assert_int_equal(try_save(store, sample_full("two"), &err), DG_OK);
    dg_store_close(store);
}

static void a_store_that_was_deleted_takes_nothing_more(void **state) {
    (void)state;
    const char *path = "s.db";
    dg_error err;
    must_save(path, sample_full("one"));
    dg_store *store = must_open(path, DG_STORE_WRITE);
    unlink(path);
    assert_int_equal(try_save(store, sample_full("two"), &err), DG_EIO);
    dg_store_close(store);
}

static void reading_does_not_write(void **state) {
    (void)state;
    const char *path = "s.db";
    dg_error err;
    must_save(path, sample_full("one"));
    dg_store *store = must_open(path, DG_STORE_READ);
    assert_int_equal(try_save(store, sample_full("two"), &err), DG_EIO);
    dg_store_close(store);
    assert_near(ask(path, "SELECT count(*) FROM document"), 1, 0);
}

/* SQLite itself takes these names for a database in memory. */
static void any_name_is_a_files_name(void **state) {
    (void)state;
    must_save(":memory:", sample_full("one"));
    must_save("file:x?mode=memory", sample_full("one"));
    assert_true(exists(":memory:") && exists("file:x?mode=memory"));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, folder_make, folder_remove)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(a_document_comes_back_as_it_was),
        TEST(an_empty_document_comes_back_too),
        TEST(the_same_bytes_change_nothing),
        TEST(documents_share_departments),
        TEST(chosen_documents_come_in_order),
        TEST(deadlines_can_be_asked_for),
        TEST(the_views_count_right),
        TEST(a_person_can_rename_and_delete),
        TEST(reading_needs_a_store),
        TEST(an_empty_file_becomes_a_store),
        TEST(only_a_saved_document_makes_the_file),
        TEST(a_first_save_that_fails_leaves_no_file),
        TEST(two_may_make_the_same_store),
        TEST(other_peoples_files_are_left_alone),
        TEST(newer_and_unnumbered_schemas_are_refused),
        TEST(a_folder_that_takes_no_files_is_an_error),
        TEST(a_store_in_use_is_waited_for_and_given_up),
        TEST(a_store_that_was_deleted_takes_nothing_more),
        TEST(reading_does_not_write),
        TEST(any_name_is_a_files_name),
    };
    return cmocka_run_group_tests_name("store", tests, NULL, NULL);
}
