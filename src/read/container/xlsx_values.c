/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/xlsx_values.h"

#include <libxml/xpath.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/fail.h"

/* How much of a date a number format shows. */
typedef enum { NO_DATE, MONTH, DAY } date_shown;

typedef struct {
    size_t id;
    date_shown shown;
} own_format;

struct dg_xlsx_values {
    dg_arena *arena;
    DG_ARRAY(const char *) strings;
    DG_ARRAY(own_format) date_formats; /* the workbook's own number formats of dates */
    DG_ARRAY(date_shown) shown;        /* for each cell style */
    bool since_1904;
};

/* --- Strings --- */

/* A text in which characters of control are written as _x000D_ (ECMA-376-1, 22.9.2.19): a carriage
 * return is left out, another is white space. */
static void put_escaped(dg_text *text, const char *content) {
    static const char mark[] = "_x00";
    enum { HIGH = sizeof mark - 1, LOW, CLOSER, BYTES };
    for (const char *hit; (hit = strstr(content, mark)) != NULL;) {
        char digits[] = {hit[HIGH], hit[HIGH] == '\0' ? '\0' : hit[LOW], '\0'}, *end;
        unsigned long c = strtoul(digits, &end, 16);
        bool control = end == digits + 2 && hit[CLOSER] == '_' && c < ' ';
        dg_text_put(text, (dg_slice){content, (size_t)(hit - content) + (control ? 0 : 1)});
        if (control && c != '\r') dg_text_puts(text, c == '\n' ? "\n" : " ");
        content = hit + (control ? BYTES : 1);
    }
    dg_text_puts(text, content);
}

/* A string in parts (r) or whole, without its phonetic guide (rPh). */
static void put_string(dg_text *text, const xmlNode *item) {
    for (const xmlNode *node = item->children; node != NULL; node = node->next) {
        if (dg_xml_is(node, "r")) put_string(text, node);
        if (!dg_xml_is(node, "t")) continue;
        for (const xmlNode *part = node->children; part != NULL; part = part->next)
            if (part->content != NULL) put_escaped(text, (const char *)part->content);
    }
}

static bool read_string(dg_xlsx_values *v, const xmlNode *node) {
    dg_text text = {0};
    put_string(&text, node);
    const char *kept = dg_arena_copy(v->arena, dg_text_slice(&text));
    bool ok = !text.failed && kept != NULL && DG_PUSH(v->strings, kept);
    dg_text_free(&text);
    return ok;
}

/* --- Dates --- */

/* A format code shows a date by its y or d outside of quoted and bracketed parts; with y and m, and
 * no d, a month. */
static date_shown shown_by(const char *code) {
    bool year = false, month = false, day = false;
    for (; *code != '\0' && *code != ';'; code++) {
        if (*code == '"' || *code == '[') {
            const char *end = strchr(code + 1, *code == '"' ? '"' : ']');
            if (end == NULL) return NO_DATE;
            code = end;
        } else if ((*code == '\\' || *code == '_' || *code == '*') && code[1] != '\0') {
            code++;
        } else {
            year = year || *code == 'y' || *code == 'Y';
            month = month || *code == 'm' || *code == 'M';
            day = day || *code == 'd' || *code == 'D';
        }
    }
    return year && month && !day ? MONTH : year || day ? DAY : NO_DATE;
}

/* The formats that need no code (ECMA-376-1, 18.8.30): 27 to 36 and 50 to 58 are East Asian dates,
 * some of them 2018年12月 in Chinese. */
static date_shown shown_by_format(const dg_xlsx_values *v, size_t id) {
    for (size_t i = 0; i < v->date_formats.n; i++)
        if (v->date_formats.items[i].id == id) return v->date_formats.items[i].shown;
    if (id == 17 || id == 27 || id == 36 || id == 50 || id == 52 || id == 57) return MONTH;
    if ((id >= 14 && id <= 16) || id == 22) return DAY;
    if ((id >= 28 && id <= 31) || id == 51 || id == 53 || id == 54 || id == 58) return DAY;
    return NO_DATE;
}

/* A number format (numFmt), or the cell styles (cellXfs), which come after them. */
static bool read_style(dg_xlsx_values *v, const xmlNode *node) {
    if (dg_xml_is(node, "numFmt")) {
        const char *code = dg_xml_attribute(node, "formatCode");
        own_format own = {dg_xml_number(node, "numFmtId", 0), NO_DATE};
        if (code != NULL) own.shown = shown_by(code);
        return own.shown == NO_DATE || DG_PUSH(v->date_formats, own);
    }
    for (const xmlNode *style = node->children; style != NULL; style = style->next)
        if (dg_xml_is(style, "xf") &&
            !DG_PUSH(v->shown, shown_by_format(v, dg_xml_number(style, "numFmtId", 0))))
            return false;
    return true;
}

