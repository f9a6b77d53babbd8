/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_prose.h"

#include <string.h>

#include "base/utf8.h"
#include "dutygraph/document.h"
#include "read/english/english.h"
#include "read/english/english_actions.h"
#include "read/english/english_deeds.h"
#include "read/english/english_parties.h"
#include "read/english/english_verbs.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/small_name.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

/* --- Verbs --- */

/* Who may do something does it only where others stand beside it, and will may only foretell. */
enum { MAY = 1, WILL = 2 };

/* What somebody is told to do begins behind these. */
WORDS(modals, {" will ", WILL}, {" shall ", 0}, {" must ", 0}, {" should ", 0}, {" is to ", 0},
      {" are to ", 0}, {" shall:", 0}, {" will:", 0}, {" must:", 0}, {" should:", 0},
      {" shall—", 0}, {" shall –", 0}, {" must—", 0}, {" will—", 0}, {" shall:-", 0},
      {" may ", MAY}, {" may, ", MAY}, {" will, ", 0}, {" shall, ", 0}, {" must, ", 0},
      {" should, ", 0}, {" is tasked with ", 0}, {" are tasked with ", 0}, {" is charged with ", 0},
      {" are charged with ", 0}, {" is directed to ", 0}, {" are directed to ", 0},
      {" is hereby directed to ", 0}, {" are hereby directed to ", 0},
      {" is authorized and directed to ", 0}, {" are authorized and directed to ", 0},
      {" is hereby authorized and directed to ", 0}, {" is requested to ", 0},
      {" are requested to ", 0}, {" is instructed to ", 0}, {" are instructed to ", 0},
      {" is mandated to ", 0}, {" are mandated to ", 0}, {" is required to ", 0},
      {" be requested to ", 0}, {" be directed to ", 0}, {" be instructed to ", 0},
      {" be asked to ", 0}, {" be authorised to ", 0}, {" be authorized to ", 0},
      {" be invited to ", 0}, {" be tasked with ", 0}, {" are required to ", 0},
      {" is asked to ", 0}, {" are asked to ", 0});

/* Between them and the deed. 1: each has its part in it. */
WORDS(adverbs, {"also ", 0}, {"then ", 0}, {"jointly ", 1}, {"together ", 1}, {"each ", 0},
      {"work together to ", 1}, {"continue to ", 0}, {"promptly ", 0}, {"immediately ", 0});

/* Behind a modal: what is no deed, but a state, or what is not to be done. */
WORDS(no_deeds, {"not ", 0}, {"be ", 0}, {"have ", 0}, {"include ", 0}, {"include:", 0},
      {"remain ", 0}, {"become ", 0}, {"lead to ", 0}, {"consist ", 0}, {"comprise ", 0},
      {"mean ", 0}, {"need ", 0}, {"benefit ", 0}, {"apply ", 0}, {"come into ", 0},
      {"take effect ", 0}, {"cease ", 0}, {"expire", 0}, {"only ", 0}, {"face ", 0}, {"cost ", 0},
      {"no longer ", 0}, {"never ", 0}, {"grow", 0}, {"rise", 0}, {"terminate ", 0});

size_t dg_prose_verb(dg_slice text) {
    size_t n = dg_words_match(&dg_prose_verbs, text, NULL);
    return n > 0 && (text.at[n - 1] == ' ' || dg_is_whole_word(text, n)) ? n : 0;
}

/* responsible for this action, not for the roads. */
static bool is_of_the_task(dg_slice after) {
    WORDS(tasks, {" for this", 0}, {" for the action", 0}, {" for the implementation", 0},
          {" for implementation", 0}, {" for the delivery", 0}, {" for delivery", 0},
          {" for implementing", 0}, {" for delivering", 0}, {" for carrying out", 0},
          {" for leading", 0}, {" for coordinating", 0}, {" for these", 0}, {" for its", 0},
          {" this", 0}, {" on this", 0}, {" for developing", 0}, {" for the development", 0},
          {" the implementation", 0}, {" implementation", 0}, {" agency for", 0},
          {" for ensuring", 0}, {" with ", 0}, {" according to ", 0}, {" in accordance with ", 0},
          {" within their ", 0}, {" within its ", 0}, {" respectively", 0}, {" by ", 0}, {" - ", 0},
          {" – ", 0}, {" — ", 0});
    return after.n == 0 || strchr(".,;", after.at[0]) != NULL ||
           dg_words_match(&tasks, after, NULL) > 0;
}

