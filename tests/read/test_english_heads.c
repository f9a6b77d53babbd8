/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables whose heads are known by their words only. */
#include "unit.h"

#include "base/text.h"
#include "read/english/english_heads.h"
#include "reading.h"

static const struct {
    const char *head;
    dg_column_kind kind;
    dg_class class;
} heads[] = {
    {"Functional lead agency", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"Control body", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"Other players involved – charities, unions, traders, churches and so on", DG_COLUMN_PARTIES,
     DG_CLASS_SUPPORT},
    {"Lead and partners", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"Person responsible", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"Agency / Timeframe", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"Risk owner", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"Associated ministries/divisions", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"Stakeholders (see annex)", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"Key actions for the year", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"Primary output", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"Output indicators", DG_COLUMN_IGNORED, DG_CLASS_NONE},
    {"Funding agency", DG_COLUMN_IGNORED, DG_CLASS_NONE},
    {"Council role", DG_COLUMN_IGNORED, DG_CLASS_NONE},
    {"Primary agency", DG_COLUMN_PARTIES, DG_CLASS_LEAD},
    {"Primary policy", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"Owning division", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"Helpers", DG_COLUMN_PARTIES, DG_CLASS_SUPPORT},
    {"Current controls", DG_COLUMN_IGNORED, DG_CLASS_NONE},
    {"Existing control", DG_COLUMN_IGNORED, DG_CLASS_NONE},
    {"Decision area", DG_COLUMN_TASK, DG_CLASS_NONE},
    {"Service area", DG_COLUMN_PARTIES, DG_CLASS_RESPONSIBLE},
    {"Emergency", DG_COLUMN_OTHER, DG_CLASS_NONE},
    {"牵头单位", DG_COLUMN_OTHER, DG_CLASS_NONE},
};

static void heads_say_by_their_words_what_they_head(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        dg_column_meaning meaning = dg_english_head(dg_slice_of(heads[i].head));
        if (meaning.kind != heads[i].kind || meaning.class != heads[i].class)
            fail_msg("%s: kind %d, class %d", heads[i].head, meaning.kind, meaning.class);
    }
}

static void names_are_told_from_other_cells(void **state) {
    (void)state;
    assert_true(dg_looks_like_english_names(DG_LITERAL("Harbour Board, Port operator")));
    assert_true(dg_looks_like_english_names(DG_LITERAL("HB/PWD 2026")));
    assert_true(dg_looks_like_english_names(DG_LITERAL("river authorities and the Treasury")));
    assert_false(dg_looks_like_english_names(DG_LITERAL("YES")));
    assert_false(dg_looks_like_english_names(DG_LITERAL("Carry out a survey of all bridges")));
    assert_false(dg_looks_like_english_names(DG_LITERAL("")));
}

static void heads_of_parties_need_names_below(void **state) {
    (void)state;
    assert_string_equal(reading_of("No,Action,Minister responsible\n"
                                   "1,Plant trees,Minister for Forests\n"),
                        "1 lead Minister for Forests/label");
    assert_string_equal(reading_of("No,Action,Lead,Others\n1,Plant trees,Parks,\"Roads, Water\"\n"),
                        "1 lead Parks/label; 1 support Roads/label; 1 support Water/label");
    assert_string_equal(reading_of("No,Action,Lead,Support needed\n"
                                   "1,Plant trees,Parks,a budget for seedlings and tools\n"),
                        "1 lead Parks/label");
}

static void tables_of_other_things_are_not_of_tasks(void **state) {
    (void)state;
    static const char plan[] = "| Action | Lead |\n|---|---|\n| Pave | Roads |\n\nThe end.\n\n";
    static const char *const others[] = {
        "| Version | Author | Reviewer |\n|---|---|---|\n| 1.0 | Ann Roe | Bo Poe |\n",
        "| Acronym | Organisation |\n|---|---|\n| WHO | World Health Organization |\n"
        "| PWD | Public Works Department |\n",
        "| Room | Team | Manager |\n|---|---|---|\n| 101 | Sales | Ann Roe |\n",
        "| Committee | Chair | Members |\n|---|---|---|\n| Audit Board | Ann Roe | Legal, IT |\n"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        dg_text text = {0};
        dg_text_puts(&text, plan);
        dg_text_puts(&text, others[i]);
        assert_string_equal(reading_of(text.at), "Pave lead Roads/label");
        dg_text_free(&text);
    }
}

