/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Action: Trade Board to report: what stands before who is to do something. */
#include "read/english/english_actions.h"

#include <string.h>

#include "base/utf8.h"
#include "read/english/english_decisions.h"
#include "read/english/english_parties.h"
#include "read/words/words.h"

/* 3, #4, 4.1, 210505-1, B2: the bytes of the number of an action, with the space before it; 0:
 * none. */
static size_t number_length(dg_slice text) {
    enum { NUMBER_BYTES = 16 };
    size_t n = dg_slice_starts(text, " ") ? 1 : 0;
    bool digit = false;
    for (; n > 0 && n < text.n && n < NUMBER_BYTES; n++) {
        char c = text.at[n];
        digit = digit || (c >= '0' && c <= '9');
        if (!dg_is_letter(c) && (c < '0' || c > '9') && strchr("#.-/", c) == NULL) break;
    }
    return digit ? n : 0;
}

/* AP125: the bytes of the short form of an action point; 0: none. */
static size_t short_mark(dg_slice text) {
    static const char form[] = "AP";
    size_t n = sizeof form - 1;
    if (!dg_slice_starts(text, form)) return 0;
    while (n < text.n && text.at[n] >= '0' && text.at[n] <= '9')
        n++;
    if (n == sizeof form - 1) return 0;
    n += dg_slice_starts(dg_slice_skip(text, n), ":");
    return dg_slice_starts(dg_slice_skip(text, n), " ") ? n + 1 : 0;
}

size_t dg_english_action_mark(dg_slice text) {
    enum { NONE, PLAIN, NUMBERED };
    WORDS(words, {"Action", PLAIN}, {"Actions", PLAIN}, {"Action item", NUMBERED},
          {"Action items", NUMBERED}, {"Action point", NUMBERED}, {"Action points", NUMBERED});
    WORDS(marks, {":", 0}, {": ", 0}, {" : ", 0}, {" - ", 0}, {" – ", 0}, {" — ", 0});
    static const char new[] = "New ";
    size_t at = dg_slice_starts(text, new) ? sizeof new - 1 : 0;
    int kind = NONE;
    size_t n = dg_words_match(&words, dg_slice_skip(text, at), &kind);
    if (n == 0) return short_mark(text);
    at += n;
    size_t number = number_length(dg_slice_skip(text, at));
    bool of_meeting = memchr(text.at + at, '/', number) != NULL; /* 14/2, and no label */
    if (kind == NUMBERED || of_meeting) at += number;
    size_t mark = dg_words_match(&marks, dg_slice_skip(text, at), NULL);
    return mark > 0 ? at + mark : 0;
}