static dg_slice without_end(dg_slice text) {
    while (text.n > 0 && strchr(" ,;", text.at[text.n - 1]) != NULL)
        text.n--;
    return text;
}

size_t dg_prose_list_end(dg_slice text) {
    WORDS(stops, {" through ", 0}, {" and consistent with ", 0}, {" consistent with ", 0});
    for (size_t at = 0; (at = dg_slice_find(text, " ", at)) < text.n; at++) {
        dg_class class;
        if (dg_words_match(&stops, dg_slice_skip(text, at), NULL) > 0) return at;
        if (at == 0 || text.at[at - 1] != ',') continue;
        dg_slice rest = dg_slice_skip(text, at + 1);
        bool small = rest.n > 0 && rest.at[0] >= 'a' && rest.at[0] <= 'z';
        if (small && dg_word_opening(&class, rest) == 0 && !dg_slice_starts(rest, "with ") &&
            dg_parties_joint(rest) == 0 && dg_parties_class(rest, false) == 0)
            return at - 1;
    }
    return text.n;
}

/* --- Sentences --- */

typedef struct {
    dg_slice text;
    dg_prose_part *parts;
    size_t n, n_with;
    size_t resolved; /* the bytes of It was agreed that */
    bool action;     /* Action: Trade Board to report */
    bool advice;     /* We recommend that the Trade Board report */
    bool alone;      /* a body alone that is told to do anything is a bearer */
    bool helped;     /* some segment says who supports: WHO lead; FAO support */
} sentence;

static void add_part(sentence *s, size_t from, size_t to, dg_class class) {
    if (s->n < DG_PROSE_PARTS) s->parts[s->n++] = (dg_prose_part){from, to, class};
}

/* The next of the words in coordination with, or where `loose` with, from byte `at` on, before byte
 * `to`; `to`: none. */
static size_t next_with(const sentence *s, size_t at, size_t to, bool loose, size_t *bytes,
                        dg_class *class) {
    for (; at < to; at++) {
        if (at > 0 && s->text.at[at - 1] != ' ') continue;
        dg_slice rest = dg_slice_skip(s->text, at);
        *bytes = dg_word_opening(class, rest);
        if (*bytes == 0 && loose && dg_slice_starts(rest, "with ")) {
            *bytes = strlen("with ");
            *class = DG_CLASS_TOGETHER;
        }
        if (*bytes > 0 && (*class == DG_CLASS_TOGETHER || *class == DG_CLASS_SUPPORT)) return at;
    }
    return to;
}

/* A list of parties in bytes [at, to), but for what is said of them; where it ends, `at`: it holds
 * none. */
static size_t add_list(sentence *s, size_t at, size_t to, dg_parties_place place, dg_class class) {
    size_t end = at;
    for (;;) {
        size_t n = dg_parties_length((dg_slice){s->text.at + at, to - at}, place);
        if (n == 0) return end;
        add_part(s, at, at + n, class);
        size_t with_bytes;
        dg_class with_class;
        size_t with = next_with(s, at + n, to, false, &with_bytes, &with_class);
        end = at + n;
        size_t remark = dg_parties_remark(dg_slice_skip(s->text, end), with - end);
        if (remark == 0) return end;
        end += remark;
        if (end >= to || s->text.at[end] != ',') return end;
        at = end + 2;
        if (place == DG_PARTIES_BESIDE) place = DG_PARTIES_MORE;
    }
}

/* What does not set others beside the parties: consistent with the Act. */
static bool follows_adjective(dg_slice before) {
    WORDS(adjectives, {"consistent ", 0}, {"accordance ", 0}, {"compliance ", 0}, {"line ", 0},
          {"comply ", 0}, {"respect ", 0}, {"dealing ", 0}, {"agencies ", 0}, {"charged ", 0});
    return dg_words_end(&adjectives, before) > 0;
}

/* in consultation with, with the help of: not projects supported by others. */
static bool sets_beside(dg_slice opening) {
    return dg_slice_starts(opening, "in ") || dg_slice_starts(opening, "with ");
}

