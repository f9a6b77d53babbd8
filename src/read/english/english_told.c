/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verb of a sentence: whether somebody is told to do something, and what. */
#include "read/english/english_sentence.h"

#include <string.h>

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/english/english_deeds.h"
#include "read/english/english_label_words.h"
#include "read/english/english_parties.h"
#include "read/english/english_verbs.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

/* Who may do something does it only where others stand beside it, and will may only foretell. */
enum { MAY = 1, WILL = 2 };

/* What somebody is told to do begins behind these. */
WORDS(modals, {" will ", WILL}, {" shall ", 0}, {" must ", 0}, {" should ", 0}, {" is to ", 0},
      {" are to ", 0}, {" shall:", 0}, {" will:", 0}, {" must:", 0}, {" should:", 0},
      {" shall—", 0}, {" shall –", 0}, {" must—", 0}, {" will—", 0}, {" shall:-", 0},
      {" may ", MAY}, {" may, ", MAY}, {" will, ", 0}, {" shall, ", 0}, {" must, ", 0},
      {" should, ", 0}, {" shall --", 0}, {" must --", 0}, {" will --", 0}, {" agree to:", 0},
      {" agrees to:", 0}, {" agree:", 0}, {" agrees:", 0}, {" mutually agree to:", 0},
      {" jointly agree to:", 0}, {" both agree to:", 0}, {" each agree to:", 0},
      {" intends to:", 0}, {" intend to:", 0});

/* mend, behind to: is it a word in small letters, not no one, nor a fee? */
static bool begins_with_verb(dg_slice text) {
    WORDS(others, {"a ", 0}, {"an ", 0}, {"the ", 0}, {"no ", 0}, {"no-", 0}, {"nobody", 0},
          {"this ", 0}, {"that ", 0}, {"these ", 0}, {"those ", 0}, {"its ", 0}, {"their ", 0},
          {"his ", 0}, {"her ", 0}, {"all ", 0}, {"any ", 0}, {"such ", 0}, {"some ", 0});
    return text.n > 0 && text.at[0] >= 'a' && text.at[0] <= 'z' &&
           dg_words_match(&others, text, NULL) == 0;
}

/* is hereby authorized and directed to, be requested, in consultation with A, to: the bytes of what
 * somebody is told so, up to what stands before the deed; 0: none. Who is only authorized may do
 * something, but where it is moved that he be. */
static size_t told_passively(dg_slice text) {
    enum { BE = 1, WAS, ALLOWED = 1, ASKED, TASKED, CHARGED, TO = 1, WITH };
    WORDS(forms, {" is ", 0}, {" are ", 0}, {" was ", WAS}, {" were ", WAS}, {" be ", BE},
          {" has been ", WAS}, {" have been ", WAS});
    WORDS(between, {"hereby ", 0}, {"further ", 0}, {"therefore ", 0}, {"also ", 0});
    WORDS(participles, {"asked", ASKED}, {"called upon", 0}, {"charged", CHARGED}, {"commanded", 0},
          {"directed", ASKED}, {"instructed", 0}, {"invited", 0}, {"mandated", 0}, {"obliged", 0},
          {"ordered", 0}, {"requested", ASKED}, {"required", 0}, {"tasked", TASKED}, {"urged", 0},
          {"authorised", ALLOWED}, {"authorized", ALLOWED}, {"empowered", ALLOWED});
    WORDS(deeds, {" to ", TO}, {" to:", 0}, {" with ", WITH}, {", ", 0});
    static const char and[] = " and ", to[] = ", to ";
    int form = 0, allowed = ALLOWED, kind = 0;
    size_t at = dg_words_match(&forms, text, &form), n;
    if (at == 0) return 0;
    while ((n = dg_words_match(&between, dg_slice_skip(text, at), NULL)) > 0)
        at += n;
    while ((n = dg_words_match(&participles, dg_slice_skip(text, at), &kind)) > 0) {
        at += n;
        allowed = allowed && kind == ALLOWED;
        if (!dg_slice_starts(dg_slice_skip(text, at), and)) break;
        at += sizeof and-1;
    }
    dg_slice rest = dg_slice_skip(text, at);
    if (n == 0 || (allowed && form != BE) || (form == WAS && kind != ASKED && kind != TASKED))
        return 0;
    int how = 0;
    n = dg_words_match(&deeds, rest, &how);
    dg_slice deed = dg_slice_skip(rest, n);
    deed.n = dg_english_bytes_before(deed, " ,;.");
    bool with = kind == TASKED ? form != WAS || dg_slice_ends(deed, "ing") : kind == CHARGED;
    if (how == WITH && (!with || (form == WAS && kind == CHARGED))) return 0;
    if (how == TO && !begins_with_verb(dg_slice_skip(rest, n))) return 0;
    WORDS(perfect, {" has been ", 0}, {" have been ", 0});
    WORDS(departures, {"leave", 0}, {"resign", 0}, {"withdraw", 0}, {"quit", 0}, {"go", 0});
    if (dg_words_hold(&departures, deed) && dg_words_match(&perfect, text, NULL) > 0) return 0;
    enum { ASIDE_BYTES = 300 };
    bool aside = dg_slice_starts(rest, ",");
    if (rest.n > ASIDE_BYTES) rest.n = ASIDE_BYTES;
    return n == 0 || (aside && !dg_slice_holds(dg_slice_skip(rest, n), to)) ? 0 : at + n;
}