static void tasks_stand_before_the_parties(void **state) {
    (void)state;
    assert_string_equal(reading_of("Hazard,Level,Control body,Supporting bodies\n"
                                   "Flood,1,Rivers Board,\"Fire Service, Police\"\n"),
                        "Flood lead Rivers Board/label; Flood support Fire Service/label; "
                        "Flood support Police/label");
    assert_string_equal(reading_of("Window,What happens then,Lead body\n"
                                   "May,The registers of all districts are closed,Land Registry\n"),
                        "The registers of all districts are closed lead Land Registry/label");
    assert_string_equal(reading_of("Sector goals,Key actions for 2026,Responsible\n"
                                   "Clean rivers,Build drains,Works\n,Test water,Health\n"),
                        "Build drains lead Works/label; Test water lead Health/label");
}

static void headings_are_the_tasks_where_nothing_else_is(void **state) {
    (void)state;
    assert_string_equal(reading_of("Area,Risk owner,Backup\nBilling,Tech Desk,Pay Office\n"
                                   "Search,Data Desk,Web Office\n"),
                        "Billing lead Tech Desk/label; Billing support Pay Office/label; "
                        "Search lead Data Desk/label; Search support Web Office/label");
}

static void what_explains_a_duty_names_nobody(void **state) {
    (void)state;
    assert_string_equal(reading_of("# Duties\n\n- Responsible: Does what is agreed\n"
                                   "- Accountable: Ultimately answers for it\n\n"
                                   "# Plan\n\n1. File it.\n   Responsible: Records Office\n"),
                        "1 lead Records Office/label");
}

static void letters_of_raci_may_head_columns_of_names(void **state) {
    (void)state;
    assert_string_equal(reading_of("Field,R,A,C,I\nBilling,Tech Lead,PM,Legal,Design\n"
                                   "Search,Data Lead,PM,,Design\n"),
                        "Billing joint Tech Lead/label; Billing lead PM/label; "
                        "Billing support Legal/label; Search joint Data Lead/label; "
                        "Search lead PM/label");
}

static void a_legend_of_raci_is_no_table_of_tasks(void **state) {
    (void)state;
    static const char legend[] = "| Letter | Role | Meaning |\n|---|---|---|\n"
                                 "| R | Responsible | Does it. |\n| A | Accountable | Signs. |\n"
                                 "| C | Consulted | Is asked. |\n\n";
    static const char matrix[] = "| Task | Board | Clerk |\n|---|---|---|\n| File it | A | R |\n";
    dg_text text = {0};
    dg_text_puts(&text, legend);
    dg_text_puts(&text, matrix);
    assert_string_equal(reading_of(text.at),
                        "File it lead Board/matrix; File it joint Clerk/matrix");
    dg_text_free(&text);
}

