/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/recorder.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

void dg_recorder_open(dg_recorder *recorder, dg_builder *builder, const dg_read_options *options,
                      const dg_registry *registry) {
    const dg_document *head = dg_builder_head(builder);
    *recorder =
        (dg_recorder){.builder = builder,
                      .issued = dg_issued_from(head->date, head->number),
                      .registry = registry,
                      .first_listed_option = options->first_listed,
                      .paths = dg_strmap_new(),
                      .section_paths = dg_strmap_new(),
                      .departments = dg_strmap_new(),
                      .abbreviations = dg_strmap_new(),
                      .of_body = calloc(dg_registry_size(registry) + 1, sizeof *recorder->of_body)};
    recorder->failed = recorder->paths == NULL || recorder->section_paths == NULL ||
                       recorder->departments == NULL || recorder->abbreviations == NULL ||
                       recorder->of_body == NULL;
}

void dg_recorder_close(dg_recorder *recorder) {
    dg_text_free(&recorder->path);
    dg_strmap_free(recorder->paths);
    dg_strmap_free(recorder->section_paths);
    dg_strmap_free(recorder->departments);
    dg_strmap_free(recorder->abbreviations);
    free(recorder->introduced.items);
    free(recorder->standing.items);
    free(recorder->rows.items);
    free(recorder->indices.items);
    free(recorder->of_body);
    *recorder = (dg_recorder){0};
}

/* --- Words --- */

const char *dg_record_flat(dg_recorder *r, dg_slice text) {
    text = dg_slice_trim(text);
    char *copy = (char *)dg_builder_copy(r->builder, text);
    if (copy[0] == '\0') return copy;
    for (char *at = copy; (at = memchr(at, '\n', text.n - (size_t)(at - copy))) != NULL;)
        *at = ' ';
    return copy;
}

dg_slice dg_first_sentence(dg_slice text) {
    text = dg_slice_trim(text);
    dg_slice rest = text;
    size_t end = 0;
    for (size_t stop; rest.n > 0 && (end = dg_sentence_end(rest, 0)) == 0;) {
        dg_utf8_next(rest, 0, &stop);
        rest = dg_slice_trim(dg_slice_skip(rest, stop));
    }
    return rest.n == 0 ? text : dg_slice_trim((dg_slice){rest.at, end});
}

const char *dg_record_due(dg_recorder *r, dg_slice deadline, dg_position at, const char *path) {
    char due[DG_DUE_BYTES];
    if (dg_deadline_due(due, deadline, r->issued) == DG_DUE_IMPOSSIBLE)
        dg_record_diagnostic(r, DG_DIAG_IMPOSSIBLE_DATE, DG_WARNING, at, deadline, 0, path);
    return dg_builder_copy(r->builder, dg_slice_of(due));
}

/* --- Paths --- */

void dg_put_title(dg_text *out, dg_slice title) {
    size_t from = 0;
    for (size_t at; (at = dg_slice_find(title, "/", from)) < title.n; from = at + 1) {
        dg_text_put(out, (dg_slice){title.at + from, at - from});
        dg_text_puts(out, "\\/");
    }
    dg_text_put(out, dg_slice_skip(title, from));
}