/* The same, of those who bind themselves. */
WORDS(vows, {" undertakes to ", 0}, {" undertake to ", 0}, {" has undertaken to ", 0},
      {" have undertaken to ", 0}, {" has agreed to ", 0}, {" have agreed to ", 0},
      {" agrees to ", 0}, {" agree to ", 0}, {" mutually agree to ", 0}, {" jointly agree to ", 0},
      {" intends to ", 0}, {" intend to ", 0});

/* The bytes of one of them; 0: none, nor has agreed to a fee. */
static size_t vow_length(dg_slice text) {
    size_t n = dg_words_match(&vows, text, NULL);
    return n > 0 && begins_with_verb(dg_slice_skip(text, n)) ? n : 0;
}

/* agree that, through the Task Force, they will: the bytes of such a vow over a list; 0: none. */
static size_t vow_over_list(dg_slice text) {
    WORDS(vows_that, {" agree that", 0}, {" agrees that", 0}, {" agree, that", 0});
    WORDS(deeds, {" they will:", 0}, {" they shall:", 0}, {" it will:", 0}, {" it shall:", 0},
          {" they will", 0}, {" it will", 0});
    enum { ASIDE_BYTES = 120 };
    size_t n = dg_words_match(&vows_that, text, NULL);
    dg_slice rest = dg_slice_skip(text, n);
    size_t deed = n > 0 ? dg_words_end(&deeds, rest) : 0;
    bool near = rest.n <= deed + ASIDE_BYTES && (rest.n == deed || rest.at[0] == ',');
    return deed > 0 && dg_slice_ends(rest, ":") && near ? text.n : 0;
}

/* Between them and the deed. 1: each has its part in it. */
WORDS(adverbs, {"also ", 0}, {"then ", 0}, {"jointly ", 1}, {"together ", 1}, {"each ", 0},
      {"work together to ", 1}, {"continue to ", 0}, {"promptly ", 0}, {"immediately ", 0});

bool dg_is_of_the_task(dg_slice after) {
    WORDS(tasks, {" for this", 0}, {" for the action", 0}, {" for the implementation", 0},
          {" for implementation", 0}, {" for the delivery", 0}, {" for delivery", 0},
          {" for implementing", 0}, {" for delivering", 0}, {" for carrying out", 0},
          {" for leading", 0}, {" for coordinating", 0}, {" for these", 0}, {" for its", 0},
          {" this", 0}, {" on this", 0}, {" for developing", 0}, {" for the development", 0},
          {" the implementation", 0}, {" implementation", 0}, {" agency for", 0},
          {" for ensuring", 0}, {" with ", 0}, {" according to ", 0}, {" in accordance with ", 0},
          {" in light of ", 0}, {" within their ", 0}, {" within its ", 0}, {" respectively", 0},
          {" by ", 0}, {" - ", 0}, {" – ", 0}, {" — ", 0}, {" as per ", 0}, {" based on ", 0});
    return after.n == 0 || strchr(".,;", after.at[0]) != NULL ||
           dg_words_match(&tasks, after, NULL) > 0;
}

