/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_verbs.h"

#include "dutygraph/document.h"
#include "read/words/lexicon.h"

/* Who leads, without a modal. */
PUBLIC_WORDS(
    dg_prose_states, DG_STATES_BEHIND_NAMES, {" leads", DG_CLASS_LEAD}, {" lead", DG_CLASS_LEAD},
    {" co-leads", DG_CLASS_LEAD}, {" takes the lead", DG_CLASS_LEAD},
    {" take the lead", DG_CLASS_LEAD}, {" is the lead", DG_CLASS_LEAD},
    {" are the lead", DG_CLASS_LEAD}, {" is designated as the lead", DG_CLASS_LEAD},
    {" is designated the lead", DG_CLASS_LEAD},
    {" is hereby designated as the lead", DG_CLASS_LEAD},
    {" is hereby designated the lead", DG_CLASS_LEAD},
    {" has been designated as the lead", DG_CLASS_LEAD},
    {" has been designated the lead", DG_CLASS_LEAD}, {" is designated lead", DG_CLASS_LEAD},
    {" are designated lead", DG_CLASS_LEAD}, {" are designated as lead", DG_CLASS_LEAD},
    {" are designated as the lead", DG_CLASS_LEAD},
    {" are hereby designated as lead", DG_CLASS_LEAD},
    {" are hereby designated as the lead", DG_CLASS_LEAD},
    {" is designated as lead", DG_CLASS_LEAD}, {" is hereby designated lead", DG_CLASS_LEAD},
    {" is the primary", DG_CLASS_LEAD}, {" is the coordinating", DG_CLASS_LEAD},
    {" is the central coordinating", DG_CLASS_LEAD}, {" is the focal point", DG_CLASS_LEAD},
    {" is the national focal point", DG_CLASS_LEAD}, {" serves as", DG_CLASS_LEAD},
    {" acts as", DG_CLASS_LEAD}, {" has overall responsibility", DG_CLASS_LEAD},
    {" has lead responsibility", DG_CLASS_LEAD}, {" has primary responsibility", DG_CLASS_LEAD},
    {" has sole responsibility", DG_CLASS_LEAD}, {" has the overall responsibility", DG_CLASS_LEAD},
    {" has the primary responsibility", DG_CLASS_LEAD},
    {" has the lead responsibility", DG_CLASS_LEAD}, {" is accountable", DG_CLASS_LEAD},
    {" is leading", DG_CLASS_LEAD}, {" are leading", DG_CLASS_LEAD},
    {" is co-leading", DG_CLASS_LEAD}, {" are co-leading", DG_CLASS_LEAD},
    {" is responsible", DG_CLASS_RESPONSIBLE}, {" are responsible", DG_CLASS_RESPONSIBLE},
    {" are jointly responsible", DG_CLASS_RESPONSIBLE},
    {" are collectively responsible", DG_CLASS_RESPONSIBLE},
    {" is primarily responsible", DG_CLASS_RESPONSIBLE},
    {" are primarily responsible", DG_CLASS_RESPONSIBLE},
    {" is solely responsible", DG_CLASS_RESPONSIBLE},
    {" is ultimately responsible", DG_CLASS_RESPONSIBLE},
    {" is directly responsible", DG_CLASS_RESPONSIBLE},
    {" is also responsible", DG_CLASS_RESPONSIBLE}, {" are also responsible", DG_CLASS_RESPONSIBLE},
    {" is in charge", DG_CLASS_RESPONSIBLE}, {" are in charge", DG_CLASS_RESPONSIBLE},
    {" share responsibilities", DG_CLASS_RESPONSIBLE},
    {" share joint responsibility", DG_CLASS_RESPONSIBLE},
    {" jointly share responsibility", DG_CLASS_RESPONSIBLE},
    {" retains responsibility", DG_CLASS_RESPONSIBLE},
    {" retain responsibility", DG_CLASS_RESPONSIBLE}, {" has responsibility", DG_CLASS_RESPONSIBLE},
    {" have responsibility", DG_CLASS_RESPONSIBLE},
    {" has the responsibility", DG_CLASS_RESPONSIBLE},
    {" have the responsibility", DG_CLASS_RESPONSIBLE}, {" supports", DG_CLASS_SUPPORT},
    {" provides support", DG_CLASS_SUPPORT}, {" provide support", DG_CLASS_SUPPORT},
    {" provides assistance", DG_CLASS_SUPPORT}, {" provide assistance", DG_CLASS_SUPPORT},
    {" support", DG_CLASS_SUPPORT}, {" leading", DG_CLASS_LEAD}, {" supporting", DG_CLASS_SUPPORT},
    {" assisting", DG_CLASS_SUPPORT}, {" to lead", DG_CLASS_LEAD}, {" to co-lead", DG_CLASS_LEAD},
    {" to jointly lead", DG_CLASS_LEAD}, {" to take the lead", DG_CLASS_LEAD},
    {" to support", DG_CLASS_SUPPORT}, {" to assist", DG_CLASS_SUPPORT},
    {" to participate", DG_CLASS_SUPPORT}, {" to cooperate", DG_CLASS_SUPPORT},
    {" to co-operate", DG_CLASS_SUPPORT}, {" to be responsible", DG_CLASS_RESPONSIBLE},
    {" are supporting agencies", DG_CLASS_SUPPORT},
    {" are the supporting agencies", DG_CLASS_SUPPORT},
    {" is a supporting agency", DG_CLASS_SUPPORT}, {" is the supporting agency", DG_CLASS_SUPPORT},
    {" are support agencies", DG_CLASS_SUPPORT}, {" is a support agency", DG_CLASS_SUPPORT},
    {" are the support agencies", DG_CLASS_SUPPORT}, {" is the support agency", DG_CLASS_SUPPORT});