void dg_put_label(dg_text *out, dg_slice label) {
    static const char *const han[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    char bytes[4];
    for (size_t at = 0, step; at < label.n; at += step) {
        size_t plain = at;
        while (plain < label.n && (unsigned char)label.at[plain] < 0x80)
            plain++;
        plain = dg_utf8_skip_han(label, plain);
        dg_put_title(out, (dg_slice){label.at + at, plain - at}); /* EL\/24\/1 */
        at = plain;
        if (at == label.n) break;
        uint32_t c = dg_utf8_next(label, at, &step);
        if (c >= 0x3220 && c <= 0x3229)
            dg_text_printf(out, "（%s）", han[c - 0x3220]);
        else if (c >= 0x2474 && c <= 0x2487)
            dg_text_printf(out, "（%u）", (unsigned)(c - 0x2474 + 1));
        else if (c >= 0x2488 && c <= 0x249B)
            dg_text_printf(out, "%u", (unsigned)(c - 0x2488 + 1));
        else
            dg_text_put(out, (dg_slice){bytes, dg_utf8_put(bytes, c >= 0xFF10 && c <= 0xFF19
                                                                      ? c - 0xFF10 + '0'
                                                                      : c)});
    }
}

/* Note that a path is given out; how many times it was already. */
static size_t claim(dg_recorder *r, dg_strmap *paths, dg_slice path) {
    size_t *times = dg_strmap_at(paths, path);
    if (times == NULL) r->failed = true;
    return times == NULL ? 0 : (*times)++;
}

static const char *unique_path(dg_recorder *r, dg_strmap *paths) {
    dg_text *text = &r->path;
    size_t bare = text->n, times = claim(r, paths, dg_text_slice(text));
    if (times > 0) {
        do { /* the title of another may itself end in ~2 */
            text->n = bare;
            dg_text_printf(text, "~%zu", ++times);
        } while (!text->failed && !r->failed && claim(r, paths, dg_text_slice(text)) > 0);
    }
    const char *copy = dg_builder_copy(r->builder, dg_text_slice(text));
    if (text->failed) r->failed = true;
    text->n = 0;
    return copy;
}

const char *dg_record_path(dg_recorder *r) {
    return unique_path(r, r->paths);
}

const char *dg_record_section_path(dg_recorder *r) {
    return unique_path(r, r->section_paths);
}

/* --- Rows --- */

/* The name that stands for a party: the registry's, or as written with an elided place restored. */
static const char *canonical_name(dg_recorder *r, const dg_party *party, const dg_party *before,
                                  bool printed) {
    dg_slice own = printed ? party->printed : party->written;
    bool may_be_short = before != NULL && party->kind == DG_KIND_DEPARTMENT;
    size_t elided = may_be_short ? dg_name_elided(party->written, before->written, r->registry) : 0;
    if (elided == 0 && party->body != NULL)
        return dg_builder_copy(r->builder, dg_slice_of(party->body->name));
    if (elided == 0) return dg_builder_copy(r->builder, own);
    dg_text text = {0};
    dg_text_put(&text, (dg_slice){(printed ? before->printed : before->written).at, elided});
    dg_text_put(&text, own);
    if (text.failed) r->failed = true;
    const char *name = dg_builder_copy(r->builder, dg_slice_of(text.at));
    dg_text_free(&text);
    return name;
}

/* What a party's name is with the end that it shares with others: 甲示范区 + 管委会. */
static dg_slice with_end(dg_recorder *r, dg_slice name, size_t cut, dg_slice end) {
    dg_text text = {0};
    dg_text_put(&text, (dg_slice){name.at, name.n - cut});
    dg_text_put(&text, end);
    dg_slice made = dg_slice_of(dg_builder_copy(r->builder, (dg_slice){text.at, text.n}));
    if (text.failed) r->failed = true;
    dg_text_free(&text);
    return made;
}

/* The party, or `whole`: it with the end that it shares. */
static const dg_party *whole_party(dg_recorder *r, dg_party *whole, const dg_party *party) {
    if (party->end.n == 0) return party;
    *whole = *party;
    whole->written = with_end(r, party->written, party->cut, party->end);
    whole->printed = with_end(r, party->printed, party->cut, party->printed_end);
    whole->body = dg_name_body(whole->written, r->registry);
    return whole;
}

/* The body that a party's name was introduced for; NULL: none. */
static const dg_introduced *introduced_as(const dg_recorder *r, const dg_party *party) {
    size_t index;
    if (party->kind != DG_KIND_DEPARTMENT || r->introduced.n == 0 ||
        !dg_strmap_get(r->abbreviations, party->written, &index))
        return NULL;
    return &r->introduced.items[index];
}

void dg_record_abbreviation(dg_recorder *r, const dg_abbreviation *abbreviation, dg_slice full,
                            dg_position at) {
    const dg_body *body = abbreviation->body;
    const dg_body *other = dg_name_body(abbreviation->name, r->registry);
    if (other != NULL && other == body) return;
    if (other != NULL) {
        dg_record_diagnostic(r, DG_DIAG_NAME_FOR_TWO_BODIES, DG_WARNING, at, abbreviation->name, 2,
                             "");
        return;
    }
    dg_introduced made = {.body = body};
    made.key =
        dg_builder_copy(r->builder, body != NULL ? dg_slice_of(body->name) : abbreviation->full);
    made.name = body != NULL ? made.key : dg_builder_copy(r->builder, full);
    if (!DG_PUSH(r->introduced, made) ||
        !dg_strmap_set(r->abbreviations, abbreviation->name, r->introduced.n - 1))
        r->failed = true;
}

/* In either script a name is one department's; it is called as it is first printed. */
static size_t department_called(dg_recorder *r, const dg_party *party, const dg_party *before) {
    const dg_introduced *introduced = introduced_as(r, party);
    const char *key =
        introduced != NULL ? introduced->key : canonical_name(r, party, before, false);
    const dg_body *body = introduced != NULL ? introduced->body : party->body;
    if (body != NULL && strcmp(body->name, key) != 0) body = NULL; /* a place's own */
    size_t index;
    if (dg_strmap_get(r->departments, dg_slice_of(key), &index)) return index;
    dg_department department = {
        .name = introduced != NULL ? introduced->name : canonical_name(r, party, before, true),
        .english = body == NULL ? "" : dg_builder_copy(r->builder, dg_slice_of(body->english)),
        .category = body == NULL ? "" : dg_builder_copy(r->builder, dg_slice_of(body->category)),
        .kind = party->kind,
        .known = body != NULL,
    };
    index = dg_builder_department(r->builder, department);
    if (!dg_strmap_set(r->departments, dg_slice_of(key), index)) r->failed = true;
    return index;
}

/* A known body that nothing before it can make another is looked up by name only once. */
static size_t department_of(dg_recorder *r, const dg_party *party, const dg_party *before) {
    if (party->body == NULL || before != NULL || r->introduced.n > 0)
        return department_called(r, party, before);
    size_t *index = &r->of_body[party->body - dg_registry_body(r->registry, 0)];
    if (*index == 0) *index = department_called(r, party, before) + 1;
    return *index - 1;
}

void dg_record_diagnostic(dg_recorder *r, dg_diagnostic_kind kind, dg_severity severity,
                          dg_position at, dg_slice subject, size_t number, const char *path) {
    dg_builder_diagnostic(
        r->builder, (dg_diagnostic){kind, severity, at, dg_record_flat(r, subject), number, path});
}

/* Is the department of row i among the rows before it? */
static bool is_repeated(const size_t *index, size_t i) {
    for (size_t j = 0; j < i; j++)
        if (index[j] == index[i]) return true;
    return false;
}

/* Of a department that is named twice the first row stays, with the strongest of its roles. */
static void merge_roles(dg_recorder *r, size_t n, const size_t *index) {
    for (size_t i = 0; i < n; i++)
        for (size_t j = i + 1; j < n; j++)
            if (index[i] == index[j] && r->rows.items[j].role > r->rows.items[i].role) {
                const dg_party *first = r->rows.items[i].party;
                r->rows.items[i] = r->rows.items[j];
                r->rows.items[i].party = first;
            }
}

void dg_record_rows(dg_recorder *r, size_t n, const dg_position *at, const char *path) {
    while (r->indices.n < n && !r->failed)
        if (!DG_PUSH(r->indices, 0)) r->failed = true;
    if (r->failed) return;
    size_t *index = r->indices.items;
    dg_party place; /* the nearest before that names its place */
    bool placed = false;
    for (size_t i = 0; i < n; i++) {
        dg_party ended;
        const dg_party *party = whole_party(r, &ended, r->rows.items[i].party);
        index[i] = department_of(r, party, placed ? &place : NULL);
        if (party->body != NULL || dg_name_place(party->written) == 0) continue;
        place = *party;
        placed = true;
    }
    merge_roles(r, n, index);
    for (size_t i = 0; i < n; i++) {
        const dg_role_row *row = &r->rows.items[i];
        dg_slice written = row->party->printed;
        if (is_repeated(index, i)) {
            if (row->rule != DG_RULE_STANDING)
                dg_record_diagnostic(r, DG_DIAG_DUPLICATE_DEPARTMENT, DG_WARNING, at[i], written, 0,
                                     path);
            continue;
        }
        dg_builder_assignment(r->builder,
                              (dg_assignment){.department = index[i],
                                              .role = row->role,
                                              .rule = row->rule,
                                              .guiding = row->guiding,
                                              .position = i,
                                              .as_written = dg_builder_copy(r->builder, written),
                                              .at = at[i]});
    }
}

void dg_record_rules(dg_recorder *r, const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (clause->parties.items[i].standing && !DG_PUSH(r->standing, clause->parties.items[i]))
            r->failed = true;
    if (clause->first_listed && clause->from_here_on) r->first_listed = true;
}

size_t dg_record_roles(dg_recorder *r, const dg_clause *clause) {
    bool first_listed = r->first_listed || clause->first_listed;
    if (r->first_listed_option != DG_FIRST_LISTED_AUTO)
        first_listed = r->first_listed_option == DG_FIRST_LISTED_LEAD;
    size_t room = clause->parties.n + r->standing.n;
    while (r->rows.n < room && !r->failed)
        if (!DG_PUSH(r->rows, (dg_role_row){0})) r->failed = true;
    if (r->failed) return 0;
    return dg_roles_assign(r->rows.items, clause, first_listed,
                           (dg_standing){r->standing.items, r->standing.n});
}
