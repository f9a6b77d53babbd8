/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_parties.h"

#include <string.h>

#include "base/utf8.h"
#include "read/english/english.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/name/latin_parts.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

static bool is_capital(dg_slice text) {
    if (text.n == 0) return false;
    unsigned char c = (unsigned char)text.at[0];
    return dg_is_capital(c) || (c >= '0' && c <= '9') || c >= 0xC3;
}

/* Small words inside names. */
WORDS(links, {"of ", 0}, {"for ", 0}, {"on ", 0}, {"the ", 0}, {"de ", 0}, {"na ", 0},
      {"with responsibility for ", 0}, {"with special responsibility for ", 0}, {"to the ", 0},
      {"in the ", 0}, {"represented on the ", 0}, {"du ", 0}, {"des ", 0}, {"and ", 0}, {"& ", 0});

WORDS(joints, {"and ", 0}, {"and, as appropriate, ", 0}, {"and, where appropriate, ", 0},
      {"and, as necessary, ", 0}, {"& ", 0}, {"/ ", 0}, {"as well as ", 0}, {"along with ", 0},
      {"the ", 0}, {"both ", 0});

/* Classes that no plural shows. */
WORDS(classes, {"agency head", 0}, {"agency leadership", 0}, {"industry", 0}, {"academia", 0},
      {"civil society", 0}, {"private sector", 0}, {"local government", 0}, {"central bank", 0},
      {"research community", 0}, {"interagency", 0}, {"attorneys general", 0},
      {"State attorneys general", 0});

/* What names one behind other words: the electric power sector. */
WORDS(mass_nouns, {"sector", 0}, {"community", 0}, {"industry", 0});

/* How other classes begin. */
WORDS(class_starts, {"all ", 0}, {"any ", 0}, {"other ", 0}, {"relevant ", 0}, {"related ", 0},
      {"appropriate ", 0}, {"local ", 0}, {"state ", 0}, {"regional ", 0}, {"national ", 0},
      {"each ", 0}, {"heads of ", 0}, {"chairpersons of ", 0}, {"presidents of ", 0},
      {"leaders of ", 0}, {"representatives of ", 0}, {"specified ", 0}, {"agency ", 0},
      {"executive ", 0}, {"member ", 0}, {"private ", 0}, {"public ", 0}, {"civil ", 0},
      {"industry ", 0}, {"community ", 0}, {"district ", 0}, {"city ", 0}, {"county ", 0},
      {"municipal ", 0}, {"trade ", 0}, {"research ", 0}, {"academic ", 0}, {"non-", 0},
      {"international ", 0}, {"affected ", 0}, {"interested ", 0}, {"partner ", 0},
      {"external ", 0});

/* Who else is a class by such a word. */
WORDS(class_people, {"commissions", 0}, {"committees", 0}, {"heads", 0}, {"members", 0},
      {"officials", 0}, {"representatives", 0}, {"units", 0}, {"localities", 0}, {"schools", 0},
      {"colleges", 0});

/* Of one of them: head of each agency, each agency head. */
WORDS(member_starts, {"head of ", 0}, {"each ", 0}, {"every ", 0});
WORDS(member_nouns, {"agency", 0}, {"department", 0}, {"ministry", 0}, {"authority", 0},
      {"body", 0}, {"office", 0}, {"board", 0}, {"council", 0}, {"government", 0}, {"head", 0},
      {"member", 0}, {"secretary", 0}, {"minister", 0}, {"entity", 0}, {"school", 0},
      {"college", 0}, {"organisation", 0}, {"organization", 0});

/* Behind a class whose words are sure: agencies as determined by the Director. */
WORDS(behind_classes, {"as ", 0}, {"at ", 0}, {"charged ", 0}, {"concerned", 0}, {"determined ", 0},
      {"designated ", 0}, {"engaged ", 0}, {"from ", 0}, {"identified ", 0}, {"in ", 0},
      {"including ", 0}, {"involved", 0}, {"listed ", 0}, {"named ", 0}, {"on ", 0}, {"or ", 0},
      {"referred ", 0}, {"relevant ", 0}, {"represented ", 0}, {"responsible ", 0},
      {"selected ", 0}, {"specified ", 0}, {"that ", 0}, {"to ", 0}, {"under ", 0}, {"where ", 0},
      {"who ", 0}, {"with ", 0});

/* Whose one body of a kind is. */
WORDS(places, {"local ", 0}, {"state ", 0}, {"regional ", 0}, {"national ", 0}, {"district ", 0},
      {"city ", 0}, {"county ", 0}, {"municipal ", 0});

bool dg_is_whole_word(dg_slice text, size_t n) {
    return n > 0 && (n >= text.n || !dg_is_letter(text.at[n]));
}

