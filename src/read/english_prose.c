/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english_prose.h"

#include <string.h>

#include "read/name.h"
#include "read/words.h"

/* --- Verbs --- */

/* What somebody is told to do begins behind these. */
WORDS(modals, {" will ", 0}, {" shall ", 0}, {" must ", 0}, {" should ", 0}, {" is to ", 0},
      {" are to ", 0}, {" will, ", 0}, {" shall, ", 0}, {" must, ", 0}, {" should, ", 0},
      {" is tasked with ", 0}, {" are tasked with ", 0}, {" is charged with ", 0},
      {" are charged with ", 0}, {" is directed to ", 0}, {" are directed to ", 0},
      {" is requested to ", 0}, {" are requested to ", 0}, {" is instructed to ", 0},
      {" are instructed to ", 0}, {" is mandated to ", 0}, {" are mandated to ", 0},
      {" is required to ", 0}, {" are required to ", 0}, {" is asked to ", 0},
      {" are asked to ", 0});

/* Between them and the deed. 1: each has its part in it. */
WORDS(adverbs, {"also ", 0}, {"then ", 0}, {"jointly ", 1}, {"together ", 1}, {"each ", 0},
      {"work together to ", 1}, {"continue to ", 0});

/* The deeds that say who leads. */
WORDS(deeds, {"lead", DG_CLASS_LEAD}, {"co-lead", DG_CLASS_LEAD}, {"take the lead", DG_CLASS_LEAD},
      {"have the lead", DG_CLASS_LEAD}, {"be the lead", DG_CLASS_LEAD},
      {"act as lead", DG_CLASS_LEAD}, {"act as the lead", DG_CLASS_LEAD},
      {"serve as lead", DG_CLASS_LEAD}, {"serve as the lead", DG_CLASS_LEAD},
      {"be accountable", DG_CLASS_LEAD}, {"have overall responsibility", DG_CLASS_LEAD},
      {"have primary responsibility", DG_CLASS_LEAD}, {"have lead responsibility", DG_CLASS_LEAD},
      {"be responsible", DG_CLASS_RESPONSIBLE}, {"have responsibility", DG_CLASS_RESPONSIBLE},
      {"be jointly responsible", DG_CLASS_RESPONSIBLE});

/* The same, without a modal. */
WORDS(states, {" leads", DG_CLASS_LEAD}, {" co-leads", DG_CLASS_LEAD},
      {" takes the lead", DG_CLASS_LEAD}, {" is the lead", DG_CLASS_LEAD},
      {" has overall responsibility", DG_CLASS_LEAD}, {" has lead responsibility", DG_CLASS_LEAD},
      {" is responsible", DG_CLASS_RESPONSIBLE}, {" are responsible", DG_CLASS_RESPONSIBLE},
      {" are jointly responsible", DG_CLASS_RESPONSIBLE},
      {" has responsibility", DG_CLASS_RESPONSIBLE}, {" supports", DG_CLASS_SUPPORT},
      {" support", DG_CLASS_SUPPORT}, {" to lead", DG_CLASS_LEAD}, {" to co-lead", DG_CLASS_LEAD},
      {" to take the lead", DG_CLASS_LEAD}, {" to support", DG_CLASS_SUPPORT},
      {" to assist", DG_CLASS_SUPPORT}, {" assists", DG_CLASS_SUPPORT},
      {" assist", DG_CLASS_SUPPORT});

/* Behind these stands who does it. */
WORDS(passives, {" be led by ", DG_CLASS_LEAD}, {" be jointly led by ", DG_CLASS_LEAD},
      {" be co-led by ", DG_CLASS_LEAD}, {" be coordinated by ", DG_CLASS_LEAD},
      {" be co-ordinated by ", DG_CLASS_LEAD}, {" be implemented by ", DG_CLASS_RESPONSIBLE},
      {" be jointly implemented by ", DG_CLASS_RESPONSIBLE},
      {" be implemented jointly by ", DG_CLASS_RESPONSIBLE},
      {" be delivered by ", DG_CLASS_RESPONSIBLE},
      {" be jointly delivered by ", DG_CLASS_RESPONSIBLE},
      {" be delivered jointly by ", DG_CLASS_RESPONSIBLE},
      {" be carried out by ", DG_CLASS_RESPONSIBLE}, {" be undertaken by ", DG_CLASS_RESPONSIBLE},
      {" lies with ", DG_CLASS_RESPONSIBLE}, {" rests with ", DG_CLASS_RESPONSIBLE});