/* What a sheet says of its letters stands above the matrix, below it or beside it. */
static void a_legend_of_raci_in_the_sheet_of_its_matrix_is_no_part_of_it(void **state) {
    (void)state;
    static const char reading[] = "File it lead Board/matrix; File it joint Clerk/matrix; "
                                  "Seal it support Board/matrix; Seal it lead Clerk/matrix";
    static const char *const sheets[] = {
        "Task,Board,Clerk,,\nFile it,A,R,,\nSeal it,C,A,,\n,,,,\nKey:,,,,\nR = Responsible,,,,\n"
        "A = Accountable,,,,\nC = Consulted,,,,\n",
        "Task,Board,Clerk,,\nFile it,A,R,,\nSeal it,C,A,,\nThe letters,,,,\n"
        "Letter,Name,Meaning,,\nR,Responsible,Does it.,,\nA,Accountable,Signs.,,\n"
        "C,Consulted,Is asked.,,\n",
        "Task,Board,Clerk\nFile it,A,R\nSeal it,C,A\n"
        "R: Responsible; A: Accountable; C: Consulted,,\n",
        "R = Responsible,A = Accountable,C = Consulted,I = Informed\n"
        "Who does it,Who signs,Who is asked,Who is told\nAction,Board,Clerk,\nFile it,A,R,\n"
        "Seal it,C,A,\n",
        "Task,Board,Clerk,,R,Responsible\nFile it,A,R,,A,Accountable\n"
        "Seal it,C,A,,C,Consulted\n",
    };
    for (size_t i = 0; i < DG_ITEMS(sheets); i++) {
        assert_string_equal(reading_of(sheets[i]), reading);
        assert_null(strstr(diagnostics_of(sheets[i]), "no-clause"));
        assert_null(strstr(diagnostics_of(sheets[i]), "unread"));
    }
    assert_string_equal(reading_of("R: Responsible,,\nA: Accountable,,\nC: Consulted,,\n"
                                   "Task,Board,Clerk\nFile it,A,R\n"),
                        "File it lead Board/matrix; File it joint Clerk/matrix");
    assert_string_equal(reading_of("任务,甲局,乙局\nR：修路,A,R\nA：批准权下放,R,A\nC：种树,A,C\n"),
                        "R：修路 lead 甲局/matrix; R：修路 joint 乙局/matrix; "
                        "A：批准权下放 joint 甲局/matrix; A：批准权下放 lead 乙局/matrix; "
                        "C：种树 lead 甲局/matrix; C：种树 support 乙局/matrix");
}

static void a_name_may_hold_dashes_stops_bars_and_the_unit_of_a_post(void **state) {
    (void)state;
    assert_string_equal(reading_of("No,Action,Lead\n1,Pave,Public Roads – Bridges & Tunnels\n"),
                        "1 lead Public Roads – Bridges & Tunnels/label");
    assert_string_equal(reading_of("1. Pave.\nLead: Dept. of Roads; Support: Min. of Water\n"),
                        "1 lead Dept. of Roads/label; 1 support Min. of Water/label");
    assert_string_equal(
        reading_of("No,Action,Lead\n1,Pave,\"M/o Roads, I/NGOs, HIV/AIDS Council\"\n"),
        "1 lead M/o Roads/label; 1 lead I/NGOs/label; "
        "1 lead HIV/AIDS Council/label");
    assert_string_equal(
        reading_of("No,Action,Lead\n1,Pave,\"Director, Road Planning Directorate\"\n"
                   "2,Mow,\"DG, Park Delivery; Executive Director: Land Use\"\n"
                   "3,Sow,\"Secretary, Department of Forests\"\n"),
        "1 lead Director, Road Planning Directorate/label; "
        "2 lead DG, Park Delivery/label; "
        "2 lead Executive Director: Land Use/label; "
        "3 lead Secretary, Department of Forests/label");
    assert_string_equal(reading_of("No,Action,Lead\n1,Pave,\"Land, Climate & Forestry; Roads\"\n"
                                   "2,Mow,Parks + Roads\n3,Sow,Parks → Roads\n4,Dig,PWD 2027\n"),
                        "1 lead Land, Climate & Forestry/label; 1 lead Roads/label; "
                        "2 lead Parks/label; 2 lead Roads/label; 3 lead Parks/label; "
                        "3 lead Roads/label; 4 lead PWD/label @2027");
}

static void what_names_nobody_is_no_department(void **state) {
    (void)state;
    static const char table[] = "No,Action,Lead,Support\n1,Pave,Roads,✅\n2,Mow,Parks,Yes\n"
                                "3,Sow,Forests,\"Minister of Land, Hon. Jane Roe\"\n"
                                "4,Dig,Works,plan.md\n5,Fill,Works,\"$5,000\"\n";
    assert_string_equal(reading_of(table),
                        "1 lead Roads/label; 2 lead Parks/label; 3 lead Forests/label; "
                        "3 support Minister of Land/label; 4 lead Works/label; "
                        "5 lead Works/label");
    const char *found = diagnostics_of(table);
    assert_non_null(strstr(found, "2:14 unread-part ✅"));
    assert_non_null(strstr(found, "3:13 unread-part Yes"));
    assert_non_null(strstr(found, "5:13 unread-part plan.md"));
}