/* more than half of roads, 40 parks: how much somebody has, and no task. */
static bool is_amount(dg_slice word) {
    WORDS(amounts, {"more", 0}, {"over", 0}, {"about", 0}, {"around", 0}, {"nearly", 0},
          {"almost", 0}, {"most", 0}, {"some", 0}, {"half", 0}, {"approximately", 0}, {"up", 0},
          {"many", 0}, {"much", 0}, {"what", 0}, {"this", 0}, {"only", 0}, {"a", 0}, {"an", 0},
          {"one", 0}, {"two", 0}, {"three", 0}, {"four", 0}, {"five", 0});
    return word.n == 0 || !dg_is_letter(word.at[0]) || dg_words_hold(&amounts, word);
}

/* delays, pollution of wells: what somebody is to blame for; not loss prevention. */
static bool is_harm(dg_slice text) {
    WORDS(harms, {"delay", 0}, {"delays", 0}, {"pollution", 0}, {"emissions", 0}, {"damage", 0},
          {"damages", 0}, {"loss", 0}, {"losses", 0}, {"death", 0}, {"deaths", 0}, {"injuries", 0});
    WORDS(links, {" of ", 0}, {" to ", 0}, {" in ", 0}, {" on ", 0}, {" from ", 0}, {" at ", 0},
          {" by ", 0}, {" and ", 0}, {" or ", 0}, {" caused ", 0}, {" during ", 0}, {" that ", 0});
    size_t n = 0;
    while (n < text.n && dg_is_letter(text.at[n]))
        n++;
    dg_slice behind = dg_slice_skip(text, n);
    bool over = behind.n == 0 || behind.at[0] != ' ' || dg_words_match(&links, behind, NULL) > 0;
    return over && dg_words_hold(&harms, (dg_slice){text.at, n});
}

/* Is who is responsible so for the task, by what stands behind the verb? In a sentence that is all
 * of an item, whatever it shall be responsible for, and for selecting, for the budget; where it
 * begins the item, for wells. */
static bool bears(const dg_sentence *s, dg_slice after, bool modal) {
    WORDS(objects, {" for ", 0}, {" in ", 0}, {" of ", 0});
    WORDS(deeds_for, {" to ensure ", 0}, {" to approve ", 0}, {" to develop ", 0},
          {" to provide ", 0}, {" to maintain ", 0}, {" to control ", 0}, {" to manage ", 0},
          {" to coordinate ", 0}, {" to review ", 0}, {" to oversee ", 0}, {" to implement ", 0},
          {" and authority to ", 0}, {" to monitor ", 0}, {" to carry out ", 0}, {" for:", 0});
    static const char over_items[] = " to:";
    if (dg_is_of_the_task(after)) return true;
    if (!s->alone) return false;
    if (dg_words_match(&deeds_for, after, NULL) > 0 || dg_slice_is(after, over_items)) return true;
    size_t object = dg_words_match(&objects, after, NULL);
    if (object == 0) return false;
    dg_slice what = dg_slice_skip(after, object);
    what.n = dg_parties_word(what);
    return modal || dg_slice_is(what, "the") || dg_slice_is(what, "all") ||
           dg_slice_ends(what, "ing") ||
           (s->first && !dg_slice_starts(after, " in ") && !is_amount(what) &&
            !is_harm(dg_slice_skip(after, object)));
}

/* is the lead agency for floods, the lead inspection and enforcement body for floods, is the lead:
 * a body that leads, or nobody else. */
static bool leads_it(dg_slice after) {
    WORDS(bodies, {"agency", 0}, {"agencies", 0}, {"departments", 0}, {"department", 0},
          {"ministry", 0}, {"ministries", 0}, {"body", 0}, {"bodies", 0}, {"organisation", 0},
          {"organization", 0}, {"authority", 0}, {"authorities", 0}, {"office", 0}, {"partner", 0},
          {"entity", 0}, {"institution", 0});
    WORDS(behind, {" for ", 0}, {" in ", 0}, {" on ", 0}, {" responsible for ", 0},
          {" responsible to ", 0}, {" of the ", 0}, {", ", 0}, {" and ", 0});
    enum { WORDS_MAX = 5 };
    if (after.n == 0 || after.at[0] != ' ') return false;
    if (dg_slice_starts(after, " for ")) return true;
    dg_slice rest = dg_slice_skip(after, 1);
    for (size_t i = 0; i < WORDS_MAX; i++) {
        size_t word = dg_parties_word(rest);
        dg_slice what = dg_slice_skip(rest, word);
        if (dg_words_hold(&bodies, (dg_slice){rest.at, word}) &&
            (what.n == 0 || dg_words_match(&behind, what, NULL) > 0))
            return true;
        if (word == 0 || rest.at[0] < 'a' || rest.at[0] > 'z' || !dg_slice_starts(what, " "))
            return false;
        rest = dg_slice_skip(what, 1);
    }
    return false;
}