/* shall hold, in cooperation with others, a fair: is the word that ends at byte `end` a deed whose
 * object is still to come? */
static bool is_bare_deed(const sentence *s, size_t end) {
    WORDS(told, {" shall", 0}, {" will", 0}, {" must", 0}, {" should", 0});
    size_t at = end;
    while (at > 0 && s->text.at[at - 1] != ' ')
        at--;
    return at > 0 && at < end && dg_words_end(&told, (dg_slice){s->text.at, at - 1}) > 0;
}

/* The Trade Board, the Port Fair: of the newest list, that no and closes, what stands behind its
 * comma is no party; where the list ends. */
static size_t leave_object(sentence *s) {
    dg_prose_part *part = &s->parts[s->n - 1];
    dg_slice list = {s->text.at + part->from, part->to - part->from};
    bool closed = dg_slice_holds(list, " and ") || dg_slice_holds(list, " or ");
    if (!closed) part->to = part->from + dg_slice_find(list, ",", 0);
    return part->to;
}

/* The parties that stand beside others in bytes [at, to). Behind a deed a comma sets them off, or
 * words that say nothing else, but where `loose`. */
static void add_beside(sentence *s, size_t at, size_t to, size_t inserted_at, bool loose) {
    dg_class class;
    size_t bytes;
    while ((at = next_with(s, at, to, loose, &bytes, &class)) < to) {
        bool inserted = at == inserted_at, mere = bytes == strlen("with ");
        dg_slice before = without_end((dg_slice){s->text.at, at});
        bool apart = at > before.n + 1 || inserted || s->n_with > 0;
        bool beside = sets_beside(dg_slice_skip(s->text, at));
        bool said = mere && follows_adjective((dg_slice){s->text.at, at});
        at += bytes;
        if ((!apart && !loose && (mere || !beside)) || said) continue;
        size_t end = add_list(s, at, to, inserted ? DG_PARTIES_BESIDE : DG_PARTIES_SUBJECT, class);
        if (end > at && is_bare_deed(s, before.n)) end = leave_object(s);
        s->n_with += end > at && (apart || loose);
        at = end;
    }
}

/* The verb of the sentence. */
typedef struct {
    size_t at, end;
    dg_class class; /* DG_CLASS_NONE: some other deed */
    bool jointly, passive;
    bool may, will;   /* not told, but allowed, or foretold */
    size_t work_with; /* behind work with, whose parties do the deed, too; 0: none */
    bool to_do;       /* Trade Board to report */
} verb;

/* Is who is responsible so for the task, by what stands behind the verb? In a sentence that is all
 * of an item, whatever it shall be responsible for, and for selecting, for the budget. */
static bool bears(const sentence *s, dg_slice after, bool modal) {
    WORDS(objects, {" for ", 0}, {" in ", 0}, {" of ", 0});
    WORDS(deeds_for, {" to ensure ", 0}, {" to approve ", 0}, {" to develop ", 0},
          {" to provide ", 0}, {" to maintain ", 0}, {" to control ", 0}, {" to manage ", 0},
          {" to coordinate ", 0}, {" to review ", 0}, {" to oversee ", 0}, {" to implement ", 0},
          {" and authority to ", 0}, {" to monitor ", 0}, {" to carry out ", 0}, {" for:", 0});
    if (is_of_the_task(after)) return true;
    if (!s->alone) return false;
    if (dg_words_match(&deeds_for, after, NULL) > 0) return true;
    size_t object = dg_words_match(&objects, after, NULL);
    if (object == 0) return false;
    dg_slice what = dg_slice_skip(after, object);
    what.n = dg_parties_word(what);
    return modal || dg_slice_is(what, "the") || dg_slice_ends(what, "ing");
}