static void what_a_table_does_not_give_is_said(void **state) {
    (void)state;
    const char *found = diagnostics_of("No,Action,Lead,Hands\n1,Pave,Roads,\"NRA, Port Agency\"\n"
                                       "2,Sow,Parks,\"Forest Board, NPA\"\n");
    assert_non_null(strstr(found, "1:16 unread-clause Hands"));
    found = diagnostics_of("No,Action,Lead,Colours\n1,Pave,Roads,\"Red, Green\"\n");
    assert_null(strstr(found, "Colours"));
    found = diagnostics_of("| Action | Lead |\n|---|---|\n| Pave | Roads |\n\n"
                           "| Hazard | Control body |\n|---|---|\n| Flood | Rivers Board |\n");
    assert_non_null(strstr(found, "5:12 unread-clause Control body"));
    found = diagnostics_of("Billing,Ann,Bo\nSearch,Cy,Di\nAction,Lead,Support\nPave,Roads,Parks\n");
    assert_non_null(strstr(found, "1:1 unread-clause Billing"));
    assert_non_null(strstr(found, "2:1 unread-clause Search"));
}

/* In a register of risks, what controls them is no lead. */
static void controls_are_no_parties(void **state) {
    (void)state;
    assert_string_equal(reading_of("ID,Risk,Risk owner,Current control\n"
                                   "R1,Flood in the archive,Head of Records,Pumps; Alarm system\n"),
                        "R1 lead Head of Records/label");
}

/* A name may begin as a time does. */
static void names_that_begin_with_a_time(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Task,Lead,Support\nDig,Long-Term Care Division,Agency A\n"
                   "Fill,\"Agency B, ongoing through 2025\",Monthly Review Board\n"),
        "Dig lead Long-Term Care Division/label; Dig support Agency A/label; "
        "Fill lead Agency B/label; Fill support Monthly Review Board/label "
        "@ongoing through 2025");
}

/* DACI: the Driver leads, by words and by letters; RAPID: who decides. */
static void other_letters_than_those_of_raci(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Decision area,Driver,Approver,Contributors,Informed\n"
                   "New quay,Works Lead,Harbour Master,\"Surveyor, Treasurer\",Crews\n"),
        "New quay lead Works Lead/label; New quay support Harbour Master/label; "
        "New quay support Surveyor/label; New quay support Treasurer/label");
    assert_string_equal(
        reading_of("R = Recommend, A = Agree, P = Perform, I = Input, D = Decide\n\n"
                   "| Decision | Clerk | Surveyor | Works | Crews | Mayor |\n"
                   "|---|---|---|---|---|---|\n"
                   "| Close the quay | R | A | P | I | D |\n"
                   "| Sell the crane | D | I | R |  | A |\n"),
        "Close the quay joint Clerk/matrix; Close the quay support Surveyor/matrix; "
        "Close the quay joint Works/matrix; Close the quay support Crews/matrix; "
        "Close the quay lead Mayor/matrix; Sell the crane lead Clerk/matrix; "
        "Sell the crane support Surveyor/matrix; Sell the crane joint Works/matrix; "
        "Sell the crane support Mayor/matrix");
    assert_string_equal(reading_of("P = Primary, S = Secondary, A = Approval\n\n"
                                   "| Activity | Clerk | Surveyor | Works |\n|---|---|---|---|\n"
                                   "| Plan | A | P | S |\n| Build | A | S | P |\n"),
                        "Plan support Clerk/matrix; Plan lead Surveyor/matrix; "
                        "Plan support Works/matrix; Build support Clerk/matrix; "
                        "Build support Surveyor/matrix; Build lead Works/matrix");
    assert_string_equal(reading_of("L = Lead, S = Support, R = Review\n\n"
                                   "| Activity | Clerk | Surveyor | Works |\n|---|---|---|---|\n"
                                   "| Plan | R | L | S |\n| Build | R | S | L |\n"),
                        "Plan support Clerk/matrix; Plan lead Surveyor/matrix; "
                        "Plan support Works/matrix; Build support Clerk/matrix; "
                        "Build support Surveyor/matrix; Build lead Works/matrix");
}