/* Behind these stands who does it. */
PUBLIC_WORDS(dg_prose_passives, {" be led by ", DG_CLASS_LEAD},
             {" be jointly led by ", DG_CLASS_LEAD}, {" be co-led by ", DG_CLASS_LEAD},
             {" be coordinated by ", DG_CLASS_LEAD}, {" be co-ordinated by ", DG_CLASS_LEAD},
             {" be implemented by ", DG_CLASS_RESPONSIBLE},
             {" be jointly implemented by ", DG_CLASS_RESPONSIBLE},
             {" be implemented jointly by ", DG_CLASS_RESPONSIBLE},
             {" be delivered by ", DG_CLASS_RESPONSIBLE},
             {" be jointly delivered by ", DG_CLASS_RESPONSIBLE},
             {" be delivered jointly by ", DG_CLASS_RESPONSIBLE},
             {" be carried out by ", DG_CLASS_RESPONSIBLE},
             {" be undertaken by ", DG_CLASS_RESPONSIBLE}, {" lies with ", DG_CLASS_RESPONSIBLE},
             {" rests with ", DG_CLASS_RESPONSIBLE}, {" shall rest with ", DG_CLASS_RESPONSIBLE},
             {" will rest with ", DG_CLASS_RESPONSIBLE}, {" shall lie with ", DG_CLASS_RESPONSIBLE},
             {" will lie with ", DG_CLASS_RESPONSIBLE});

/* The same, of what is: only where the sentence is all there is, for others describe so, too. */
PUBLIC_WORDS(dg_prose_duties, {" is the responsibility of ", DG_CLASS_RESPONSIBLE},
             {" are the responsibility of ", DG_CLASS_RESPONSIBLE},
             {" be the responsibility of ", DG_CLASS_RESPONSIBLE},
             {" is the joint responsibility of ", DG_CLASS_RESPONSIBLE},
             {" be the joint responsibility of ", DG_CLASS_RESPONSIBLE},
             {" is the duty of ", DG_CLASS_RESPONSIBLE}, {" be the duty of ", DG_CLASS_RESPONSIBLE},
             {" is led by ", DG_CLASS_LEAD}, {" are led by ", DG_CLASS_LEAD},
             {" now led by ", DG_CLASS_LEAD}, {" currently led by ", DG_CLASS_LEAD},
             {" is jointly led by ", DG_CLASS_LEAD}, {" is co-led by ", DG_CLASS_LEAD},
             {" is coordinated by ", DG_CLASS_LEAD}, {" are coordinated by ", DG_CLASS_LEAD},
             {" is co-ordinated by ", DG_CLASS_LEAD}, {" are co-ordinated by ", DG_CLASS_LEAD},
             {" is implemented by ", DG_CLASS_RESPONSIBLE},
             {" are implemented by ", DG_CLASS_RESPONSIBLE},
             {" is carried out by ", DG_CLASS_RESPONSIBLE},
             {" are carried out by ", DG_CLASS_RESPONSIBLE},
             {" is managed by ", DG_CLASS_RESPONSIBLE}, {" are managed by ", DG_CLASS_RESPONSIBLE},
             {" is assigned to ", DG_CLASS_RESPONSIBLE},
             {" are assigned to ", DG_CLASS_RESPONSIBLE}, {" is owned by ", DG_CLASS_RESPONSIBLE},
             {" are owned by ", DG_CLASS_RESPONSIBLE}, {" is entrusted to ", DG_CLASS_RESPONSIBLE},
             {" are entrusted to ", DG_CLASS_RESPONSIBLE},
             {" be entrusted to ", DG_CLASS_RESPONSIBLE}, {" falls to ", DG_CLASS_RESPONSIBLE},
             {" fall to ", DG_CLASS_RESPONSIBLE}, {" is co-chaired by ", DG_CLASS_LEAD},
             {" are co-chaired by ", DG_CLASS_LEAD}, {" is jointly chaired by ", DG_CLASS_LEAD});

const char *const dg_told_modals[DG_MODALS] = {" shall ", " must ", " will "};

bool dg_begins_with_modal(dg_slice text) {
    for (size_t i = 0; i < DG_MODALS; i++)
        if (dg_slice_starts(text, dg_told_modals[i])) return true;
    return false;
}

