/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings that are nothing but the names of bodies, 一、市教育局 or a line 市教育局：, over what
 * these are to do. */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/utf8.h"
#include "read/clause/bracket.h"
#include "read/clause/deeds_below.h"
#include "read/clause/finder.h"
#include "read/clause/led_tasks.h"
#include "read/clause/slips.h"
#include "read/clause/verdict.h"
#include "read/english/english.h"
#include "read/english/english_duties.h"
#include "read/name/latin.h"
#include "read/name/latin_parts.h"
#include "read/name/people.h"
#include "read/outline/label.h"
#include "read/words/body_words.h"

/* The line that byte `at` of the flow begins. */
static dg_slice line_at(const dg_flow *flow, size_t at, size_t end) {
    dg_slice rest = {flow->text.at + at, end - at};
    return (dg_slice){rest.at, dg_slice_find(rest, "\n", 0)};
}

/* Local Governments, All Departments of State Government: a class of bodies, in capitals. */
static bool is_latin_class(dg_slice name) {
    enum { WORD_BYTES = 16 };
    char word[WORD_BYTES];
    dg_slice head = {name.at, dg_slice_find(name, " of ", 0)}, last = dg_latin_last_word(head);
    if (last.n == 0 || last.n > WORD_BYTES || !dg_is_capital(last.at[0])) return false;
    memcpy(word, last.at, last.n);
    word[0] = (char)(word[0] - 'A' + 'a');
    return last.n < name.n && dg_words_hold(&dg_english_classes, (dg_slice){word, last.n});
}

/* Department of Roads, Road Officer: a body or an office by its name. */
static bool is_latin_body(dg_slice name) {
    if (is_latin_class(name)) return true;
    bool words = dg_slice_holds(name, " ") || dg_slice_is(name, "Police");
    return dg_is_latin_name(name) && words && (dg_is_latin_officer(name) || dg_is_sure_body(name));
}

/* Names of offices or classes of them, not 各局任务分工, without a role word and with nothing else.
 */
static bool are_bodies(const dg_clause *clause, bool of_duties) {
    if (!clause->has_role && dg_clause_names_fields(clause, of_duties)) return true;
    size_t latin = 0;
    for (size_t i = 0; i < clause->parties.n; i++)
        latin += is_latin_body(clause->parties.items[i].written);
    if (latin > 0 && latin == clause->parties.n) return !clause->has_role && clause->unread.n == 0;
    for (size_t i = 0; i < clause->parties.n; i++) {
        dg_slice name = clause->parties.items[i].written;
        if (clause->parties.items[i].body == NULL && !dg_ends_like_a_body(name)) return false;
    }
    return !clause->has_role && clause->all_plausible && dg_clause_lists_names(clause, true);
}

/* May words hold a name that are_bodies takes for one? To say no at once to those of Han characters
 * and figures only, of which every name is a part: such a name is known, or ends like a body. */
static bool may_name_body(const dg_finder *f, dg_slice words) {
    for (size_t at = 0, step; at < words.n; at += step) {
        bool han = dg_utf8_begins_han(words.at[at]);
        if (!han && (words.at[at] < '0' || words.at[at] > '9')) return true;
        dg_slice rest = dg_slice_skip(words, at);
        step = dg_words_first_bytes(rest);
        if (dg_may_end_like_a_body((dg_slice){words.at, at + step}) ||
            dg_registry_longest(f->registry, rest) > 0)
            return true;
    }
    return false;
}

/* The line of a heading without the mark that it ends with. */
static dg_slice words_of_line(dg_slice line) {
    WORDS(ends, {"。", 0}, {"：", 0}, {":", 0});
    dg_slice words = dg_slice_trim(line);
    words.n -= dg_words_end(&ends, words);
    return words;
}