static bool is_class_noun(dg_slice word) {
    return dg_words_hold(&dg_english_classes, word) || dg_words_hold(&class_people, word);
}

/* head of the relevant agency, each agency head: the bytes of such a member of a class; 0: none. */
static size_t member_length(dg_slice text) {
    enum { MEMBER_WORDS = 7 };
    size_t end = 0, start = dg_words_match(&member_starts, text, NULL);
    if (start == 0) return 0;
    for (size_t at = start, words = 0; at < text.n && words < MEMBER_WORDS; words++) {
        size_t n = dg_parties_word(dg_slice_skip(text, at));
        bool noun = dg_words_hold(&member_nouns, (dg_slice){text.at + at, n});
        if (!noun && end > 0) break;
        if (noun) end = at + n;
        if (at + n >= text.n || text.at[at + n] != ' ') break;
        at += n + 1;
    }
    return end;
}

/* What no class begins with: with partners. */
WORDS(no_class_starts, {"acting ", 0}, {"as ", 0}, {"at ", 0}, {"by ", 0}, {"consistent ", 0},
      {"for ", 0}, {"from ", 0}, {"in ", 0}, {"including ", 0}, {"of ", 0}, {"on ", 0}, {"or ", 0},
      {"pursuant ", 0}, {"subject ", 0}, {"through ", 0}, {"to ", 0}, {"under ", 0}, {"where ", 0},
      {"with ", 0}, {"within ", 0}, {"without ", 0}, {"upon ", 0}, {"using ", 0}, {"shall ", 0},
      {"will ", 0}, {"must ", 0}, {"should ", 0}, {"may ", 0});

/* local governments + at all levels */
static size_t levels_behind(dg_slice text) {
    WORDS(levels, {" at all levels", 0}, {" at various levels", 0}, {" at each level", 0});
    return dg_words_match(&levels, text, NULL);
}

size_t dg_parties_class(dg_slice text, bool sure) {
    enum { CLASS_WORDS = 8, UNSURE_WORDS = 3 };
    dg_class opening;
    if (dg_words_match(&no_class_starts, text, NULL) > 0) return 0;
    if (dg_word_opening(&opening, text) > 0) return 0; /* supported by volunteers */
    size_t mass = dg_words_match(&classes, text, NULL), member = member_length(text);
    bool known = dg_words_match(&class_starts, text, NULL) > 0;
    bool placed = dg_words_match(&places, text, NULL) > 0; /* the regional planning agency */
    if (member > 0) return member;
    if (!dg_is_whole_word(text, mass)) mass = 0;
    size_t most = known ? CLASS_WORDS : UNSURE_WORDS, words = 0;
    for (size_t at = 0; at < text.n && words < most;) {
        size_t end = at + dg_parties_word(dg_slice_skip(text, at));
        dg_slice word = {text.at + at, end - at}, next = dg_slice_skip(text, end + 1);
        bool noun = is_class_noun(word);
        if (!known && !sure && !noun) return mass;
        words++;
        bool last = end == text.n || text.at[end] != ' ' || next.n == 0 || next.at[0] == ',' ||
                    dg_words_match(&joints, next, NULL) > 0 ||
                    ((known || noun) && dg_words_match(&behind_classes, next, NULL) > 0) ||
                    (noun && (words > 1 || sure) &&
                     dg_slice_starts(next, "of the ")); /* other members of */
        bool plural = word.n > 1 && word.at[word.n - 1] == 's' && word.at[word.n - 2] != 's';
        bool one = words > 1 && ((placed && dg_words_hold(&member_nouns, word)) ||
                                 dg_words_hold(&mass_nouns, word));
        if ((plural || one) && last) return end + levels_behind(dg_slice_skip(text, end));
        if (end == text.n || text.at[end] != ' ') return mass;
        at = end + 1;
    }
    return mass;
}

size_t dg_parties_joint(dg_slice text) {
    return dg_words_match(&joints, text, NULL);
}

/* IT department: what a body is called behind its name. */
WORDS(small_heads, {"department", 0});

/* Task Force member agencies, military departments: the bytes of small letters that end a name or
 * stand behind the of a name; 0: none. */
static size_t tail_length(dg_slice text) {
    enum { TAIL_WORDS = 2 };
    if (dg_words_match(&no_class_starts, text, NULL) > 0) return 0; /* with authorities over it */
    size_t first = dg_parties_word(text);
    if (dg_words_hold(&small_heads, (dg_slice){text.at, first})) return first;
    for (size_t at = 0, words = 0; at < text.n && words < TAIL_WORDS; words++) {
        size_t n = dg_parties_word(dg_slice_skip(text, at));
        dg_slice word = {text.at + at, n};
        if (is_class_noun(word)) return at + n;
        if (words > 0 && dg_words_hold(&mass_nouns, word)) return at + n; /* fishing industry */
        if (at + n >= text.n || text.at[at + n] != ' ') break;
        at += n + 1;
    }
    return 0;
}