/* leads to floods, leads the way: not a task. */
static bool leads_elsewhere(dg_slice after) {
    WORDS(others, {" to ", 0}, {" the world", 0}, {" the way", 0}, {" by example", 0});
    return dg_words_match(&others, after, NULL) > 0;
}

/* secretariat, the national focal point, behind acts as: what somebody does; not a barrier. */
static bool is_post(dg_slice after) {
    WORDS(between, {"the ", 0}, {"a ", 0}, {"an ", 0}, {"national ", 0}, {"central ", 0},
          {"overall ", 0}, {"regional ", 0}, {"state ", 0}, {"main ", 0}, {"primary ", 0},
          {"technical ", 0}, {"data ", 0});
    WORDS(posts, {"secretariat", 0}, {"Secretariat", 0}, {"lead", 0}, {"Lead", 0},
          {"focal point", 0}, {"Focal Point", 0}, {"clearing house", 0}, {"clearinghouse", 0},
          {"coordinat", 0}, {"co-ordinat", 0}, {"Coordinat", 0}, {"chair", 0}, {"Chair", 0},
          {"custodian", 0});
    WORDS(agencies, {"primary agency", 0}, {"coordinating agency", 0}, {"central agency", 0});
    static const char owner[] = "'s "; /* the Government's primary agency */
    enum { OWNER_BYTES = 40 };
    if (!dg_slice_starts(after, " ")) return false;
    dg_slice rest = dg_slice_skip(after, 1);
    size_t owned =
        dg_slice_find((dg_slice){rest.at, rest.n < OWNER_BYTES ? rest.n : OWNER_BYTES}, owner, 0);
    if (owned < OWNER_BYTES && owned < rest.n) rest = dg_slice_skip(rest, owned + sizeof owner - 1);
    rest = dg_slice_skip(rest, dg_slice_starts(rest, "the ") ? strlen("the ") : 0);
    if (dg_words_match(&agencies, rest, NULL) > 0) return true;
    for (size_t n; (n = dg_words_match(&between, rest, NULL)) > 0;)
        rest = dg_slice_skip(rest, n);
    return dg_words_match(&posts, rest, NULL) > 0;
}

/* share responsibility, divide responsibilities. */
static bool is_shared(dg_slice before) {
    return dg_slice_holds(before, "share ") || dg_slice_holds(before, "divide ");
}

/* for ponds: Trade Board; Port Trust: are those who share it named behind a colon? */
static bool are_named_behind(dg_slice after) {
    dg_slice rest = dg_slice_skip(after, dg_english_bytes_before(after, ":"));
    rest = dg_slice_trim(dg_slice_skip(rest, 1));
    rest.n = dg_english_bytes_before(rest, ",;.");
    return rest.n > 0 && dg_parties_are_told(rest);
}

/* Does the state `value`, whose words end before `after`, give the task's bearer? */
static bool states_bearer(const dg_sentence *s, int value, dg_slice before, dg_slice after) {
    if (value == DG_CLASS_RESPONSIBLE)
        return bears(s, after, false) && !(is_shared(before) && are_named_behind(after));
    if (value == DG_CLASS_SUPPORT && dg_slice_starts(after, " with ")) return false;
    if (dg_is_of_the_task(after)) return true;
    bool agency = dg_slice_ends(before, " agency") || dg_slice_ends(before, " agencies");
    if (s->alone && value == DG_CLASS_SUPPORT && agency) return true;
    if (!s->alone || value != DG_CLASS_LEAD) return false;
    if (dg_slice_ends(before, " focal point")) return bears(s, after, true);
    if (dg_slice_ends(before, "s as")) return is_post(after);
    bool takes = dg_slice_ends(before, "the lead") && !dg_slice_starts(before, " is ") &&
                 !dg_slice_starts(before, " are "); /* takes the lead in paving */
    if (takes) return bears(s, after, true);
    bool noun = dg_slice_ends(before, "lead") || dg_slice_ends(before, "Lead") ||
                dg_slice_ends(before, " primary") || dg_slice_ends(before, " coordinating");
    if (dg_slice_is(before, " leads")) return !leads_elsewhere(after);
    if (dg_slice_is(before, " to lead") && dg_slice_starts(after, " on ")) return true;
    return noun ? leads_it(after) : !dg_slice_ends(before, "s") && bears(s, after, true);
}