/* Days since 1970-01-01 as year, month, day, without the first day of what is shown as a month (H.
 * Hinnant, "chrono-compatible low-level date algorithms", civil_from_days). */
static void put_date(dg_text *text, long days, date_shown shown) {
    long z = days + 719468, era = z / 146097, of_era = z - era * 146097;
    long year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    long of_year = of_era - (365 * year + year / 4 - year / 100);
    long shifted = (5 * of_year + 2) / 153, day = of_year - (153 * shifted + 2) / 5 + 1;
    long month = shifted < 10 ? shifted + 3 : shifted - 9;
    dg_text_printf(text, "%04ld-%02ld", year + era * 400 + (month <= 2), month);
    if (shown == DAY || day > 1) dg_text_printf(text, "-%02ld", day);
}

/* A serial day number; Excel's day 60 is a 29 February 1900 that never was. */
static bool put_serial(dg_text *text, const dg_xlsx_values *v, const char *value,
                       date_shown shown) {
    double serial = xmlXPathCastStringToNumber(BAD_CAST value);
    if (!(serial >= 1 && serial < 2958466)) return false; /* up to 9999-12-31 */
    long day = (long)serial, minutes = (long)((serial - (double)day) * 1440 + 0.5);
    long epoch = v->since_1904 ? -24107 : day < 60 ? -25568 : -25569;
    put_date(text, epoch + day, shown);
    if (minutes > 0 && minutes < 1440)
        dg_text_printf(text, " %02ld:%02ld", minutes / 60, minutes % 60);
    return true;
}

/* --- Cells --- */

static void put_number(dg_text *text, const dg_xlsx_values *v, const xmlNode *cell,
                       const char *value) {
    size_t style = dg_xml_number(cell, "s", SIZE_MAX);
    date_shown shown = style < v->shown.n ? v->shown.items[style] : NO_DATE;
    if (shown == NO_DATE || !put_serial(text, v, value, shown)) dg_text_puts(text, value);
}

bool dg_xlsx_values_put(dg_text *text, const dg_xlsx_values *v, const xmlNode *cell) {
    const char *type = dg_xml_attribute(cell, "t");
    const xmlNode *value = dg_xml_child(cell, "v"), *inside = dg_xml_child(cell, "is");
    if (type == NULL) type = "n";
    if (inside != NULL) put_string(text, inside);
    if (value == NULL || value->children == NULL || value->children->content == NULL) return true;
    const char *content = (const char *)value->children->content;
    if (strcmp(type, "s") == 0) {
        char *end;
        size_t i = strtoul(content, &end, 10);
        if (end == content || i >= v->strings.n) return false;
        dg_text_puts(text, v->strings.items[i]);
    } else if (strcmp(type, "b") == 0) {
        dg_text_puts(text, content[0] == '1' ? "TRUE" : "FALSE");
    } else if (strcmp(type, "n") == 0) {
        put_number(text, v, cell, content);
    } else if (strcmp(type, "e") != 0) { /* str, d: as it stands */
        put_escaped(text, content);
    }
    return true;
}

static dg_code read_part(dg_xlsx_values *v, dg_slice part, const char *name,
                         bool (*read)(dg_xlsx_values *, const xmlNode *),
                         const char *const elements[], dg_error *err) {
    dg_xml xml;
    if (part.n == 0) return DG_OK;
    dg_code code = dg_xml_open(&xml, part, name, err);
    if (code != DG_OK) return code;
    const xmlNode *node;
    while (code == DG_OK && (node = dg_xml_next(&xml, elements)) != NULL)
        if (!read(v, node)) code = dg_fail_memory(err);
    return dg_xml_close(&xml, code, err);
}

dg_code dg_xlsx_values_new(dg_xlsx_values **values, dg_slice strings_part, dg_slice styles_part,
                           bool since_1904, dg_error *err) {
    dg_xlsx_values *v = calloc(1, sizeof *v);
    if (v == NULL) return dg_fail_memory(err);
    v->since_1904 = since_1904;
    v->arena = dg_arena_new();
    dg_code code = v->arena == NULL ? dg_fail_memory(err) : DG_OK;
    if (code == DG_OK)
        code = read_part(v, strings_part, "the part sharedStrings.xml", read_string,
                         (const char *const[]){"si", NULL}, err);
    if (code == DG_OK)
        code = read_part(v, styles_part, "the part styles.xml", read_style,
                         (const char *const[]){"numFmt", "cellXfs", NULL}, err);
    if (code == DG_OK)
        *values = v;
    else
        dg_xlsx_values_free(v);
    return code;
}

void dg_xlsx_values_free(dg_xlsx_values *v) {
    if (v == NULL) return;
    free(v->strings.items);
    free(v->date_formats.items);
    free(v->shown.items);
    dg_arena_free(v->arena);
    free(v);
}