/* is the lead agency for floods, is the lead: a body that leads, or nobody else. */
static bool leads_it(dg_slice after) {
    WORDS(bodies, {"agency", 0}, {"department", 0}, {"ministry", 0}, {"body", 0},
          {"organisation", 0}, {"organization", 0}, {"authority", 0}, {"office", 0}, {"partner", 0},
          {"entity", 0}, {"institution", 0}, {"government agency", 0}, {"government department", 0},
          {"federal agency", 0}, {"state agency", 0}, {"coordinating agency", 0},
          {"implementing agency", 0}, {"response agency", 0});
    WORDS(behind, {" for ", 0}, {" in ", 0}, {" on ", 0}, {" responsible for ", 0},
          {" responsible to ", 0}, {" of the ", 0}, {", ", 0}, {" and ", 0});
    if (after.n == 0 || after.at[0] != ' ') return false;
    size_t n = dg_words_match(&bodies, dg_slice_skip(after, 1), NULL);
    dg_slice rest = dg_slice_skip(after, 1 + n);
    return n > 0 && (rest.n == 0 || dg_words_match(&behind, rest, NULL) > 0);
}

/* leads to floods, leads the way: not a task. */
static bool leads_elsewhere(dg_slice after) {
    WORDS(others, {" to ", 0}, {" the world", 0}, {" the way", 0}, {" by example", 0});
    return dg_words_match(&others, after, NULL) > 0;
}

/* Does the state `value`, whose words end before `after`, give the task's bearer? */
static bool states_bearer(const sentence *s, int value, dg_slice before, dg_slice after) {
    if (value == DG_CLASS_RESPONSIBLE) return bears(s, after, false);
    if (value == DG_CLASS_SUPPORT && dg_slice_starts(after, " with ")) return false;
    if (is_of_the_task(after)) return true;
    if (!s->alone || value != DG_CLASS_LEAD) return false;
    bool noun = dg_slice_ends(before, "lead") || dg_slice_ends(before, "Lead");
    if (dg_slice_is(before, " leads")) return !leads_elsewhere(after);
    return noun ? leads_it(after) : !dg_slice_ends(before, "s") && bears(s, after, true);
}

/* A deed behind a modal that ends at byte `at`, whatever stands between them. */
static void look_at_deed(verb *v, const sentence *s, size_t at) {
    int value = 0;
    size_t n;
    while ((n = dg_words_match(&adverbs, dg_slice_skip(s->text, at), &value)) > 0) {
        v->jointly = v->jointly || value == 1;
        at += n;
    }
    dg_slice rest = dg_slice_skip(s->text, at);
    size_t with = dg_deed_with(rest);
    if (with > 0) v->work_with = at + with;
    n = dg_deed_of_duty(&value, rest);
    v->end = at;
    size_t help = s->alone ? 0 : dg_deed_of_help(rest);
    if (help > 0) {
        v->class = DG_CLASS_SUPPORT;
        v->end = at + help;
        return;
    }
    if (!dg_is_whole_word(rest, n) || leads_elsewhere(dg_slice_skip(rest, n))) return;
    if (value == DG_CLASS_RESPONSIBLE && !bears(s, dg_slice_skip(rest, n), true)) return;
    v->class = (dg_class)value;
    v->end = at + n;
    with = value == DG_CLASS_LEAD ? dg_deed_with_behind(dg_slice_skip(rest, n)) : 0;
    if (with > 0) v->work_with = v->end + with;
}

/* be run by, be jointly developed by: the bytes of any such passive; 0: none. */
static size_t passive_end(dg_slice text) {
    WORDS(others, {"be supported ", 0}, {"be funded ", 0}, {"be financed ", 0}, {"be informed ", 0},
          {"be guided ", 0}, {"be driven ", 0}, {"be used ", 0}, {"be affected ", 0},
          {"be followed ", 0}, {"be required ", 0}, {"be measured ", 0}, {"be replaced ", 0},
          {"be accompanied ", 0}, {"be determined ", 0}, {"be caused ", 0}, {"be met ", 0},
          {"be governed ", 0}, {"be limited ", 0});
    enum { PASSIVE_BYTES = 40 };
    static const char by[] = " by ";
    if (!dg_slice_starts(text, "be ") || dg_words_match(&others, text, NULL) > 0) return 0;
    size_t end =
        dg_slice_find((dg_slice){text.at, text.n < PASSIVE_BYTES ? text.n : PASSIVE_BYTES}, by, 0);
    bool near = end + sizeof by - 1 < text.n && end < PASSIVE_BYTES - (sizeof by - 1);
    if (!near || memchr(text.at, ',', end) != NULL || memchr(text.at, ';', end) != NULL) return 0;
    return end + sizeof by - 1;
}

