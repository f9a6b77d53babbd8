/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/mhtml.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/fail.h"
#include "base/text.h"
#include "base/utf8.h"

enum { HEAD_BYTES = 16384 }; /* where an archive says what it is */

static dg_slice take_line(dg_slice *rest) {
    const char *end = rest->n == 0 ? NULL : memchr(rest->at, '\n', rest->n);
    dg_slice line = {rest->at, end == NULL ? rest->n : (size_t)(end - rest->at)};
    *rest = dg_slice_skip(*rest, line.n + 1);
    if (line.n > 0 && line.at[line.n - 1] == '\r') line.n--;
    return line;
}

static bool starts_with(dg_slice text, const char *word) {
    return text.n >= strlen(word) && strncasecmp(text.at, word, strlen(word)) == 0;
}

static size_t find_word(dg_slice text, const char *word) {
    size_t at = 0;
    while (at < text.n && !starts_with(dg_slice_skip(text, at), word))
        at++;
    return at;
}

/* The lines of a header, up to the empty one, with `rest` behind it. */
static dg_slice take_header(dg_slice *rest) {
    dg_slice header = {rest->at, 0};
    while (rest->n > 0) {
        dg_slice line = take_line(rest);
        if (line.n == 0) break;
        header.n = (size_t)(line.at + line.n - header.at);
    }
    return header;
}

/* Does the text begin with a field of a header? Received: from … */
static bool begins_with_field(dg_slice text) {
    size_t n = 0;
    while (n < text.n && (isalpha((unsigned char)text.at[n]) || text.at[n] == '-'))
        n++;
    return n > 0 && n < text.n && text.at[n] == ':';
}

bool dg_mhtml_is(dg_slice bytes) {
    static const char *const types[] = {"multipart/", "text/html", "text/plain", NULL};
    if (!begins_with_field(bytes)) return false;
    dg_slice rest = {bytes.at, bytes.n < HEAD_BYTES ? bytes.n : HEAD_BYTES};
    dg_slice header = take_header(&rest);
    bool typed = false;
    for (const char *const *type = types; *type != NULL && !typed; type++)
        typed = find_word(header, *type) < header.n;
    return typed && find_word(header, "MIME-Version:") < header.n;
}

/* --- Decoding --- */

static int hex_digit(char c) {
    const char *digits = "0123456789ABCDEF0123456789abcdef",
               *at = c == 0 ? NULL : strchr(digits, c);
    return at == NULL ? -1 : (int)(at - digits) % 16;
}

/* =E7=94=B2, and a line that ends in = goes on in the next. */
static void put_quoted(dg_text *out, dg_slice body) {
    while (body.n > 0) {
        const char *mark = memchr(body.at, '=', body.n);
        size_t n = mark == NULL ? body.n : (size_t)(mark - body.at);
        dg_text_put(out, (dg_slice){body.at, n});
        body = dg_slice_skip(body, n);
        if (body.n == 0) return;
        int high = body.n > 2 ? hex_digit(body.at[1]) : -1;
        int low = body.n > 2 ? hex_digit(body.at[2]) : -1;
        if (high >= 0 && low >= 0) {
            dg_text_put(out, (dg_slice){&(char){(char)(high * 16 + low)}, 1});
            body = dg_slice_skip(body, 3);
            continue;
        }
        size_t end = 1 + (body.n > 1 && body.at[1] == '\r');
        bool soft = body.n <= end || body.at[end] == '\n';
        if (!soft) dg_text_puts(out, "=");
        body = dg_slice_skip(body, soft ? end + 1 : 1);
    }
}

static void put_base64(dg_text *out, dg_slice body) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned held = 0, bits = 0;
    for (size_t i = 0; i < body.n && body.at[i] != '='; i++) {
        const char *at = body.at[i] == '\0' ? NULL : strchr(digits, body.at[i]);
        if (at == NULL) continue;
        held = (held << 6 | (unsigned)(at - digits)) & 0xFFFF;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        dg_text_put(out, (dg_slice){&(char){(char)(held >> bits & 0xFF)}, 1});
    }
}

static void put_decoded(dg_text *out, dg_slice body, dg_slice header) {
    size_t at = find_word(header, "Content-Transfer-Encoding:");
    dg_slice how = dg_slice_skip(header, at + strlen("Content-Transfer-Encoding:"));
    how = dg_slice_trim(how);
    if (starts_with(how, "quoted-printable"))
        put_quoted(out, body);
    else if (starts_with(how, "base64"))
        put_base64(out, body);
    else
        dg_text_put(out, body);
}