/* In one sheet, words of DACI head another table than the letters above them. */
static void words_of_daci_below_letters(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("<table><tr><td>Activity<td>Clerk<td>Works<tr><td>Plan<td>R<td>A<tr><td>Dig<td>A"
                   "<td>R<tr><td colspan=3>Decisions<tr><td>Area<td>Driver<td>Approver<tr><td>Quay"
                   "<td>Works Lead<td>Mayor<tr><td>Crane<td>Port Lead<td>Mayor</table>"),
        "Plan joint Clerk/matrix; Plan lead Works/matrix; Dig lead Clerk/matrix; "
        "Dig joint Works/matrix; Quay lead Works Lead/label; Quay support Mayor/label; "
        "Crane lead Port Lead/label; Crane support Mayor/label");
}

/* Bars between cells make a table without a line below the head, or fields. */
static void cells_between_bars(void **state) {
    (void)state;
    assert_string_equal(reading_of("Harbour plan\n\n"
                                   "Action | Responsibility | Timeframe\n"
                                   "Dredge the basin | Port Authority | 2027\n"
                                   "Light the quay | Works Department | 2028\n"),
                        "Dredge the basin lead Port Authority/label @2027; "
                        "Light the quay lead Works Department/label @2028");
    assert_string_equal(reading_of("Harbour plan\n\n"
                                   "| Action | Lead | Partners |\n"
                                   "| Dredge the basin | Port Authority | Coast Guard |\n"),
                        "Dredge the basin lead Port Authority/label; "
                        "Dredge the basin support Coast Guard/label");
    assert_string_equal(reading_of("Programme 3: Dredge the basin\n"
                                   "Objective | A depth of nine metres |\n"
                                   "Timeframe | Ongoing |\n"
                                   "Responsible Agencies | Port Authority, Coast Guard |\n"
                                   "Budget | 300 |\n"),
                        "A depth of nine metres joint Port Authority/label; "
                        "A depth of nine metres joint Coast Guard/label @Ongoing");
}

static void people_in_cells(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Step,Lead,Support\n"
                   "One,\"All team leads, Records Office\",N/A (see above)\n"
                   "Two,AI/ML Team,(in house)\n"
                   "Three,\"Housing Options Manager, Probation, DWP\",Fire/Rescue Service\n"
                   "Four,\"Executive Manager, Parks\",\n"),
        "One lead All team leads/label; One lead Records Office/label; Two lead AI/ML Team/label; "
        "Three lead Housing Options Manager/label; Three lead Probation/label; "
        "Three lead DWP/label; Three support Fire/Rescue Service/label; "
        "Four lead Executive Manager, Parks/label");
    assert_string_equal(reading_of("Step,Responsible\nOne,\"Records Office, Clerk (review)\"\n"),
                        "One lead Records Office/label; One support Clerk/label");
}

/* Of a head and what it holds in each row; it is read whatever its first field is. */
static void a_form_may_begin_with_any_field(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("# Commitment 3: Ponds\n\n| Pond opening date | 31 August 2022 |\n|---|---|\n"
                   "| Lead implementing agency/actor | Trade Board |\n"
                   "| What is the commitment? | Open ponds. |\n"
                   "| Why? | Frogs need them. |\n"
                   "| Other actors involved - State actors | Port Office, Pond Agency |\n"),
        "Commitment 3 lead Trade Board/label; Commitment 3 support Port Office/label; "
        "Commitment 3 support Pond Agency/label");
}

/* One body in two columns that bear the task is alone. */
static void one_owner_in_two_columns(void **state) {
    (void)state;
    assert_string_equal(reading_of("ID,Risk,Risk owner,Action owner\n"
                                   "R1,Flood in the archive,Head of Records,Head of Records\n"
                                   "R2,Fire in the archive,Head of Records,Head of Works\n"),
                        "R1 lead Head of Records/label; R2 joint Head of Records/label; "
                        "R2 joint Head of Works/label");
}

