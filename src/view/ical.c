/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ical.h"

#include "base/utf8.h"

enum { OCTETS = 75 };

void dg_ical_line(dg_text *out, dg_slice line) {
    size_t used = 0;
    for (size_t at = 0, step; at < line.n; at += step) {
        dg_utf8_next(line, at, &step);
        if (used + step > OCTETS) {
            dg_text_puts(out, "\r\n ");
            used = 1;
        }
        dg_text_put(out, (dg_slice){line.at + at, step});
        used += step;
    }
    dg_text_puts(out, "\r\n");
}

void dg_ical_words(dg_text *value, dg_slice words) {
    for (size_t at = 0, step; at < words.n; at += step) {
        uint32_t c = dg_utf8_next(words, at, &step);
        if (c == '\n')
            dg_text_puts(value, "\\n");
        else if (c == '\\' || c == ';' || c == ',')
            dg_text_printf(value, "\\%c", (int)c);
        else if ((c >= 0x20 && c != 0x7F) || c == '\t')
            dg_text_put(value, (dg_slice){words.at + at, step});
    }
}