/* Behind a modal: what is no deed, but a state, or what is not to be done. */
WORDS(no_deeds, {"not ", 0}, {"be ", 0}, {"have ", 0}, {"include ", 0}, {"remain ", 0},
      {"become ", 0}, {"lead to ", 0}, {"consist ", 0}, {"comprise ", 0}, {"mean ", 0},
      {"need ", 0}, {"benefit ", 0}, {"apply ", 0}, {"come into ", 0}, {"take effect ", 0},
      {"cease ", 0}, {"expire", 0}, {"only ", 0}, {"face ", 0}, {"cost ", 0}, {"no longer ", 0},
      {"never ", 0}, {"grow", 0}, {"rise", 0});

/* What a sentence of minutes begins with before it says who would do it. 1: who is to do it. */
WORDS(resolutions, {"It was agreed that ", 0}, {"It was resolved that ", 0}, {"Agreed that ", 0},
      {"Resolved that ", 0}, {"It was decided that ", 0}, {"Agreed: ", 0}, {"Resolved: ", 0},
      {"Decided: ", 0}, {"It is recommended that ", 0}, {"Action: ", 1}, {"Action point: ", 1},
      {"Action – ", 1}, {"Action - ", 1});

/* A finder looks for these; some are the words above without their space. */
PUBLIC_WORDS(dg_prose_verbs, {"will lead", 0}, {"will jointly lead", 0}, {"will co-lead", 0},
             {"will also lead", 0}, {"will take the lead", 0}, {"will have the lead", 0},
             {"will be the lead", 0}, {"will act as ", 0}, {"will serve as ", 0},
             {"will be responsible", 0}, {"will be jointly responsible", 0},
             {"will be accountable", 0}, {"will have overall", 0}, {"will have primary", 0},
             {"will have lead", 0}, {"will have responsibility", 0}, {"shall lead", 0},
             {"shall jointly lead", 0}, {"shall be responsible", 0}, {"shall take the lead", 0},
             {"shall serve as ", 0}, {"should lead", 0}, {"is to lead", 0}, {"are to lead", 0},
             {"must lead", 0}, {"to lead", 0}, {"to co-lead", 0}, {"to take the lead", 0},
             {"leads", 0}, {"co-leads", 0}, {"takes the lead", 0}, {"is the lead", 0},
             {"has overall responsibility", 0}, {"has lead responsibility", 0},
             {"has responsibility", 0}, {"is responsible", 0}, {"are responsible", 0},
             {"are jointly responsible", 0}, {"be led by ", 0}, {"be jointly led by ", 0},
             {"be co-led by ", 0}, {"be coordinated by ", 0}, {"be co-ordinated by ", 0},
             {"be implemented by ", 0}, {"be jointly implemented by ", 0},
             {"be implemented jointly by ", 0}, {"be delivered by ", 0},
             {"be jointly delivered by ", 0}, {"be delivered jointly by ", 0},
             {"be carried out by ", 0}, {"be undertaken by ", 0}, {"lies with ", 0},
             {"rests with ", 0});

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_capital(dg_slice text) {
    if (text.n == 0) return false;
    unsigned char c = (unsigned char)text.at[0];
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0xC3;
}

/* Does the word that is `n` bytes long end there? */
static bool is_whole(dg_slice text, size_t n) {
    return n > 0 && (n >= text.n || !is_letter(text.at[n]));
}