/* What makes a body lead others. */
WORDS(posts, {"be the Chair of", 0}, {"be the chair of", 0}, {"be Chair of", 0},
      {"be the Chairperson of", 0}, {"be the Chairman of", 0}, {"be the Convenor of", 0});

WORDS(chairs, {"be co-chaired by ", 0}, {"be jointly chaired by ", 0});

/* consider jointly how: does the word behind the deed's first say that all have their part in it?
 */
static bool is_done_jointly(dg_slice deed) {
    dg_slice behind = dg_slice_skip(deed, dg_parties_word(deed));
    if (dg_slice_starts(deed, "jointly:")) return true; /* over a list */
    return dg_slice_starts(behind, " jointly ") && !dg_slice_starts(behind, " jointly with ");
}

/* shall, as appropriate, consult: the bytes at byte `at`, behind a comma, up to the deed. */
static size_t said_aside(dg_slice text, size_t at) {
    WORDS(asides, {"as ", 0}, {"where ", 0}, {"when ", 0}, {"to the ", 0}, {"at a minimum", 0});
    enum { ASIDE_BYTES = 80 };
    static const char comma[] = ", ";
    dg_slice aside = dg_slice_skip(text, at);
    if (!dg_slice_ends((dg_slice){text.at, at}, comma)) return 0; /* mostly */
    if (dg_words_match(&asides, aside, NULL) == 0) return 0;
    if (aside.n > ASIDE_BYTES) aside.n = ASIDE_BYTES;
    size_t end = dg_slice_find(aside, comma, 0);
    return end < aside.n ? end + sizeof comma - 1 : 0;
}

