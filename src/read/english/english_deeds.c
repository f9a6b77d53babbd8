/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_deeds.h"

#include <string.h>

#include "base/utf8.h"
#include "dutygraph/document.h"
#include "read/words/words.h"

/* Behind them stands who does the deed, too; 1: or behind with, further on. */
WORDS(works_with, {"work with ", 0}, {"work closely with ", 0}, {"work together with ", 0},
      {"work jointly with ", 0}, {"work in partnership with ", 0}, {"work alongside ", 0},
      {"continue to work with ", 0}, {"jointly work with ", 0}, {"coordinate with ", 0},
      {"co-ordinate with ", 0}, {"coordinate closely with ", 0}, {"cooperate with ", 0},
      {"co-operate with ", 0}, {"collaborate with ", 0}, {"consult with ", 0},
      {"consult closely with ", 0}, {"liaise with ", 0}, {"consult, ", 2}, {"consult ", 0},
      {"assist ", 0}, {"support ", 0}, {"provide support to ", 0}, {"convene ", 1},
      {"coordinate, ", 2}, {"co-ordinate, ", 2}, {"coordinate ", 1}, {"co-ordinate ", 1},
      {"work, ", 2}, {"collaborate, ", 2}, {"cooperate, ", 2}, {"co-operate, ", 2});

/* The same behind a deed that says who leads: for, and coordinate with. */
WORDS(leads_with, {" for, and coordinate with ", 0}, {" for and coordinate with ", 0},
      {" in, and coordinate with ", 0}, {" and coordinate with ", 0}, {", and coordinate with ", 0},
      {", coordinate with ", 0});

/* The deeds that say who leads. */
WORDS(deeds, {"lead", DG_CLASS_LEAD}, {"co-lead", DG_CLASS_LEAD}, {"take the lead", DG_CLASS_LEAD},
      {"take charge", DG_CLASS_LEAD}, {"have the lead", DG_CLASS_LEAD},
      {"be the lead", DG_CLASS_LEAD}, {"be the Federal lead", DG_CLASS_LEAD},
      {"act as lead", DG_CLASS_LEAD}, {"act as the lead", DG_CLASS_LEAD},
      {"serve as lead", DG_CLASS_LEAD}, {"serve as the lead", DG_CLASS_LEAD},
      {"be accountable", DG_CLASS_LEAD}, {"have overall responsibility", DG_CLASS_LEAD},
      {"assume the lead", DG_CLASS_LEAD}, {"be the primary agency", DG_CLASS_LEAD},
      {"be the coordinating agency", DG_CLASS_LEAD},
      {"be the central coordinating agency", DG_CLASS_LEAD}, {"be the focal point", DG_CLASS_LEAD},
      {"act as focal point", DG_CLASS_LEAD}, {"act as the focal point", DG_CLASS_LEAD},
      {"serve as focal point", DG_CLASS_LEAD}, {"serve as the focal point", DG_CLASS_LEAD},
      {"assume the prime responsibility", DG_CLASS_LEAD},
      {"assume prime responsibility", DG_CLASS_LEAD},
      {"assume the main responsibility", DG_CLASS_LEAD},
      {"have primary responsibility", DG_CLASS_LEAD}, {"have lead responsibility", DG_CLASS_LEAD},
      {"be responsible", DG_CLASS_RESPONSIBLE}, {"have responsibility", DG_CLASS_RESPONSIBLE},
      {"be jointly responsible", DG_CLASS_RESPONSIBLE});

/* What somebody has that is to do it. */
WORDS(charges, {"have the following power", 0}, {"have the following function", 0},
      {"have the following dut", 0}, {"have the following responsibilit", 0},
      {"have the following task", 0}, {"have the following role", 0}, {"have the duty ", 0},
      {"have regard to ", 0}, {"have due regard to ", 0}, {"have arrangements ", 0},
      {"have clear arrangements ", 0}, {"be tasked with ", 0}, {"be tasked to ", 0},
      {"be charged with ", 0}, {"be required to ", 0}, {"be directed to ", 0}, {"be asked to ", 0});

/* rules with the Port Agency; as needed, with it; to the extent possible, with it: the bytes up to
 * and with; 0: none.
 */
static size_t with_further_on(dg_slice text, bool aside) {
    WORDS(asides, {"as ", 0}, {"where ", 0}, {"to the ", 0});
    enum { OBJECT_BYTES = 60, ASIDE_BYTES = 80 };
    size_t most = aside ? ASIDE_BYTES : OBJECT_BYTES;
    if (text.n > most) text.n = most;
    const char *with = aside ? ", with " : " with ";
    size_t at = dg_slice_find(text, with, 0);
    bool near = at < text.n && memchr(text.at, ',', at) == NULL && memchr(text.at, ';', at) == NULL;
    bool said = !aside || dg_words_match(&asides, text, NULL) > 0;
    return near && said ? at + strlen(with) : 0;
}

/* consult and coordinate with, meet and work closely with: the bytes of several such verbs that
 * share with, and of what a comma sets off behind it, as appropriate; 0: none. */