/* The bytes of the state that the text ends with, and its class; 0: it ends with none. */
static size_t state_at_end(int *class, dg_slice text) {
    size_t n = dg_words_end(&dg_prose_states, text);
    if (n > 0) dg_words_match(&dg_prose_states, dg_slice_skip(text, text.n - n), class);
    return n;
}

/* is responsible for, shall be responsible to, share responsibility for */
static size_t answer_at_end(dg_slice text) {
    WORDS(links, {" for", 0}, {" to", 0});
    WORDS(told, {" be responsible", 0}, {" be jointly responsible", 0});
    int class = DG_CLASS_NONE;
    size_t link = dg_words_end(&links, text);
    dg_slice rest = {text.at, text.n - link};
    size_t n = link == 0 ? 0 : dg_words_end(&told, rest);
    if (link > 0 && n == 0) n = state_at_end(&class, rest);
    bool leads = class == DG_CLASS_LEAD && dg_slice_ends(text, " for"); /* is accountable for */
    bool answers = n > 0 && (class == DG_CLASS_NONE || class == DG_CLASS_RESPONSIBLE || leads);
    return answers ? n + link : 0;
}

size_t dg_telling_at_end(dg_slice text) {
    WORDS(modals, {" shall", 0}, {" must", 0}, {" will", 0}, {" should", 0}, {" agree", 0},
          {" agrees", 0}, {" agree to", 0}, {" agrees to", 0}, {" SHALL", 0}, {" WILL", 0},
          {" MUST", 0}, {" AGREE TO", 0}, {" AGREES TO", 0}, {" intends to", 0}, {" intend to", 0},
          {" agree that they will", 0}, {" agree that they shall", 0}, {" agrees that it will", 0},
          {" agrees that it shall", 0}, {" they will", 0}, {" they shall", 0}, {" it will", 0},
          {" it shall", 0});
    WORDS(adverbs, {" also", 0}, {" jointly", 0}, {" each", 0});
    WORDS(orders, {" tasked with", 0}, {" charged with", 0}, {" directed to", 0},
          {" requested to", 0}, {" mandated to", 0}, {" required to", 0}, {" instructed to", 0},
          {" asked to", 0}, {" invited to", 0}, {" encouraged to", 0}, {" urged to", 0},
          {" called upon to", 0});
    WORDS(efforts, {" use reasonable efforts to", 0}, {" use its best efforts to", 0},
          {" use their best efforts to", 0}, {" use best efforts to", 0}, {" endeavour to", 0},
          {" endeavor to", 0}, {" work to", 0});
    WORDS(ares, {" is", 0}, {" are", 0}, {" is hereby", 0}, {" are hereby", 0});
    size_t answer = answer_at_end(text), order = dg_words_end(&orders, text);
    if (answer > 0) return answer;
    size_t are = order == 0 ? 0 : dg_words_end(&ares, (dg_slice){text.at, text.n - order});
    if (order > 0) return are > 0 ? order + are : 0;
    size_t adverb = dg_words_end(&adverbs, text);
    if (adverb == 0) adverb = dg_words_end(&efforts, text);
    size_t modal = dg_words_end(&modals, (dg_slice){text.at, text.n - adverb});
    return modal > 0 ? adverb + modal : 0;
}

size_t dg_help_at_end(dg_slice text) {
    WORDS(modals, {" will", 0}, {" shall", 0}, {" must", 0}, {" should", 0}, {" are", 0},
          {" is", 0});
    int class = DG_CLASS_NONE;
    size_t n = state_at_end(&class, text);
    if (n == 0 || class != DG_CLASS_SUPPORT) return 0;
    size_t modal = dg_words_end(&modals, (dg_slice){text.at, text.n - n});
    return modal > 0 ? n + modal : 0;
}

bool dg_deeds_are_listed(dg_slice deed) {
    return dg_slice_starts(deed, "take the following ");
}

/* Behind a modal: what is no deed, but a state, or what is not to be done. */
PUBLIC_WORDS(dg_prose_no_deeds, {"not ", 0}, {"be ", 0}, {"have ", 0}, {"include ", 0},
             {"include:", 0}, {"remain ", 0}, {"become ", 0}, {"lead to ", 0}, {"consist ", 0},
             {"comprise ", 0}, {"mean ", 0}, {"need ", 0}, {"benefit ", 0}, {"apply to ", 0},
             {"apply in ", 0}, {"apply from ", 0}, {"apply only ", 0}, {"apply where ", 0},
             {"apply if ", 0}, {"apply when ", 0}, {"apply for ", 0}, {"apply as ", 0},
             {"apply until ", 0}, {"apply mutatis", 0}, {"come into ", 0}, {"take effect ", 0},
             {"cease ", 0}, {"expire", 0}, {"only ", 0}, {"face ", 0}, {"cost ", 0},
             {"no longer ", 0}, {"never ", 0}, {"grow", 0}, {"rise", 0}, {"terminate ", 0},
             {"reflect ", 0}, {"fall ", 0}, {"fall", 0});
