/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/recorder.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "read/name/latin.h"
#include "read/name/name.h"
#include "read/name/name_place.h"
#include "read/name/star.h"

void dg_recorder_open(dg_recorder *recorder, dg_builder *builder, const dg_read_options *options,
                      const dg_registry *registry) {
    const dg_document *head = dg_builder_head(builder);
    *recorder =
        (dg_recorder){.builder = builder,
                      .issued = dg_issued_from(head->date, head->number),
                      .registry = registry,
                      .bodies = dg_registry_body(registry, 0),
                      .first_listed_option = options->first_listed,
                      .only_diagnostics = options->only_diagnostics,
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
    free(recorder->callings.items);
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

const char *dg_record_words(dg_recorder *r, dg_slice text) {
    return r->only_diagnostics ? "" : dg_record_flat(r, text);
}

static size_t sentence_end(dg_slice text, const unsigned char *cues) {
    if (cues == NULL) return dg_sentence_end(text, 0);
    size_t stop = dg_next_stop(text, cues, 0);
    const char *point = text.at;
    while ((point = memchr(point, '.', (size_t)(text.at + stop - point))) != NULL) {
        if (dg_is_full_stop(text, (size_t)(point - text.at))) return (size_t)(point - text.at);
        point++;
    }
    return stop;
}

dg_slice dg_first_sentence(dg_slice text, const unsigned char *cues) {
    dg_slice rest = dg_slice_trim(text);
    for (size_t end, stop; rest.n > 0; rest = dg_slice_trim(dg_slice_skip(rest, stop))) {
        end = sentence_end(rest, cues == NULL ? NULL : cues + (rest.at - text.at));
        if (end > 0) return dg_slice_trim((dg_slice){rest.at, end});
        dg_utf8_next(rest, 0, &stop);
    }
    return dg_slice_trim(text);
}

const char *dg_record_due(dg_recorder *r, dg_slice deadline, dg_position at, const char *path) {
    char due[DG_DUE_BYTES];
    if (dg_deadline_due(due, deadline, r->issued) == DG_DUE_IMPOSSIBLE)
        dg_record_diagnostic(r, DG_DIAG_IMPOSSIBLE_DATE, DG_WARNING, at, deadline, 0, path);
    return dg_builder_copy(r->builder, dg_slice_of(due));
}

/* --- Paths --- */

void dg_put_title(dg_text *out, dg_slice title) {
    bool cut = title.n > DG_TITLE_BYTES;
    if (cut) title.n = dg_utf8_begin(title, DG_TITLE_BYTES);
    for (const char *slash; title.n > 0 && (slash = memchr(title.at, '/', title.n)) != NULL;) {
        size_t n = (size_t)(slash - title.at);
        dg_text_put(out, (dg_slice){title.at, n});
        dg_text_puts(out, "\\/");
        title = dg_slice_skip(title, n + 1);
    }
    dg_text_put(out, title);
    if (cut) dg_text_puts(out, "…");
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

/* 省甲局 earlier in the document: what 甲局, which no registry knows, is behind another office of
 * the place. The bytes of the place; 0: it was not called so. */
static size_t place_as_called(dg_recorder *r, const dg_party *party, const dg_party *before) {
    size_t place = dg_name_place(before->written), called = 0;
    if (party->body != NULL || place == 0 || dg_name_place(party->written) > 0) return 0;
    dg_text whole = {0};
    dg_text_put(&whole, (dg_slice){before->written.at, place});
    dg_text_put(&whole, party->written);
    bool known = dg_strmap_get(r->departments, dg_text_slice(&whole), &called) && called > 0;
    if (whole.failed) r->failed = true;
    dg_text_free(&whole);
    return known ? place : 0;
}

/* The name that stands for a party: the registry's, or as written with an elided place restored,
 * which is made in *text. */
static dg_slice canonical_name(dg_recorder *r, dg_text *text, const dg_party *party,
                               const dg_party *before, bool printed) {
    dg_slice own = printed ? dg_party_printed(party) : party->written;
    bool may_be_short = before != NULL && party->kind == DG_KIND_DEPARTMENT;
    size_t elided = may_be_short ? dg_name_elided(party->written, before->written, r->registry) : 0;
    if (elided == 0 && may_be_short) elided = place_as_called(r, party, before);
    if (elided == 0) return party->body != NULL ? dg_slice_of(party->body->name) : own;
    text->n = 0;
    dg_text_put(text, (dg_slice){printed ? before->printed : before->written.at, elided});
    dg_text_put(text, own);
    if (text->failed) r->failed = true;
    return dg_text_slice(text);
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

/* University  of Ports: the name with one blank where several stand. */
static dg_slice with_single_blanks(dg_recorder *r, dg_slice name) {
    char *copy = (char *)dg_builder_copy(r->builder, name);
    size_t n = 0;
    if (copy[0] == '\0') return name; /* no memory */
    for (size_t i = 0; i < name.n; i++)
        if (name.at[i] != ' ' || n == 0 || copy[n - 1] != ' ') copy[n++] = name.at[i];
    copy[n] = '\0';
    return (dg_slice){copy, n};
}

/* The party, or `whole`: it with the end or the head that it shares, or with single blanks. */
static const dg_party *whole_party(dg_recorder *r, dg_party *whole, const dg_party *party) {
    bool wide = dg_slice_holds(party->written, "  ");
    if (party->end.n == 0 && party->head.n == 0 && !wide) return party;
    *whole = *party;
    if (party->end.n == 0 && party->head.n == 0) {
        whole->printed = with_single_blanks(r, dg_party_printed(party)).at;
        whole->written = with_single_blanks(r, party->written);
        return whole;
    }
    if (party->head.n > 0) {
        whole->written = with_end(r, party->head, 0, party->written);
        whole->printed = whole->written.at;
        whole->body = dg_name_body(whole->written, r->registry);
        return whole;
    }
    whole->written = with_end(r, party->written, party->cut, party->end);
    dg_slice end = {party->printed_end, party->end.n};
    dg_slice printed = with_end(r, dg_party_printed(party), party->cut, end);
    whole->printed = printed.n == whole->written.n ? printed.at : whole->written.at;
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

/* TTB in a clause above Toad Trade Board (TTB): the department that was called by its letters so
 * far is the one of its name, unless that has one already. */
static void join_letters(dg_recorder *r, dg_slice letters, dg_slice key) {
    size_t place, own;
    if (dg_strmap_get(r->departments, letters, &place) &&
        !dg_strmap_get(r->abbreviations, letters, &own) &&
        !dg_strmap_get(r->departments, key, &own) && !dg_strmap_set(r->departments, key, place))
        r->failed = true;
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
    bool letters = (unsigned char)abbreviation->name.at[0] < 0x80; /* not 管委会, of any zone */
    if (body == NULL && letters) join_letters(r, abbreviation->name, dg_slice_of(made.key));
    if (!DG_PUSH(r->introduced, made) ||
        !dg_strmap_set(r->abbreviations, abbreviation->name, r->introduced.n - 1))
        r->failed = true;
}

/* The body is NULL where the registry does not know it, as it does no place's own. */
static size_t add_department(dg_recorder *r, dg_slice name, dg_kind kind, const dg_body *body) {
    dg_department made = {.name = dg_builder_copy(r->builder, name),
                          .english = "",
                          .category = "",
                          .kind = kind,
                          .known = body != NULL};
    dg_calling none = {.written = dg_slice_of(made.name)};
    if (!DG_PUSH(r->callings, none)) r->failed = true;
    if (body != NULL && !r->only_diagnostics) {
        made.english = dg_builder_copy(r->builder, dg_slice_of(body->english));
        made.category = dg_builder_copy(r->builder, dg_slice_of(body->category));
    }
    return dg_builder_department(r->builder, made);
}

/* 财政厅 of 省财政厅: offices of that kind only provinces have, so that a document means one body
 * by both. Empty where the name is no such. */
static dg_slice hall_of(dg_slice name) {
    size_t place = dg_slice_ends(name, "厅") ? dg_name_place(name) : 0;
    dg_slice whose = {name.at, place};
    bool general = dg_slice_is(whose, "省") || dg_slice_is(whose, "自治区");
    return general ? dg_slice_skip(name, place) : (dg_slice){name.at, 0};
}

/* In either script a name is one department's; it is called as it is first printed. */
static size_t department_called(dg_recorder *r, const dg_party *party, const dg_party *before) {
    const dg_introduced *introduced = introduced_as(r, party);
    const dg_body *body = introduced != NULL ? introduced->body : party->body;
    dg_text made = {0};
    dg_slice key = introduced != NULL ? dg_slice_of(introduced->key)
                                      : canonical_name(r, &made, party, before, false);
    bool its_own = body != NULL && key.at == body->name; /* no place's before it, no other */
    size_t *place = dg_strmap_at(r->departments, key);   /* one more than its index; 0: none yet */
    if (place == NULL) r->failed = true;
    dg_slice hall = body == NULL ? hall_of(key) : (dg_slice){key.at, 0};
    if (place != NULL && *place == 0 && hall.n > 0) dg_strmap_get(r->departments, hall, place);
    if (place != NULL && *place == 0) {
        bool known = its_own || (body != NULL && dg_slice_is(key, body->name));
        dg_slice name = introduced != NULL ? dg_slice_of(introduced->name)
                        : its_own          ? key
                                           : canonical_name(r, &made, party, before, true);
        *place = 1 + add_department(r, name, party->kind, known ? body : NULL);
    }
    size_t index = place == NULL ? 0 : *place - 1;
    if (hall.n > 0 && !dg_strmap_set(r->departments, hall, index + 1)) r->failed = true;
    dg_text_free(&made);
    return index;
}

/* A known body that nothing before it can make another is looked up by name only once. */
static size_t department_of(dg_recorder *r, const dg_party *party, const dg_party *before) {
    if (party->body == NULL || before != NULL || r->introduced.n > 0)
        return department_called(r, party, before);
    uint32_t *place = &r->of_body[party->body - r->bodies];
    if (*place == 0) *place = (uint32_t)department_called(r, party, before) + 1;
    return *place - 1;
}

void dg_record_diagnostic(dg_recorder *r, dg_diagnostic_kind kind, dg_severity severity,
                          dg_position at, dg_slice subject, size_t number, const char *path) {
    dg_builder_diagnostic(
        r->builder, (dg_diagnostic){kind, severity, at, dg_record_flat(r, subject), number, path});
}

/* The role of a row, where it is the stronger one. */
static void keep_stronger(dg_role_row *row, const dg_role_row *other) {
    if (other->role <= row->role) return;
    row->role = other->role;
    row->rule = other->rule;
    row->guiding = other->guiding;
}

/* The departments of the rows, in order. Of one that is named twice the first row stays, with the
 * strongest of its roles; the others have DG_NONE. */
static void find_departments(dg_recorder *r, dg_role_row *rows, size_t n, size_t *index) {
    dg_party place; /* the nearest before that names its place */
    bool placed = false;
    r->n_clauses++;
    for (size_t i = 0; i < n && !r->failed; i++) {
        dg_party ended;
        const dg_party *party = whole_party(r, &ended, rows[i].party);
        const dg_party *last = i == 0 ? NULL : rows[i - 1].party; /* 甲市委、市政府 */
        bool local = last != NULL && dg_name_after_committee(party->written, last->written) > 0;
        index[i] = department_of(r, party, local ? last : placed ? &place : NULL);
        if (r->failed) return;
        dg_calling *calling = &r->callings.items[index[i]];
        if (calling->clause == r->n_clauses) {
            keep_stronger(&rows[calling->row], &rows[i]);
            index[i] = DG_NONE;
        } else {
            calling->clause = r->n_clauses;
            calling->row = i;
        }
        if (party->body != NULL || dg_name_place(party->written) == 0) continue;
        place = *party;
        placed = true;
    }
}

/* Where its name stands; a standing party, where the clause does. */
static dg_position place_of(dg_recorder *r, const dg_role_row *row) {
    if (row->at.line > 0) return row->at;
    size_t at = row->clause == NULL ? r->clause_at : dg_clause_origin(row->clause, row->party->at);
    return dg_source_position(r->source, dg_flow_origin(r->flow, at));
}

/* Do diagnostics ask for the place of every row of a name? In Latin letters, so that what no row
 * tells is found by dg_note_unread_lines; of others, of the first alone. */
static bool is_placed_each_time(dg_slice name) {
    return name.n > 0 && (unsigned char)name.at[0] < 0x80;
}

/* The name is a copy, or the one that was made when its department was last called so. */
static void add_assignment(dg_recorder *r, const dg_role_row *row, size_t department,
                           size_t position) {
    dg_calling *calling = &r->callings.items[department];
    dg_slice name = dg_party_printed(row->party);
    if (!dg_slice_equal(calling->written, name)) {
        calling->written = dg_slice_of(dg_builder_copy(r->builder, name));
        calling->placed = false;
    }
    bool placed = r->only_diagnostics && calling->placed && !is_placed_each_time(name);
    calling->placed = true;
    dg_builder_assignment(r->builder,
                          (dg_assignment){.department = department,
                                          .role = row->role,
                                          .rule = row->rule,
                                          .guiding = row->guiding,
                                          .position = position,
                                          .as_written = calling->written.at,
                                          .at = placed ? (dg_position){0} : place_of(r, row)});
}

/* Marks that nothing gives a meaning to; where all parties have one, it is a bullet. */
static void report_stars(dg_recorder *r, size_t n, const char *path) {
    size_t plain = 0;
    for (size_t i = 0; i < n; i++)
        plain += r->rows.items[i].party->star.n == 0;
    for (size_t i = 0; i < n && plain > 0; i++) {
        const dg_role_row *row = &r->rows.items[i];
        uint32_t star = row->party->star.n == 0 ? 0 : dg_star_of(row->party->star);
        if (star != 0 && star != r->told.lead_star)
            dg_record_diagnostic(r, DG_DIAG_UNREAD_PART, DG_WARNING, place_of(r, row),
                                 row->party->star, 0, path);
    }
}

void dg_record_rows(dg_recorder *r, size_t n, const char *path) {
    while (r->indices.n < n && !r->failed)
        if (!DG_PUSH(r->indices, 0)) r->failed = true;
    if (!r->failed) find_departments(r, r->rows.items, n, r->indices.items);
    if (r->star_known) report_stars(r, n, path);
    for (size_t i = 0; i < n && !r->failed; i++) {
        const dg_role_row *row = &r->rows.items[i];
        size_t department = r->indices.items[i];
        if (department != DG_NONE)
            add_assignment(r, row, department, i);
        else if (row->rule != DG_RULE_STANDING)
            dg_record_diagnostic(r, DG_DIAG_DUPLICATE_DEPARTMENT, DG_WARNING, place_of(r, row),
                                 dg_party_printed(row->party), 0, path);
    }
}

/* 甲局、乙部按职责分工负责 */
static bool names_severally(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (clause->parties.items[i].class == DG_CLASS_SEVERALLY) return true;
    return false;
}

/* Whose first named leads in the clause: the document may say so, the clause, or who reads. */
static dg_first_rule first_rule(const dg_recorder *r, const dg_clause *clause) {
    if (r->first_listed_option == DG_FIRST_LISTED_JOINT) return DG_FIRST_OF_NONE;
    if (r->first_of_all || clause->first_of_all) return DG_FIRST_OF_ALL;
    bool lists =
        r->first_listed || clause->first_listed || r->first_listed_option == DG_FIRST_LISTED_LEAD;
    return lists ? DG_FIRST_OF_LISTS : DG_FIRST_OF_NONE;
}

void dg_record_rules(dg_recorder *r, const dg_clause *clause) {
    for (size_t i = 0; clause->standing && i < clause->parties.n; i++)
        if (clause->parties.items[i].standing && !DG_PUSH(r->standing, clause->parties.items[i]))
            r->failed = true;
    if (!clause->first_listed || !clause->from_here_on) return;
    r->first_listed = true;
    r->first_of_all = r->first_of_all || names_severally(clause);
}

/* There are marks beside parties, whose meaning the document may state somewhere. */
static void look_for_star(dg_recorder *r) {
    r->told.lead_star = dg_star_of_leads(r->whole);
    if (r->told.lead_star == 0 && dg_bold_means_lead(r->whole))
        r->told.lead_star = '*'; /* which stands behind names in bold */
    r->star_known = true;
}

/* Names are parted by more than 、, which the document may give a meaning. */
static void look_for_mark(dg_recorder *r) {
    r->told.behind_leads = dg_mark_behind_leads(r->whole);
    r->mark_known = true;
}

size_t dg_record_roles(dg_recorder *r, const dg_clause *clause, size_t from) {
    if (clause->starred && !r->star_known) look_for_star(r);
    if (!r->mark_known && dg_roles_may_be_parted(clause)) look_for_mark(r);
    dg_standing standing = {r->standing.items, from == 0 ? r->standing.n : 0};
    size_t room = from + clause->parties.n + standing.n;
    while (r->rows.n < room && !r->failed)
        if (!DG_PUSH(r->rows, (dg_role_row){0})) r->failed = true;
    if (r->failed) return 0;
    return dg_roles_assign(r->rows.items + from, clause, first_rule(r, clause), r->told, standing);
}
