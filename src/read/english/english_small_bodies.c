/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies in small letters, as acts of states write them: the department of ecology. */
#include <string.h>

#include "base/utf8.h"
#include "read/english/english_parties.h"
#include "read/words/words.h"

WORDS(nouns, {"department", 0}, {"office", 0}, {"board", 0}, {"commission", 0}, {"division", 0},
      {"bureau", 0}, {"agency", 0}, {"authority", 0}, {"council", 0}, {"committee", 0},
      {"commissioner", 0}, {"director", 0}, {"secretary", 0}, {"superintendent", 0},
      {"administrator", 0}, {"attorney general", 0}, {"state auditor", 0}, {"state treasurer", 0},
      {"secretary of state", 0}, {"superintendent of public instruction", 0}, {"city manager", 0},
      {"town manager", 0}, {"county manager", 0}, {"village manager", 0},
      {"county administrator", 0}, {"city administrator", 0}, {"town administrator", 0},
      {"county executive", 0}, {"city attorney", 0}, {"county attorney", 0}, {"town attorney", 0},
      {"city clerk", 0}, {"county clerk", 0}, {"town clerk", 0}, {"city engineer", 0},
      {"county engineer", 0}, {"city council", 0}, {"county council", 0}, {"town council", 0},
      {"fire chief", 0}, {"police chief", 0}, {"chief of police", 0}, {"fire marshal", 0},
      {"health officer", 0}, {"building official", 0});

/* Where the name of one ends, that goes on behind its noun. */
WORDS(ends, {"and ", 0}, {"or ", 0}, {"to ", 0}, {"in ", 0}, {"with ", 0}, {"shall ", 0},
      {"must ", 0}, {"may ", 0}, {"will ", 0}, {"should ", 0}, {"is ", 0}, {"are ", 0}, {"by ", 0},
      {"under ", 0}, {"that ", 0}, {"which ", 0}, {"who ", 0}, {"as ", 0}, {"has ", 0},
      {"jointly ", 0}, {"acting ", 0}, {"through ", 0});

/* Of these one is a body by what it looks after: department of ecology. */
WORDS(bodies, {"department", 0}, {"office", 0}, {"board", 0}, {"commission", 0});

static bool is_small(dg_slice text) {
    return text.n > 0 && text.at[0] >= 'a' && text.at[0] <= 'z';
}

/* local governments shall: is what stands before a word that ends a name a class? */
static bool is_class(dg_slice text) {
    enum { MOST = 4 };
    size_t at = 0, end = 0;
    for (size_t i = 0; i < MOST && at < text.n; i++) {
        if (dg_words_match(&ends, dg_slice_skip(text, at), NULL) > 0) break;
        end = at + dg_parties_word(dg_slice_skip(text, at));
        if (end == text.n || text.at[end] != ' ') break;
        at = end + 1;
    }
    return dg_parties_class((dg_slice){text.at, end}, false) > 0;
}

/* and wildlife: does the name of a matter go on behind and, where no other party follows? */
static bool goes_on(dg_slice text) {
    WORDS(others, {"the ", 0}, {"a ", 0}, {"an ", 0}, {"its ", 0}, {"their ", 0}, {"any ", 0},
          {"each ", 0}, {"other ", 0}, {"all ", 0}, {"state ", 0});
    static const char and[] = "and ";
    dg_slice rest = dg_slice_skip(text, sizeof and-1);
    return dg_slice_starts(text, and) && is_small(rest) &&
           dg_words_match(&others, rest, NULL) == 0 && dg_words_match(&ends, rest, NULL) == 0 &&
           !is_class(rest) && dg_words_match(&nouns, rest, NULL) == 0;
}

/* The bytes of the words in small letters that `text` begins with, up to one that ends a name. */
static size_t words_length(dg_slice text) {
    enum { MOST = 7 };
    size_t at = 0, end = 0;
    for (size_t i = 0; i < MOST && at < text.n; i++) {
        dg_slice rest = dg_slice_skip(text, at);
        bool joined = at > 0 && goes_on(rest);
        if (!is_small(rest) || (!joined && dg_words_match(&ends, rest, NULL) > 0)) break;
        if (!joined) end = at + dg_parties_word(rest);
        at += dg_parties_word(rest);
        if (at == text.n || text.at[at] != ' ') break;
        at++;
    }
    return end;
}