size_t dg_prose_verb(dg_slice text) {
    size_t n = dg_words_match(&dg_prose_verbs, text, NULL);
    return n > 0 && (text.at[n - 1] == ' ' || is_whole(text, n)) ? n : 0;
}

/* responsible for this action, not for the roads. */
static bool is_of_the_task(dg_slice after) {
    WORDS(tasks, {" for this", 0}, {" for the action", 0}, {" for the implementation", 0},
          {" for implementation", 0}, {" for the delivery", 0}, {" for delivery", 0},
          {" for implementing", 0}, {" for delivering", 0}, {" for carrying out", 0},
          {" for leading", 0}, {" for coordinating", 0}, {" for these", 0}, {" for its", 0},
          {" this", 0}, {" on this", 0}, {" for developing", 0}, {" for the development", 0},
          {" the implementation", 0}, {" implementation", 0}, {" agency for", 0},
          {" for ensuring", 0});
    return after.n == 0 || strchr(",;", after.at[0]) != NULL ||
           dg_words_match(&tasks, after, NULL) > 0;
}

/* --- Parties --- */

/* Small words inside names. */
WORDS(links, {"of ", 0}, {"for ", 0}, {"on ", 0}, {"the ", 0}, {"de ", 0}, {"na ", 0},
      {"to the ", 0}, {"du ", 0}, {"des ", 0}, {"and ", 0}, {"& ", 0});

WORDS(joints, {"and ", 0}, {"& ", 0}, {"as well as ", 0}, {"along with ", 0}, {"the ", 0},
      {"The ", 0}, {"both ", 0});

/* Classes that no plural shows. */
WORDS(classes, {"industry", 0}, {"academia", 0}, {"civil society", 0}, {"private sector", 0},
      {"local government", 0}, {"research community", 0}, {"interagency", 0},
      {"attorneys general", 0}, {"State attorneys general", 0});

/* How other classes begin. */
WORDS(class_starts, {"all ", 0}, {"other ", 0}, {"relevant ", 0}, {"appropriate ", 0},
      {"local ", 0}, {"state ", 0}, {"regional ", 0}, {"national ", 0}, {"each ", 0},
      {"heads of ", 0}, {"member ", 0}, {"private ", 0}, {"public ", 0}, {"civil ", 0},
      {"industry ", 0}, {"community ", 0}, {"district ", 0}, {"city ", 0}, {"county ", 0},
      {"municipal ", 0}, {"trade ", 0}, {"research ", 0}, {"academic ", 0}, {"non-", 0},
      {"international ", 0}, {"affected ", 0}, {"interested ", 0}, {"partner ", 0});

/* regional councils, industry, heads of other relevant agencies: the bytes of a class in small
 * letters; 0: none. Behind a mere comma what begins so may be a deed: , publish reports. */
static size_t class_length(dg_slice text, bool sure) {
    enum { CLASS_WORDS = 6, UNSURE_WORDS = 3 };
    size_t mass = dg_words_match(&classes, text, NULL);
    bool known = dg_words_match(&class_starts, text, NULL) > 0;
    if (!is_whole(text, mass)) mass = 0;
    if (!known && !sure) return mass;
    size_t most = known ? CLASS_WORDS : UNSURE_WORDS, words = 0;
    for (size_t at = 0; at < text.n && words < most;) {
        size_t end = at;
        while (end < text.n && strchr(" ,;", text.at[end]) == NULL)
            end++;
        words++;
        bool last = end == text.n || text.at[end] != ' ' ||
                    dg_words_match(&joints, dg_slice_skip(text, end + 1), NULL) > 0;
        bool plural = end > at + 1 && text.at[end - 1] == 's' && text.at[end - 2] != 's';
        if (plural && last) return end;
        if (end == text.n || text.at[end] != ' ') return mass;
        at = end + 1;
    }
    return mass;
}

static size_t word_length(dg_slice text) {
    size_t n = 0;
    while (n < text.n && strchr(" ,;", text.at[n]) == NULL)
        n++;
    return n;
}