/* What a sentence of minutes begins with before it says who would do it. */
WORDS(resolutions, {"It is hereby ordered that ", DG_LEAD_IN_ADVICE},
      {"It is further ordered that ", DG_LEAD_IN_ADVICE},
      {"It is ordered that ", DG_LEAD_IN_ADVICE}, {"It was agreed that ", 0},
      {"It was resolved that ", 0}, {"It was RESOLVED that ", 0}, {"It was AGREED that ", 0},
      {"RESOLVED that ", 0}, {"RESOLVED: That ", 0}, {"Agreed that ", 0}, {"Noted that ", 0},
      {"Resolved that ", 0}, {"agree that ", DG_LEAD_IN_ADVICE}, {"Agree that ", DG_LEAD_IN_ADVICE},
      {"AGREE that ", DG_LEAD_IN_ADVICE}, {"It was decided that ", 0}, {"Agreed: ", 0},
      {"Resolved: ", 0}, {"Decided: ", 0}, {"It is recommended that ", DG_LEAD_IN_ADVICE},
      {"Recommendation: ", 0}, {"That ", DG_LEAD_IN_ADVICE},
      {"We recommend that ", DG_LEAD_IN_ADVICE}, {"We recommend ", DG_LEAD_IN_ADVICE},
      {"I recommend that ", DG_LEAD_IN_ADVICE},
      {"The Committee recommends that ", DG_LEAD_IN_ADVICE},
      {"The Panel recommends that ", DG_LEAD_IN_ADVICE},
      {"The Commission recommends that ", DG_LEAD_IN_ADVICE},
      {"The Working Group recommends that ", DG_LEAD_IN_ADVICE},
      {"The Task Force recommends that ", DG_LEAD_IN_ADVICE}, {"Directs ", DG_LEAD_IN_ACTION},
      {"Directed ", DG_LEAD_IN_ACTION}, {"Requests ", DG_LEAD_IN_ACTION},
      {"Requested ", DG_LEAD_IN_ACTION}, {"Also requests ", DG_LEAD_IN_ACTION},
      {"Further requests ", DG_LEAD_IN_ACTION}, {"I direct ", DG_LEAD_IN_ACTION},
      {"I request ", DG_LEAD_IN_ACTION}, {"I hereby direct ", DG_LEAD_IN_ACTION},
      {"I hereby order that ", DG_LEAD_IN_ADVICE}, {"I order that ", DG_LEAD_IN_ADVICE},
      {"I therefore direct ", DG_LEAD_IN_ACTION}, {"I further direct ", DG_LEAD_IN_ACTION},
      {"Authorises ", DG_LEAD_IN_ACTION}, {"Authorised ", DG_LEAD_IN_ACTION},
      {"Authorizes ", DG_LEAD_IN_ACTION}, {"Authorized ", DG_LEAD_IN_ACTION},
      {"Instructs ", DG_LEAD_IN_ACTION}, {"Instructed ", DG_LEAD_IN_ACTION},
      {"Invites ", DG_LEAD_IN_ACTION}, {"Invited ", DG_LEAD_IN_ACTION},
      {"Tasks ", DG_LEAD_IN_ACTION}, {"Tasked ", DG_LEAD_IN_ACTION},
      {"Mandates ", DG_LEAD_IN_ACTION}, {"Mandated ", DG_LEAD_IN_ACTION},
      {"Asks ", DG_LEAD_IN_ACTION}, {"Asked ", DG_LEAD_IN_ACTION}, {"Urges ", DG_LEAD_IN_ACTION},
      {"Urged ", DG_LEAD_IN_ACTION}, {"Encourages ", DG_LEAD_IN_ACTION},
      {"ENCOURAGES ", DG_LEAD_IN_ACTION}, {"REQUESTS ", DG_LEAD_IN_ACTION},
      {"INVITES ", DG_LEAD_IN_ACTION}, {"URGES ", DG_LEAD_IN_ACTION},
      {"CALLS ON ", DG_LEAD_IN_ACTION}, {"CALLS UPON ", DG_LEAD_IN_ACTION},
      {"DIRECTS ", DG_LEAD_IN_ACTION}, {"INSTRUCTS ", DG_LEAD_IN_ACTION},
      {"TASKS ", DG_LEAD_IN_ACTION}, {"ASKS ", DG_LEAD_IN_ACTION},
      {"It is mutually agreed that ", DG_LEAD_IN_NONE}, {"It is agreed that ", DG_LEAD_IN_NONE},
      {"It was recommended that ", DG_LEAD_IN_ADVICE}, {"Calls upon ", DG_LEAD_IN_ACTION},
      {"Calls on ", DG_LEAD_IN_ACTION});

size_t dg_english_motion(dg_lead_in *said, dg_slice text) {
    int kind = DG_LEAD_IN_NONE;
    WORDS(motions, {"Direct ", DG_LEAD_IN_ACTION}, {"Instruct ", DG_LEAD_IN_ACTION},
          {"Direct that ", DG_LEAD_IN_ADVICE}, {"Request that ", DG_LEAD_IN_ADVICE});
    static const char the[] = "the ";
    size_t n = dg_words_match(&motions, text, &kind);
    *said = (dg_lead_in)kind;
    dg_slice told = dg_slice_skip(text, n);
    told = dg_slice_skip(told, dg_slice_starts(told, the) ? sizeof the - 1 : 0);
    return n > 0 && told.n > 0 && dg_is_capital(told.at[0]) ? n : 0;
}

/* AND BE IT FURTHER RESOLVED, THAT the Trade Board: the bytes before who is told; 0: none. */
static size_t resolved_that(dg_slice text) {
    WORDS(starts, {"AND ", 0}, {"NOW, THEREFORE, ", 0}, {"NOW THEREFORE ", 0}, {"THEREFORE, ", 0});
    WORDS(be_its, {"BE IT ", 0}, {"LET IT BE ", 0}, {"Be it ", 0});
    WORDS(more, {"FURTHER ", 0}, {"ALSO ", 0}, {"FINALLY ", 0}, {"further ", 0});
    WORDS(verbs, {"RESOLVED", 0}, {"ORDERED", 0}, {"resolved", 0});
    WORDS(thats, {" that ", 0}, {" THAT ", 0}, {", that ", 0}, {", THAT ", 0}, {": THAT ", 0},
          {": That ", 0}, {", That ", 0});
    size_t at = dg_words_match(&starts, text, NULL), n;
    if ((n = dg_words_match(&be_its, dg_slice_skip(text, at), NULL)) == 0) return 0;
    at += n;
    at += dg_words_match(&more, dg_slice_skip(text, at), NULL);
    if ((n = dg_words_match(&verbs, dg_slice_skip(text, at), NULL)) == 0) return 0;
    at += n;
    n = dg_words_match(&thats, dg_slice_skip(text, at), NULL);
    return n > 0 ? at + n : 0;
}