/* A deed behind a modal that ends at byte `at`, whatever stands between them. */
static void look_at_deed(dg_sentence_verb *v, const dg_sentence *s, size_t at) {
    int value = 0;
    size_t n;
    while ((n = dg_words_match(&adverbs, dg_slice_skip(s->text, at), &value)) > 0) {
        if (dg_slice_starts(dg_slice_skip(s->text, at + n), "with ")) break; /* jointly with B */
        v->jointly = v->jointly || value == 1;
        at += n;
    }
    dg_slice rest = dg_slice_skip(s->text, at);
    v->jointly = v->jointly || is_done_jointly(rest);
    size_t aside = said_aside(s->text, at);
    size_t with = dg_deed_with(dg_slice_skip(rest, aside));
    if (with > 0) v->work_with = at + aside + with;
    n = dg_deed_of_duty(&value, rest);
    if (n == 0 && s->alone && (n = dg_words_match(&posts, rest, NULL)) > 0) value = DG_CLASS_LEAD;
    v->end = at;
    size_t help = !s->alone ? dg_deed_of_help(rest) : s->behind ? dg_deed_beside_others(rest) : 0;
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

/* , in consultation with the Trade Board, update: the bytes before the comma behind who helps. */
static size_t helpers_remark(dg_slice text) {
    static const char comma[] = ", ";
    dg_class class;
    dg_slice rest = dg_slice_skip(text, sizeof comma - 1);
    size_t opening = dg_slice_starts(text, comma) ? dg_word_opening(&class, rest) : 0;
    if (opening == 0) return 0;
    size_t n = dg_parties_length(dg_slice_skip(rest, opening), DG_PARTIES_BESIDE);
    return n > 0 ? sizeof comma - 1 + opening + n : 0;
}

/* noted the delay, already reports, trucks need repair, budget of two: does a word behind a body
 * say what was so, or go on with a thing of it? Not coordinates the plan. */
static bool tells_what_was(dg_slice text) {
    WORDS(others, {"no ", 0}, {"not ", 0}, {"already ", 0}, {"did ", 0}, {"does ", 0}, {"do ", 0},
          {"never ", 0}, {"still ", 0}, {"now ", 0}, {"currently ", 0}, {"made ", 0}, {"held ", 0},
          {"met ", 0}, {"gave ", 0}, {"took ", 0}, {"found ", 0}, {"heard ", 0}, {"sent ", 0});
    WORDS(bare, {"feed", 0}, {"proceed", 0}, {"exceed", 0}, {"succeed", 0}, {"embed", 0},
          {"speed", 0}, {"seed", 0}, {"weed", 0}, {"shed", 0}, {"need", 0}, {"focus", 0});
    WORDS(objects, {" the ", 0}, {" a ", 0}, {" an ", 0}, {" its ", 0}, {" their ", 0},
          {" all ", 0}, {" that ", 0}, {" this ", 0}, {" these ", 0}, {" any ", 0}, {" each ", 0});
    dg_slice word = {text.at, dg_parties_word(text)}, behind = dg_slice_skip(text, word.n);
    if (dg_words_match(&others, text, NULL) > 0) return true;
    if (dg_slice_starts(behind, " of ")) return true;
    if (dg_words_hold(&bare, word) || dg_slice_ends(word, "ss")) return false;
    bool sum = behind.n > 1 && (dg_is_capital(behind.at[1]) || /* avails UGX 20 */
                                (behind.at[1] >= '0' && behind.at[1] <= '9'));
    if (dg_slice_ends(word, "s")) return !sum && dg_words_match(&objects, behind, NULL) == 0;
    return dg_slice_ends(word, "ed");
}

/* We recommend that the Trade Board report: do the parties that are advised end at byte `at`? */
static bool is_advised(const dg_sentence *s, size_t at) {
    WORDS(owners, {"'s", 0}, {"s'", 0}, {"’s", 0}, {"s’", 0}); /* the Board's plan */
    WORDS(states, {" is ", 0}, {" are ", 0}, {" was ", 0}, {" were ", 0}, {" has ", 0},
          {" have ", 0}, {" had ", 0}, {" can ", 0}, {" could ", 0}, {" may ", 0}, {" might ", 0},
          {" would ", 0});
    dg_slice advised = dg_slice_skip(s->text, s->resolved);
    dg_slice deed = dg_slice_skip(s->text, at), behind = dg_slice_skip(deed, 1);
    bool was = tells_what_was(behind);
    behind = dg_slice_skip(behind, dg_parties_word(behind)); /* the Board report be received */
    if (was || dg_words_match(&states, deed, NULL) > 0 || dg_slice_starts(behind, " be ") ||
        dg_words_match(&states, behind, NULL) > 0)
        return false;
    size_t n = dg_parties_length(advised, DG_PARTIES_SUBJECT), end = s->resolved + n;
    if (n == 0) return false;
    if (end == at && dg_words_end(&owners, (dg_slice){s->text.at, at}) > 0) return false;
    bool that = !dg_slice_ends((dg_slice){s->text.at, s->resolved}, "recommend ");
    if (end == at) /* without that, the Board plan may be a thing */
        return that || dg_slice_starts(dg_slice_skip(s->text, at), " ensure ");
    dg_slice rest = dg_slice_skip(s->text, end);
    size_t remark = dg_parties_remark(rest, rest.n); /* , including its Division, */
    if (remark == 0) remark = helpers_remark(rest);
    return remark > 0 && dg_slice_starts(dg_slice_skip(rest, remark), ", ") &&
           end + remark + 1 == at;
}

PUBLIC_WORDS(dg_english_papers, {"Plan", 0}, {"Plans", 0}, {"Strategy", 0}, {"Programme", 0},
             {"Program", 0}, {"Project", 0}, {"Policy", 0}, {"Framework", 0}, {"Act", 0},
             {"Bill", 0}, {"Annex", 0}, {"Agreement", 0}, {"Report", 0}, {"System", 0},
             {"Initiative", 0}, {"Guidance", 0}, {"Guidelines", 0}, {"Charter", 0}, {"Roadmap", 0},
             {"Agenda", 0}, {"Review", 0}, {"Assessment", 0}, {"Campaign", 0}, {"Scheme", 0},
             {"Model", 0}, {"Action", 0}, {"Actions", 0}, {"Measures", 0}, {"Training", 0},
             {"Applicants", 0});

/* Trade Board to report: are the parties before byte `at` to do what stands behind it? */
static bool is_to_do(const dg_sentence *s, size_t at) {
    if (!s->alone || !dg_parties_deed_follows(dg_slice_skip(s->text, at))) return false;
    dg_slice who = {s->text.at + s->resolved, at - s->resolved};
    dg_slice what = {who.at, dg_slice_find(who, " to ", 0)}; /* Report to the Board to follow */
    if (s->action)
        return !dg_slice_holds(who, " will ") && dg_words_end(&dg_english_papers, what) == 0 &&
               (s->resolved > 0 || !dg_parties_begin_with_deed(who));
    size_t n = dg_parties_length(who, DG_PARTIES_SUBJECT);
    size_t beside = n < who.n ? helpers_remark(dg_slice_skip(who, n)) : 0;
    bool all = n == who.n || (beside > 0 && dg_slice_is(dg_slice_skip(who, n + beside), ","));
    return all && dg_parties_are_to_do((dg_slice){who.at, n});
}

/* It is the duty of + the Ports Works to mend: does the sentence say so what somebody, who stands
 * at byte `at`, is to do? */
static bool is_duty_to_do(const dg_sentence *s, size_t at) {
    dg_slice who = dg_slice_skip(s->text, at);
    dg_slice behind = dg_slice_skip(who, dg_parties_length(who, DG_PARTIES_SUBJECT));
    return dg_slice_starts(s->text, "It ") && dg_parties_deed_follows(behind);
}

/* Ministers tasked the Trade Board + with selling: the bytes of with before a deed; 0: none. */
static size_t tasked_with(const dg_sentence *s, dg_slice text) {
    static const char with[] = " with ";
    dg_slice deed = dg_slice_skip(text, sizeof with - 1);
    deed.n = dg_parties_word(deed);
    bool tasked = s->action && dg_slice_ends((dg_slice){s->text.at, s->resolved}, "tasked ");
    return tasked && dg_slice_starts(text, with) && dg_slice_ends(deed, "ing") ? sizeof with - 1
                                                                               : 0;
}

/* The land is owned by the City: does a thing that has an owner end before byte `at`? */
static bool is_property(const dg_sentence *s, size_t at) {
    WORDS(things, {"land", 0}, {"lands", 0}, {"site", 0}, {"sites", 0}, {"road", 0}, {"roads", 0},
          {"building", 0}, {"buildings", 0}, {"property", 0}, {"properties", 0}, {"house", 0},
          {"houses", 0}, {"company", 0}, {"companies", 0}, {"network", 0}, {"housing", 0},
          {"infrastructure", 0}, {"facility", 0}, {"facilities", 0}, {"asset", 0}, {"assets", 0},
          {"equipment", 0}, {"vehicles", 0}, {"park", 0}, {"school", 0}, {"schools", 0},
          {"director", 0}, {"staff", 0}, {"personnel", 0}, {"officer", 0}, {"officers", 0},
          {"representative", 0}, {"coordinator", 0}, {"manager", 0}); /* assigned to a group */
    return dg_words_end(&things, (dg_slice){s->text.at, at}) > 0;
}

/* falls to Water Agency levels; not falls to the Water Agency, nor falls to it to report. */
static bool falls_elsewhere(dg_slice text) {
    WORDS(falls, {" falls to ", 0}, {" fall to ", 0});
    static const char the[] = "the ";
    size_t n = dg_words_match(&falls, text, NULL);
    if (n == 0) return false; /* mostly */
    dg_slice who = dg_slice_skip(text, n);
    size_t length = dg_parties_length(who, DG_PARTIES_SUBJECT);
    dg_slice behind = dg_slice_skip(who, length);
    if (!dg_slice_starts(who, the) && !dg_parties_are_told((dg_slice){who.at, length})) return true;
    bool over = behind.n == 0 || strchr(".,;", behind.at[0]) != NULL;
    return !over && !dg_parties_deed_follows(behind);
}

/* A and B jointly shall: the bytes of an adverb right before a modal; 0: none. */
static size_t adverb_ahead(bool *jointly, dg_slice text) {
    WORDS(ahead, {" jointly", 1}, {" together", 1}, {" also", 0}, {" each", 0}, {" both", 0},
          {" therefore", 0}, {" further", 0}, {" hereby", 0}, {" then", 0}, {" thereafter", 0},
          {" accordingly", 0});
    int value = 0;
    size_t n = dg_words_match(&ahead, text, &value);
    if (n == 0 || dg_words_match(&modals, dg_slice_skip(text, n), NULL) == 0) return 0;
    *jointly = value == 1;
    return n;
}

bool dg_sentence_verb_here(dg_sentence_verb *v, const dg_sentence *s, size_t at) {
    dg_slice rest = dg_slice_skip(s->text, at);
    int value = 0;
    size_t n = dg_words_match(&dg_prose_passives, rest, &value);
    bool verb = dg_slice_starts(rest, " is ") || dg_slice_starts(rest, " are ");
    if (n == 0 && s->alone && !is_property(s, at) && !falls_elsewhere(rest))
        n = dg_words_match(&dg_prose_duties, rest, &value);
    *v = (dg_sentence_verb){.at = at, .end = at + n, .class = (dg_class)value, .passive = true};
    v->to_do = n > 0 && is_duty_to_do(s, at + n);
    if (at < s->resolved) return false; /* in what leads in: I direct, pursuant to it, the Board */
    if (n > 0) return true;
    v->passive = false;
    v->class = DG_CLASS_NONE;
    WORDS(apart, {",", 0}, {"–", 0}, {"—", 0}, {" -", 0}); /* A and B, co-leads */
    bool set_apart = !verb && dg_words_end(&apart, (dg_slice){s->text.at, at}) > 0;
    n = set_apart ? 0 : dg_words_match(&dg_prose_states, rest, &value);
    bool noun = n == strlen(" lead") || dg_slice_is((dg_slice){rest.at, n}, " leading") ||
                /* not Tech lead, LIFE SUPPORT */
                (n > 1 && value == DG_CLASS_SUPPORT && dg_is_capital(rest.at[1]));
    if (dg_is_whole_word(rest, n) && (!noun || s->helped) &&
        states_bearer(s, value, (dg_slice){rest.at, n}, dg_slice_skip(rest, n))) {
        v->class = (dg_class)value;
        v->end = at + n;
        v->to_do = dg_slice_starts(rest, " to lead on ");
        return true;
    }
    value = 0;
    size_t ahead = adverb_ahead(&v->jointly, rest);
    n = ahead + dg_words_match(&modals, dg_slice_skip(rest, ahead), &value);
    if (dg_slice_starts(rest, " mutually ") || dg_slice_starts(rest, " jointly agree"))
        v->jointly = n > 0;
    if (dg_slice_ends((dg_slice){rest.at, n}, "agree:") ||
        dg_slice_ends((dg_slice){rest.at, n}, "agrees:"))
        n = n == rest.n ? n : 0; /* over a list, not the Board agrees: the fee is 5 dollars */
    v->may = n > 0 && value == MAY;
    v->will = n > 0 && value == WILL;
    if (n == 0) n = told_passively(rest);
    bool wishes = s->resolved > 0 && !dg_slice_starts((dg_slice){s->text.at, s->resolved}, "That ");
    if (n == 0 && wishes && dg_slice_starts(rest, " would ")) n = strlen(" would ");
    if (n == 0 && wishes && dg_slice_starts(rest, " continue to ")) n = strlen(" ");
    if (n == 0 && s->alone) n = vow_length(rest);
    if (n == 0 && s->alone) n = vow_over_list(rest);
    v->to_do = n == 0 && is_to_do(s, at);
    if (v->to_do) n = strlen(" to ");
    if (n == 0) n = tasked_with(s, rest);
    if (n == 0 && s->advice && is_advised(s, at)) n = strlen(" ");
    if (n > 0 && s->alone && passive_end(dg_slice_skip(rest, n)) > 0) {
        bool chaired = dg_words_match(&chairs, dg_slice_skip(rest, n), NULL) > 0;
        v->passive = true;
        v->class = chaired ? DG_CLASS_LEAD : DG_CLASS_RESPONSIBLE;
        v->end = at + n + passive_end(dg_slice_skip(rest, n));
        return true;
    }
    if (n == 0 || dg_words_match(&dg_prose_passives, dg_slice_skip(rest, n - 1), NULL) > 0)
        return false;
    look_at_deed(v, s, at + n);
    return true;
}
