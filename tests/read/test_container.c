/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes in is told from its content, and what cannot be read is refused with one clear line.
 */
#include "base/text.h"
#include "pages.h"
#include "unit.h"

#define REFUSE(bytes, type, expected)                                                              \
    assert_string_equal(refusal_of(DG_LITERAL(bytes), type), expected)

static void what_is_no_document_is_named(void **state) {
    (void)state;
    REFUSE("", DG_CONTAINER_AUTO, "empty 0:0@0 the document is empty");
    REFUSE("\x89PNG\r\n", DG_CONTAINER_AUTO, "binary 0:0@0 not a text: it is a PNG picture");
    REFUSE("{\\rtf1", DG_CONTAINER_AUTO,
           "binary 0:0@0 not a text: it is an RTF file; save it as DOCX");
    REFUSE("\xEF\xBB\xBF<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>\n"
           "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
           DG_CONTAINER_AUTO, "binary 0:0@0 not a text: it is an XML spreadsheet; save it as XLSX");
    REFUSE(
        "<?xml version='1.0'?>\n<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/"
        "xmlPackage'>",
        DG_CONTAINER_AUTO, "binary 0:0@0 not a text: it is a Word XML document; save it as DOCX");
    REFUSE("X-Server: a\n\n%PDF-1.7\n1 0 obj", DG_CONTAINER_AUTO,
           "damaged 0:0@0 the PDF is cut short: it has no end mark");
    REFUSE("%PDF-1.7\n1 0 obj", DG_CONTAINER_AUTO,
           "damaged 0:0@0 the PDF is cut short: it has no end mark");
}

static void a_wrong_type_is_told(void **state) {
    (void)state;
    REFUSE("甲", DG_CONTAINER_DOCX,
           "damaged 0:0@0 not a docx file: its content is that of a text file");
    REFUSE("%PDF-1.7", DG_CONTAINER_TEXT,
           "damaged 0:0@0 not a text file: its content is that of a pdf file");
    assert_string_equal(page_of(DG_LITERAL("<p>甲</p>"), DG_CONTAINER_TEXT), "<p>甲</p>");
    assert_string_equal(page_of(DG_LITERAL("甲<br>乙"), DG_CONTAINER_HTML), "甲\n乙\n");
}

static void types_have_names(void **state) {
    (void)state;
    for (int i = 0; i < DG_N_CONTAINERS; i++) {
        dg_container type;
        assert_true(dg_container_from_name(&type, dg_container_name((dg_container)i)));
        assert_int_equal(type, i);
    }
    dg_container unused;
    assert_false(dg_container_from_name(&unused, "odt"));
}

static void refuse_zip(const zip_part *parts, size_t n, const char *expected) {
    dg_slice zip = zip_of(parts, n);
    assert_string_equal(refusal_of(zip, DG_CONTAINER_AUTO), expected);
    free((char *)zip.at);
}

static void other_zips_are_named(void **state) {
    (void)state;
    refuse_zip((const zip_part[]){PART("a.txt", "甲")}, 1,
               "binary 0:0@0 not a text: it is a ZIP archive, neither DOCX nor XLSX; unpack it");
    refuse_zip((const zip_part[]){PART("content.xml", "甲")}, 1,
               "binary 0:0@0 not a text: it is an OpenDocument file; save it as DOCX or XLSX");
}

static void damaged_parts_are_told(void **state) {
    (void)state;
    refuse_zip((const zip_part[]){PART("word/document.xml", "<a><b></a>")}, 1,
               "damaged 0:0@0 the main part of the document is damaged: line 1: Opening and ending "
               "tag mismatch: b line 1 and a");
    refuse_zip(
        (const zip_part[]){PART("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")},
        1,
        "damaged 0:0@0 the main part of the document is damaged: it has a document type "
        "definition");
    refuse_zip((const zip_part[]){PART("word/document.xml", "")}, 1,
               "damaged 0:0@0 the main part of the document is damaged: it is empty");
}

static void a_truncated_zip_is_told(void **state) {
    (void)state;
    dg_slice zip = zip_of((const zip_part[]){PART("word/document.xml", "<a/>")}, 1);
    zip.n -= 30;
    assert_non_null(strstr(refusal_of(zip, DG_CONTAINER_AUTO),
                           "damaged 0:0@0 the ZIP container is damaged or cut short: "));
    free((char *)zip.at);
}

/* 64 MB of blanks pack into 64 KB. */
static void a_zip_bomb_is_refused(void **state) {
    (void)state;
    size_t n = 64 << 20;
    char *blanks = malloc(n);
    memset(blanks, ' ', n);
    const zip_part part = {"word/document.xml", {blanks, n}};
    refuse_zip(&part, 1,
               "limit 0:0@0 word/document.xml unpacks to more than is read (a ZIP bomb?)");
    free(blanks);
}

/* --- OLE2 --- */

enum { SECTOR = 512 };

