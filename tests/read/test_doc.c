/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "read/container/doc_rows.h"
#include "read/container/doc_unseen.h"

/* The places are those of [MS-CFB] and [MS-DOC]. */
enum {
    SECTOR = 512,
    SMALL = 64,
    TABLES = 1, /* sectors, counted with the header: the allocation table, */
    DIRECTORY = 2,
    SMALL_TABLE = 3,
    STREAMS = 4, /* and four of small streams */
    FILE_BYTES = 8 * SECTOR,
    MAIN_BYTES = 3 * SECTOR, /* the head, the text, a page of runs */
    TABLE_BYTES = 48,
    LARGE = 4096,
    TEXT = SECTOR, /* in the main stream */
};

static void put(char *at, unsigned long number, int n) {
    for (int i = 0; i < n; i++)
        at[i] = (char)(number >> 8 * i & 0xFF);
}

static void put_entry(char *at, const char *name, int type, int first, int bytes) {
    for (size_t i = 0; i < strlen(name); i++)
        at[2 * i] = name[i];
    put(at + 64, 2 * (strlen(name) + 1), 2);
    at[66] = (char)type;
    put(at + 116, (unsigned long)first, 4);
    put(at + 120, (unsigned long)bytes, 4);
}

/* Sectors that follow one another. */
static void put_chain(char *table, int first, int n) {
    for (int i = first; i < first + n; i++)
        put(table + 4 * i, i + 1 < first + n ? (unsigned long)i + 1 : 0xFFFFFFFE, 4);
}

/* 甲乙丙 and the end of the paragraph, with a property of 乙. */
static void put_document(char *main, char *table, unsigned property) {
    put(main, 0xA5EC, 2);
    put(main + 2, 193, 2);
    put(main + 10, 0x0200, 2); /* the table stream is 1Table */
    put(main + 0xFA + 4, 12, 4);
    put(main + 0x1A2, 16, 4);
    put(main + 0x1A2 + 4, 21, 4);
    memcpy(main + TEXT, "\x32\x75\x59\x4E\x19\x4E\r\0", 8);
    char *runs = main + 2 * SECTOR;
    static const int ends[] = {0, 2, 4, 8};
    for (int i = 0; i < 4; i++)
        put(runs + 4 * i, (unsigned long)(TEXT + ends[i]), 4);
    runs[17] = 100; /* where what is said of the second run stands, in words */
    runs[200] = 3;
    put(runs + 201, property, 2);
    runs[203] = 1;
    runs[511] = 3;
    put(table, TEXT, 4); /* the pages of runs: one, page 2 */
    put(table + 4, TEXT + 8, 4);
    put(table + 8, 2, 4);
    table[16] = 2; /* the pieces: one, of 4 characters */
    put(table + 17, 16, 4);
    put(table + 25, 4, 4);
    put(table + 31, TEXT, 4);
}

