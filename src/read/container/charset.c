/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <uchardet.h>

#include "base/fail.h"
#include "base/text.h"
#include "base/utf8.h"

enum {
    SAMPLE = 64 * 1024, /* bytes from which the encoding is guessed */
    SURELY_UTF8 = 8,    /* so many characters in a row are no accident */
};

/* A text of which less makes sense is none, or in another encoding. */
static const double least_sense = 0.4;

static const struct {
    const char *mark;
    size_t n;
    const char *encoding;
} marks[] = {
    {"\xEF\xBB\xBF", 3, "UTF-8"},    {"\xFF\xFE\0\0", 4, "UTF-32LE"},
    {"\xFF\xFE", 2, "UTF-16LE"},     {"\xFE\xFF", 2, "UTF-16BE"},
    {"\0\0\xFE\xFF", 4, "UTF-32BE"}, {"\x84\x31\x95\x33", 4, "GB18030"},
};

/* What pages and uchardet call the encodings, and what they are to be read as: a text said to be
 * GB2312 often holds characters of its supersets. */
static const struct {
    const char *name, *encoding;
} aliases[] = {
    {"GB2312", "GB18030"},          {"GBK", "GB18030"},
    {"GB18030", "GB18030"},         {"x-gbk", "GB18030"},
    {"BIG5", "BIG5-HKSCS"},         {"BIG5-HKSCS", "BIG5-HKSCS"},
    {"x-x-big5", "BIG5-HKSCS"},     {"WINDOWS-1252", "WINDOWS-1252"},
    {"ISO-8859-1", "WINDOWS-1252"}, {"ISO-8859-15", "WINDOWS-1252"},
};

/* The characters that official prose is full of, simplified and traditional. */
static const char frequent[] =
    "的一是在不了有和人这中大为上个国以要发展推进加强建设实施管理工作服务部门负责牵头单位责任配合"
    "政府企业行业制度机制改革创新完善提高支持社会经济市场信息安全监督组织落实重点任务分工方案"
    "务局委办省市县区各关等及与对将按照年月日前第二三四五六七八九十章条节项目标准规划政策法律"
    "项財與業務門負責單位配合國為發展進強設實施機構員會縣區關於條規劃據應當辦處將學體產資訊"
    "财产权知识技术科教文卫体农村民生环境保护公共资源质量专利商交通运输开放合作能力活动依法研究";

static const char *encoding_named(dg_slice name) {
    for (size_t i = 0; i < DG_ITEMS(aliases); i++)
        if (name.n == strlen(aliases[i].name) && strncasecmp(name.at, aliases[i].name, name.n) == 0)
            return aliases[i].encoding;
    return NULL;
}

typedef enum { WHOLE, CUT_SHORT, INVALID, NO_MEMORY } outcome;

/* Converts as far as the bytes are valid; *valid is how far. */
static outcome convert(dg_text *text, size_t *valid, dg_slice bytes, const char *encoding) {
    iconv_t door = iconv_open("UTF-8", encoding);
    *valid = 0;
    if (door == (iconv_t)-1) return errno == ENOMEM ? NO_MEMORY : INVALID;
    char *from = (char *)(uintptr_t)bytes.at, chunk[16 * 1024];
    size_t left = bytes.n;
    outcome result = WHOLE;
    while (left > 0 && result == WHOLE) {
        char *to = chunk;
        size_t room = sizeof chunk;
        if (iconv(door, &from, &left, &to, &room) == (size_t)-1 && errno != E2BIG)
            result = errno == EINVAL ? CUT_SHORT : INVALID;
        dg_text_put(text, (dg_slice){chunk, sizeof chunk - room});
        if (text->failed) result = NO_MEMORY;
    }
    *valid = bytes.n - left;
    iconv_close(door);
    return result;
}

static dg_code fail_at(dg_error *err, dg_slice before, const char *encoding, dg_slice bytes,
                       size_t bad) {
    size_t line = 1, start = 0;
    for (size_t i = 0; i < before.n; i++) {
        bool ends = before.at[i] == '\n' ||
                    (before.at[i] == '\r' && (i + 1 == before.n || before.at[i + 1] != '\n'));
        if (!ends) continue;
        line++;
        start = i + 1;
    }
    size_t column = dg_utf8_count(dg_slice_skip(before, start)) + 1;
    if (err != NULL && err->code == DG_OK) err->offset = bad;
    return dg_fail_at(err, DG_EENCODING, line, column, "not %s: byte 0x%02x at offset %zu",
                      encoding, (unsigned char)bytes.at[bad], bad);
}

/* All of the bytes after the mark of `skipped` bytes, or an error that says where they are bad. */
static dg_code decode_as(dg_slice *text, char **owned, dg_slice bytes, size_t skipped,
                         const char *encoding, dg_error *err) {
    dg_text made = {0};
    size_t valid;
    switch (convert(&made, &valid, dg_slice_skip(bytes, skipped), encoding)) {
    case WHOLE:
        break;
    case NO_MEMORY:
        dg_text_free(&made);
        return dg_fail_memory(err);
    default: {
        dg_code code = fail_at(err, dg_text_slice(&made), encoding, bytes, skipped + valid);
        dg_text_free(&made);
        return code;
    }
    }
    size_t n = made.n;
    if ((*owned = dg_text_take(&made)) == NULL) return dg_fail_memory(err);
    *text = (dg_slice){*owned, n};
    return DG_OK;
}

static dg_code decode_utf8(dg_slice *text, dg_slice bytes, size_t skipped, dg_error *err) {
    dg_slice rest = dg_slice_skip(bytes, skipped);
    size_t bad = dg_utf8_first_invalid(rest);
    *text = rest;
    return bad == rest.n ? DG_OK
                         : fail_at(err, (dg_slice){rest.at, bad}, "UTF-8", bytes, skipped + bad);
}