/* We recommend that the Trade Board report: do the parties that are advised end at byte `at`? */
static bool is_advised(const sentence *s, size_t at) {
    dg_slice advised = dg_slice_skip(s->text, s->resolved);
    size_t n = dg_parties_length(advised, DG_PARTIES_SUBJECT), end = s->resolved + n;
    if (n == 0 || end == at) return end == at;
    dg_slice rest = dg_slice_skip(s->text, end);
    size_t remark = dg_parties_remark(rest, rest.n); /* , including its Division, */
    return remark > 0 && dg_slice_starts(dg_slice_skip(rest, remark), ", ") &&
           end + remark + 1 == at;
}

/* Papers and their like, which do nothing. */
WORDS(papers, {"Plan", 0}, {"Plans", 0}, {"Strategy", 0}, {"Programme", 0}, {"Program", 0},
      {"Project", 0}, {"Policy", 0}, {"Framework", 0}, {"Act", 0}, {"Bill", 0}, {"Annex", 0},
      {"Agreement", 0}, {"Report", 0}, {"System", 0}, {"Initiative", 0}, {"Guidance", 0},
      {"Guidelines", 0}, {"Charter", 0}, {"Roadmap", 0}, {"Agenda", 0}, {"Review", 0},
      {"Assessment", 0}, {"Campaign", 0}, {"Scheme", 0}, {"Model", 0}, {"Action", 0},
      {"Actions", 0}, {"Measures", 0}, {"Training", 0}, {"Applicants", 0});

/* Trade Board to report: are the parties before byte `at` to do what stands behind it? */
static bool is_to_do(const sentence *s, size_t at) {
    if (!s->alone || !dg_parties_deed_follows(dg_slice_skip(s->text, at))) return false;
    dg_slice who = {s->text.at + s->resolved, at - s->resolved};
    dg_slice what = {who.at, dg_slice_find(who, " to ", 0)}; /* Report to the Board to follow */
    if (s->action)
        return !dg_slice_holds(who, " will ") && dg_words_end(&papers, what) == 0 &&
               (s->resolved > 0 || !dg_parties_begin_with_deed(who));
    return dg_parties_length(who, DG_PARTIES_SUBJECT) == who.n && dg_parties_are_to_do(who);
}

/* The land is owned by the City: does a thing that has an owner end before byte `at`? */
static bool is_property(const sentence *s, size_t at) {
    WORDS(things, {"land", 0}, {"lands", 0}, {"site", 0}, {"sites", 0}, {"road", 0}, {"roads", 0},
          {"building", 0}, {"buildings", 0}, {"property", 0}, {"properties", 0}, {"house", 0},
          {"houses", 0}, {"company", 0}, {"companies", 0}, {"network", 0}, {"housing", 0},
          {"infrastructure", 0}, {"facility", 0}, {"facilities", 0}, {"asset", 0}, {"assets", 0},
          {"equipment", 0}, {"vehicles", 0}, {"park", 0}, {"school", 0}, {"schools", 0},
          {"director", 0}, {"staff", 0}, {"personnel", 0}, {"officer", 0}, {"officers", 0},
          {"representative", 0}, {"coordinator", 0}, {"manager", 0}); /* assigned to a group */
    return dg_words_end(&things, (dg_slice){s->text.at, at}) > 0;
}