/* A DOC so short that its streams are small. */
static dg_slice doc_of(char file[FILE_BYTES], unsigned property) {
    char streams[4 * SECTOR] = {0};
    memset(file, 0, FILE_BYTES);
    memcpy(file, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    file[30] = 9;
    file[32] = 6;
    put(file + 44, 1, 4);
    put(file + 48, DIRECTORY - 1, 4);
    put(file + 56, LARGE, 4);
    put(file + 60, SMALL_TABLE - 1, 4);
    put(file + 64, 1, 4);
    put(file + 68, 0xFFFFFFFE, 4);
    char *fat = file + TABLES * SECTOR, *small = file + SMALL_TABLE * SECTOR;
    memset(fat, 0xFF, SECTOR);
    memset(small, 0xFF, SECTOR);
    put(fat, 0xFFFFFFFD, 4);
    put_chain(fat, 1, 1);
    put_chain(fat, 2, 1);
    put_chain(fat, 3, 4);
    put_chain(small, 0, MAIN_BYTES / SMALL);
    put_chain(small, MAIN_BYTES / SMALL, 1);
    char *directory = file + DIRECTORY * SECTOR;
    put_entry(directory, "Root Entry", 5, STREAMS - 1, MAIN_BYTES + SMALL);
    put_entry(directory + 128, "WordDocument", 2, 0, MAIN_BYTES);
    put_entry(directory + 256, "1Table", 2, MAIN_BYTES / SMALL, TABLE_BYTES);
    put_document(streams, streams + MAIN_BYTES, property);
    memcpy(file + STREAMS * SECTOR, streams, sizeof streams);
    return (dg_slice){file, FILE_BYTES};
}

enum { DELETED = 0x0800, HIDDEN = 0x083C, BOLD = 0x0835 };

static void check_text(unsigned property, const char text[8]) {
    char file[FILE_BYTES], *seen = NULL;
    size_t n = 0;
    dg_slice doc = doc_of(file, property);
    assert_int_equal(dg_doc_without_unseen(&seen, &n, doc, NULL), DG_OK);
    assert_non_null(seen);
    assert_int_equal(n, FILE_BYTES + LARGE); /* the text has moved to the end, and is large */
    assert_memory_equal(seen + FILE_BYTES + TEXT, text, 8);
    assert_memory_equal(seen + DIRECTORY * SECTOR + 128 + 116, "\7\0\0\0\0\x10\0\0", 8);
    assert_memory_equal(seen + SECTOR + 4 * 7, "\x08\0\0\0\x09\0\0\0", 8);
    assert_memory_equal(seen + SECTOR + 4 * 14, "\xFE\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 8);
    free(seen);
}

static void what_is_not_seen_is_taken_out(void **state) {
    (void)state;
    check_text(BOLD, "\x32\x75\x59\x4E\x19\x4E\r\0");
    check_text(DELETED, "\x32\x75\x1F\0\x19\x4E\r\0");
    check_text(HIDDEN, "\x32\x75\x1F\0\x19\x4E\r\0");
}

static void a_short_one_may_be_locked(void **state) {
    (void)state;
    char file[FILE_BYTES], *seen = NULL;
    size_t n = 0;
    dg_error err = {0};
    dg_slice doc = doc_of(file, BOLD);
    file[STREAMS * SECTOR + 11] = 3; /* fEncrypted */
    assert_int_equal(dg_doc_without_unseen(&seen, &n, doc, &err), DG_ELOCKED);
    assert_string_equal(err.message, "the document is protected by a password");
    assert_null(seen);
}

/* Whatever a byte says, and wherever the file ends, nothing is read or written outside of it. */
static void any_byte_may_be_wrong(void **state) {
    (void)state;
    static const char wrong[] = {'\0', '\1', '\x7F', '\xFF'};
    char file[FILE_BYTES], *seen = NULL;
    size_t n = 0, read = 0;
    for (size_t i = 0; i < FILE_BYTES; i++) {
        for (size_t k = 0; k < sizeof wrong; k++) {
            dg_slice doc = doc_of(file, DELETED);
            file[i] = wrong[k];
            read += dg_doc_without_unseen(&seen, &n, doc, NULL) == DG_OK && seen != NULL;
            free(seen);
        }
        dg_slice doc = doc_of(file, DELETED);
        doc.n = i;
        char *end = malloc(i + 1); /* so that a sanitizer sees what is read beyond it */
        memcpy(end, file, i);
        doc.at = end;
        read += dg_doc_without_unseen(&seen, &n, doc, NULL) == DG_OK && seen != NULL;
        free(seen);
        free(end);
    }
    assert_true(read > 3 * FILE_BYTES); /* most bytes say nothing */
}

/* --- Wide rows --- */

enum { CELL = 20, ROW = 9, PAGES = 2 * SECTOR }; /* bytes of what is said of them; a head, a page */

/* A page with a cell of a table and the end of its row, which says its columns elsewhere. */
static void put_page(char main[PAGES], char table[12], char data[64]) {
    memset(main, 0, PAGES);
    memset(data, 0, 64);
    put(main + 0x102 + 4, 12, 4); /* the part of the table stream that lists the page */
    put(table, 0, 4);
    put(table + 4, 8, 4);
    put(table + 8, 1, 4);
    char *page = main + SECTOR;
    for (int i = 0; i < 3; i++)
        put(page + 4 * i, (unsigned long)(4 * i), 4);
    page[12] = (char)200; /* where they are described, in words */
    page[12 + 13] = (char)240;
    page[511] = 2;
    char *cell = page + 400, *row = page + 480;
    cell[0] = (CELL + 1) / 2;
    put(cell + 1, 7, 2); /* the style */
    put(cell + 3, 0x2416, 2);
    cell[5] = 1;
    put(cell + 6, 0x6649, 4);
    row[0] = (ROW + 1) / 2;
    put(row + 1, 7, 2);
    put(row + 3, 0x6646, 2);
    put(row + 5, 4, 4);
    put(data + 4, 6 + 4 + 7, 2); /* at byte 4: the end of a row of two columns */
    put(data + 6, 0x2416, 2);
    data[8] = 1;
    put(data + 9, 0x2417, 2);
    data[11] = 1;
    put(data + 12, 0xD608, 2);
    put(data + 14, 8, 2);
    memcpy(data + 16, "\2\0\0\5\0\7\0", 7);
}

static void wide_rows_are_told(void **state) {
    (void)state;
    char main[PAGES], table[12], data[64];
    bool changed = false;
    put_page(main, table, data);
    assert_int_equal(
        dg_doc_rows_tell(&changed, main, PAGES, (dg_slice){table, 12}, (dg_slice){data, 64}, NULL),
        DG_OK);
    assert_true(changed);
    const char *page = main + SECTOR;
    const char *cell = page + 2 * (unsigned char)page[12];
    const char *row = page + 2 * (unsigned char)page[12 + 13];
    assert_memory_equal(cell, "\3\7\0\x16\x24\1", 6);
    assert_memory_equal(row, "\x0A\7\0\x16\x24\1\x17\x24\1\x08\xD6\x08\0\2\0\0\5\0\7\0", 20);
    put_page(main, table, data);
    data[11] = 0; /* no end of a row */
    assert_int_equal(
        dg_doc_rows_tell(&changed, main, PAGES, (dg_slice){table, 12}, (dg_slice){data, 64}, NULL),
        DG_OK);
    assert_false(changed);
}

static void any_byte_of_them_may_be_wrong(void **state) {
    (void)state;
    static const char wrong[] = {'\0', '\1', '\x7F', '\xFF'};
    char *main = malloc(PAGES), *table = malloc(12), *data = malloc(64);
    bool changed;
    for (size_t i = 0; i < PAGES + 12 + 64; i++)
        for (size_t k = 0; k < sizeof wrong; k++) {
            put_page(main, table, data);
            char *at = i < PAGES        ? main + i
                       : i < PAGES + 12 ? table + i - PAGES
                                        : data + i - PAGES - 12;
            *at = wrong[k];
            assert_int_equal(dg_doc_rows_tell(&changed, main, PAGES, (dg_slice){table, 12},
                                              (dg_slice){data, 64}, NULL),
                             DG_OK);
        }
    free(main);
    free(table);
    free(data);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_seen_is_taken_out),
        cmocka_unit_test(a_short_one_may_be_locked),
        cmocka_unit_test(any_byte_may_be_wrong),
        cmocka_unit_test(wide_rows_are_told),
        cmocka_unit_test(any_byte_of_them_may_be_wrong),
    };
    return cmocka_run_group_tests_name("doc", tests, NULL, NULL);
}