static void who_stands_in_supports(void **state) {
    (void)state;
    assert_string_equal(reading_of("Matter,Primary owner,Backup\nStorm desk,Harbour Office,Ferry "
                                   "Office\nFog horns,Ferry Office,Harbour Office\n"),
                        "Storm desk lead Harbour Office/label; "
                        "Storm desk support Ferry Office/label; "
                        "Fog horns lead Ferry Office/label; "
                        "Fog horns support Harbour Office/label");
}

static void who_decides_leads_beside_the_consulted(void **state) {
    (void)state;
    assert_string_equal(reading_of("Decision type,Decision maker,Consulted\n"
                                   "New ferry line,Ferry Director,All pier masters\n"
                                   "Fares,Treasurer,Ferry Director\n"),
                        "New ferry line lead Ferry Director/label; "
                        "New ferry line support All pier masters/label; "
                        "Fares lead Treasurer/label; Fares support Ferry Director/label");
    assert_string_equal(reading_of("ID,Outcome,Accountable,Responsible\n"
                                   "F1,Ferries run on time,Ferry Director,Pier Office\n"),
                        "F1 lead Ferry Director/label; F1 joint Pier Office/label");
}

static void english_heads_over_chinese_names(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("| Metric | Suggested Business Owner | Supporting Departments |\n"
                   "|---|---|---|\n| Yield rate | 品质部 | 检验、生产 |\n"),
        "Yield rate lead 品质部/label; Yield rate support 检验/label; "
        "Yield rate support 生产/label");
}

static void who_is_reached_where_has_no_duty(void **state) {
    (void)state;
    assert_string_equal(reading_of("# Plan\n\n| Task | Lead |\n|---|---|\n| Dredge | Harbour |\n\n"
                                   "| Role | Name | Department | Contact |\n|---|---|---|---|\n"
                                   "| Pilot | A. Berg | Harbour | ext. 12 |\n"
                                   "| Clerk | B. Dahl | Records | ext. 14 |\n"),
                        "Dredge lead Harbour/label");
}

/* Leads as people, and what a plan says of itself in one line. */
static void leads_and_records(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Activity,Accountable,Responsible,Consulted\n"
                   "Shut the port,Harbour Office,Pilots,\"Legal, affected leads\"\n"
                   "Open the port,Harbour Office,Pilots,Dept leads\n"
                   "Tell all,Press Office,Pilots,customer leads;Frontend leads\n"),
        "Shut the port lead Harbour Office/label; Shut the port joint Pilots/label; "
        "Shut the port support Legal/label; "
        "Shut the port support affected leads/label; "
        "Open the port lead Harbour Office/label; Open the port joint Pilots/label; "
        "Open the port support Dept leads/label; "
        "Tell all lead Press Office/label; Tell all joint Pilots/label; "
        "Tell all support customer leads/label; Tell all support Frontend leads/label");
    assert_string_equal(
        reading_of("Port plan\n\nVersion: 3 - Reviewed: May - Owner: Records Office\n\n"
                   "1. Dredge. Lead: Harbour Office\n"),
        "1 lead Harbour Office/label");
}

static void names_with_numbers_and_escapes(void **state) {
    (void)state;
    assert_string_equal(reading_of("Task,Lead\nHoses,Fire District No. 4\n"),
                        "Hoses lead Fire District No. 4/label");
    assert_string_equal(reading_of("| Task | Owner | Contributors |\n|---|---|---|\n"
                                   "| Hoses | Works \\+ Stores | \\- |\n"),
                        "Hoses joint Works/label; Hoses joint Stores/label");
}

static void a_word_before_a_heads_word_makes_a_level_above_it(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Strategic Goal 1: Water\n\nGoal 1.1: Wells\nLead: Port Trust\n\n"
                   "Strategic Goal 2: Roads\n\nGoal 2.1: Lanes\nLead: Trade Board\n"),
        "Strategic Goal 1/Goal 1.1 lead Port Trust/label; "
        "Strategic Goal 2/Goal 2.1 lead Trade Board/label");
}