static dg_code parse_heading(dg_finder *f, dg_slice line, bool *bodies) {
    enum { HEADING_BYTES = 240 };
    dg_slice names = words_of_line(line);
    size_t duties = dg_led_tasks(names), led = duties;
    if (duties == 0) duties = dg_duty_heading(names); /* 甲局职责 */
    if (dg_slice_starts(names, "由") && duties > 0) names = dg_slice_skip(names, strlen("由"));
    names.n -= duties;
    size_t of = duties == 0 ? dg_english_duties_of(names) : 0; /* Duties of the Trade Board */
    names = dg_slice_skip(names, of);
    *bodies = false;
    if (names.n == 0 || names.n > HEADING_BYTES || !may_name_body(f, names)) return DG_OK;
    f->at = (size_t)(names.at - f->text.at);
    dg_code code = dg_finder_parse(f, names);
    *bodies = code == DG_OK && are_bodies(&f->findings->parsed, duties > 0) &&
              (duties == 0 || (led > 0 && dg_clause_names_classes(&f->findings->parsed)) ||
               dg_clause_names_offices(&f->findings->parsed) ||
               dg_clause_names_fields(&f->findings->parsed, true));
    return code;
}

/* What a task is to hold: something, and no address or telephone number. */
static bool is_work(dg_slice words) {
    dg_class class;
    words = dg_slice_trim(words);
    if (words.n == 0 || dg_word_field(words) > 0) return false;
    dg_slice line = {words.at, dg_slice_find(words, "\n", 0)};
    return dg_word_label(&class, words) == 0 || /* In cooperation with the Trade Board, dig. */
           (dg_word_opening(&class, line) > 0 && dg_slice_holds(line, ", "));
}

/* What a heading says below its own line, where no item does. */
static dg_slice below_line(const dg_flow *flow, const dg_node *node) {
    dg_slice words = {flow->text.at + node->body, node->end - node->body};
    return dg_slice_skip(words, line_at(flow, node->body, node->end).n);
}

/* The line of a heading. */
typedef struct {
    size_t at, end; /* its bytes; at DG_NONE: there is none */
    bool leads; /* 甲局牵头的任务: it stands whatever the others are, above supporters, too */
    bool sure;  /* Trade Board:, over a deed: it stands whatever the others are */
    bool unsure; /* Pond Safety, over Counts frogs: it stands beside a body for sure */
} heading_line;

static const heading_line no_line = {.at = DG_NONE};

/* How many headings name bodies for sure, by what they stand over, and none. */
typedef struct {
    size_t bodies, unsure, others;
} tally;

typedef struct {
    heading_line line;   /* of the heading that it is or stands below */
    size_t group;        /* that heading's */
    heading_line inside; /* 市甲局： inside this node, over the newest of its items */
    tally of;            /* the headings that this node is the group of */
} over;

typedef struct {
    dg_finder f;
    const dg_flow *flow;
    const dg_outline *outline;
    const size_t *first_clause;
    over *heads;
    size_t *tasks; /* of each node its clause among the findings; DG_NONE: none */
    bool all;      /* in the document no clause was found */
    tally of_all;  /* then all its headings */
} search;

/* Headings stand or fall together: those of one parent, or all where nothing else is a clause. */
static void count(search *s, size_t group, tally more) {
    tally *both[] = {&s->heads[group].of, &s->of_all};
    for (size_t i = 0; i < 2; i++) {
        both[i]->bodies += more.bodies;
        both[i]->unsure += more.unsure;
        both[i]->others += more.others;
    }
}

static bool stand_together(tally of) {
    size_t names = of.bodies + of.unsure;
    return of.bodies > 0 && names >= 2 && names >= of.others;
}

/* Is the node a heading that stands, or below one? */
static bool stands(const search *s, size_t node) {
    const over *head = &s->heads[node];
    if (head->line.at == DG_NONE) return false;
    bool latin = dg_is_latin_byte(s->f.text, head->line.at);
    bool together = (!s->all || latin) && stand_together(s->heads[head->group].of);
    together = together || (s->all && stand_together(s->of_all));
    return together || head->line.leads || head->line.sure;
}

/* What a node says itself, without the line over the next. */
static dg_slice words_of(const search *s, size_t i) {
    const dg_node *node = &s->outline->nodes[i];
    size_t next = i + 1 < s->outline->n ? s->heads[i + 1].line.at : DG_NONE;
    bool ends = next != DG_NONE && next > node->body && next < node->end;
    return (dg_slice){s->flow->text.at + node->body, (ends ? next : node->end) - node->body};
}