/* A file of header, allocation table, directory and one sector of a stream; `flags` at its byte 10.
 */
static dg_slice ole_of(char file[4 * SECTOR], const char *stream, unsigned char flags) {
    memset(file, 0, 4 * SECTOR);
    memcpy(file, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    file[30] = 9; /* sectors of 2^9 bytes */
    file[44] = 1; /* one sector of allocation table: sector 0 */
    file[48] = 1; /* the directory is sector 1 */
    memset(file + SECTOR, 0xFF, SECTOR);
    for (int i = 0; i < 3; i++)
        file[SECTOR + 4 * i] = (char)(0xFC + i);
    char *entry = file + 2 * SECTOR + 128;
    for (size_t i = 0; i < strlen(stream); i++)
        entry[2 * i] = stream[i];
    entry[64] = (char)(2 * (strlen(stream) + 1));
    entry[66] = 2;     /* a stream */
    entry[116] = 2;    /* from sector 2 */
    entry[121] = 0x10; /* of 4096 bytes: not a small one */
    file[3 * SECTOR + 11] = (char)flags;
    return (dg_slice){file, 4 * SECTOR};
}

static void old_office_files_are_told_apart(void **state) {
    (void)state;
    char file[4 * SECTOR];
    assert_string_equal(refusal_of(ole_of(file, "Workbook", 0), DG_CONTAINER_AUTO),
                        "binary 0:0@0 an old workbook (XLS); save it as XLSX");
    assert_string_equal(refusal_of(ole_of(file, "EncryptedPackage", 0), DG_CONTAINER_AUTO),
                        "locked 0:0@0 the document is protected by a password");
    assert_string_equal(refusal_of(ole_of(file, "WordDocument", 1), DG_CONTAINER_AUTO),
                        "locked 0:0@0 the document is protected by a password");
    assert_string_equal(refusal_of(ole_of(file, "PowerPoint", 0), DG_CONTAINER_AUTO),
                        "binary 0:0@0 an old Office file without a Word document in it");
    dg_slice cut = ole_of(file, "WordDocument", 0);
    cut.n -= SECTOR;
    assert_string_equal(refusal_of(cut, DG_CONTAINER_AUTO),
                        "damaged 0:0@0 the old Office file is cut short or damaged");
}

static void what_antiword_cannot_read_is_damaged(void **state) {
    (void)state;
    char file[4 * SECTOR];
    if (system("command -v antiword >/dev/null") != 0) skip();
    const char *said = refusal_of(ole_of(file, "WordDocument", 0), DG_CONTAINER_AUTO);
    assert_ptr_equal(
        strstr(said, "damaged 0:0@0 the Word document is damaged or cut short (antiword: "), said);
    assert_null(strstr(said, "antiword: -")); /* as it calls its input */
}

/* poppler gives what it can of a damaged page, and ends well. */
static void a_damaged_page_is_not_read_in_part(void **state) {
    (void)state;
    static const char pdf[] =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj\n"
        "4 0 obj<</Length 14>>stream\n0 0 m Qx 1 1 l\nendstream endobj\n"
        "trailer<</Root 1 0 R>>\n%%EOF\n";
    if (system("command -v pdftotext >/dev/null") != 0) skip();
    const char *said = refusal_of(DG_LITERAL(pdf), DG_CONTAINER_AUTO);
    assert_ptr_equal(strstr(said, "damaged 0:0@0 the PDF is damaged: Syntax Error"), said);
    assert_non_null(strstr(said, "Unknown operator 'Qx'"));
}

static void a_missing_program_is_named_with_its_package(void **state) {
    (void)state;
    char file[4 * SECTOR], *path = dg_format("%s", getenv("PATH"));
    setenv("PATH", "/nonexistent", 1);
    assert_string_equal(refusal_of(ole_of(file, "WordDocument", 0), DG_CONTAINER_AUTO),
                        "helper 0:0@0 cannot find antiword; install the package antiword");
    REFUSE("%PDF-1.7\n%%EOF\n", DG_CONTAINER_AUTO,
           "helper 0:0@0 cannot find pdftotext; install the package poppler-utils");
    setenv("PATH", path, 1);
    free(path);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_document_is_named),
        cmocka_unit_test(a_wrong_type_is_told),
        cmocka_unit_test(types_have_names),
        cmocka_unit_test(other_zips_are_named),
        cmocka_unit_test(damaged_parts_are_told),
        cmocka_unit_test(a_truncated_zip_is_told),
        cmocka_unit_test(a_zip_bomb_is_refused),
        cmocka_unit_test(old_office_files_are_told_apart),
        cmocka_unit_test(what_antiword_cannot_read_is_damaged),
        cmocka_unit_test(a_damaged_page_is_not_read_in_part),
        cmocka_unit_test(a_missing_program_is_named_with_its_package),
    };
    return cmocka_run_group_tests_name("container", tests, NULL, NULL);
}