/* --- Parts --- */

static dg_slice charset_of(dg_slice header) {
    dg_slice value = dg_slice_skip(header, find_word(header, "charset=") + strlen("charset="));
    size_t n = 0;
    if (value.n > 0 && value.at[0] == '"') value = dg_slice_skip(value, 1);
    while (n < value.n && strchr("\"; \t\r\n", value.at[n]) == NULL)
        n++;
    return (dg_slice){value.at, n};
}

/* Of a field of a header, with the lines behind it. */
static dg_slice value_of(dg_slice header, const char *field) {
    return dg_slice_trim(dg_slice_skip(header, find_word(header, field) + strlen(field)));
}

static bool has_value(dg_slice header, const char *field, const char *wanted) {
    return starts_with(value_of(header, field), wanted);
}

static bool is_of_type(dg_slice header, const char *wanted) {
    return has_value(header, "Content-Type:", wanted);
}

#define DISPOSITION "Content-Disposition:"

static bool is_attached(dg_slice header) {
    return has_value(header, DISPOSITION, "attachment");
}

/* Content-Type: application/pdf; name="plan.pdf": a file, though nothing says how to show it. */
static bool is_file(dg_slice header) {
    return is_of_type(header, "application/") && find_word(header, "name=") < header.n;
}

/* attachment; filename="plan.docx" */
static dg_slice attachment_of(dg_slice header) {
    dg_slice value = value_of(header, is_attached(header) ? DISPOSITION : "Content-Type:");
    dg_slice line = take_line(&value);
    return dg_utf8_first_invalid(line) < line.n ? DG_LITERAL("attachment") : line;
}

/* What comes before the next line that begins with the mark between parts. */
static dg_slice body_up_to(dg_slice rest, dg_slice mark) {
    dg_slice body = {rest.at, 0};
    while (rest.n > 0) {
        dg_slice line = take_line(&rest);
        if (mark.n > 0 && line.n >= mark.n && memcmp(line.at, mark.at, mark.n) == 0) break;
        body.n = (size_t)(rest.at - body.at);
    }
    return body;
}

/* A part of the archive, and the line --MARK that it ends before. */
typedef struct {
    dg_slice header, rest, mark;
} part;

/* A part begins with a line --MARK and has a header of its own. */
static bool next_part(part *p) {
    while (p->rest.n > 0) {
        p->mark = take_line(&p->rest);
        if (p->mark.n <= 2 || !dg_slice_starts(p->mark, "--")) continue;
        p->header = take_header(&p->rest);
        return true;
    }
    return false;
}

dg_code dg_mhtml_open(dg_mhtml *found, dg_slice bytes, dg_error *err) {
    part p = {.rest = bytes, .mark = {"", 0}}, text = {.rest = {"", 0}};
    dg_text out = {0};
    dg_slice attached = {"", 0};
    bool any = false, page = false;
    p.header = take_header(&p.rest);
    bool mixed = is_of_type(p.header, "multipart/mixed"); /* its parts follow each other */
    do {
        bool apart = is_attached(p.header), is_page = is_of_type(p.header, "text/html");
        bool plain = is_of_type(p.header, "text/plain"), wanted = is_page || (!any && plain);
        bool file = apart ? !is_of_type(p.header, "image/") : is_file(p.header);
        if (file && attached.n == 0) attached = attachment_of(p.header);
        if (apart || page || !wanted) {
            bool more = attached.n == 0 && mixed && any && !apart && (is_page || plain) &&
                        dg_slice_trim(body_up_to(p.rest, p.mark)).n > 0;
            if (more) attached = DG_LITERAL("a further part of the text");
            continue;
        }
        any = true;
        page = is_page;
        text = p;
    } while (next_part(&p));
    if (!any)
        return dg_fail(err, DG_EEMPTY, "the mail or web archive holds no text%s",
                       attached.n > 0 ? "; " DG_ATTACHMENTS_UNREAD : "");
    put_decoded(&out, body_up_to(text.rest, text.mark), text.header);
    *found = (dg_mhtml){
        .is_page = page, .attached = attached, .charset = charset_of(text.header), .n = out.n};
    found->text = dg_text_take(&out);
    return found->text == NULL ? dg_fail_memory(err) : DG_OK;
}
