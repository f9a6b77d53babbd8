/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include <unistd.h>
#include <utf8proc.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/csv.h"
#include "base/fail.h"
#include "base/file.h"
#include "base/slice.h"
#include "base/strmap.h"
#include "base/text.h"
#include "base/utf8.h"

static void the_deepest_failure_stays(void **state) {
    (void)state;
    dg_error err = {0};
    assert_int_equal(dg_fail_at(&err, DG_EENCODING, 3, 5, "byte %d", 17), DG_EENCODING);
    assert_int_equal(dg_fail(&err, DG_EIO, "later"), DG_EIO);
    assert_int_equal(err.code, DG_EENCODING);
    assert_int_equal(err.line, 3);
    assert_int_equal(err.column, 5);
    assert_string_equal(err.message, "byte 17");
    assert_int_equal(dg_fail(NULL, DG_EIO, "nobody asks"), DG_EIO);
}

static void a_long_message_ends_in_a_whole_character(void **state) {
    (void)state;
    dg_error err = {0};
    dg_text long_name = {0};
    for (int i = 0; i < 400; i++)
        dg_text_puts(&long_name, "局");
    dg_fail(&err, DG_EIO, "x%s", long_name.at);
    size_t n = strlen(err.message);
    assert_true(n < DG_MESSAGE_MAX && n > DG_MESSAGE_MAX - 8);
    assert_int_equal(dg_utf8_first_invalid((dg_slice){err.message, n}), n);
    dg_text_free(&long_name);
}

static void a_message_is_one_line(void **state) {
    (void)state;
    dg_error err = {0};
    dg_fail(&err, DG_EIO, "cannot open %s", "a\nb\033[31m\x7F局");
    assert_string_equal(err.message, "cannot open a?b?[31m?局");
}

static void a_device_is_no_file(void **state) {
    (void)state;
    char *bytes = NULL;
    size_t n;
    dg_error err = {0};
    assert_int_equal(dg_file_read(&bytes, &n, "/dev/zero", &err), DG_EIO); /* without end */
    assert_string_equal(err.message, "cannot read /dev/zero: it is a device, not a file");
    assert_null(bytes);
}

static void every_code_has_a_name(void **state) {
    (void)state;
    for (int c = DG_OK; c <= DG_ELIMIT; c++)
        assert_string_not_equal(dg_code_name((dg_code)c), "unknown");
    assert_string_equal(dg_code_name((dg_code)999), "unknown");
}

static void utf8_is_checked_and_counted(void **state) {
    (void)state;
    assert_int_equal(dg_utf8_first_invalid(DG_LITERAL("甲局a")), 7);
    assert_int_equal(dg_utf8_first_invalid(DG_LITERAL("甲\xFF局")), 3);
    assert_int_equal(dg_utf8_first_invalid(DG_LITERAL("甲\xE5\xB1")), 3);   /* cut short */
    assert_int_equal(dg_utf8_first_invalid(DG_LITERAL("\xC0\x80")), 0);     /* overlong */
    assert_int_equal(dg_utf8_first_invalid(DG_LITERAL("\xED\xA0\x80")), 0); /* surrogate */
    assert_int_equal(dg_utf8_count(DG_LITERAL("甲局a")), 3);
    assert_int_equal(dg_utf8_width(DG_LITERAL("甲局a")), 5);
    assert_int_equal(dg_utf8_distance(DG_LITERAL("商务部"), DG_LITERAL("商业部"), 3), 1);
    assert_int_equal(dg_utf8_distance(DG_LITERAL("kitten"), DG_LITERAL("sitting"), 9), 3);
    assert_int_equal(dg_utf8_distance(DG_LITERAL("a"), DG_LITERAL("abcdef"), 2), 3);
}

static size_t valid_bytes(dg_slice text) {
    utf8proc_int32_t c;
    size_t valid = 0;
    for (utf8proc_ssize_t n; valid < text.n; valid += (size_t)n)
        if ((n = utf8proc_iterate((const utf8proc_uint8_t *)text.at + valid,
                                  (utf8proc_ssize_t)(text.n - valid), &c)) <= 0)
            break;
    return valid;
}