static bool verb_here(verb *v, const sentence *s, size_t at) {
    dg_slice rest = dg_slice_skip(s->text, at);
    int value = 0;
    size_t n = dg_words_match(&dg_prose_passives, rest, &value);
    if (n == 0 && s->alone && !is_property(s, at))
        n = dg_words_match(&dg_prose_duties, rest, &value);
    *v = (verb){.at = at, .end = at + n, .class = (dg_class)value, .passive = true};
    if (n > 0) return true;
    v->passive = false;
    v->class = DG_CLASS_NONE;
    WORDS(apart, {",", 0}, {"–", 0}, {"—", 0}, {" -", 0}); /* A and B, co-leads */
    bool set_apart = dg_words_end(&apart, (dg_slice){s->text.at, at}) > 0;
    n = set_apart ? 0 : dg_words_match(&dg_prose_states, rest, &value);
    bool noun = n == strlen(" lead") || dg_slice_is((dg_slice){rest.at, n}, " leading") ||
                /* not Tech lead, LIFE SUPPORT */
                (n > 1 && value == DG_CLASS_SUPPORT && dg_is_capital(rest.at[1]));
    if (dg_is_whole_word(rest, n) && (!noun || s->helped) &&
        states_bearer(s, value, (dg_slice){rest.at, n}, dg_slice_skip(rest, n))) {
        v->class = (dg_class)value;
        v->end = at + n;
        return true;
    }
    value = 0;
    n = dg_words_match(&modals, rest, &value);
    v->may = n > 0 && value == MAY;
    v->will = n > 0 && value == WILL;
    if (n == 0 && s->resolved > 0 && dg_slice_starts(rest, " would ")) n = strlen(" would ");
    v->to_do = n == 0 && is_to_do(s, at);
    if (v->to_do) n = strlen(" to ");
    if (n == 0 && s->advice && is_advised(s, at)) n = strlen(" ");
    if (n > 0 && s->alone && passive_end(dg_slice_skip(rest, n)) > 0) {
        v->passive = true;
        v->class = DG_CLASS_RESPONSIBLE;
        v->end = at + n + passive_end(dg_slice_skip(rest, n));
        return true;
    }
    if (n == 0 || dg_words_match(&dg_prose_passives, dg_slice_skip(rest, n - 1), NULL) > 0)
        return false;
    look_at_deed(v, s, at + n);
    return true;
}

/* May what stands behind the parties of a subject, at byte `at`, before its verb? In coordination
 * with others, acting through somebody, to the extent that …. */
static bool goes_on_to_verb(const sentence *s, const verb *v, size_t at) {
    dg_class class;
    dg_slice rest = {s->text.at + at, at < v->at ? v->at - at : 0};
    if (without_end(rest).n == 0) return true;
    if (rest.at[0] == ' ' && rest.n > 1 && rest.at[1] == ',') rest = dg_slice_skip(rest, 1);
    dg_slice next = dg_slice_skip(rest, dg_slice_starts(rest, ",") ? 2 : 1);
    if (dg_slice_find(rest, ", is ", 0) < rest.n) return false; /* it has a verb of its own */
    bool aside = dg_slice_starts(rest, ", ") && next.n > 0 && next.at[0] >= 'a' &&
                 next.at[0] <= 'z' && dg_parties_joint(next) == 0;
    return aside || dg_parties_remark(rest, rest.n) > 0 || dg_word_opening(&class, next) > 0;
}

/* Where behind a comma or a dash the next part of the sentence begins. */
static size_t next_part(dg_slice text) {
    WORDS(marks, {", ", 0}, {" – ", 0}, {" — ", 0}, {" - ", 0});
    for (size_t at = 0, n; at < text.n; at++)
        if ((n = dg_words_match(&marks, dg_slice_skip(text, at), NULL)) > 0) return at + n;
    return text.n;
}

/* The parties that the verb has for its subject, behind the lead-in; where they end, DG_NONE: it
 * has none. */
static size_t add_subject(sentence *s, const verb *v, bool sure, dg_class class) {
    static const char and[] = "and "; /* , and the Trade Board shall */
    for (size_t at = s->resolved; at < v->at;) {
        dg_slice text = {s->text.at + at, v->at - at};
        if (s->action && v->to_do && dg_is_small_name(text)) { /* Action: secretariat to report */
            add_part(s, at, v->at, class);
            return v->at;
        }
        size_t n = dg_parties_length(text, DG_PARTIES_SUBJECT);
        size_t lead_in = at > s->resolved ? dg_parties_behind_closed((dg_slice){text.at, n}) : 0;
        at += lead_in;
        text = dg_slice_skip(text, lead_in);
        n -= lead_in;
        if (dg_slice_starts(text, "such ") && dg_slice_starts(dg_slice_skip(text, n), " as "))
            return DG_NONE; /* such offices as the President may name */
        if (n > 0 && dg_parties_are_subject((dg_slice){text.at, n}, sure) &&
            goes_on_to_verb(s, v, at + n))
            return add_list(s, at, v->at, DG_PARTIES_SUBJECT, class);
        at += next_part(text);
        if (dg_slice_starts(dg_slice_skip(s->text, at), and)) at += sizeof and-1;
    }
    return DG_NONE;
}

