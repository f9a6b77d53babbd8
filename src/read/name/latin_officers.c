/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offices in English that one person holds, and what part of a body they head. */
#include "read/name/latin_officers.h"

#include "base/utf8.h"
#include "read/name/latin.h"
#include "read/words/lexicon.h"
#include "read/words/words.h"

bool dg_is_latin_officer(dg_slice name) {
    WORDS(officers, {"Director", 0}, {"Minister", 0}, {"Secretary", 0}, {"Administrator", 0},
          {"Manager", 0}, {"Officer", 0}, {"Commissioner", 0}, {"General", 0}, {"Registrar", 0},
          {"Clerk", 0}, {"Chair", 0}, {"Chairperson", 0}, {"Chairman", 0}, {"Mayor", 0},
          {"Governor", 0}, {"Head", 0}, {"Executive", 0}, {"Coordinator", 0}, {"Treasurer", 0},
          {"Superintendent", 0}, {"Inspector", 0}, {"Ombudsman", 0}, {"President", 0},
          {"Controller", 0}, {"Comptroller", 0}, {"Advisor", 0}, {"Adviser", 0}, {"Assistant", 0},
          {"Deputy", 0}, {"Auditor", 0}, {"Accountant", 0}, {"Engineer", 0}, {"Planner", 0},
          {"Representative", 0}, {"Solicitor", 0}, {"Lead", 0}, {"Supervisor", 0}, {"Chief", 0},
          {"Sheriff", 0}, {"Marshal", 0}, {"Principal", 0}, {"Leader", 0}, {"Attorney", 0},
          {"Surveyor", 0}, {"Specialist", 0}, {"Liaison", 0}, {"Warden", 0}, {"CEO", 0}, {"CFO", 0},
          {"COO", 0}, {"CIO", 0}, {"ADM", 0}, {"DG", 0}, {"VP", 0}, {"Judge", 0}, {"Foreman", 0},
          {"Counsel", 0}, {"Provost", 0}, {"Dean", 0}, {"Chancellor", 0}, {"Bursar", 0},
          {"Librarian", 0}, {"Collector", 0}, {"Magistrate", 0});
    WORDS(links, {" of ", 0}, {" for ", 0}, {" to ", 0}, {", ", 0}, {" - ", 0});
    size_t end = 0;
    while (end < name.n && dg_words_match(&links, dg_slice_skip(name, end), NULL) == 0)
        end++;
    size_t at = end;
    while (at > 0 && name.at[at - 1] != ' ' && name.at[at - 1] != '-')
        at--;
    dg_slice word = {name.at + at, end - at};
    return word.n > 0 && dg_is_capital(name.at[0]) && dg_words_hold(&officers, word);
}

/* Assistant, Senior: words that say how high a post is, and not what it is for. */
WORDS(ranks, {"Assistant ", 0}, {"Associate ", 0}, {"Deputy ", 0}, {"Executive ", 0},
      {"Acting ", 0}, {"Interim ", 0}, {"Senior ", 0}, {"Principal ", 0}, {"General ", 0},
      {"Group ", 0}, {"Regional ", 0}, {"Divisional ", 0}, {"Joint ", 0}, {"Additional ", 0},
      {"Managing ", 0}, {"Chief ", 0}, {"Corporate ", 0}, {"Strategic ", 0}, {"Service ", 0},
      {"Team ", 0});

/* The bytes of such words that `words` begins with, their spaces included. */
static size_t ranks_before(dg_slice words) {
    size_t at = 0, n;
    while ((n = dg_words_match(&ranks, dg_slice_skip(words, at), NULL)) > 0)
        at += n;
    return at;
}

bool dg_is_post_of_field(dg_slice name) {
    WORDS(posts, {"Director ", 0}, {"Manager ", 0}, {"Coordinator ", 0}, {"Co-ordinator ", 0},
          {"Officer ", 0}, {"Head ", 0}, {"Leader ", 0}, {"Advisor ", 0}, {"Planner ", 0});
    dg_slice post = dg_slice_skip(name, ranks_before(name));
    size_t n = dg_words_match(&posts, post, NULL);
    return n > 0 && n < post.n && dg_is_capital(post.at[n]);
}

bool dg_is_bare_post(dg_slice name) {
    WORDS(posts, {"Director", 0}, {"Deputy Director", 0}, {"Executive Director", 0},
          {"Assistant Director", 0}, {"Director General", 0}, {"Director-General", 0},
          {"Deputy Director General", 0}, {"DG", 0}, {"DDG", 0}, {"ADM", 0}, {"Head", 0},
          {"Chief", 0}, {"Manager", 0}, {"General Manager", 0}, {"Secretary", 0},
          {"Permanent Secretary", 0}, {"Principal Secretary", 0}, {"Deputy Secretary", 0},
          {"Additional Secretary", 0}, {"Joint Secretary", 0}, {"Commissioner", 0},
          {"Deputy Commissioner", 0}, {"Deputy Minister", 0}, {"Assistant Deputy Minister", 0},
          {"Administrator", 0}, {"Registrar", 0});
    return dg_words_hold(&posts, name);
}

bool dg_latin_officer_goes_on(dg_slice before, dg_slice item) {
    WORDS(officers, {"Director", 0}, {"Head", 0}, {"Manager", 0}, {"ADM", 0}, {"VP", 0},
          {"Director General", 0}, {"Director-General", 0}, {"Vice President", 0}, {"DG", 0},
          {"DDG", 0});
    enum { PART_WORDS = 4 };
    size_t at = before.n, spaces = 0;
    for (size_t i = 0; i < item.n; i++)
        spaces += item.at[i] == ' ';
    for (size_t i = 0; i < before.n && at == before.n; i++)
        if ((i == 0 || before.at[i - 1] == ' ') &&
            dg_words_match(&officers, dg_slice_skip(before, i), NULL) == before.n - i)
            at = i;
    bool part = spaces < PART_WORDS && dg_is_latin_name(item) && !dg_begins_in_capitals(item) &&
                !dg_is_latin_officer(item);
    bool ranked = at < before.n && ranks_before(before) == at;
    return part && (dg_is_bare_post(before) || (ranked && !dg_is_titled_body(item)));
}

bool dg_is_rank_beside_office(dg_slice name) {
    WORDS(assistants, {"Assistant to the President", 0}, {"Deputy Assistant to the President", 0},
          {"Special Assistant to the President", 0}, {"Assistant to the Governor", 0},
          {"Senior Advisor to the President", 0});
    return dg_words_hold(&assistants, name);
}