/* As below, for every byte of a longer text, which is looked at several characters at a time. */
static void one_wrong_byte_is_found_anywhere(void **state) {
    static const char *const texts[] = {"甲局乙部丙委丁厅戊办", "a long text in plain letters",
                                        "1．甲局，2é乙部。3𠮷丙委",
                                        "甲局、乙部、丙委、丁厅、戊办、己局、庚部、辛委、壬厅、"
                                        "1.癸办、2.子局、3.丑部、寅委、卯厅、辰办、巳局、午部、"
                                        "未委、申厅，酉办。a 戌局、b 亥部"};
    (void)state;
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        for (size_t i = 0; i < strlen(texts[t]); i++)
            for (unsigned byte = 1; byte < 256; byte++) {
                char copy[256];
                size_t n = strlen(texts[t]);
                memcpy(copy, texts[t], n);
                copy[i] = (char)byte;
                dg_slice text = {copy, n};
                assert_int_equal(dg_utf8_first_invalid(text), valid_bytes(text));
            }
}

/* utf8proc is the oracle: every string of up to four bytes from those where the rules turn. */
static void validity_and_spaces_are_those_of_utf8proc(void **state) {
    (void)state;
    static const unsigned char turns[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                                          0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xE4, 0xEC, 0xED,
                                          0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF};
    enum { N = sizeof turns };
    for (size_t i = 0; i < (size_t)N * N * N * N; i++) {
        char bytes[] = {(char)turns[i % N], (char)turns[i / N % N], (char)turns[i / N / N % N],
                        (char)turns[i / N / N / N]};
        dg_slice text = {bytes, sizeof bytes};
        assert_int_equal(dg_utf8_first_invalid(text), valid_bytes(text));
    }
    for (uint32_t c = 0x80; c < 0x110000; c++) {
        bool zs = utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_ZS;
        assert_int_equal(dg_utf8_is_space(c), zs || c == 0x200B || c == 0xFEFF);
    }
}

static void slices_are_trimmed_and_searched(void **state) {
    (void)state;
    assert_true(dg_slice_is(dg_slice_trim(DG_LITERAL("　 甲局\t\n")), "甲局"));
    assert_int_equal(dg_slice_trim(DG_LITERAL("　　")).n, 0);
    dg_slice text = DG_LITERAL("由甲局牵头，乙部牵头");
    assert_int_equal(dg_slice_find(text, "牵头", 0), 9);
    assert_int_equal(dg_slice_find(text, "牵头", 10), 24);
    assert_int_equal(dg_slice_find(text, "参与", 0), text.n);
    assert_int_equal(dg_slice_find(DG_LITERAL("a、。　b"), "　", 0), 7); /* E3 80 80 after E3 80 */
    assert_int_equal(dg_slice_find(DG_LITERAL("aab"), "ab", 0), 1);
    assert_int_equal(dg_slice_find(text, "由", 1), text.n);
    assert_true(dg_slice_starts(text, "由") && dg_slice_ends(text, "牵头"));
    assert_false(dg_slice_ends(DG_LITERAL("头"), "牵头"));
}

static void an_arena_gives_zeroed_memory_of_any_size(void **state) {
    (void)state;
    dg_arena *arena = dg_arena_new();
    for (size_t n = 1; n < 300000; n = n * 3 + 1) {
        char *at = dg_arena_alloc(arena, n);
        assert_non_null(at);
        assert_int_equal((uintptr_t)at % _Alignof(max_align_t), 0);
        assert_true(at[0] == 0 && at[n - 1] == 0);
        memset(at, 0xAA, n);
    }
    assert_null(dg_arena_alloc(arena, SIZE_MAX));
    assert_string_equal(dg_arena_copy(arena, DG_LITERAL("甲局")), "甲局");
    dg_arena_free(arena);
    dg_arena_free(NULL);
}

static void a_shared_arena_lasts_as_long_as_its_owners(void **state) {
    (void)state;
    dg_arena *arena = dg_arena_new();
    const char *words = dg_arena_copy(arena, DG_LITERAL("kept"));
    dg_arena *other = dg_arena_share(arena);
    dg_arena_free(arena);
    assert_string_equal(words, "kept"); /* read after it was freed, where it was not shared */
    dg_arena_free(other);
}