/* Is the second word in small letters? */
static bool is_small_after(dg_slice text) {
    size_t n = word_length(text);
    return n + 1 < text.n && text.at[n] == ' ' && text.at[n + 1] >= 'a' && text.at[n + 1] <= 'z';
}

/* How far the parties that `text` begins with go: names in capitals, classes in small letters, and
 * what joins them. `inserted`: between will and the deed, where a class in small letters stands
 * only behind and. */
static size_t parties_length(dg_slice text, bool inserted) {
    bool begins = true, sure = true; /* a party begins here, and is no deed */
    size_t at = 0, end = 0;
    while (at < text.n) {
        dg_slice rest = dg_slice_skip(text, at);
        size_t joint = begins || rest.at[0] == 'a' || rest.at[0] == '&'
                           ? dg_words_match(&joints, rest, NULL)
                           : 0;
        size_t n = 0;
        if (joint > 0) {
            at += joint;
            begins = sure = true;
            continue;
        }
        if (begins && rest.at[0] >= '0' && rest.at[0] <= '9') break; /* implemented by 2030 */
        if (begins && is_capital(rest) && is_small_after(rest)) n = class_length(rest, false);
        if (n > 0) {
            end = at; /* Local authorities */
        } else if (is_capital(rest)) {
            n = word_length(rest);
        } else if (begins) {
            n = class_length(rest, sure || !inserted);
        } else if ((n = dg_words_match(&links, rest, NULL)) > 0) {
            at += n;
            continue;
        }
        if (n == 0) break;
        end = at += n;
        begins = false;
        if (at < text.n && strchr(",;", text.at[at]) != NULL) {
            at++;
            begins = true;
            sure = false;
        }
        while (at < text.n && text.at[at] == ' ')
            at++;
    }
    return end;
}

/* By 2026, Within 90 days, We: what begins a sentence before its subject, or in the place of a
 * name. */
static bool begins_otherwise(dg_slice text) {
    WORDS(others, {"By ", 0}, {"In ", 0}, {"On ", 0}, {"Within ", 0}, {"To ", 0}, {"For ", 0},
          {"From ", 0}, {"After ", 0}, {"Before ", 0}, {"Through ", 0}, {"Under ", 0}, {"At ", 0},
          {"As ", 0}, {"With ", 0}, {"Where ", 0}, {"When ", 0}, {"Following ", 0}, {"During ", 0},
          {"Until ", 0}, {"Once ", 0}, {"If ", 0}, {"While ", 0}, {"We ", 0}, {"It ", 0},
          {"They ", 0}, {"This ", 0}, {"These ", 0}, {"There ", 0}, {"He ", 0}, {"She ", 0},
          {"You ", 0}, {"I ", 0}, {"Nothing ", 0}, {"No ", 0}, {"Who ", 0}, {"Which ", 0},
          {"That ", 0}, {"Not ", 0}, {"Every ", 0}, {"Members ", 0});
    enum { WORD_BYTES = 12 };
    char word[WORD_BYTES + 1];
    size_t n = word_length(text);
    if (n >= WORD_BYTES) return false;
    memcpy(word, text.at, n);
    word[n] = ' ';
    return dg_words_match(&others, (dg_slice){word, n + 1}, NULL) > 0;
}

/* One word without capitals inside is a name only behind "the": the Treasury, not Growth. */
static bool may_be_name(dg_slice text) {
    if (dg_slice_starts(text, "the ") || dg_slice_starts(text, "The ")) return true;
    if (word_length(text) < text.n || dg_is_collective(text)) return true;
    for (size_t i = 1; i < text.n; i++)
        if (text.at[i] >= 'A' && text.at[i] <= 'Z') return true;
    return dg_ends_like_a_latin_body(text);
}

static dg_slice without_end(dg_slice text) {
    while (text.n > 0 && strchr(" ,;", text.at[text.n - 1]) != NULL)
        text.n--;
    return text;
}

/* Is the text nothing but parties that may be told to do something? `sure`: what follows says so,
 * whatever they are called. */