size_t dg_parties_word(dg_slice text) {
    size_t n = 0;
    while (n < text.n && strchr(" ,;", text.at[n]) == NULL)
        n++;
    return n;
}

bool dg_parties_small_after(dg_slice text) {
    size_t n = dg_parties_word(text);
    return n + 1 < text.n && text.at[n] == ' ' && text.at[n + 1] >= 'a' && text.at[n + 1] <= 'z';
}

/* How far one party goes on at byte `at`, behind its first word: 0: no further. */
static size_t next_in_name(dg_slice text) {
    size_t link = dg_words_match(&links, text, NULL);
    dg_slice rest = dg_slice_skip(text, link);
    if (link > 0 && is_capital(rest)) return link;
    size_t tail = tail_length(rest);
    if (tail > 0) return link + tail;
    link += link > 0 ? dg_words_match(&links, rest, NULL) : 0; /* of the military departments */
    rest = dg_slice_skip(text, link);
    if (link > 0 && is_capital(rest)) return link;
    tail = link > 0 ? tail_length(rest) : 0;
    return tail > 0 ? link + tail : 0;
}

/* director of the Office of Roads: the bytes of the title of an officer, in small letters; 0: none.
 */
static size_t title_length(dg_slice text) {
    WORDS(titles, {"director", 0}, {"administrator", 0}, {"secretary", 0}, {"chair", 0},
          {"chairman", 0}, {"commissioner", 0}, {"commandant", 0}, {"minister", 0}, {"governor", 0},
          {"chief", 0}, {"head", 0}, {"superintendent", 0}, {"heads", 0});
    size_t n = dg_parties_word(text);
    dg_slice of = dg_slice_skip(text, n + 1);
    bool office = dg_words_hold(&titles, (dg_slice){text.at, n}) && dg_slice_starts(of, "of ");
    return office && next_in_name(of) > 0 ? n : 0;
}