/* Ensure that dams hold: what begins as a deed does, or a sentence that says nothing of what is. */
static bool is_deed(dg_slice words) {
    static const char *const states[] = {" is ",  " was ",  " are ", " were ",
                                         " has ", " have ", " had ", " been "};
    bool helps, stops = dg_slice_ends(words, ".") || dg_slice_ends(words, ";");
    if (dg_english_does(&helps, words)) return true;
    return stops && dg_slice_holds(words, " ") && !DG_HOLDS_ANY(words, states);
}

/* Beside clauses what stands below a heading is a task where it is a sentence, else perhaps a
 * list of people. */
static bool is_task(const search *s, dg_slice words) {
    size_t stop = dg_next_sign(words, 0, DG_SIGN_STOP);
    dg_slice first = dg_slice_trim((dg_slice){words.at, stop});
    size_t bullet = dg_words_match(&dg_spaced_bullets, first, NULL);
    if (bullet > 0 && dg_is_latin_byte(first, bullet)) {
        first = dg_slice_skip(first, bullet);
        first.n = dg_slice_find(first, "\n", 0);
        return is_work(words) && dg_english_begins_with_deed(first);
    }
    if (first.n > 0 && (unsigned char)first.at[0] < 0x80) {
        size_t end = dg_sentence_end(first, 0);
        return is_work(words) && is_deed((dg_slice){first.at, end < first.n ? end + 1 : end});
    }
    first.n = dg_utf8_skip_han(first, 0);
    return is_work(words) && (s->all || (stop < words.n && !dg_is_persons_name(first)));
}

/* 三、甲局：负责筹款。 Is the node a duty, beside 一、乙局： as a heading? */
static bool is_duty(const search *s, size_t i) {
    const dg_found *first = &s->f.findings->clauses.items[s->first_clause[i]];
    return first->duty && first->at <= s->outline->nodes[i].body + 1;
}

/* Is none of them what is to be done, as 建设平台 may be? */
static bool names_no_deed(const dg_clause *clause) {
    for (size_t i = 0; i < clause->parties.n; i++)
        if (dg_word_deed(clause->parties.items[i].written) > 0) return false;
    return true;
}

/* 市甲局： in the last line of a node, behind others, or the first of the document, over the items
 * that follow; over a number 1 it needs neither to name its place nor a colon. *ends: another line
 * with a colon stands over a 1, and is nobody's. */
static dg_code line_over(heading_line *line, bool *ends, dg_finder *f, const dg_flow *flow,
                         const dg_node *node) {
    size_t end = node->end;
    while (end > node->body && (flow->text.at[end - 1] == '\n' || flow->text.at[end - 1] == ' '))
        end--;
    dg_slice own = {flow->text.at + node->body, end - node->body};
    bool first = node[1].label.number == 1;
    bool colon = dg_slice_ends(own, "：") || dg_slice_ends(own, ":"), bodies;
    size_t at = end;
    while ((colon || first) && at > node->body && flow->text.at[at - 1] != '\n')
        at--;
    *line = no_line;
    *ends = false;
    if (at == end || (at == node->body && at > 0)) return DG_OK;
    dg_slice words = {flow->text.at + at, end - at};
    const dg_clause *clause = &f->findings->parsed;
    dg_code code = parse_heading(f, words, &bodies);
    if (bodies && (dg_clause_names_sure_bodies(clause) || (first && names_no_deed(clause))))
        *line = (heading_line){.at = at, .end = end};
    bool other =
        colon || ((unsigned char)words.at[0] < 0x80 && strchr(".;,)", own.at[own.n - 1]) == NULL);
    *ends = other && first && line->at == DG_NONE; /* of 108 Service, too */
    return code;
}

/* Does the clause of a node, if it has one, name nobody but who helps, or, `beside` a leader above,
 * who answers by the label 责任单位? */