static bool is_subject(dg_slice text, bool sure) {
    return text.n > 0 && !begins_otherwise(text) && (sure || may_be_name(text)) &&
           parties_length(text, false) == text.n &&
           (is_capital(text) || dg_slice_starts(text, "the ") || dg_is_collective(text));
}

/* DOE, NASA: three capitals at least. */
static bool is_acronym(dg_slice word) {
    WORDS(others, {"GDP", 0}, {"NAP", 0}, {"ICT", 0}, {"KPI", 0}, {"TAP", 0}, {"SDG", 0});
    enum { LETTERS = 3 };
    if (word.n < LETTERS || dg_words_match(&others, word, NULL) == word.n) return false;
    for (size_t i = 0; i < word.n; i++)
        if (word.at[i] < 'A' || word.at[i] > 'Z') return false;
    return true;
}

/* May these parties be told to do something, by what they are called? The Director, Trade Board,
 * DHS, all agencies. */
static bool is_told(dg_slice parties) {
    WORDS(realms, {"Government", 0}, {"Judiciary", 0}, {"Parliament", 0}, {"Cabinet", 0},
          {"Member States", 0});
    static const char the[] = "the ";
    dg_slice text = parties;
    if (dg_slice_starts(text, the) || dg_slice_starts(text, "The "))
        text = dg_slice_skip(text, sizeof the - 1);
    size_t at = text.n;
    while (at > 0 && text.at[at - 1] != ' ')
        at--;
    if (at == 0 && text.n == parties.n && dg_slice_ends(text, "s")) return false; /* Agencies */
    return dg_is_collective(text) || dg_words_match(&realms, text, NULL) == text.n ||
           dg_is_titled_body(text) || dg_is_latin_officer(text) ||
           is_acronym(dg_slice_skip(text, at)) || class_length(parties, false) == parties.n;
}