size_t dg_parties_length(dg_slice text, dg_parties_place place) {
    bool begins = true, sure = place != DG_PARTIES_MORE; /* a party begins here, and is no deed */
    size_t at = 0, end = 0;
    bool article = dg_slice_starts(text, "The "); /* behind it small letters may name a body */
    if (article && text.n > 4 && dg_parties_small_name(dg_slice_skip(text, 4)) > 0) at = 4;
    while (at < text.n) {
        dg_slice rest = dg_slice_skip(text, at);
        bool may_join = begins || strchr("a&/", rest.at[0]) != NULL;
        size_t joint = may_join ? dg_words_match(&joints, rest, NULL) : 0, n = 0;
        if (joint > 0) {
            article = dg_slice_starts(rest, "the ");
            at += joint;
            begins = sure = true;
            continue;
        }
        if (begins && rest.at[0] >= '0' && rest.at[0] <= '9') break; /* implemented by 2030 */
        if (begins) n = dg_latin_levels(rest);
        if (n == 0 && begins && is_capital(rest) && dg_parties_small_after(rest))
            n = dg_parties_class(rest, false); /* Local authorities */
        if (n == 0 && is_capital(rest)) n = dg_parties_word(rest);
        if (n == 0 && begins && article) n = dg_parties_small_name(rest);
        if (n == 0 && begins) n = dg_parties_class(rest, sure || place == DG_PARTIES_SUBJECT);
        if (n == 0 && begins && sure) n = title_length(rest);
        bool charge = dg_slice_starts(rest, "with "); /* with responsibility for Roads */
        if (charge && !dg_slice_holds((dg_slice){text.at, at}, "Minister")) break;
        if (n == 0 && !begins && (n = next_in_name(rest)) > 0 && rest.at[n - 1] == ' ') {
            at += n;
            continue;
        }
        if (n == 0) break;
        end = at += n;
        begins = article = false;
        while (at < text.n && text.at[at] == ' ')
            at++;
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

/* or designee, , or their designees, or the Director's designee: the bytes of who may stand in for
 * a party; 0: none, nor where another party stands between. */
static size_t designee_length(dg_slice text) {
    WORDS(owns, {"his ", 0}, {"her ", 0}, {"his or her ", 0}, {"his/her ", 0}, {"its ", 0},
          {"their ", 0}, {"the ", 0}, {"a ", 0});
    WORDS(owners, {"'s ", 0}, {"s' ", 0}, {"’s ", 0}, {"s’ ", 0});
    WORDS(nouns, {"designee", 0}, {"designees", 0});
    enum { MOST = 80 };
    static const char noun[] = "designee", or [] = " or ";
    size_t comma = dg_slice_starts(text, ",");
    if (!dg_slice_starts(dg_slice_skip(text, comma), or)) return 0; /* mostly */
    size_t head = comma + sizeof or -1;
    dg_slice rest = dg_slice_skip(text, head);
    if (rest.n > MOST) rest.n = MOST;
    size_t at = dg_slice_find(rest, noun, 0);
    dg_slice before = {rest.at, at}, word = dg_slice_skip(rest, at);
    word.n = dg_parties_word(word);
    if (at == rest.n || !dg_words_hold(&nouns, word)) return 0;
    bool other = memchr(before.at, ',', at) != NULL || dg_slice_holds(before, " and ");
    bool owned = dg_words_end(&owners, before) > 0 && !other && !dg_slice_holds(before, or);
    return at == 0 || owned || dg_words_hold(&owns, before) ? head + at + word.n : 0;
}

/* with ponds: what a class of bodies has, and nobody else. */
static bool has_something(dg_slice text) {
    static const char with[] = " with ", the[] = " with the ";
    dg_class class;
    dg_slice what = dg_slice_skip(text, sizeof with - 1);
    return dg_slice_starts(text, with) && !dg_slice_starts(text, the) && what.n > 0 &&
           what.at[0] >= 'a' && what.at[0] <= 'z' &&
           dg_word_opening(&class, dg_slice_skip(text, 1)) == 0 &&
           dg_parties_class(what, false) == 0;
}

size_t dg_parties_remark(dg_slice text, size_t to) {
    WORDS(remarks, {" acting through ", 0}, {" acting by ", 0}, {" through ", 0},
          {" including ", 0}, {" as ", 0}, {" specified ", 0}, {" described ", 0},
          {" designated ", 0}, {" appointed ", 0}, {" identified ", 0}, {" listed ", 0},
          {" named in ", 0}, {" relevant to ", 0}, {" responsible for ", 0}, {" that ", 0},
          {" who ", 0}, {" whose ", 0}, {" at which ", 0}, {" selected ", 0}, {" determined ", 0},
          {" with relevant ", 0}, {" with respons", 0}, {" with authority ", 0},
          {" with authorities ", 0}, {" with jurisdiction ", 0}, {" or his ", 0}, {" or her ", 0},
          {" or their ", 0}, {" or a designee", 0}, {" concerned", 0}, {" involved ", 0},
          {" engaged ", 0}, {" charged with ", 0}, {" referred to ", 0}, {" under section", 0},
          {" in subsection", 0}, {" according to ", 0}, {" in accordance with ", 0});
    size_t comma = dg_slice_starts(text, ",") ? 1 : 0, designee = designee_length(text);
    dg_slice rest = dg_slice_skip(text, comma);
    if (designee > 0) return designee;
    if (dg_words_match(&remarks, rest, NULL) == 0 && !has_something(rest)) return 0;
    size_t end = dg_slice_find(text, ", ", comma);
    size_t heads = dg_slice_find(text, " and the head", comma); /* that of others begins */
    if (heads < end) end = heads;
    return end < to ? end : to;
}

size_t dg_parties_aside(dg_slice text) {
    WORDS(ands, {" and, ", 0}, {", and, ", 0});
    WORDS(asides, {"as ", 0}, {"where ", 0}, {"when ", 0}, {"if ", 0});
    enum { ASIDE_BYTES = 40 };
    size_t and_bytes = dg_words_match(&ands, text, NULL);
    dg_slice aside = dg_slice_skip(text, and_bytes);
    if (and_bytes == 0 || dg_words_match(&asides, aside, NULL) == 0) return 0;
    if (aside.n > ASIDE_BYTES) aside.n = ASIDE_BYTES;
    size_t end = dg_slice_find(aside, ", ", 0);
    return end < aside.n ? and_bytes + end + strlen(", ") : 0;
}

size_t dg_parties_behind_closed(dg_slice list) {
    static const char and[] = ", and ", comma[] = ", ";
    size_t last = dg_slice_find(list, and, 0);
    size_t end = last < list.n ? dg_slice_find(list, comma, last + sizeof and-1) : list.n;
    dg_slice rest = dg_slice_skip(list, end + sizeof comma - 1);
    return rest.n == 0 || dg_slice_starts(rest, "and ") || dg_slice_holds(rest, " and ")
               ? 0
               : end + sizeof comma - 1;
}

/* Additionally, the Board: is the word of `n` bytes, before a comma, none of a list of names? */
static bool is_adverb(dg_slice text, size_t n) {
    WORDS(names, {"Assembly", 0}, {"Family", 0}, {"Supply", 0});
    dg_slice word = {text.at, n};
    return n < text.n && text.at[n] == ',' && dg_slice_ends(word, "ly") &&
           !dg_words_hold(&names, word);
}

/* Every voluntary organisation; not Every effort by the department. */
static bool is_every_one(dg_slice text) {
    static const char every[] = "Every ";
    enum { MOST_SPACES = 2 };
    size_t n = dg_slice_starts(text, every) ? member_length(text) : 0, spaces = 0;
    for (size_t i = 0; i < n; i++)
        spaces += text.at[i] == ' ';
    return n > 0 && spaces <= MOST_SPACES;
}

/* By 2026, Within 90 days, We: what begins a sentence before its subject, or in the place of a
 * name. */
static bool begins_otherwise(dg_slice text) {
    WORDS(others, {"By ", 0}, {"In ", 0}, {"On ", 0}, {"Within ", 0}, {"To ", 0}, {"For ", 0},
          {"From ", 0}, {"After ", 0}, {"Before ", 0}, {"Through ", 0}, {"Under ", 0}, {"At ", 0},
          {"As ", 0}, {"With ", 0}, {"Where ", 0}, {"When ", 0}, {"Following ", 0}, {"During ", 0},
          {"Until ", 0}, {"Unless ", 0}, {"Once ", 0}, {"If ", 0}, {"While ", 0}, {"We ", 0},
          {"It ", 0}, {"They ", 0}, {"This ", 0}, {"These ", 0}, {"There ", 0}, {"He ", 0},
          {"She ", 0}, {"You ", 0}, {"I ", 0}, {"Nothing ", 0}, {"No ", 0}, {"Who ", 0},
          {"Which ", 0}, {"That ", 0}, {"Not ", 0}, {"Every ", 0}, {"Members ", 0},
          {"Thereafter ", 0}, {"Further ", 0}, {"Furthermore ", 0}, {"Moreover ", 0}, {"Also ", 0},
          {"However ", 0}, {"Therefore ", 0}, {"Pursuant ", 0}, {"Because ", 0}, {"Despite ", 0},
          {"Upon ", 0}, {"Since ", 0}, {"Although ", 0}, {"Notwithstanding ", 0}, {"Except ", 0},
          {"Subject ", 0}, {"Given ", 0}, {"Consistent ", 0});
    enum { WORD_BYTES = 16 };
    char word[WORD_BYTES + 1];
    size_t n = dg_parties_word(text);
    if (is_adverb(text, n)) return true;
    if (n >= WORD_BYTES) return false;
    bool form = n > 1 && dg_is_capital(text.at[1]); /* WHO, IT: no words of a sentence */
    bool shouted = n + 2 < text.n && text.at[n] == ' ' && dg_is_capital(text.at[n + 2]);
    if (form && !shouted) return false;
    if (is_every_one(text)) return false;
    memcpy(word, text.at, n);
    word[n] = ' ';
    return dg_words_match(&others, (dg_slice){word, n + 1}, NULL) > 0;
}

/* One word without capitals inside is a name only behind "the": the Treasury, not Growth. */
static bool may_be_name(dg_slice text) {
    if (dg_slice_starts(text, "the ") || dg_slice_starts(text, "The ")) return true;
    if (dg_parties_word(text) < text.n || dg_is_collective(text)) return true;
    for (size_t i = 1; i < text.n; i++)
        if (dg_is_capital(text.at[i])) return true;
    return dg_ends_like_a_latin_body(text);
}

bool dg_parties_are_subject(dg_slice text, bool sure) {
    return text.n > 0 && !begins_otherwise(text) && (sure || may_be_name(text)) &&
           dg_parties_length(text, DG_PARTIES_SUBJECT) == text.n &&
           (is_capital(text) || dg_slice_starts(text, "the ") || dg_is_collective(text) ||
            dg_parties_class(text, false) == text.n);
}

bool dg_parties_only_foretold(dg_slice who) {
    static const char comma[] = ", ", and[] = " and ";
    dg_slice first = {who.at, dg_slice_find(who, comma, 0)};
    first.n = dg_slice_find(first, and, 0);
    bool all = dg_slice_starts(first, "All ") || dg_is_collective(first);
    bool body = first.n < who.n && !all && (dg_is_sure_body(first) || dg_is_short_form(first));
    return dg_is_collective(who) && !body;
}

/* Letters that stand for no body. */
WORDS(no_bodies, {"AI", 0}, {"EV", 0}, {"PV", 0}, {"VR", 0}, {"TV", 0}, {"CO", 0}, {"EVs", 0},
      {"GDP", 0}, {"NAP", 0}, {"ICT", 0}, {"KPI", 0}, {"TAP", 0}, {"SDG", 0}, {"SDGs", 0},
      {"TBC", 0}, {"TBD", 0}, {"AOB", 0}, {"NB", 0}, {"II", 0}, {"IV", 0}, {"III", 0},
      {"DECIDES", 0}, {"REQUESTS", 0}, {"URGES", 0}, {"INVITES", 0}, {"AGREES", 0}, {"RESOLVES", 0},
      {"APPROVES", 0}, {"DECIDE", 0}, {"AGREE", 0}, {"RESOLVE", 0});

/* DOE, NASA, CIOs, VA: three capitals at least, or two without an article, The MP. Two may stand
 * for a thing, where nobody is told to do something. */
static bool is_acronym(dg_slice word, bool article) {
    WORDS(things, {"IT", 0}, {"HR", 0}, {"ID", 0}, {"PR", 0}, {"QA", 0}, {"QC", 0}, {"OS", 0},
          {"AC", 0}, {"DC", 0});
    size_t letters = article ? 3 : 2;
    if (word.n > letters && dg_slice_ends(word, "s")) word.n--;
    if (word.n < letters || dg_words_hold(&no_bodies, word) || dg_words_hold(&things, word))
        return false;
    for (size_t i = 0; i < word.n; i++) {
        bool joint = i > 1 && i + 2 < word.n && word.at[i] == '-'; /* USDA-APHIS */
        if (!joint && (word.at[i] < 'A' || word.at[i] > 'Z')) return false;
    }
    return true;
}

/* recommendations, student demographics: things that are told of. */
static bool are_things(dg_slice text) {
    WORDS(things, {"recommendations", 0}, {"demographics", 0}, {"reports", 0}, {"plans", 0},
          {"standards", 0}, {"guidelines", 0}, {"measures", 0}, {"policies", 0}, {"actions", 0},
          {"strategies", 0}, {"activities", 0}, {"funds", 0}, {"records", 0}, {"results", 0},
          {"requirements", 0}, {"provisions", 0}, {"reviews", 0}, {"assessments", 0},
          {"programs", 0}, {"programmes", 0}, {"projects", 0}, {"systems", 0}, {"costs", 0},
          {"services", 0}, {"procedures", 0}, {"rules", 0}, {"regulations", 0}, {"meetings", 0});
    return text.n > 0 && text.at[0] >= 'a' && text.at[0] <= 'z' && dg_words_end(&things, text) > 0;
}

/* Chief Road Officers: a post in the plural. */
static bool are_officers(dg_slice text) {
    return dg_slice_holds(text, " ") && dg_slice_ends(text, "s") &&
           dg_is_latin_officer((dg_slice){text.at, text.n - 1});
}

/* Infrastructure Canada; not Northern Canada, a region, nor Air Canada and Team Canada. */
static bool is_body_of_place(dg_slice name) {
    WORDS(others, {"Air ", 0}, {"Team ", 0}, {"Northern ", 0}, {"Southern ", 0}, {"Eastern ", 0},
          {"Western ", 0}, {"Central ", 0}, {"North ", 0}, {"South ", 0}, {"East ", 0},
          {"West ", 0}, {"Mid ", 0}, {"Upper ", 0}, {"Lower ", 0}, {"Inner ", 0}, {"Outer ", 0},
          {"Greater ", 0}, {"Rural ", 0}, {"Urban ", 0}, {"Regional ", 0}, {"Atlantic ", 0},
          {"All ", 0}, {"Great ", 0}, {"Latin ", 0}, {"Modern ", 0}, {"New ", 0});
    size_t n = dg_words_match(&others, name, NULL);
    return dg_is_placed_body(name) &&
           (n == 0 || dg_latin_ends_with_place(dg_slice_skip(name, n))); /* Air Traffic Canada */
}

bool dg_parties_are_union(dg_slice parties) {
    WORDS(unions, {"Partnership", 0}, {"Taskforce", 0}, {"Coalition", 0}, {"Cluster", 0},
          {"Panel", 0}, {"Consortium", 0});
    bool article = dg_slice_starts(parties, "the ") || dg_slice_starts(parties, "The ");
    return article && dg_words_hold(&unions, dg_latin_last_word(parties));
}

/* The Commonwealth, Each Party: a realm, or who signs, that an article tells from a place. */
static bool is_realm(dg_slice text) {
    WORDS(articles, {"the ", 0}, {"The ", 0}, {"THE ", 0}, {"each ", 0}, {"Each ", 0}, {"both ", 0},
          {"Both ", 0});
    WORDS(realms, {"Commonwealth", 0}, {"State", 0}, {"States", 0}, {"Territory", 0},
          {"Territories", 0}, {"Province", 0}, {"Provinces", 0}, {"Party", 0}, {"Parties", 0},
          {"City", 0}, {"County", 0}, {"Town", 0}, {"Township", 0}, {"Municipality", 0},
          {"CITY", 0}, {"COUNTY", 0}, {"TOWN", 0}, {"STATE", 0}, {"PARTIES", 0},
          {"Member State", 0}, {"Signatories", 0}, {"Participants", 0});
    size_t n = dg_words_match(&articles, text, NULL);
    return n > 0 && dg_words_hold(&realms, dg_slice_skip(text, n));
}

static bool is_told(dg_slice parties) {
    WORDS(realms, {"Government", 0}, {"Judiciary", 0}, {"Parliament", 0}, {"Cabinet", 0},
          {"Member States", 0});
    WORDS(several, {"Chairs", 0}, {"Co-Chairs", 0}, {"Secretaries", 0}, {"Directors", 0},
          {"Ministers", 0}, {"Heads", 0}, {"Departments of", 0}, {"Governors of", 0},
          {"Mayors of", 0}, {"Commissioners ", 0}, {"Governments of", 0}, {"Embassies of", 0},
          {"Universities of", 0});
    static const char the[] = "the ";
    dg_slice text = parties;
    if (dg_slice_starts(text, the) || dg_slice_starts(text, "The "))
        text = dg_slice_skip(text, sizeof the - 1);
    bool article =
        text.n < parties.n || dg_slice_starts(text, "A ") || dg_slice_starts(text, "An ");
    if (are_things(text)) return false;
    if (dg_parties_are_union(parties) || is_realm(parties)) return true;
    size_t seat = dg_slice_find(text, " represented on the ", 0); /* agencies represented there */
    if (seat < text.n) return dg_parties_class((dg_slice){text.at, seat}, true) == seat;
    if (text.n < parties.n && dg_parties_small_name(text) == text.n) return true;
    size_t at = text.n;
    while (at > 0 && text.at[at - 1] != ' ')
        at--;
    dg_slice last = dg_slice_skip(text, at);
    bool class = is_class_noun(last) || (at > 0 && dg_words_hold(&small_heads, last));
    if (at == 0 && text.n == parties.n && dg_slice_ends(text, "s")) return class; /* Bullets */
    return class || dg_is_collective(text) || dg_words_hold(&realms, text) ||
           (at > 0 && dg_slice_is(last, "Government")) || /* Welsh Government */
           dg_words_match(&several, text, NULL) > 0 || dg_is_sure_body(text) ||
           is_body_of_place(text) || dg_is_latin_officer(text) || are_officers(text) ||
           is_acronym(last, article) || dg_parties_class(parties, false) == parties.n ||
           dg_parties_class(text, false) == text.n;
}

bool dg_parties_are_told(dg_slice parties) {
    if (is_told(parties)) return true;
    size_t first = dg_slice_find(parties, " and ", 0), comma = dg_slice_find(parties, ", ", 0);
    size_t end = comma < first ? comma : first;
    return end < parties.n && (is_told((dg_slice){parties.at, end}) ||
                               is_told(dg_slice_skip(parties, first + strlen(" and "))));
}

/* DOE, GV, SSt and JK: whole words with several capitals, joined by and. */
static bool are_initials(dg_slice parties) {
    WORDS(states, {"EU", 0}, {"UK", 0}, {"UN", 0}, {"US", 0}, {"USA", 0});
    enum { LETTERS = 5 };
    for (size_t at = 0, end; at < parties.n; at = end) {
        end = at + dg_parties_word(dg_slice_skip(parties, at));
        dg_slice word = {parties.at + at, end - at};
        if (dg_slice_starts(dg_slice_skip(parties, end), ",")) end++;
        end += end < parties.n;
        bool joint = dg_slice_is(word, "and") || (word.n == 1 && strchr("&/", word.at[0]) != NULL);
        if (at > 0 && joint) continue;
        if (word.n > LETTERS || !dg_is_short_form(word) || dg_words_hold(&no_bodies, word) ||
            dg_words_hold(&states, word))
            return false;
    }
    return parties.n > 0;
}

bool dg_parties_deed_follows(dg_slice text) {
    WORDS(others, {" to the ", 0}, {" to a ", 0}, {" to an ", 0}, {" to be ", 0}, {" to which ", 0},
          {" to whom ", 0}, {" to date", 0}, {" to its ", 0}, {" to their ", 0}, {" to all ", 0},
          {" to this ", 0}, {" to that ", 0});
    return dg_slice_starts(text, " to ") && dg_parties_small_after(dg_slice_skip(text, 1)) &&
           dg_words_match(&others, text, NULL) == 0;
}

size_t dg_parties_initials_to_do(dg_slice text) {
    enum { LETTERS = 4 };
    size_t n = 0;
    while (n < text.n && n <= LETTERS && dg_is_letter(text.at[n]))
        n++;
    dg_slice word = {text.at, n};
    return n > 1 && n <= LETTERS && dg_parties_deed_follows(dg_slice_skip(text, n)) &&
                   are_initials(word)
               ? n
               : 0;
}

bool dg_parties_begin_with_deed(dg_slice text) {
    WORDS(deeds, {"Allow ", 0}, {"Ask ", 0}, {"Assist ", 0}, {"Build ", 0}, {"Call ", 0},
          {"Commission ", 0}, {"Continue ", 0}, {"Convene ", 0}, {"Create ", 0}, {"Develop ", 0},
          {"Direct ", 0}, {"Empower ", 0}, {"Enable ", 0}, {"Encourage ", 0}, {"Engage ", 0},
          {"Ensure ", 0}, {"Equip ", 0}, {"Establish ", 0}, {"Expand ", 0}, {"Fund ", 0},
          {"Help ", 0}, {"Increase ", 0}, {"Instruct ", 0}, {"Invite ", 0}, {"Liaise ", 0},
          {"Lobby ", 0}, {"Mandate ", 0}, {"Mobilise ", 0}, {"Mobilize ", 0}, {"Motivate ", 0},
          {"Oblige ", 0}, {"Order ", 0}, {"Permit ", 0}, {"Persuade ", 0}, {"Prepare ", 0},
          {"Promote ", 0}, {"Provide ", 0}, {"Reform ", 0}, {"Remind ", 0}, {"Request ", 0},
          {"Require ", 0}, {"Set ", 0}, {"Strengthen ", 0}, {"Support ", 0}, {"Task ", 0},
          {"Train ", 0}, {"Urge ", 0}, {"Use ", 0}, {"Work ", 0}, {"Write ", 0});
    return dg_words_match(&deeds, text, NULL) > 0;
}

bool dg_parties_are_to_do(dg_slice parties) {
    static const char the[] = "the ";
    if (dg_slice_starts(parties, the) || dg_slice_starts(parties, "The "))
        parties = dg_slice_skip(parties, sizeof the - 1);
    if (dg_words_hold(&no_bodies, parties)) return false;
    if (are_initials(parties)) return true;
    if (dg_parties_begin_with_deed(parties) || !is_capital(parties)) return false;
    if (dg_is_latin_officer(parties)) return true;
    size_t of = dg_slice_find(parties, " of ", 0), for_ = dg_slice_find(parties, " for ", 0);
    dg_slice head = {parties.at, of < for_ ? of : for_}; /* not Capacity of District Councils */
    return head.n < parties.n ? dg_ends_like_a_latin_body(head) : dg_is_sure_body(parties);
}

bool dg_parties_may_act(dg_slice word) {
    WORDS(others, {"access", 0}, {"add", 0}, {"agree", 0}, {"amendments", 0}, {"answer", 0},
          {"apply", 0}, {"attention", 0}, {"changes", 0}, {"circulate", 0}, {"consideration", 0},
          {"continue", 0}, {"contribution", 0}, {"due", 0}, {"email", 0}, {"introduce", 0},
          {"letter", 0}, {"letters", 0}, {"liaise", 0}, {"link", 0}, {"move", 0}, {"need", 0},
          {"objection", 0}, {"present", 0}, {"refer", 0}, {"referral", 0}, {"reply", 0},
          {"report", 0}, {"response", 0}, {"return", 0}, {"send", 0}, {"speak", 0}, {"submit", 0},
          {"support", 0}, {"talk", 0}, {"try", 0}, {"update", 0}, {"updates", 0}, {"visit", 0},
          {"write", 0});
    return is_capital(word) && dg_parties_word(word) == word.n && !dg_words_hold(&others, word);
}

bool dg_is_name_line(dg_slice name) {
    static const char dash[] = " - "; /* Trade Board - Roads Office */
    size_t at = dg_slice_find(name, dash, 0);
    if (at < name.n)
        return dg_is_latin_name((dg_slice){name.at, at}) &&
               dg_is_latin_name(dg_slice_skip(name, at + sizeof dash - 1));
    return dg_is_latin_name(name) || (name.n > 0 && dg_is_capital(name.at[0]) &&
                                      dg_parties_length(name, DG_PARTIES_SUBJECT) == name.n);
}