/* Are these words, which a list of duties follows, no paper that says what it is for? */
static bool may_head_duties(dg_slice name) {
    name = dg_slice_skip(name, dg_slice_starts(name, "The ") ? strlen("The ") : 0);
    bool letters = name.n > 0 && dg_is_capital(name.at[0]);
    for (size_t i = 0; i < name.n; i++)
        letters = letters && (name.at[i] < '0' || name.at[i] > '9');
    return letters && !dg_slice_holds(name, "/") && dg_slice_holds(name, " ") &&
           dg_words_end(&papers, name) == 0;
}

/* Does the sentence tell the parties of its part 0, with nobody beside them, to do something? */
static bool tells_alone(const sentence *s, const verb *v) {
    dg_slice told = {s->text.at + s->parts[0].from, s->parts[0].to - s->parts[0].from};
    dg_slice name = dg_slice_skip(told, dg_slice_starts(told, "the ") ? strlen("the ") : 0);
    dg_slice what = dg_slice_skip(s->text, v->end);
    bool includes = dg_slice_starts(what, "include ") && dg_is_latin_officer(told);
    bool deed = includes || dg_words_match(&no_deeds, what, NULL) == 0 || dg_deed_is_charge(what);
    bool bare = !dg_slice_holds(told, " ") && dg_slice_ends(told, "s");
    bool heads = dg_slice_ends(s->text, ":") && may_head_duties(name); /* Trade Centre shall: */
    if (v->may || (v->will && (bare || dg_is_collective(name))))
        return false; /* Agencies will see */
    return s->alone && (s->action || s->advice || v->to_do || heads || dg_parties_are_told(told)) &&
           (deed || v->passive || v->class != DG_CLASS_NONE);
}

/* Are the parties of the part a class that only its place makes one: The reports? */
static bool is_mere_class(const sentence *s, dg_prose_part part) {
    dg_slice text = {s->text.at + part.from, part.to - part.from};
    bool small = dg_slice_starts(text, "The ") && text.at[4] >= 'a' && text.at[4] <= 'z';
    return small && !dg_parties_are_told(text);
}

/* The parties of the verb; false: it has none that are told to do something. */
static bool take_verb(sentence *s, const verb *v) {
    bool leads = v->class != DG_CLASS_NONE;
    if (v->passive) {
        size_t end = add_list(s, v->end, s->text.n, DG_PARTIES_SUBJECT, v->class);
        if (end == v->end) return false;
        add_beside(s, end, s->text.n, DG_NONE, true);
        bool may = dg_slice_ends((dg_slice){s->text.at, v->at}, " may");
        return !s->alone || (s->n_with > 0 && !may) || tells_alone(s, v);
    }
    dg_slice who = {s->text.at + s->resolved, v->at - s->resolved};
    bool to = s->action && (v->will || dg_slice_starts(dg_slice_skip(s->text, v->at), " to "));
    bool sure = (v->class == DG_CLASS_LEAD && is_of_the_task(dg_slice_skip(s->text, v->end))) ||
                (to && dg_parties_may_act(who));
    dg_class class = leads ? v->class : v->jointly ? DG_CLASS_RESPONSIBLE : DG_CLASS_LEAD;
    size_t end = add_subject(s, v, sure, class);
    if (end == DG_NONE) return false;
    add_beside(s, end, v->at, DG_NONE, true);
    bool comma = dg_slice_starts(dg_slice_skip(s->text, v->end), ", ");
    size_t from = v->end;
    dg_slice with = dg_slice_skip(s->text, v->work_with);
    with = dg_slice_skip(with, dg_slice_starts(with, "the ") ? strlen("the ") : 0);
    if (v->work_with > 0 && with.n > 0 && dg_is_capital(with.at[0])) {
        from = add_list(s, v->work_with, s->text.n, DG_PARTIES_BESIDE, DG_CLASS_TOGETHER);
        s->n_with++;
    }
    add_beside(s, from, s->text.n, v->end + (comma ? strlen(", ") : 0), leads);
    if (s->alone) return tells_alone(s, v) || (v->may && s->n_with > 0);
    return (leads || s->n_with > 0) && !is_mere_class(s, s->parts[0]);
}

