/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <string.h>

#include "dutygraph/table.h"

/* data/po/zh.po as msgfmt compiles it. gettext() would not do: it leaves messages as they are
 * unless a locale of the language is installed and chosen, and takes catalogues from files only. */
extern const unsigned char dg_zh_mo[];

/* https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html, little-endian */
enum { AT_COUNT = 8, AT_MESSAGES = 12, AT_TRANSLATIONS = 16 };

static size_t number_at(const unsigned char *at) {
    return (size_t)at[0] | (size_t)at[1] << 8 | (size_t)at[2] << 16 | (size_t)at[3] << 24;
}

/* String i of a table of lengths and places. */
static const char *string_at(const unsigned char *mo, size_t table, size_t i) {
    return (const char *)mo + number_at(mo + table + 8 * i + 4);
}

/* The messages are sorted by their bytes. */
static const char *look_up(const unsigned char *mo, const char *message) {
    size_t messages = number_at(mo + AT_MESSAGES), low = 0, high = number_at(mo + AT_COUNT);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(message, string_at(mo, messages, middle));
        if (order == 0) return string_at(mo, number_at(mo + AT_TRANSLATIONS), middle);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return message;
}

const char *dg_translate(dg_lang lang, const char *message) {
    /* The translation of "" is the catalogue's own header. */
    return lang == DG_LANG_ZH && message[0] != '\0' ? look_up(dg_zh_mo, message) : message;
}