/* : DOE, in coordination; : NASA will. */
static bool begins_with_short_form(dg_slice text) {
    if (!dg_slice_starts(text, ": ")) return false;
    size_t n = strlen(": "), start = n;
    while (n < text.n && dg_is_capital(text.at[n]))
        n++;
    return n > start + 1 && n < text.n && strchr(" ,", text.at[n]) != NULL;
}

/* the Board's request: does a name in `text` only say whose something is? */
static bool begins_with_owner(dg_slice text) {
    WORDS(owners, {"'s", 0}, {"s'", 0}, {"’s", 0}, {"s’", 0});
    return dg_words_end(&owners, (dg_slice){text.at, dg_parties_length(text, DG_PARTIES_SUBJECT)}) >
           0;
}

/* THAT the Director of Finance be authorized to, an item of a resolution: the bytes of THAT; 0:
 * none. Not THAT Council receive, which is done, nor what somebody's request is to be. */
static size_t that_of_a_motion(dg_slice text) {
    WORDS(thats, {"THAT ", 0}, {"FURTHER THAT ", 0}, {"AND THAT ", 0}, {"AND FURTHER THAT ", 0});
    static const char council[] = "Council ";
    size_t n = dg_words_match(&thats, text, NULL);
    bool formal = n > 1 && text.at[n - 2] == 'T';
    dg_slice rest = dg_slice_skip(text, n);
    return formal && !dg_slice_starts(rest, council) && !begins_with_owner(rest) ? n : 0;
}

size_t dg_english_caption(dg_slice text) {
    WORDS(captions, {".—", 0}, {".– ", 0}, {". — ", 0}, {".-- ", 0}, {".--", 0}, {".* * ", 0},
          {". * *", 0}, {".* ", 0}); /* the last three of a heading set apart in Markdown */
    enum { CODE_BYTES = 8, CAPTION_BYTES = 80 };
    static const char colon[] = ": ";
    size_t n = 0, digits = 0, that = that_of_a_motion(text);
    if (that == 0) that = resolved_that(text);
    if (that > 0) return that;
    for (size_t at = 0; at < text.n && at < CAPTION_BYTES; at++) {
        size_t dash = dg_words_match(&captions, dg_slice_skip(text, at), NULL);
        if (dash > 0) return at + dash;
        dg_slice rest = dg_slice_skip(text, at);
        bool named = dg_slice_starts(rest, ": The ") || begins_with_short_form(rest);
        if (named) return at + sizeof colon - 1; /* Access: The Minister, DOE will */
    }
    while (n < text.n && n < CODE_BYTES && dg_is_capital(text.at[n]))
        n++;
    for (; n < text.n && ((text.at[n] >= '0' && text.at[n] <= '9') || text.at[n] == '.'); n++)
        digits++;
    return digits > 0 && n < CODE_BYTES && n + 1 < text.n && text.at[n] == ' ' ? n + 1 : 0;
}

/* In view of this, I hereby direct: the bytes before what directs behind a comma; 0: none. */
static size_t before_direction(dg_slice text) {
    WORDS(directions, {", I direct ", 0}, {", I hereby direct ", 0}, {", I therefore direct ", 0},
          {", I request ", 0}, {", we recommend that ", 0}, {", I recommend that ", 0},
          {", it is hereby ordered that ", 0}, {", it is ordered that ", 0},
          {", I hereby order that ", 0}, {", I order that ", 0}, {", I direct, ", 0},
          {", I hereby direct, ", 0});
    enum { BEFORE_BYTES = 200 };
    static const char comma[] = ", ";
    for (size_t at = 0; at < text.n && at < BEFORE_BYTES; at++) {
        if (strchr(".;", text.at[at]) != NULL) return 0;
        if (dg_words_match(&directions, dg_slice_skip(text, at), NULL) > 0)
            return at + sizeof comma - 1;
    }
    return 0;
}

/* I direct, pursuant to the Act, the Board to report: the bytes up to who is directed; 0: none. */
static size_t direction_with_aside(dg_slice text) {
    WORDS(directions, {"I direct, ", 0}, {"I hereby direct, ", 0});
    static const char the[] = ", the ";
    size_t n = dg_words_match(&directions, text, NULL);
    size_t end = n > 0 ? dg_slice_find(text, the, n) : text.n;
    return end < text.n ? end + strlen(", ") : 0;
}