/* ecology, behind department of: the bytes of what a body looks after; 0: not the future, the
 * state, president. */
static size_t matter_length(dg_slice noun, dg_slice text) {
    WORDS(others, {"the ", 0}, {"a ", 0}, {"an ", 0}, {"each ", 0}, {"any ", 0}, {"every ", 0},
          {"this ", 0}, {"that ", 0}, {"such ", 0}, {"its ", 0}, {"his ", 0}, {"her ", 0},
          {"their ", 0}, {"all ", 0}, {"no ", 0}, {"one ", 0}, {"president", 0}, {"governor", 0},
          {"mayor", 0}, {"director ", 0}, {"secretary ", 0}, {"chair", 0}, {"treasurer", 0},
          {"profit", 0}, {"trust ", 0}, {"sale", 0}, {"crime", 0}, {"offence", 0}, {"offense", 0});
    WORDS(realms, {"the interior ", 0}, {"the treasury ", 0}, {"the environment ", 0});
    static const char the[] = "the ";
    bool department = dg_slice_is(noun, "department");
    if (department && dg_words_match(&realms, text, NULL) > 0)
        return sizeof the - 1 + dg_parties_word(dg_slice_skip(text, sizeof the - 1));
    return dg_words_match(&others, text, NULL) == 0 ? words_length(text) : 0;
}

/* the attorney general, the insurance commissioner, behind office of: the bytes of an officer; 0:
 * none. */
static size_t officer_length(dg_slice text) {
    WORDS(officers, {"commissioner", 0}, {"superintendent", 0}, {"attorney general", 0},
          {"auditor", 0}, {"treasurer", 0}, {"governor", 0}, {"ombudsman", 0}, {"warden", 0},
          {"marshal", 0}, {"officer", 0}, {"director", 0});
    static const char the[] = "the ";
    size_t n = words_length(dg_slice_skip(text, sizeof the - 1)) + sizeof the - 1;
    return dg_slice_starts(text, the) && dg_words_end(&officers, (dg_slice){text.at, n}) > 0 ? n
                                                                                             : 0;
}

/* The director of the department of labor: the bytes of an officer's noun and of the; 0: none. */
static size_t head_length(dg_slice text) {
    WORDS(heads, {"commissioner of the ", 0}, {"director of the ", 0}, {"secretary of the ", 0},
          {"administrator of the ", 0}, {"superintendent of the ", 0});
    return dg_words_match(&heads, text, NULL);
}

/* The department of ecology, the office of the attorney general; 0: another. */
static size_t titled_length(dg_slice text) {
    WORDS(links, {" of ", 0}, {" for ", 0}, {" on ", 0});
    size_t n = dg_words_match(&bodies, text, NULL);
    dg_slice behind = dg_slice_skip(text, n);
    size_t link = n > 0 ? dg_words_match(&links, behind, NULL) : 0;
    if (link == 0) return 0;
    dg_slice noun = {text.at, n}, rest = dg_slice_skip(behind, link);
    size_t matter = dg_slice_is(noun, "office") ? officer_length(rest) : 0;
    if (matter == 0) matter = matter_length(noun, rest);
    return matter > 0 ? n + link + matter : 0;
}

/* the police: the bytes of a force that has no other name; not police officers. */
static size_t police_length(dg_slice text) {
    static const char police[] = "police";
    dg_slice next = dg_slice_skip(text, sizeof police - 1);
    bool over = next.n == 0 || strchr(",;", next.at[0]) != NULL ||
                (next.at[0] == ' ' && dg_words_match(&ends, dg_slice_skip(next, 1), NULL) > 0);
    return dg_slice_starts(text, police) && over ? sizeof police - 1 : 0;
}

/* the city clerk, whose name is of several words and ends with them; not the city clerk office. */
static bool is_named_so(dg_slice text, size_t n) {
    dg_slice behind = dg_slice_skip(text, n), next = dg_slice_skip(behind, 1);
    if (!dg_is_whole_word(text, n) || !dg_slice_holds((dg_slice){text.at, n}, " ")) return false;
    return behind.n == 0 || behind.at[0] != ' ' || dg_words_match(&nouns, next, NULL) == 0;
}

/* The department shall: the bytes of a body by its noun alone, of which something is said; 0: none.
 */
