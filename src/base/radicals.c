/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/radicals.h"

#include <string.h>
#include <utf8proc.h>

#include "base/slice.h"
#include "base/utf8.h"

/* Radicals and their ideographs by turns: of the supplement, by Unicode's
 * EquivalentUnifiedIdeograph.txt; and a door, which simplified text means by its radical. */
static const char pairs[] = "⺃乚⺄乙⺒巳⺓幺⺜日⺝月⺟母⺠民⺩王⺬示⺰纟⺴罒⺶羊⺼月⻁虎⻃覀⻄西⻅"
                            "见⻆角⻇角⻉贝⻋车⻑長⻒镸"
                            "⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪"
                            "黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀"
                            "⻳龟⼾户";

uint32_t dg_radical_ideograph(uint32_t c) {
    enum { FIRST_OF_NFKC = 0x2F00 };
    dg_slice rest = {pairs, sizeof pairs - 1};
    utf8proc_int32_t plain = 0;
    for (size_t step; rest.n > 0; rest = dg_slice_skip(rest, 2 * step))
        if (dg_utf8_next(rest, 0, &step) == c) return dg_utf8_next(rest, step, &step);
    if (c < FIRST_OF_NFKC || c > DG_RADICALS_LAST) return 0;
    return utf8proc_decompose_char((utf8proc_int32_t)c, &plain, 1,
                                   UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, NULL) == 1
               ? (uint32_t)plain
               : 0;
}

bool dg_fold_radicals(char *text, size_t n) {
    static const char lead = '\xE2';
    enum { BYTES = 3 };
    bool any = false;
    for (char *at = text, *end = text + n; at < end; at++) {
        size_t step;
        at = memchr(at, lead, (size_t)(end - at));
        if (at == NULL || end - at < BYTES) break;
        uint32_t c = dg_utf8_next((dg_slice){at, (size_t)(end - at)}, 0, &step);
        uint32_t plain =
            c >= DG_RADICALS_FIRST && c <= DG_RADICALS_LAST ? dg_radical_ideograph(c) : 0;
        if (plain == 0) continue;
        dg_utf8_put(at, plain);
        any = true;
    }
    return any;
}