size_t dg_prose_list_end(dg_slice text) {
    for (size_t at = 0; (at = dg_slice_find(text, ", ", at)) < text.n; at++) {
        dg_class class;
        dg_slice rest = dg_slice_skip(text, at + 2);
        bool small = rest.n > 0 && rest.at[0] >= 'a' && rest.at[0] <= 'z';
        if (small && dg_word_opening(&class, rest) == 0 && !dg_slice_starts(rest, "with ") &&
            dg_words_match(&joints, rest, NULL) == 0 && class_length(rest, true) == 0)
            return at;
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
    bool alone;      /* a body alone that is told to do anything is a bearer */
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

/* The parties that stand beside others in bytes [at, to). Behind a deed a comma sets them off, but
 * where `loose`. */
static void add_beside(sentence *s, size_t at, size_t to, size_t inserted_at, bool loose) {
    dg_class class;
    size_t bytes;
    while ((at = next_with(s, at, to, loose, &bytes, &class)) < to) {
        bool inserted = at == inserted_at;
        dg_slice before = without_end((dg_slice){s->text.at, at});
        bool apart = at > before.n + 1 || inserted || s->n_with > 0;
        at += bytes;
        if (!apart && !loose) continue;
        size_t n = parties_length((dg_slice){s->text.at + at, to - at}, inserted);
        if (n == 0) continue;
        add_part(s, at, at + n, class);
        s->n_with++;
        at += n;
    }
}

/* The verb of the sentence. */
typedef struct {
    size_t at, end;
    dg_class class; /* DG_CLASS_NONE: some other deed */
    bool jointly, passive;
} verb;

/* Is who is responsible so for the task, by what stands behind the verb? In a sentence that is all
 * of an item, whatever it shall be responsible for, and for selecting, for the budget. */
static bool bears(const sentence *s, dg_slice after, bool modal) {
    static const char object[] = " for ";
    if (is_of_the_task(after)) return true;
    if (!s->alone || !dg_slice_starts(after, object)) return false;
    dg_slice what = dg_slice_skip(after, sizeof object - 1);
    what.n = word_length(what);
    return modal || dg_slice_is(what, "the") || dg_slice_ends(what, "ing");
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
    n = dg_words_match(&deeds, rest, &value);
    WORDS(others, {" to ", 0}, {" the world", 0}, {" the way", 0}, {" by example", 0});
    bool leads_to = dg_words_match(&others, dg_slice_skip(rest, n), NULL) > 0;
    v->end = at;
    if (!is_whole(rest, n) || leads_to) return;
    if (value == DG_CLASS_RESPONSIBLE && !bears(s, dg_slice_skip(rest, n), true)) return;
    v->class = (dg_class)value;
    v->end = at + n;
}

/* be run by, be jointly developed by: the bytes of any such passive; 0: none. */
static size_t passive_end(dg_slice text) {
    WORDS(others, {"be supported ", 0}, {"be funded ", 0}, {"be financed ", 0}, {"be informed ", 0},
          {"be guided ", 0}, {"be driven ", 0}, {"be used ", 0}, {"be affected ", 0},
          {"be followed ", 0}, {"be required ", 0}, {"be measured ", 0}, {"be replaced ", 0},
          {"be accompanied ", 0}, {"be determined ", 0}, {"be caused ", 0}, {"be met ", 0});
    enum { PASSIVE_BYTES = 40 };
    static const char by[] = " by ";
    if (!dg_slice_starts(text, "be ") || dg_words_match(&others, text, NULL) > 0) return 0;
    size_t end =
        dg_slice_find((dg_slice){text.at, text.n < PASSIVE_BYTES ? text.n : PASSIVE_BYTES}, by, 0);
    bool near = end + sizeof by - 1 < text.n && end < PASSIVE_BYTES - (sizeof by - 1);
    if (!near || memchr(text.at, ',', end) != NULL || memchr(text.at, ';', end) != NULL) return 0;
    return end + sizeof by - 1;
}

static bool verb_here(verb *v, const sentence *s, size_t at) {
    dg_slice rest = dg_slice_skip(s->text, at);
    int value = 0;
    size_t n = dg_words_match(&passives, rest, &value);
    *v = (verb){.at = at, .end = at + n, .class = (dg_class)value, .passive = true};
    if (n > 0) return true;
    v->passive = false;
    v->class = DG_CLASS_NONE;
    n = dg_words_match(&states, rest, &value);
    dg_slice after = dg_slice_skip(rest, n);
    if (is_whole(rest, n) &&
        (value == DG_CLASS_RESPONSIBLE ? bears(s, after, false) : is_of_the_task(after))) {
        v->class = (dg_class)value;
        v->end = at + n;
        return true;
    }
    n = dg_words_match(&modals, rest, NULL);
    if (n == 0 && s->resolved > 0 && dg_slice_starts(rest, " would ")) n = strlen(" would ");
    if (n == 0 && s->action && is_small_after(dg_slice_skip(rest, 1)) &&
        dg_slice_starts(rest, " to "))
        n = strlen(" to ");
    if (n > 0 && s->alone && passive_end(dg_slice_skip(rest, n)) > 0) {
        v->passive = true;
        v->class = DG_CLASS_RESPONSIBLE;
        v->end = at + n + passive_end(dg_slice_skip(rest, n));
        return true;
    }
    if (n == 0 || dg_words_match(&passives, dg_slice_skip(rest, n - 1), NULL) > 0) return false;
    look_at_deed(v, s, at + n);
    return true;
}

/* Where the subject of the verb begins: behind the lead-in; DG_NONE: there is none. */
static size_t subject_start(const sentence *s, size_t end, bool sure) {
    for (size_t at = s->resolved; at < end;) {
        dg_slice text = without_end((dg_slice){s->text.at + at, end - at});
        if (is_subject(text, sure)) return at;
        at += dg_slice_find(text, ", ", 0) + 2;
    }
    return DG_NONE;
}

/* Where the subject ends: before in coordination with, or acting through, or the verb. */
static size_t subject_end(const sentence *s, const verb *v) {
    size_t bytes;
    dg_class class;
    size_t with = next_with(s, 0, v->at, false, &bytes, &class);
    size_t through = dg_slice_find((dg_slice){s->text.at, v->at}, ", acting through", 0);
    return with < through ? with : through;
}

/* Does the sentence tell the parties of its part 0, with nobody beside them, to do something? */
static bool tells_alone(const sentence *s, const verb *v) {
    dg_slice told = {s->text.at + s->parts[0].from, s->parts[0].to - s->parts[0].from};
    bool deed = dg_words_match(&no_deeds, dg_slice_skip(s->text, v->end), NULL) == 0;
    return s->alone && (s->action || is_told(told)) &&
           (deed || v->passive || v->class != DG_CLASS_NONE);
}

/* The parties of the verb; false: it has none that are told to do something. */
static bool take_verb(sentence *s, const verb *v) {
    bool leads = v->class != DG_CLASS_NONE;
    if (v->passive) {
        size_t n = parties_length(dg_slice_skip(s->text, v->end), false);
        if (n == 0) return false;
        add_part(s, v->end, v->end + n, v->class);
        add_beside(s, v->end + n, s->text.n, DG_NONE, true);
        return !s->alone || tells_alone(s, v);
    }
    bool sure = v->class == DG_CLASS_LEAD && is_of_the_task(dg_slice_skip(s->text, v->end));
    size_t end = subject_end(s, v), start = subject_start(s, end, sure);
    if (start == DG_NONE) return false;
    end = start + without_end((dg_slice){s->text.at + start, end - start}).n;
    add_part(s, start, end, v->class);
    add_beside(s, end, v->at, DG_NONE, true);
    bool comma = dg_slice_starts(dg_slice_skip(s->text, v->end), ", ");
    add_beside(s, v->end, s->text.n, v->end + (comma ? strlen(", ") : 0), leads);
    if (!leads) s->parts[0].class = v->jointly ? DG_CLASS_RESPONSIBLE : DG_CLASS_LEAD;
    return s->alone ? tells_alone(s, v) : leads || s->n_with > 0;
}

/* The parties of one segment; how many parts. */
static size_t segment_parts(dg_prose_part *parts, bool *leads, dg_slice text, bool alone) {
    for (size_t at = 0; (at = dg_slice_find(text, " ", at)) < text.n; at++) {
        sentence s = {.text = text, .parts = parts, .alone = alone};
        int action = 0;
        s.resolved = alone ? dg_words_match(&resolutions, text, &action) : 0;
        s.action = s.resolved > 0 && action == 1;
        verb v;
        if (!verb_here(&v, &s, at) || !take_verb(&s, &v)) continue;
        *leads = v.class != DG_CLASS_NONE;
        return s.n;
    }
    return 0;
}

/* City Board leads; Trade Board supports: the next segment that gives a role, from byte *at on. */
static size_t more_parts(dg_prose_part *parts, dg_slice text, size_t *at) {
    bool leads = false;
    size_t from = *at, end = from;
    while (from < text.n && text.at[from] == ' ')
        from++;
    while (end < text.n && strchr(",;", text.at[end]) == NULL)
        end++;
    *at = end + 1;
    if (from >= end) return 0;
    size_t n = segment_parts(parts, &leads, (dg_slice){text.at + from, end - from}, false);
    for (size_t i = 0; i < n; i++) {
        parts[i].from += from;
        parts[i].to += from;
    }
    return leads ? n : 0;
}

size_t dg_prose_parts(dg_prose_part parts[DG_PROSE_PARTS], bool *leads, dg_slice text, bool alone) {
    dg_prose_part more[DG_PROSE_PARTS];
    size_t end = dg_slice_find(text, ";", 0);
    size_t n = segment_parts(parts, leads, (dg_slice){text.at, end}, alone);
    for (size_t at = n > 0 ? parts[n - 1].to : text.n; at < text.n;) {
        size_t found = more_parts(more, text, &at);
        for (size_t i = 0; i < found && n < DG_PROSE_PARTS; i++)
            parts[n++] = more[i];
    }
    return n;
}