static bool names_no_leader(const search *s, size_t node, bool beside) {
    if (s->first_clause[node + 1] - s->first_clause[node] > 1) return false;
    for (size_t k = s->first_clause[node]; k < s->first_clause[node + 1]; k++) {
        const dg_clause *clause = &s->f.findings->clauses.items[k].clause;
        for (size_t i = 0; i < clause->parties.n; i++) {
            const dg_party *party = &clause->parties.items[i];
            bool helps = party->class == DG_CLASS_SUPPORT || party->class == DG_CLASS_GUIDANCE;
            bool answers = party->class == DG_CLASS_RESPONSIBLE && party->by_label;
            if (!helps && !(beside && answers)) return false;
        }
    }
    return true;
}

/* Trade Board: over items of which the first is a deed in English, Dig ponds. */
static bool heads_deeds(const search *s, size_t i, dg_slice line) {
    const dg_node *node = &s->outline->nodes[i];
    if (node->n_children == 0 || !dg_slice_ends(dg_slice_trim(line), ":")) return false;
    dg_slice below = {s->flow->text.at + node[1].body, node[1].end - node[1].body};
    below = dg_slice_trim(below);
    return below.n > 0 && (unsigned char)below.at[0] < 0x80 && dg_english_begins_with_deed(below);
}

/* Support: and names below it: does a clause of the node hold the line at byte `at`? */
static bool is_named(const search *s, size_t node, size_t at) {
    const dg_found *items = s->f.findings->clauses.items;
    for (size_t k = s->first_clause[node]; k < s->first_clause[node + 1]; k++)
        if (items[k].at <= at && at < items[k].end) return true;
    return false;
}

/* Are the parties that were parsed one name, which is all of the line? */
static bool is_one_name(const dg_clause *clause, dg_slice line) {
    dg_slice words = dg_latin_before_remark(words_of_line(line));
    return clause->parties.n == 1 && clause->unread.n == 0 && !clause->has_role &&
           clause->parties.items[0].written.n == words.n && dg_is_latin_name(words);
}

/* Pond Safety, over Counts frogs; over Count frogs, where duties are told: does what stands below
 * say that the line, whose name may be any, is that of somebody? */
static bool may_be_body(const search *s, size_t i, dg_slice line) {
    static const char *const duties[] = {"esponsibilit", "ESPONSIBILIT", "Duties",
                                         "DUTIES",       "Roles",        "ROLES",
                                         "Assignment",   "ASSIGNMENT"};
    enum { HEADING_BYTES = 200 };
    const dg_node *node = &s->outline->nodes[i];
    if (!is_one_name(&s->f.findings->parsed, line)) return false; /* mostly */
    dg_slice name = s->f.findings->parsed.parties.items[0].written;
    if (dg_english_heads_matter(name)) return false;
    dg_slice below = below_line(s->flow, node);
    if (node->n_children > 0)
        below = (dg_slice){s->flow->text.at + node[1].body, node[1].end - node[1].body};
    below = dg_slice_trim(below);
    size_t bullet = dg_words_match(&dg_spaced_bullets, below, NULL);
    below = dg_slice_skip(below, bullet);
    if (dg_english_tells_of_somebody(below)) return true;
    const dg_node *parent = &s->outline->nodes[node->parent];
    size_t end = parent->body + HEADING_BYTES;
    dg_slice heading = line_at(s->flow, parent->body, end < parent->end ? end : parent->end);
    return node->parent > 0 && node->n_children + bullet > 0 && DG_HOLDS_ANY(heading, duties) &&
           dg_english_begins_with_deed(below);
}