/* 1 Sell frogs, where the next such number says who answers for it, too; not 12 Ponds Board. */
static void a_number_without_a_stop_may_begin_a_task(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("Theme 1: Ponds\n\n1    Sell frogs to all.\n     Lead: Pond Board\n\n"
                   "2    Sell toads.\n     Lead: Toad Board\n\nTheme 2: Lakes\n\n"
                   "3    Sell newts.\n     Lead: Newt Board\n"),
        "Theme 1/1 lead Pond Board/label; Theme 1/2 lead Toad Board/label; "
        "Theme 2/3 lead Newt Board/label");
    assert_string_equal(reading_of("Theme 1: Ponds\n\n1 Sell frogs. (Lead: Pond Board)\n"
                                   "2 Sell toads. Lead: Toad Board.\n"),
                        "Theme 1/1 lead Pond Board/label; Theme 1/2 lead Toad Board/label");
    assert_string_equal(reading_of("Theme 1: Ponds\n12 Ponds Board\nLead: Pond Board\n"),
                        "Theme 1 lead Pond Board/label");
}

static void duties_of_a_body_head_what_it_does(void **state) {
    (void)state;
    assert_string_equal(
        reading_of("A. Duties of the Trade Board\n1. Sells frogs.\n"
                   "2. In cooperation with the Port Trust, mends docks.\n"
                   "B. Pond Office\n1. Digs ponds.\nC. Role of frogs\n1. Eat flies.\n"),
        "A/1 lead Trade Board/sole; A/2 lead Trade Board/sole; A/2 support Port Trust/together; "
        "B/1 lead Pond Office/sole");
    assert_string_equal(
        reading_of("1. The Trade Board serves as the Government's primary agency for frogs.\n"
                   "2. The Port Trust is the lead inspection and enforcement body for docks.\n"
                   "3. The Pond Office serves as the Board's guide.\n"),
        "1 lead Trade Board/lead; 2 lead Port Trust/lead");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_that_begin_with_a_time),
        cmocka_unit_test(who_stands_in_supports),
        cmocka_unit_test(who_decides_leads_beside_the_consulted),
        cmocka_unit_test(english_heads_over_chinese_names),
        cmocka_unit_test(who_is_reached_where_has_no_duty),
        cmocka_unit_test(leads_and_records),
        cmocka_unit_test(names_with_numbers_and_escapes),
        cmocka_unit_test(controls_are_no_parties),
        cmocka_unit_test(other_letters_than_those_of_raci),
        cmocka_unit_test(words_of_daci_below_letters),
        cmocka_unit_test(cells_between_bars),
        cmocka_unit_test(people_in_cells),
        cmocka_unit_test(a_form_may_begin_with_any_field),
        cmocka_unit_test(one_owner_in_two_columns),
        cmocka_unit_test(heads_say_by_their_words_what_they_head),
        cmocka_unit_test(names_are_told_from_other_cells),
        cmocka_unit_test(heads_of_parties_need_names_below),
        cmocka_unit_test(tables_of_other_things_are_not_of_tasks),
        cmocka_unit_test(tasks_stand_before_the_parties),
        cmocka_unit_test(headings_are_the_tasks_where_nothing_else_is),
        cmocka_unit_test(what_explains_a_duty_names_nobody),
        cmocka_unit_test(letters_of_raci_may_head_columns_of_names),
        cmocka_unit_test(a_legend_of_raci_is_no_table_of_tasks),
        cmocka_unit_test(a_legend_of_raci_in_the_sheet_of_its_matrix_is_no_part_of_it),
        cmocka_unit_test(a_name_may_hold_dashes_stops_bars_and_the_unit_of_a_post),
        cmocka_unit_test(what_names_nobody_is_no_department),
        cmocka_unit_test(what_a_table_does_not_give_is_said),
        cmocka_unit_test(a_word_before_a_heads_word_makes_a_level_above_it),
        cmocka_unit_test(a_number_without_a_stop_may_begin_a_task),
        cmocka_unit_test(duties_of_a_body_head_what_it_does),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