static void arrays_and_maps_grow(void **state) {
    (void)state;
    DG_ARRAY(size_t) a = {0};
    dg_strmap *map = dg_strmap_new();
    char key[32];
    for (size_t i = 0; i < 1000; i++) {
        assert_true(DG_PUSH(a, i * i));
        snprintf(key, sizeof key, "部门%zu", i);
        assert_true(dg_strmap_set(map, dg_slice_of(key), i));
    }
    size_t value = 0;
    assert_int_equal(a.items[999], 998001);
    assert_true(dg_strmap_get(map, DG_LITERAL("部门512"), &value));
    assert_int_equal(value, 512);
    assert_false(dg_strmap_get(map, DG_LITERAL("部门1000"), &value));
    assert_true(dg_strmap_set(map, DG_LITERAL("部门512"), 7));
    assert_true(dg_strmap_get(map, DG_LITERAL("部门512"), &value));
    assert_int_equal(value, 7);
    free(a.items);
    dg_strmap_free(map);
    dg_strmap_free(NULL);
}

static void csv_follows_rfc_4180(void **state) {
    (void)state;
    dg_csv csv = {0};
    assert_int_equal(
        dg_csv_parse(&csv, DG_LITERAL("name,note\n甲局,\"a \"\"b\"\", c\nd\"\n乙部\n"), NULL),
        DG_OK);
    assert_int_equal(csv.n_rows, 3);
    assert_string_equal(dg_csv_cell(&csv, 1, 0), "甲局");
    assert_string_equal(dg_csv_cell(&csv, 1, 1), "a \"b\", c\nd");
    assert_string_equal(dg_csv_cell(&csv, 2, 1), "");
    dg_csv_free(&csv);
}

/* FIPS 180-2, appendix B.1. */
static void sha256_of_abc(void **state) {
    (void)state;
    char hex[DG_SHA256_HEX];
    dg_sha256_hex(hex, DG_LITERAL("abc"));
    assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void files_are_written_whole(void **state) {
    (void)state;
    char folder[] = "/tmp/dutygraph-test-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char *path = dg_format("%s/甲.txt", folder);
    char *bytes = NULL;
    size_t n = 0;
    dg_error err = {0};
    assert_int_equal(dg_write_file(path, "一\0二", 7, &err), DG_OK);
    assert_int_equal(dg_file_read(&bytes, &n, path, &err), DG_OK);
    assert_int_equal(n, 7);
    assert_memory_equal(bytes, "一\0二", 7);
    free(bytes);
    assert_int_equal(dg_file_read(&bytes, &n, folder, &err), DG_EIO); /* a folder */
    unlink(path);
    err = (dg_error){0};
    assert_int_equal(dg_file_read(&bytes, &n, path, &err), DG_EIO);
    assert_non_null(strstr(err.message, "No such file"));
    rmdir(folder);
    assert_int_equal(dg_write_file(path, "x", 1, NULL), DG_EIO); /* no such folder */
    free(path);
}

/* A character is told whole: U+0141 is no A for ending in its byte. */
static void letters(void **state) {
    (void)state;
    assert_true(dg_is_letter('a') && dg_is_letter('Z') && dg_is_capital('Q'));
    assert_false(dg_is_letter('@') || dg_is_letter('[') || dg_is_capital('q'));
    assert_false(dg_is_letter(0x141) || dg_is_capital(0x141) || dg_is_letter(0x4E41));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters),
        cmocka_unit_test(the_deepest_failure_stays),
        cmocka_unit_test(a_long_message_ends_in_a_whole_character),
        cmocka_unit_test(a_message_is_one_line),
        cmocka_unit_test(a_device_is_no_file),
        cmocka_unit_test(every_code_has_a_name),
        cmocka_unit_test(utf8_is_checked_and_counted),
        cmocka_unit_test(one_wrong_byte_is_found_anywhere),
        cmocka_unit_test(validity_and_spaces_are_those_of_utf8proc),
        cmocka_unit_test(slices_are_trimmed_and_searched),
        cmocka_unit_test(an_arena_gives_zeroed_memory_of_any_size),
        cmocka_unit_test(a_shared_arena_lasts_as_long_as_its_owners),
        cmocka_unit_test(arrays_and_maps_grow),
        cmocka_unit_test(csv_follows_rfc_4180),
        cmocka_unit_test(sha256_of_abc),
        cmocka_unit_test(files_are_written_whole),
    };
    return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