static bool is_plausible(uint32_t c, dg_slice character) {
    if (c < 0x80) return c >= 0x20 || (c >= '\t' && c <= '\r');
    if ((c >= 0x2010 && c <= 0x2026) || (c >= 0x3000 && c <= 0x3015)) return true;
    if (c >= 0xFF01 && c <= 0xFF5E) return true;
    char needle[5] = {0};
    memcpy(needle, character.at, character.n);
    return strstr(frequent, needle) != NULL;
}

/* How much of a text makes sense, between 0 and 1. */
static double sense_of(dg_slice text) {
    size_t n = 0, plausible = 0, step;
    for (size_t at = 0; at < text.n; at += step, n++) {
        uint32_t c = dg_utf8_next(text, at, &step);
        plausible += is_plausible(c, (dg_slice){text.at + at, step});
    }
    return n == 0 ? 0 : (double)plausible / (double)n;
}

typedef struct {
    const char *encoding; /* NULL: none so far */
    double sense;
    const char
        *nearest; /* where none is possible: that in which most of the sample makes sense … */
    double most;  /* … and how many bytes, each so far as it does */
} guess;

/* Take `encoding` if a sample makes more sense in it than in the best so far, by `handicap`. */
static bool try_encoding(guess *best, dg_slice sample, const char *encoding, double handicap) {
    dg_text text = {0};
    size_t valid;
    outcome result = convert(&text, &valid, sample, encoding);
    double sense = sense_of(dg_text_slice(&text)) - handicap;
    dg_text_free(&text);
    bool possible = result == WHOLE || (result == CUT_SHORT && sample.n == SAMPLE);
    if (possible && (best->encoding == NULL || sense > best->sense)) {
        best->encoding = encoding;
        best->sense = sense;
    }
    if (!possible && sense > least_sense && sense * (double)valid > best->most) {
        best->nearest = encoding;
        best->most = sense * (double)valid;
    }
    return result != NO_MEMORY;
}

static const char *hint_of(dg_slice sample) {
    uchardet_t detector = uchardet_new();
    const char *encoding = NULL;
    if (detector == NULL) return NULL;
    if (uchardet_handle_data(detector, sample.at, sample.n) == 0) {
        uchardet_data_end(detector);
        encoding = encoding_named(dg_slice_of(uchardet_get_charset(detector)));
    }
    uchardet_delete(detector);
    return encoding;
}

static bool is_surely_utf8(dg_slice valid_part) {
    size_t n = 0;
    for (size_t i = 0; i < valid_part.n && n < SURELY_UTF8; i++)
        n += (unsigned char)valid_part.at[i] >= 0xC0;
    return n == SURELY_UTF8;
}

/* Bytes that are not UTF-8, up to `bad` at least. */
static dg_code decode_guessed(dg_slice *text, char **owned, dg_slice bytes, dg_slice declared,
                              size_t bad, dg_error *err) {
    if (is_surely_utf8((dg_slice){bytes.at, bad})) return decode_utf8(text, bytes, 0, err);
    dg_slice sample = {bytes.at, bytes.n < SAMPLE ? bytes.n : SAMPLE};
    const char *said = encoding_named(declared), *hint = hint_of(sample);
    guess best = {0};
    bool ok = (said == NULL || try_encoding(&best, sample, said, 0)) &&
              try_encoding(&best, sample, "GB18030", said != NULL ? 0.2 : 0) &&
              try_encoding(&best, sample, "BIG5-HKSCS", said != NULL ? 0.2 : 0.1) &&
              (hint == NULL || try_encoding(&best, sample, hint, said != NULL ? 0.2 : 0.05));
    if (!ok) return dg_fail_memory(err);
    if (best.encoding == NULL && best.most > (double)bad) best.encoding = best.nearest;
    if (best.encoding == NULL) return decode_utf8(text, bytes, 0, err);
    return decode_as(text, owned, bytes, 0, best.encoding, err);
}

/* A zero byte stands in no text but UTF-16. */
static dg_code decode_with_zeros(dg_slice *text, char **owned, dg_slice bytes, size_t zero,
                                 dg_error *err) {
    dg_slice sample = {bytes.at, bytes.n < SAMPLE ? bytes.n : SAMPLE};
    guess best = {0};
    if (!try_encoding(&best, sample, "UTF-16LE", 0) || !try_encoding(&best, sample, "UTF-16BE", 0))
        return dg_fail_memory(err);
    if (best.encoding == NULL || best.sense < least_sense)
        return dg_fail(err, DG_EBINARY, "not a text: it has a zero byte at offset %zu", zero);
    return decode_as(text, owned, bytes, 0, best.encoding, err);
}

dg_code dg_charset_decode(dg_slice *text, char **owned, dg_slice bytes, dg_slice declared,
                          dg_error *err) {
    *owned = NULL;
    for (size_t i = 0; i < DG_ITEMS(marks); i++) {
        if (bytes.n < marks[i].n || memcmp(bytes.at, marks[i].mark, marks[i].n) != 0) continue;
        if (strcmp(marks[i].encoding, "UTF-8") == 0)
            return decode_utf8(text, bytes, marks[i].n, err);
        return decode_as(text, owned, bytes, marks[i].n, marks[i].encoding, err);
    }
    const char *zero = memchr(bytes.at, '\0', bytes.n);
    if (zero != NULL) return decode_with_zeros(text, owned, bytes, (size_t)(zero - bytes.at), err);
    size_t bad = dg_utf8_first_invalid(bytes);
    if (bad < bytes.n) return decode_guessed(text, owned, bytes, declared, bad, err);
    *text = bytes;
    return DG_OK;
}