static size_t bare_length(dg_slice text) {
    WORDS(bare, {"department", 0}, {"ministry", 0}, {"agency", 0}, {"board", 0}, {"commission", 0},
          {"council", 0}, {"committee", 0}, {"authority", 0}, {"bureau", 0}, {"secretariat", 0},
          {"government", 0}, {"secretary", 0}, {"director", 0}, {"commissioner", 0},
          {"minister", 0}, {"superintendent", 0}, {"administrator", 0});
    WORDS(modals, {" shall", 0}, {" must", 0}, {" will", 0}, {" should", 0});
    size_t n = dg_words_match(&bare, text, NULL);
    dg_slice behind = dg_slice_skip(text, n);
    return n > 0 && (behind.n == 0 || dg_words_match(&modals, behind, NULL) > 0) ? n : 0;
}

/* The dairy council shall: the bytes of such a noun behind words that tell its kind; 0: none, nor
 * the responsible agency, members of the council. */
static size_t kind_length(dg_slice text) {
    enum { BEFORE = 3 };
    WORDS(others, {"of ", 0}, {"the ", 0}, {"a ", 0}, {"an ", 0}, {"for ", 0}, {"from ", 0},
          {"on ", 0}, {"at ", 0}, {"each ", 0}, {"any ", 0}, {"every ", 0}, {"no ", 0},
          {"such ", 0}, {"said ", 0}, {"same ", 0}, {"this ", 0}, {"that ", 0}, {"its ", 0},
          {"their ", 0}, {"other ", 0}, {"another ", 0}, {"new ", 0}, {"responsible ", 0},
          {"relevant ", 0}, {"appropriate ", 0}, {"competent ", 0}, {"concerned ", 0},
          {"respective ", 0}, {"designated ", 0}, {"applicable ", 0}, {"affected ", 0});
    size_t at = 0;
    for (size_t i = 0; i < BEFORE; i++) {
        dg_slice rest = dg_slice_skip(text, at);
        if (!is_small(rest) || dg_words_match(&others, rest, NULL) > 0 ||
            dg_words_match(&ends, rest, NULL) > 0)
            return 0;
        at += dg_parties_word(rest);
        if (at >= text.n || text.at[at] != ' ') return 0;
        dg_slice behind = dg_slice_skip(text, ++at);
        size_t n = bare_length(behind);
        bool thing = i == 0 && dg_slice_starts(behind, "board"); /* a skirting board */
        if (n > 0) return thing ? 0 : at + n;
    }
    return 0;
}

size_t dg_parties_small_body(dg_slice text) {
    enum { BEFORE = 3 };
    static const char state[] = "state ";
    WORDS(realms, {"state ", 0}, {"public ", 0}); /* of one body, not the responsible agency */
    if (!is_small(text)) return 0;
    size_t police = police_length(text);
    if (police > 0) return police;
    size_t bare = bare_length(text);
    if (bare > 0) return bare;
    size_t head = head_length(text), n = dg_words_match(&nouns, text, NULL);
    if (head == 0 && dg_slice_starts(text, state)) head = sizeof state - 1;
    size_t titled = titled_length(dg_slice_skip(text, head));
    if (titled > 0) return head + titled;
    if (n > 0 && is_named_so(text, n)) return n;
    if (dg_words_match(&realms, text, NULL) == 0) return 0;
    for (size_t i = 0, at = 0; i < BEFORE; i++) { /* state conservation commission */
        at += dg_parties_word(dg_slice_skip(text, at));
        if (at >= text.n || text.at[at] != ' ') return 0;
        dg_slice rest = dg_slice_skip(text, ++at);
        if (!is_small(rest) || dg_words_match(&ends, rest, NULL) > 0) return 0;
        n = dg_words_match(&nouns, rest, NULL);
        dg_slice next = dg_slice_skip(rest, n);
        bool over = n > 0 && (next.n == 0 || next.at[0] == ',' ||
                              dg_words_match(&ends, dg_slice_skip(next, 1), NULL) > 0);
        if (i > 0 && over && dg_is_whole_word(rest, n)) return at + n;
    }
    return 0;
}

size_t dg_parties_small_name(dg_slice text) {
    size_t n = dg_parties_small_body(text);
    return n > 0 || !is_small(text) ? n : kind_length(text);
}