/* Is the node a heading, or below one? The nearest counts: 一、有关部门 over （一）甲局. */
static dg_code judge(search *s, size_t i) {
    const dg_node *node = &s->outline->nodes[i];
    over *head = &s->heads[i], *parent = &s->heads[node->parent];
    bool clause = s->first_clause[i + 1] > s->first_clause[i], bodies = false, unsure = false;
    heading_line above;
    *head = (over){.line = parent->line, .group = parent->group, .inside = no_line};
    bool ends;
    dg_code code = line_over(&above, &ends, &s->f, s->flow, node - 1);
    if (above.at != DG_NONE && is_named(s, i - 1, above.at)) above = no_line;
    if (above.at != DG_NONE) count(s, node->parent, (tally){.bodies = 1});
    if (above.at != DG_NONE || ends) parent->inside = above;
    if (parent->inside.at != DG_NONE) {
        head->line = parent->inside;
        head->group = node->parent;
    }
    if (code != DG_OK) return code;
    bool over_work = !clause && (node->n_children > 0 || is_task(s, below_line(s->flow, node)));
    dg_slice line = {s->flow->text.at + node->body, 0};
    if (over_work) line = line_at(s->flow, node->body, node->end);
    if (over_work && !head->line.leads) code = parse_heading(&s->f, line, &bodies);
    if (code != DG_OK) return code;
    if (over_work && !bodies && head->line.at == DG_NONE) unsure = may_be_body(s, i, line);
    if (head->line.at != DG_NONE && !bodies) { /* a telephone number, or with a clause of its own */
        dg_slice words = {s->flow->text.at + node->body, node->end - node->body};
        bool lead = !names_no_leader(s, i, false), none = node->n_children == 0;
        none = none && !is_task(s, words);
        bool latin = dg_is_latin_byte(s->f.text, head->line.at);
        if (head->line.unsure || (latin && lead)) { /* the heading may stand all the same */
            count(s, head->group, (tally){.others = !head->line.unsure});
            if (lead || none) head->line = no_line;
            return DG_OK;
        }
        bool odd = none && dg_is_latin_byte(words, 0); /* Final say, among deeds */
        if (odd && !head->line.leads)
            count(s, head->group, (tally){.others = 1});
        else if ((lead || none) && !head->line.leads)
            count(s, head->group, (tally){.others = s->outline->n});
        return DG_OK;
    }
    if (clause && is_duty(s, i)) count(s, node->parent, (tally){.bodies = 1});
    if (!over_work) {
        count(s, node->parent, (tally){.others = clause && node->n_children > 0});
        return DG_OK;
    }
    bool other = !bodies && !unsure && node->n_children > 0;
    count(s, node->parent, (tally){bodies, unsure, other});
    if (!bodies && !unsure) return DG_OK;
    head->line = (heading_line){node->body, node->body + line.n,
                                bodies && dg_led_tasks(words_of_line(line)) > 0,
                                bodies && heads_deeds(s, i, line), unsure};
    head->group = node->parent;
    return DG_OK;
}

/* 会同乙部制定, 配合丙局: others that a task names in prose are a note. */
static dg_code note_others(dg_finder *f, dg_slice words) {
    size_t end = dg_slice_find(words, "。", 0), line = dg_slice_find(words, "\n", 0);
    words.n = end < line ? end : line;
    bool others = dg_word_together(words) > 0 || dg_duty_class(words) == DG_CLASS_SUPPORT;
    if (!others || !dg_names_a_known_body(words, f->registry)) return DG_OK;
    size_t at = (size_t)(words.at - f->text.at);
    return dg_finder_remark(f, DG_DIAG_PROSE_ASSIGNMENT, at, at + words.n);
}

/* The task of these words, which the heading gives to its bodies. */
static dg_code add_task(dg_finder *f, dg_slice heading, dg_slice words) {
    bool bodies;
    dg_clause *clause = &f->findings->parsed;
    size_t end = (size_t)(heading.at + heading.n - f->text.at);
    dg_code code = parse_heading(f, heading, &bodies);
    dg_slice said_by = words_of_line(heading);
    size_t said = dg_led_tasks(said_by);
    dg_slice tail = dg_slice_skip(said_by, said_by.n - said);
    dg_class class = said == 0 ? dg_duty_class(words) : DG_CLASS_RESPONSIBLE;
    bool severally;
    if (said > 0 && dg_word_manner(&severally, tail) > 0) class = DG_CLASS_SEVERALLY; /* 共同负责 */
    if (dg_led_tasks_are_led(tail)) class = DG_CLASS_LEAD;
    for (size_t i = 0; code == DG_OK && i < clause->parties.n; i++)
        clause->parties.items[i].class = class;
    clause->has_role = true;
    if (code == DG_OK) code = dg_finder_add_clause(f, end);
    if (code != DG_OK) return code;
    dg_finder_drop_remarks(f, (size_t)(heading.at - f->text.at), end);
    f->findings->clauses.items[f->findings->clauses.n - 1].above = true;
    return note_others(f, words);
}