static size_t verbs_with(dg_slice deed) {
    WORDS(verbs, {"work", 0}, {"consult", 0}, {"coordinate", 0}, {"co-ordinate", 0},
          {"collaborate", 0}, {"cooperate", 0}, {"co-operate", 0}, {"liaise", 0}, {"partner", 0},
          {"engage", 0}, {"communicate", 0}, {"meet", 0});
    WORDS(ands, {" and ", 0}, {", ", 0}, {", and ", 0}, {" or ", 0});
    WORDS(manners, {" closely", 0}, {" directly", 0}, {" regularly", 0}, {" as appropriate", 0});
    static const char with[] = " with", comma[] = ", ";
    enum { ASIDE_BYTES = 60, VERBS_MAX = 4 };
    size_t at = 0, n = 1;
    for (size_t verbs_n = 0; n > 0 && verbs_n < VERBS_MAX &&
                             (n = dg_words_match(&verbs, dg_slice_skip(deed, at), NULL)) > 0;
         verbs_n++) {
        at += n;
        at += dg_words_match(&manners, dg_slice_skip(deed, at), NULL);
        n = dg_words_match(&ands, dg_slice_skip(deed, at), NULL);
        at += n;
    }
    if (at == 0 || !dg_slice_starts(dg_slice_skip(deed, at), with)) return 0;
    at += sizeof with - 1;
    dg_slice aside = dg_slice_skip(deed, at);
    if (dg_slice_starts(aside, " ")) return at + 1;
    if (!dg_slice_starts(aside, comma)) return 0;
    aside = dg_slice_skip(aside, sizeof comma - 1);
    if (aside.n > ASIDE_BYTES) aside.n = ASIDE_BYTES;
    size_t end = dg_slice_find(aside, comma, 0);
    bool small = aside.n > 0 && aside.at[0] >= 'a' && aside.at[0] <= 'z';
    return small && end < aside.n ? at + sizeof comma - 1 + end + sizeof comma - 1 : 0;
}

/* representatives from the Trade Board: the bytes before a name. */
static size_t before_represented(dg_slice text) {
    WORDS(openings, {"representatives from ", 0}, {"representatives of ", 0});
    size_t n = dg_words_match(&openings, text, NULL);
    dg_slice name = dg_slice_skip(text, n);
    name = dg_slice_skip(name, dg_slice_starts(name, "the ") ? strlen("the ") : 0);
    return name.n > 0 && dg_is_capital(name.at[0]) ? n : 0;
}

/* The same before that. */
static size_t deed_with(dg_slice deed) {
    int further = 0;
    size_t n = dg_words_match(&works_with, deed, &further), several = verbs_with(deed);
    if (several > n) return several;
    if (n == 0 || further == 0) return n;
    size_t more = with_further_on(dg_slice_skip(deed, n), further > 1);
    return more > 0 ? n + more : 0;
}

size_t dg_deed_with(dg_slice deed) {
    size_t n = deed_with(deed);
    return n > 0 ? n + before_represented(dg_slice_skip(deed, n)) : 0;
}

size_t dg_deed_with_behind(dg_slice after) {
    return dg_words_match(&leads_with, after, NULL);
}

size_t dg_deed_of_duty(int *class, dg_slice deed) {
    return dg_words_match(&deeds, deed, class);
}

size_t dg_deed_of_help(dg_slice deed) {
    WORDS(helps, {"participate", 0}, {"cooperate", 0}, {"co-operate", 0}, {"assist", 0},
          {"support", 0}, {"provide support", 0}, {"provide assistance", 0}, {"take part", 0});
    size_t n = dg_words_match(&helps, deed, NULL);
    WORDS(manners, {" according to ", 0}, {" in accordance with ", 0}, {" based on ", 0});
    bool over = n == deed.n || strchr(",;", deed.at[n]) != NULL ||
                dg_words_match(&manners, dg_slice_skip(deed, n), NULL) > 0;
    return n > 0 && over ? n : 0;
}

size_t dg_deed_beside_others(dg_slice deed) {
    WORDS(helps, {"assist", 0}, {"participate", 0}, {"cooperate", 0}, {"co-operate", 0},
          {"help", 0}, {"support this", 0}, {"support it", 0}, {"support them", 0},
          {"provide support", 0}, {"provide assistance", 0});
    WORDS(behind, {" as ", 0}, {" upon ", 0}, {" when ", 0}, {" where ", 0}, {" in ", 0},
          {" with ", 0}, {" on ", 0}, {" by ", 0}, {" if ", 0}, {" effort", 0}, {" work", 0},
          {" action", 0}, {" task", 0});
    size_t n = dg_words_match(&helps, deed, NULL);
    bool over = n == deed.n || strchr(",;", deed.at[n]) != NULL ||
                dg_words_match(&behind, dg_slice_skip(deed, n), NULL) > 0;
    return n > 0 && over ? n : 0;
}

bool dg_deed_is_charge(dg_slice deed) {
    return dg_words_match(&charges, deed, NULL) > 0;
}