/* The lead agency for floods is the Water Agency: the parties, where the segment says so. */
static bool take_bearer(sentence *s) {
    int value = DG_CLASS_NONE;
    size_t at = s->alone ? dg_english_bearer_is(&value, s->text) : 0;
    if (at == 0) return false;
    size_t end = add_list(s, at, s->text.n, DG_PARTIES_SUBJECT, (dg_class)value);
    if (end > at) add_beside(s, end, s->text.n, DG_NONE, true);
    return end > at;
}

/* The parties of one segment; how many parts. */
static size_t segment_parts(dg_prose_part *parts, bool *leads, dg_slice text, dg_prose_told told,
                            bool helped) {
    bool alone = told != DG_TOLD_NONE;
    sentence whole = {.text = text, .parts = parts, .alone = alone};
    *leads = take_bearer(&whole);
    if (*leads) return whole.n;
    dg_lead_in said = DG_LEAD_IN_NONE;
    size_t lead_in = alone ? dg_english_lead_in(&said, text) : dg_english_caption(text);
    for (size_t at = 0; (at = dg_slice_find(text, " ", at)) < text.n; at++) {
        sentence s = {.text = text,
                      .parts = parts,
                      .alone = alone,
                      .helped = helped,
                      .resolved = lead_in,
                      .action = told == DG_TOLD_ACTION || said == DG_LEAD_IN_ACTION,
                      .advice = said == DG_LEAD_IN_ADVICE};
        verb v;
        if (!verb_here(&v, &s, at) || !take_verb(&s, &v)) continue;
        *leads = v.class != DG_CLASS_NONE;
        return s.n;
    }
    return 0;
}

/* the Roads Agency will support, behind who leads: its parties; how many parts. */
static size_t helping_parts(dg_prose_part *parts, dg_slice segment) {
    WORDS(deeds, {" will support", 0}, {" will assist", 0}, {" shall support", 0});
    size_t n = dg_words_end(&deeds, segment);
    sentence s = {.text = {segment.at, segment.n - n}, .parts = parts};
    if (n > 0) add_list(&s, 0, s.text.n, DG_PARTIES_SUBJECT, DG_CLASS_SUPPORT);
    return s.n;
}

/* City Board leads; Trade Board supports: the next segment that gives a role, from byte *at on. A
 * list of parties runs on over its commas: A, B, C to support. */
static size_t more_parts(dg_prose_part *parts, dg_slice text, size_t *at) {
    enum { MOST_NAMES = 12 };
    bool leads = false;
    size_t from = *at, end = from, n = 0;
    while (from < text.n && text.at[from] == ' ')
        from++;
    for (size_t i = 0; i < MOST_NAMES && !leads; i++, end++) {
        while (end < text.n && strchr(",;", text.at[end]) == NULL)
            end++;
        dg_slice segment = {text.at + from, end > from ? end - from : 0};
        if (i == 0 || segment.n == 0) *at = end + 1;
        if (segment.n == 0) return 0;
        n = helping_parts(parts, segment);
        leads = n > 0;
        if (!leads) n = segment_parts(parts, &leads, segment, DG_TOLD_NONE, true);
        if (n > 0 && leads) *at = end + 1;
        if (end >= text.n || text.at[end] == ';' ||
            dg_parties_length(segment, DG_PARTIES_SUBJECT) < segment.n)
            break;
    }
    for (size_t i = 0; i < n; i++) {
        parts[i].from += from;
        parts[i].to += from;
    }
    return leads ? n : 0;
}

size_t dg_prose_parts(dg_prose_part parts[DG_PROSE_PARTS], bool *leads, dg_slice text,
                      dg_prose_told told) {
    dg_prose_part more[DG_PROSE_PARTS];
    size_t end = dg_slice_find(text, ";", 0);
    bool helped = dg_slice_holds(text, " support");
    size_t n = segment_parts(parts, leads, (dg_slice){text.at, end}, told, helped);
    for (size_t at = n > 0 ? parts[n - 1].to : text.n; at < text.n;) {
        size_t found = more_parts(more, text, &at);
        for (size_t i = 0; i < found && n < DG_PROSE_PARTS; i++)
            parts[n++] = more[i];
    }
    return n;
}