/* 责任单位：乙部 below 甲局牵头的任务: beside the leader they support. */
static void put_beside_leader(search *s, size_t node) {
    for (size_t k = s->first_clause[node]; k < s->first_clause[node + 1]; k++) {
        dg_clause *clause = &s->f.findings->clauses.items[k].clause;
        for (size_t i = 0; i < clause->parties.n; i++)
            if (clause->parties.items[i].class == DG_CLASS_RESPONSIBLE)
                clause->parties.items[i].class = DG_CLASS_SUPPORT;
    }
}

/* Count frogs, with the help of the Port Trust: who stands beside those of the newest clause in its
 * words, those of each bullet; others there are noted. */
static dg_code add_who_helps(search *s, dg_slice words) {
    enum { LINES = 24 };
    dg_code code = DG_OK;
    size_t at = (size_t)(words.at - s->flow->text.at), to = at + words.n;
    for (size_t i = 0; i < LINES && at < to && code == DG_OK; i++) {
        size_t line = dg_slice_find((dg_slice){s->flow->text.at, to}, "\n", at), end;
        dg_slice rest = dg_slice_skip(s->flow->text, at);
        size_t from = at + dg_words_match(&dg_spaced_bullets, rest, NULL);
        dg_found *last = &s->f.findings->clauses.items[s->f.findings->clauses.n - 1];
        code = dg_add_helpers(s->f.findings, &end, &last->clause,
                              (dg_slice){s->flow->text.at, line}, from, s->f.registry, s->f.err);
        if (code != DG_OK) return code;
        bool all = i + 1 < LINES;
        if (!dg_note_who_helps(s->f.findings, s->flow, end, all ? line : to))
            return dg_fail_memory(s->f.err);
        at = line + 1;
    }
    return code;
}

/* The tasks of headings, which are added at the end. */
static dg_code add_tasks(search *s) {
    dg_code code = DG_OK;
    for (size_t i = 1; i < s->outline->n && code == DG_OK; i++) {
        const dg_node *node = &s->outline->nodes[i];
        over *head = &s->heads[i];
        if (node->n_children > 0 || !stands(s, i)) continue;
        bool own = head->line.at == node->body;
        dg_slice words = own ? below_line(s->flow, node) : words_of(s, i);
        bool leads = head->line.leads && is_work(words) && names_no_leader(s, i, true);
        if (!leads && (head->line.leads || !is_task(s, words))) continue;
        if (leads) put_beside_leader(s, i);
        s->tasks[i] = s->f.findings->clauses.n;
        code = add_task(
            &s->f, (dg_slice){s->flow->text.at + head->line.at, head->line.end - head->line.at},
            dg_slice_trim(words));
        bool latin = code == DG_OK && dg_is_latin_byte(s->f.text, s->heads[i].line.at);
        if (latin) code = add_who_helps(s, words);
    }
    return code;
}

dg_code dg_find_body_headings(dg_findings *findings, size_t *first_clause, const dg_flow *flow,
                              const dg_outline *outline, const dg_registry *registry,
                              dg_error *err) {
    search s = {.f = {.findings = findings,
                      .text = flow->text,
                      .cues = flow->cues,
                      .registry = registry,
                      .err = err},
                .flow = flow,
                .outline = outline,
                .first_clause = first_clause,
                .heads = malloc(outline->n * sizeof *s.heads),
                .tasks = malloc(outline->n * sizeof *s.tasks),
                .all = findings->clauses.n == 0};
    size_t before = findings->clauses.n;
    dg_code code = s.heads == NULL || s.tasks == NULL ? dg_fail_memory(err) : DG_OK;
    if (code == DG_OK) s.heads[0] = (over){.line = no_line, .inside = no_line};
    for (size_t i = 0; i < outline->n && code == DG_OK; i++)
        s.tasks[i] = DG_NONE;
    for (size_t i = 1; i < outline->n && code == DG_OK; i++)
        code = judge(&s, i);
    if (code == DG_OK) code = add_tasks(&s);
    if (code == DG_OK && !dg_findings_settle(findings, first_clause, s.tasks, outline->n, before))
        code = dg_fail_memory(err);
    free(s.heads);
    free(s.tasks);
    return code;
}