/* That Committee should meet: which one, of a sentence, and no motion, That the Committee meet. */
static bool tells_which(dg_slice text) {
    WORDS(ones, {"That Committee ", 0}, {"That Board ", 0}, {"That Department ", 0},
          {"That Agency ", 0}, {"That Ministry ", 0}, {"That Office ", 0}, {"That Commission ", 0},
          {"That Authority ", 0}, {"That Group ", 0}, {"That Body ", 0}, {"That Unit ", 0});
    size_t n = dg_words_match(&ones, text, NULL);
    return n > 0 && n < text.n && text.at[n] >= 'a' && text.at[n] <= 'z';
}

size_t dg_english_lead_in(dg_lead_in *said, dg_slice text) {
    int kind = DG_LEAD_IN_ACTION;
    size_t mark = dg_english_action_mark(text), that = that_of_a_motion(text);
    if (that == 0) that = resolved_that(text);
    if (that > 0) {
        *said = DG_LEAD_IN_ADVICE;
        return that;
    }
    static const char motion[] = "That ";
    size_t moved = dg_slice_starts(text, motion) ? sizeof motion - 1 : 0;
    size_t decision = mark == 0 ? dg_english_decision(said, dg_slice_skip(text, moved)) : 0;
    if (decision > 0) return moved + decision;
    if (mark == 0 && !tells_which(text)) {
        kind = DG_LEAD_IN_NONE;
        bool resolves = dg_words_match(&resolutions, text, NULL) > 0;
        mark = resolves ? 0 : dg_english_caption(text);
        mark += before_direction(dg_slice_skip(text, mark));
        size_t aside = direction_with_aside(dg_slice_skip(text, mark));
        if (aside > 0) kind = DG_LEAD_IN_ACTION;
        mark += aside > 0 ? aside : dg_words_match(&resolutions, dg_slice_skip(text, mark), &kind);
    }
    bool itself = dg_slice_starts(dg_slice_skip(text, mark), "Council "); /* That Council receive */
    *said = itself ? DG_LEAD_IN_NONE : (dg_lead_in)kind;
    return mark;
}

bool dg_english_heads_actions(dg_slice line) {
    enum { LINE_BYTES = 80 };
    WORDS(kinds, {"Open ", 0}, {"New ", 0}, {"Outstanding ", 0}, {"Agreed ", 0}, {"Previous ", 0},
          {"Pending ", 0}, {"Suggested ", 0}, {"Summary of ", 0}, {"List of ", 0},
          {"Review of ", 0}, {"Updates of ", 0}, {"Update on ", 0});
    /* 1: whatever stands before */
    WORDS(nouns, {"actions", 0}, {"action items", 1}, {"action points", 1}, {"action summary", 1},
          {"action list", 1}, {"action log", 1}, {"actions arising", 1}, {"actions agreed", 1});
    size_t skipped = 0;
    int sure = 0;
    while (line.n > 0 && strchr("#*_ ", line.at[0]) != NULL)
        line = dg_slice_skip(line, 1);
    while (line.n > 0 && strchr("*_: ", line.at[line.n - 1]) != NULL)
        line.n--;
    if (line.n > LINE_BYTES) return false;
    for (size_t n; (n = dg_words_match(&kinds, dg_slice_skip(line, skipped), NULL)) > 0;)
        skipped += n;
    dg_slice rest = dg_slice_skip(line, skipped);
    size_t n = dg_words_match(&nouns, rest, &sure);
    dg_slice behind = dg_slice_skip(rest, n);
    bool from = dg_slice_starts(behind, " from ");
    return n > 0 && (behind.n == 0 || from) && (sure == 1 || skipped > 0 || from);
}

bool dg_english_is_no_action(dg_slice value) {
    WORDS(states, {"none", 0}, {"noted", 0}, {"nil", 0}, {"n/a", 0}, {"no action", 0},
          {"not applicable", 0}, {"agreed", 0}, {"approved", 0}, {"accepted", 0}, {"adopted", 0},
          {"closed", 0}, {"complete", 0}, {"completed", 0}, {"done", 0}, {"ongoing", 0},
          {"on-going", 0}, {"open", 0}, {"pending", 0}, {"deferred", 0}, {"carried", 0},
          {"resolved", 0}, {"withdrawn", 0}, {"information", 0}, {"to note", 0});
    if (dg_slice_ends(value, ".")) value.n--;
    return value.n == 0 || dg_words_hold(&states, value);
}
