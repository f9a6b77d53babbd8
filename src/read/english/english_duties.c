/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a body is to do, in a list of duties: Water Agency: Ensures that dams hold. */
#include "read/english/english_duties.h"

#include "read/words/words.h"

/* 1: stands beside others. */
WORDS(duties, {"Ensure ", 0}, {"Ensures ", 0}, {"Ensuring ", 0}, {"Provide ", 0}, {"Provides ", 0},
      {"Providing ", 0}, {"Develop ", 0}, {"Develops ", 0}, {"Developing ", 0}, {"Coordinate ", 0},
      {"Coordinates ", 0}, {"Coordinating ", 0}, {"Co-ordinate ", 0}, {"Co-ordinates ", 0},
      {"Co-ordinating ", 0}, {"Issue ", 0}, {"Issues ", 0}, {"Issuing ", 0}, {"Monitor ", 0},
      {"Monitors ", 0}, {"Monitoring ", 0}, {"Implement ", 0}, {"Implements ", 0},
      {"Implementing ", 0}, {"Manage ", 0}, {"Manages ", 0}, {"Managing ", 0}, {"Prepare ", 0},
      {"Prepares ", 0}, {"Preparing ", 0}, {"Approve ", 0}, {"Approves ", 0}, {"Approving ", 0},
      {"Conduct ", 0}, {"Conducts ", 0}, {"Conducting ", 0}, {"Maintain ", 0}, {"Maintains ", 0},
      {"Maintaining ", 0}, {"Establish ", 0}, {"Establishes ", 0}, {"Establishing ", 0},
      {"Promote ", 0}, {"Promotes ", 0}, {"Promoting ", 0}, {"Oversee ", 0}, {"Oversees ", 0},
      {"Overseeing ", 0}, {"Advise ", 0}, {"Advises ", 0}, {"Advising ", 0}, {"Facilitate ", 0},
      {"Facilitates ", 0}, {"Facilitating ", 0}, {"Identify ", 0}, {"Identifies ", 0},
      {"Identifying ", 0}, {"Undertake ", 0}, {"Undertakes ", 0}, {"Undertaking ", 0},
      {"Supervise ", 0}, {"Supervises ", 0}, {"Supervising ", 0}, {"Organise ", 0},
      {"Organises ", 0}, {"Organising ", 0}, {"Organize ", 0}, {"Organizes ", 0},
      {"Organizing ", 0}, {"Deliver ", 0}, {"Delivers ", 0}, {"Delivering ", 0}, {"Enforce ", 0},
      {"Enforces ", 0}, {"Enforcing ", 0}, {"Evaluate ", 0}, {"Evaluates ", 0}, {"Evaluating ", 0},
      {"Assess ", 0}, {"Assesses ", 0}, {"Assessing ", 0}, {"Collect ", 0}, {"Collects ", 0},
      {"Collecting ", 0}, {"Publish ", 0}, {"Publishes ", 0}, {"Publishing ", 0}, {"Regulate ", 0},
      {"Regulates ", 0}, {"Regulating ", 0}, {"Formulate ", 0}, {"Formulates ", 0},
      {"Formulating ", 0}, {"Allocate ", 0}, {"Allocates ", 0}, {"Allocating ", 0},
      {"Mobilise ", 0}, {"Mobilises ", 0}, {"Mobilising ", 0}, {"Mobilize ", 0}, {"Mobilizes ", 0},
      {"Mobilizing ", 0}, {"Investigate ", 0}, {"Investigates ", 0}, {"Investigating ", 0},
      {"Administer ", 0}, {"Administers ", 0}, {"Administering ", 0}, {"Operate ", 0},
      {"Operates ", 0}, {"Operating ", 0}, {"Enable ", 0}, {"Enables ", 0}, {"Enabling ", 0},
      {"Respond ", 0}, {"Responds ", 0}, {"Responding ", 0}, {"Inspect ", 0}, {"Inspects ", 0},
      {"Inspecting ", 0}, {"Verify ", 0}, {"Verifies ", 0}, {"Verifying ", 0}, {"Define ", 0},
      {"Defines ", 0}, {"Defining ", 0}, {"Determine ", 0}, {"Determines ", 0}, {"Determining ", 0},
      {"Direct ", 0}, {"Directs ", 0}, {"Directing ", 0}, {"Communicate ", 0}, {"Communicates ", 0},
      {"Communicating ", 0}, {"Perform ", 0}, {"Performs ", 0}, {"Performing ", 0}, {"Produce ", 0},
      {"Produces ", 0}, {"Producing ", 0}, {"Review ", 0}, {"Reviews ", 0}, {"Reviewing ", 0},
      {"Report ", 0}, {"Reports ", 0}, {"Reporting ", 0}, {"Lead ", 0}, {"Leads ", 0},
      {"Leading ", 0}, {"Draft ", 0}, {"Drafts ", 0}, {"Drafting ", 0}, {"Train ", 0},
      {"Trains ", 0}, {"Training ", 0}, {"Carry ", 0}, {"Carries ", 0}, {"Carrying ", 0},
      {"Act ", 0}, {"Acts ", 0}, {"Acting ", 0}, {"Serve ", 0}, {"Serves ", 0}, {"Serving ", 0},
      {"Handle ", 0}, {"Handles ", 0}, {"Handling ", 0}, {"Run ", 0}, {"Runs ", 0}, {"Running ", 0},
      {"Set ", 0}, {"Sets ", 0}, {"Setting ", 0}, {"Keep ", 0}, {"Keeps ", 0}, {"Keeping ", 0},
      {"Check ", 0}, {"Checks ", 0}, {"Checking ", 0}, {"Make ", 0}, {"Makes ", 0}, {"Making ", 0},
      {"Take ", 0}, {"Takes ", 0}, {"Taking ", 0}, {"Give ", 0}, {"Gives ", 0}, {"Giving ", 0},
      {"Work ", 0}, {"Works ", 0}, {"Working ", 0}, {"Assist ", 1}, {"Assists ", 1},
      {"Assisting ", 1}, {"Participate ", 1}, {"Participates ", 1}, {"Participating ", 1},
      {"Contribute ", 1}, {"Contributes ", 1}, {"Contributing ", 1}, {"Cooperate ", 1},
      {"Cooperates ", 1}, {"Cooperating ", 1}, {"Support ", 1}, {"Supports ", 1},
      {"Supporting ", 1}, {"Help ", 1}, {"Helps ", 1}, {"Helping ", 1}, {"Responsible for ", 0},
      {"To ", 0});

bool dg_english_does(bool *helps, dg_slice text) {
    static const char to[] = "To ", of[] = "of ";
    int value = 0;
    if (text.n == 0 || text.at[0] < 'A' || text.at[0] > 'Z') return false;
    size_t n = dg_words_match(&duties, text, &value);
    dg_slice rest = dg_slice_skip(text, n);
    bool deed = n > 0 && rest.n > 0 && rest.at[0] >= 'a' && rest.at[0] <= 'z';
    bool support = dg_slice_starts(text, to) &&
                   (dg_slice_starts(rest, "support ") || dg_slice_starts(rest, "assist "));
    *helps = value == 1 || support;
    return deed && !dg_slice_starts(rest, of); /* Review of the Act */
}
