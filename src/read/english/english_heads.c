/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/english/english_heads.h"

#include <string.h>

#include "base/utf8.h"
#include "read/name/collective.h"
#include "read/name/latin.h"
#include "read/words/lexicon.h"
#include "read/words/table_words.h"
#include "read/words/time_words.h"
#include "read/words/words.h"

/* What a word of a head says of its column. */
enum {
    LEADS = 1 << 0,
    HELPS = 1 << 1,
    BEARS = 1 << 2,
    DECIDES = 1 << 3, /* Approver: bears where nobody else does */
    NOUN = 1 << 4,    /* of a party, or said of one; bears tasks where those are known */
    TASKS = 1 << 5,
    OTHERS = 1 << 6,  /* neither tasks nor parties, whatever stands beside it */
    RECORDS = 1 << 7, /* Version, Acronym: the table is of the document, not of tasks */
    STEERS = 1 << 8,  /* Control agency leads; Current control does not */
    FIELD = 1 << 9,   /* Service area is of parties, Decision area of tasks */
    RANKS = 1 << 10,  /* Primary agency leads; Primary policy is no party */
    SPARE = 1 << 11,  /* Backup is a party beside another only */
};

WORDS(lead_words, {"lead", LEADS}, {"leads", LEADS}, {"leader", LEADS}, {"leaders", LEADS},
      {"leading", LEADS}, {"led", LEADS}, {"nodal", LEADS}, {"primary", LEADS | RANKS},
      {"principal", LEADS | RANKS}, {"controlling", LEADS}, {"coordinating", LEADS},
      {"coordinator", LEADS}, {"coordinators", LEADS}, {"custodian", LEADS}, {"custodians", LEADS},
      {"champion", LEADS}, {"champions", LEADS}, {"sponsor", LEADS}, {"sponsors", LEADS},
      {"accountable", LEADS}, {"convenor", LEADS}, {"convener", LEADS}, {"DRI", LEADS},
      {"SRO", LEADS}, {"senior", LEADS | RANKS});

WORDS(help_words, {"support", HELPS}, {"supports", HELPS}, {"supporting", HELPS},
      {"supported", HELPS}, {"partner", HELPS}, {"partners", HELPS}, {"other", HELPS},
      {"others", HELPS}, {"associate", HELPS}, {"associates", HELPS}, {"associated", HELPS},
      {"collaborator", HELPS}, {"collaborators", HELPS}, {"collaborating", HELPS},
      {"collaboration", HELPS}, {"stakeholder", HELPS}, {"stakeholders", HELPS}, {"consult", HELPS},
      {"consulted", HELPS}, {"consultation", HELPS}, {"consultee", HELPS}, {"consultees", HELPS},
      {"advisory", HELPS}, {"advisor", HELPS}, {"advisors", HELPS}, {"adviser", HELPS},
      {"advisers", HELPS}, {"oversight", HELPS}, {"reviewer", HELPS}, {"reviewers", HELPS},
      {"involved", HELPS}, {"contributor", HELPS}, {"contributors", HELPS}, {"contributing", HELPS},
      {"assist", HELPS}, {"assisting", HELPS}, {"assistance", HELPS}, {"participant", HELPS},
      {"participants", HELPS}, {"participating", HELPS}, {"secondary", HELPS | RANKS},
      {"enabler", HELPS}, {"enablers", HELPS}, {"cooperating", HELPS}, {"cooperation", HELPS},
      {"interested", HELPS}, {"helper", HELPS}, {"helpers", HELPS}, {"backup", SPARE},
      {"alternate", SPARE}, {"alternates", SPARE}, {"escalation", SPARE}, {"deputy", SPARE});

WORDS(bearing_words, {"responsible", BEARS}, {"responsibility", BEARS}, {"responsibilities", BEARS},
      {"implementing", BEARS}, {"implementer", BEARS}, {"implementers", BEARS},
      {"implementor", BEARS}, {"implementation", NOUN}, {"executing", BEARS}, {"execution", NOUN},
      {"managed", NOUN}, {"undertaken", NOUN}, {"delivered", NOUN}, {"delivery", NOUN},
      {"owner", BEARS}, {"owners", BEARS}, {"owning", BEARS}, {"assigned", NOUN}, {"who", NOUN},
      {"whom", NOUN}, {"control", STEERS}, {"manager", NOUN}, {"managers", NOUN}, {"holder", NOUN},
      {"holders", NOUN}, {"focal", NOUN}, {"approver", DECIDES}, {"approvers", DECIDES},
      {"authority", DECIDES});

/* With the words that stand before them. */
WORDS(party_nouns, {"minister", NOUN}, {"ministers", NOUN}, {"ministry", NOUN},
      {"ministries", NOUN}, {"department", NOUN}, {"departments", NOUN}, {"dept", NOUN},
      {"depts", NOUN}, {"deptt", NOUN}, {"agency", NOUN}, {"agencies", NOUN}, {"division", NOUN},
      {"divisions", NOUN}, {"directorate", NOUN}, {"directorates", NOUN}, {"unit", NOUN},
      {"units", NOUN}, {"section", NOUN}, {"branch", NOUN}, {"branches", NOUN}, {"bureau", NOUN},
      {"office", NOUN}, {"offices", NOUN}, {"officer", NOUN}, {"officers", NOUN},
      {"official", NOUN}, {"person", NOUN}, {"persons", NOUN}, {"institution", NOUN},
      {"institutions", NOUN}, {"organisation", NOUN}, {"organisations", NOUN},
      {"organization", NOUN}, {"organizations", NOUN}, {"body", NOUN}, {"bodies", NOUN},
      {"entity", NOUN}, {"entities", NOUN}, {"authorities", NOUN}, {"jurisdiction", NOUN},
      {"jurisdictions", NOUN}, {"portfolio", NOUN}, {"portfolios", NOUN}, {"party", NOUN},
      {"parties", NOUN}, {"actor", NOUN}, {"actors", NOUN}, {"player", NOUN}, {"players", NOUN},
      {"agent", NOUN}, {"agents", NOUN}, {"team", NOUN}, {"teams", NOUN}, {"group", NOUN},
      {"force", NOUN}, {"council", NOUN}, {"committee", NOUN}, {"MDA", NOUN}, {"MDAs", NOUN},
      {"NGO", NOUN}, {"NGOs", NOUN}, {"PUNO", NOUN}, {"PUNOs", NOUN}, {"business", NOUN},
      {"service", NOUN}, {"area", FIELD}, {"by", NOUN}, {"centre", NOUN}, {"center", NOUN},
      {"key", NOUN}, {"main", NOUN}, {"relevant", NOUN}, {"reporting", NOUN}, {"UN", NOUN},
      {"working", NOUN}, {"government", NOUN}, {"local", NOUN}, {"national", NOUN});

WORDS(task_words, {"action", TASKS}, {"actions", TASKS}, {"activity", TASKS}, {"activities", TASKS},
      {"initiative", TASKS}, {"initiatives", TASKS}, {"measure", TASKS}, {"measures", TASKS},
      {"intervention", TASKS}, {"interventions", TASKS}, {"deliverable", TASKS},
      {"deliverables", TASKS}, {"step", TASKS}, {"steps", TASKS}, {"milestone", TASKS},
      {"milestones", TASKS}, {"task", TASKS}, {"tasks", TASKS}, {"output", TASKS},
      {"outputs", TASKS}, {"program", TASKS}, {"programme", TASKS}, {"programs", TASKS},
      {"programmes", TASKS}, {"project", TASKS}, {"projects", TASKS}, {"decision", TASKS},
      {"decisions", TASKS}, {"recommendation", TASKS}, {"recommendations", TASKS},
      {"commitment", TASKS}, {"commitments", TASKS}, {"request", TASKS}, {"requests", TASKS},
      {"directive", TASKS}, {"directives", TASKS}, {"motion", TASKS}, {"referral", TASKS},
      {"ESF", TASKS}, {"ESFs", TASKS});

WORDS(other_words, {"version", RECORDS}, {"revision", RECORDS}, {"author", RECORDS},
      {"authors", RECORDS}, {"abbreviation", RECORDS}, {"abbreviations", RECORDS},
      {"acronym", RECORDS}, {"acronyms", RECORDS}, {"number", OTHERS}, {"no", OTHERS},
      {"id", OTHERS}, {"code", OTHERS}, {"ref", OTHERS}, {"budget", OTHERS}, {"cost", OTHERS},
      {"costs", OTHERS}, {"fund", OTHERS}, {"funds", OTHERS}, {"funding", OTHERS},
      {"funded", OTHERS}, {"financing", OTHERS}, {"resource", OTHERS}, {"resources", OTHERS},
      {"date", OTHERS}, {"dates", OTHERS}, {"deadline", OTHERS}, {"time", OTHERS},
      {"contact", OTHERS}, {"email", OTHERS}, {"phone", OTHERS}, {"address", OTHERS},
      {"location", OTHERS}, {"locations", OTHERS}, {"indicator", OTHERS}, {"indicators", OTHERS},
      {"KPI", OTHERS}, {"KPIs", OTHERS}, {"baseline", OTHERS}, {"target", OTHERS},
      {"targets", OTHERS}, {"priority", OTHERS}, {"status", OTHERS}, {"type", OTHERS},
      {"category", OTHERS}, {"beneficiary", OTHERS}, {"beneficiaries", OTHERS}, {"source", OTHERS},
      {"sources", OTHERS}, {"data", OTHERS}, {"comment", OTHERS}, {"comments", OTHERS},
      {"note", OTHERS}, {"notes", OTHERS}, {"progress", OTHERS}, {"evidence", OTHERS},
      {"verification", OTHERS}, {"verified", OTHERS}, {"prepared", OTHERS}, {"issued", OTHERS},
      {"score", OTHERS}, {"rating", OTHERS}, {"performance", OTHERS}, {"success", OTHERS},
      {"informed", OTHERS}, {"controls", OTHERS}, {"controlled", OTHERS}, {"signature", OTHERS},
      {"description", OTHERS}, {"background", OTHERS}, {"complexity", OTHERS}, {"impact", OTHERS},
      {"likelihood", OTHERS}, {"dependency", OTHERS}, {"dependencies", OTHERS},
      {"assumptions", OTHERS}, {"requirements", OTHERS}, {"role", OTHERS}, {"roles", OTHERS},
      {"salary", OTHERS}, {"members", OTHERS}, {"population", OTHERS}, {"monitoring", OTHERS},
      {"mitigation", OTHERS}, {"ward", OTHERS}, {"wards", OTHERS}, {"site", OTHERS},
      {"sites", OTHERS}, {"region", OTHERS}, {"tag", OTHERS}, {"tags", OTHERS}, {"skills", OTHERS},
      {"tools", OTHERS}, {"risks", OTHERS}, {"document", OTHERS}, {"documents", OTHERS},
      {"input", OTHERS}, {"inputs", OTHERS}, {"materials", OTHERS}, {"linkages", OTHERS},
      {"SDG", OTHERS}, {"SDGs", OTHERS}, {"goal", OTHERS}, {"goals", OTHERS});

/* --- Heads --- */

static unsigned word_says(dg_slice word) {
    dg_words *const tables[] = {&lead_words,  &help_words, &bearing_words,
                                &party_nouns, &task_words, &other_words};
    for (size_t i = 0; i < DG_ITEMS(tables); i++) {
        int value = 0;
        if (dg_words_match(tables[i], word, &value) == word.n) return (unsigned)value;
    }
    return 0;
}

/* What the words of a head say, those in brackets left out. */
typedef struct {
    unsigned all, last; /* all of them, the last of those that are known */
    size_t n, unknown;
    bool primary, spare;
} saying;

static saying words_say(dg_slice title) {
    saying says = {0};
    size_t depth = 0;
    for (size_t at = 0; at < title.n;) {
        size_t end = at;
        while (end < title.n && dg_is_letter(title.at[end]))
            end++;
        if (title.at[at] == '(') depth++;
        if (title.at[at] == ')' && depth > 0) depth--;
        if (end > at && depth == 0) {
            unsigned own = word_says((dg_slice){title.at + at, end - at});
            says.all |= own;
            if (own != 0) says.last = own;
            says.n++;
            says.unknown += own == 0;
        }
        at = end > at ? end : at + 1;
    }
    if ((says.all & STEERS) != 0) says.all |= (says.all & NOUN) != 0 ? LEADS : OTHERS;
    if ((says.all & FIELD) != 0 && (says.all & TASKS) == 0) says.all |= NOUN;
    if ((says.all & FIELD) != 0 && (says.all & TASKS) != 0) says.last = TASKS;
    says.primary = (says.all & RANKS) != 0 && (says.all & LEADS) != 0;
    says.spare = (says.all & SPARE) != 0;
    bool borne = (says.all & (NOUN | BEARS | DECIDES)) != 0;
    if ((says.all & RANKS) != 0 && says.unknown > 0 && !borne)
        says.all &= ~(unsigned)(LEADS | HELPS); /* Primary policy */
    says.all &= ~(unsigned)(STEERS | FIELD | RANKS | SPARE);
    return says;
}

/* Agency / time frame: the part before a bar behind which a time is meant. */
static dg_slice before_time(dg_slice title) {
    size_t bar = dg_slice_find(title, "/", 0);
    dg_slice rest = dg_slice_trim(dg_slice_skip(title, bar + 1));
    bool time = bar < title.n && dg_column_word(rest).kind == DG_COLUMN_DEADLINE;
    return time ? (dg_slice){title.at, bar} : title;
}

/* Others involved – charities, working groups, business: the part before a dash behind which more
 * words stand than a head has. */
static dg_slice before_tail(dg_slice title) {
    static const char *const dashes[] = {" – ", " — ", " - "};
    for (size_t i = 0; i < DG_ITEMS(dashes); i++)
        title.n = dg_slice_find(title, dashes[i], 0);
    return title;
}

/* Steps needed for delivery: tasks, whatever they are for. */
static dg_slice before_purpose(dg_slice title) {
    dg_slice tasks = {title.at, dg_slice_find(title, " for ", 0)};
    return tasks.n < title.n && words_say(tasks).all == TASKS ? tasks : title;
}

/* Who leads comes first: Lead and partners; not Support to the lead. */
static dg_class party_class(dg_slice title, unsigned says, size_t unknown) {
    if ((says & (LEADS | HELPS)) == LEADS) return DG_CLASS_LEAD;
    if ((says & LEADS) != 0 && dg_words_match(&lead_words, title, NULL) > 0) return DG_CLASS_LEAD;
    if ((says & HELPS) != 0) return DG_CLASS_SUPPORT;
    if (says == NOUN && unknown > 0) return DG_CLASS_NONE; /* Energy Council */
    return (says & (BEARS | DECIDES | NOUN)) != 0 ? DG_CLASS_RESPONSIBLE : DG_CLASS_NONE;
}

/* Staff person, not Staff, which may be what a task needs. */
static dg_slice behind_staff(dg_slice title) {
    WORDS(bearers, {"staff person", 0}, {"staff member", 0}, {"staff department", 0},
          {"staff dept", 0}, {"staff officer", 0}, {"staff lead", 0});
    bool staff = dg_words_match(&bearers, title, NULL) > 0;
    return staff ? dg_slice_skip(title, sizeof "staff " - 1) : title;
}

dg_column_meaning dg_english_head(dg_slice title) {
    enum { HEAD_WORDS = 8 };
    dg_column_meaning meaning = {DG_COLUMN_OTHER, DG_CLASS_NONE};
    if (title.n == 0 || !dg_is_letter(title.at[0])) return meaning;
    if (dg_slice_find(title, ":", 0) + 1 < title.n) return meaning; /* Lead: Energy Council */
    saying says = words_say(before_purpose(before_time(behind_staff(title))));
    if (says.n > HEAD_WORDS) says = words_say(before_tail(title));
    if (says.n > HEAD_WORDS) return meaning;
    dg_class class = party_class(title, says.all, says.unknown);
    if ((says.all & (OTHERS | RECORDS)) != 0)
        meaning.kind = DG_COLUMN_IGNORED;
    else if (says.last == TASKS)
        meaning.kind = DG_COLUMN_TASK;
    else if (class != DG_CLASS_NONE)
        meaning = (dg_column_meaning){DG_COLUMN_PARTIES, class};
    else if ((says.all & TASKS) != 0)
        meaning.kind = DG_COLUMN_TASK;
    return meaning;
}

/* --- Cells --- */

/* The bytes of a mark between names at byte `at`. */
static size_t mark_length(dg_slice text, size_t at) {
    if (strchr(",;/\n(&+|", text.at[at]) != NULL) return 1;
    return (unsigned char)text.at[at] < 0x80 ? 0 : dg_word_list_mark(dg_slice_skip(text, at));
}

/* Up to a mark between names. */
static dg_slice first_name(dg_slice cell) {
    dg_slice name = {cell.at, 0};
    while (name.n < cell.n && mark_length(cell, name.n) == 0)
        name.n++;
    name.n = dg_slice_find(name, " and ", 0);
    name.n = dg_slice_find(name, " with ", 0);
    return name;
}

static size_t n_words(dg_slice text) {
    size_t n = text.n > 0;
    for (size_t i = 0; i < text.n; i++)
        n += text.at[i] == ' ';
    return n;
}

/* Yes, High: what cells say that name nobody. */
static bool is_answer(dg_slice text) {
    WORDS(answers, {"yes", 0}, {"no", 0}, {"high", 0}, {"medium", 0}, {"low", 0}, {"none", 0},
          {"active", 0}, {"complete", 0}, {"completed", 0}, {"pending", 0}, {"done", 0});
    return dg_words_hold(&answers, text);
}

/* 品质部, 检验: a few characters, and no sentence. */
static bool is_han_name(dg_slice name) {
    enum { NAME_BYTES = 36 };
    size_t step;
    return name.n > 3 && name.n <= NAME_BYTES && dg_utf8_is_han(dg_utf8_next(name, 0, &step));
}

/* Parks Service, Airport operator, catchment authorities; no answer, no mark. */
static bool is_name(dg_slice name) {
    enum { NAME_WORDS = 12, SMALL_WORDS = 3 };
    if (dg_slice_starts(name, "the ") || dg_slice_starts(name, "The "))
        name = dg_slice_skip(name, strlen("the "));
    if (name.n < 2 || is_answer(name)) return false;
    if (is_han_name(name)) return true;
    if (dg_is_latin_name(name)) return n_words(name) <= NAME_WORDS;
    bool capital = dg_is_capital(name.at[0]);
    return (capital || dg_is_collective(name)) && n_words(name) <= SMALL_WORDS;
}

/* How many parts of a cell are names by their looks, and how many there are, times left out. */
typedef struct {
    size_t names, sure, parts; /* sure: that are names of bodies beyond doubt */
} looks;

static looks looks_of(dg_slice cell) {
    enum { LETTERS = 2 }; /* C/P of Works Agency (C/P), which a legend explains */
    looks seen = {0};
    bool inside = false;
    while (cell.n > 0) {
        dg_slice name = first_name(cell), trimmed = dg_slice_trim(name);
        cell = dg_slice_skip(cell, name.n);
        bool closed = dg_slice_ends(trimmed, ")");
        bool letters = inside && trimmed.n - closed <= LETTERS;
        inside = dg_slice_starts(cell, "(") || (inside && !closed);
        if (cell.n > 0)
            cell = dg_slice_skip(cell, mark_length(cell, 0) > 0 ? mark_length(cell, 0)
                                                                : dg_slice_find(cell, " ", 1));
        if (letters || (trimmed.n > 0 && dg_word_time(NULL, trimmed) == trimmed.n)) continue;
        seen.parts += trimmed.n > 0;
        seen.names += trimmed.n > 0 && is_name(trimmed);
        seen.sure += dg_is_sure_body(trimmed);
    }
    return seen;
}

static bool are_names(looks seen) {
    return seen.names > 0 && seen.names * 3 >= seen.parts * 2;
}

bool dg_looks_like_english_names(dg_slice cell) {
    enum { CELL_BYTES = 300 };
    return cell.n <= CELL_BYTES && are_names(looks_of(cell));
}

dg_slice dg_cell_says(const dg_grid *grid, size_t row, size_t column) {
    const dg_grid_cell *cell = dg_grid_cell_at(grid, row, column);
    dg_slice text = dg_slice_of(cell == NULL || cell->covered ? NULL : cell->text);
    return dg_is_blank_word(text) ? (dg_slice){"", 0} : text;
}

/* Do names stand in its cells from row `body` on, two of three of their parts at least? */
static bool holds_names(const dg_grid *grid, size_t body, size_t column) {
    looks all = {0};
    for (size_t row = body; row < dg_grid_n_rows(grid); row++) {
        looks own = looks_of(dg_cell_says(grid, row, column));
        all.names += own.names;
        all.parts += own.parts;
    }
    return are_names(all);
}

/* --- Columns --- */

static bool is_kind(const dg_columns *columns, size_t c, dg_column_kind kind) {
    return columns->items[c].meaning.kind == kind;
}

static size_t first_party(const dg_columns *columns) {
    size_t c = 0;
    while (c < columns->n && !is_kind(columns, c, DG_COLUMN_PARTIES) &&
           !is_kind(columns, c, DG_COLUMN_DEPARTMENT))
        c++;
    return c;
}

static bool has_bearer(const dg_columns *columns) {
    for (size_t c = 0; c < columns->n; c++) {
        dg_class class = columns->items[c].meaning.class;
        if (is_kind(columns, c, DG_COLUMN_PARTIES) && class != DG_CLASS_SUPPORT) return true;
    }
    return dg_columns_first(columns, DG_COLUMN_DEPARTMENT) != DG_NONE;
}

/* Have two heads at least a meaning, so that the row is no row of names, nor of a document's
 * record?
 */
static bool is_row_of_heads(const dg_columns *columns) {
    size_t n = 0;
    for (size_t c = 0; c < columns->n; c++) {
        if ((words_say(columns->items[c].title).all & RECORDS) != 0) return false;
        n += !is_kind(columns, c, DG_COLUMN_OTHER) ||
             dg_english_head(columns->items[c].title).kind != DG_COLUMN_OTHER ||
             words_say(columns->items[c].title).spare;
    }
    return n > 1;
}

static size_t bytes_of(const dg_columns *columns, const dg_grid *grid, size_t column) {
    size_t n = 0;
    for (size_t row = columns->body; row < dg_grid_n_rows(grid); row++)
        n += dg_cell_says(grid, row, column).n;
    return n;
}

/* Is a column of tasks known, or are there numbers beside what may be their words by its length? */
static bool names_tasks(const dg_columns *columns, const dg_grid *grid) {
    enum { WORDY_BYTES = 24 };
    bool numbered = dg_columns_first(columns, DG_COLUMN_NUMBER) != DG_NONE;
    size_t rows = dg_grid_n_rows(grid) - columns->body;
    for (size_t c = 0; c < columns->n; c++) {
        dg_column_kind kind = dg_english_head(columns->items[c].title).kind;
        if (is_kind(columns, c, DG_COLUMN_TASK) || kind == DG_COLUMN_TASK) return true;
        bool open = is_kind(columns, c, DG_COLUMN_OTHER) && kind == DG_COLUMN_OTHER;
        if (numbered && open && bytes_of(columns, grid, c) >= WORDY_BYTES * rows) return true;
    }
    return false;
}

/* What a column makes of its parties by the words of its head; DG_CLASS_NONE: it holds none. */
static dg_class class_of(const dg_columns *columns, const dg_grid *grid, size_t c, bool tasks) {
    dg_slice title = columns->items[c].title;
    dg_column_meaning meaning = dg_english_head(title);
    unsigned says = words_say(title).all;
    bool beside = dg_columns_first(columns, DG_COLUMN_PARTIES) != DG_NONE;
    bool sure = (says & (LEADS | BEARS)) != 0 || tasks || beside;
    if (meaning.kind != DG_COLUMN_PARTIES || !sure) return DG_CLASS_NONE;
    if (!holds_names(grid, columns->body, c)) return DG_CLASS_NONE;
    bool decides = (says & DECIDES) != 0 && has_bearer(columns);
    return decides ? DG_CLASS_SUPPORT : meaning.class;
}

/* gameplay-engineer, @berg: words without a space stand in all cells. */
static bool holds_handles(const dg_grid *grid, size_t body, size_t column) {
    size_t n = 0;
    for (size_t row = body; row < dg_grid_n_rows(grid); row++) {
        dg_slice cell = dg_cell_says(grid, row, column);
        if (cell.n == 0) continue;
        bool marked = cell.at[0] == '@' || dg_slice_holds(cell, "-");
        if (!marked || dg_slice_holds(cell, " ")) return false;
        n++;
    }
    return n > 0;
}

/* Backup, Alternate: does the head say that its parties stand in for those that bear the tasks? */
static bool is_spare(const dg_columns *columns, const dg_grid *grid, size_t c) {
    saying says = words_say(columns->items[c].title);
    size_t first = first_party(columns);
    if (!says.spare || says.all != 0 || says.unknown > 0 || first >= c) return false;
    if (!is_kind(columns, first, DG_COLUMN_PARTIES)) return false;
    return holds_names(grid, columns->body, c) || holds_handles(grid, columns->body, c);
}

static void find_parties(dg_columns *columns, const dg_grid *grid) {
    bool tasks = names_tasks(columns, grid);
    for (size_t c = 0; c < columns->n; c++) {
        if (!is_kind(columns, c, DG_COLUMN_OTHER)) continue;
        dg_class class = class_of(columns, grid, c, tasks);
        if (class == DG_CLASS_NONE) continue;
        columns->items[c].meaning = (dg_column_meaning){DG_COLUMN_PARTIES, class};
    }
    for (size_t c = 0; c < columns->n; c++)
        if (is_kind(columns, c, DG_COLUMN_OTHER) && is_spare(columns, grid, c))
            columns->items[c].meaning = (dg_column_meaning){DG_COLUMN_PARTIES, DG_CLASS_SUPPORT};
}

/* Does the column leave places empty where others say something: headings over several rows? */
static bool is_shared(const dg_columns *columns, const dg_grid *grid, size_t column) {
    for (size_t row = columns->body + 1; row < dg_grid_n_rows(grid); row++) {
        size_t said = 0;
        for (size_t c = 0; c < columns->n; c++)
            said += c != column && dg_cell_says(grid, row, c).n > 0;
        if (dg_cell_says(grid, row, column).n == 0 && said > 1) return true;
    }
    return false;
}

static bool may_be_task(const dg_columns *columns, size_t c) {
    dg_slice title = columns->items[c].title;
    bool open = is_kind(columns, c, DG_COLUMN_OTHER) || is_kind(columns, c, DG_COLUMN_SECTION);
    return open && title.n > 0 && dg_is_letter(title.at[0]);
}

/* The last column before the parties whose head is of tasks by its words; else the longest, where
 * the first that is not known holds next to nothing beside it, or the last of nothing but headings.
 * DG_NONE: neither. */
static size_t task_column(const dg_columns *columns, const dg_grid *grid, bool by_length) {
    enum { MUCH_LONGER = 3 };
    size_t party = first_party(columns), task = DG_NONE, first = DG_NONE, longest = DG_NONE,
           last = DG_NONE;
    for (size_t c = 0; c < party && party < columns->n; c++) {
        if (!may_be_task(columns, c)) continue;
        if (dg_english_head(columns->items[c].title).kind == DG_COLUMN_TASK) task = c;
        if (first == DG_NONE && is_kind(columns, c, DG_COLUMN_OTHER)) first = c;
        if (longest == DG_NONE || bytes_of(columns, grid, c) > bytes_of(columns, grid, longest))
            longest = c;
        last = c;
    }
    if (task != DG_NONE || !by_length || longest == DG_NONE) return task;
    if (first == DG_NONE) return last;
    size_t least = MUCH_LONGER * bytes_of(columns, grid, first);
    return bytes_of(columns, grid, longest) > least ? longest : DG_NONE;
}

static void find_task(dg_columns *columns, const dg_grid *grid) {
    bool known = false, all_shared = true;
    for (size_t c = 0; c < columns->n; c++) {
        if (!is_kind(columns, c, DG_COLUMN_TASK)) continue;
        known = true;
        all_shared = all_shared && is_shared(columns, grid, c);
    }
    if (known && !all_shared) return;
    bool parties = dg_columns_first(columns, DG_COLUMN_PARTIES) != DG_NONE;
    size_t task = task_column(columns, grid, !known && parties && has_bearer(columns));
    if (task != DG_NONE) columns->items[task].meaning.kind = DG_COLUMN_TASK;
}

bool dg_english_lists_below(const dg_columns *columns, const dg_grid *grid, size_t column) {
    size_t task = dg_columns_first(columns, DG_COLUMN_TASK), most = 0, names = 0, sure = 0;
    dg_slice title = columns->items[column].title;
    bool open = title.n > 0 && dg_is_letter(title.at[0]);
    if (!open || task > column || dg_english_head(title).kind == DG_COLUMN_IGNORED) return false;
    for (size_t row = columns->body; row < dg_grid_n_rows(grid); row++) {
        looks own = looks_of(dg_cell_says(grid, row, column));
        if (own.names > most) most = own.names;
        names += own.names;
        sure += own.sure;
    }
    return most > 1 && sure * 2 >= names && holds_names(grid, columns->body, column);
}

/* Name, Department, Phone: who is reached where, and no task among the heads. */
static bool is_directory(const dg_grid *grid) {
    WORDS(reached, {"contact", 0}, {"email", 0}, {"e-mail", 0}, {"phone", 0}, {"telephone", 0},
          {"extension", 0}, {"mobile", 0});
    bool names = false, contacts = false;
    for (size_t c = 0; dg_grid_n_rows(grid) > 0 && c < dg_grid_n_columns(grid, 0); c++) {
        dg_slice head = dg_cell_says(grid, 0, c);
        if (dg_column_word(head).kind == DG_COLUMN_TASK) return false;
        names = names || dg_slice_is(head, "Name") || dg_slice_is(head, "name");
        contacts = contacts || dg_words_match(&reached, head, NULL) > 0;
    }
    return names && contacts;
}

/* Field, Type, Example: what the columns of a register are to hold. */
static bool is_dictionary(const dg_grid *grid) {
    WORDS(subjects, {"field", 0}, {"column", 0}, {"attribute", 0}, {"property", 0},
          {"parameter", 0}, {"field name", 0}, {"column name", 0}, {"data point", 0});
    WORDS(sayings, {"type", 0}, {"data type", 0}, {"example", 0}, {"required", 0}, {"meaning", 0},
          {"default", 0}, {"format", 0}, {"constraints", 0});
    bool says = false;
    if (dg_grid_n_rows(grid) == 0 || dg_grid_n_columns(grid, 0) < 2) return false;
    dg_slice subject = dg_cell_says(grid, 0, 0);
    for (size_t c = 1; c < dg_grid_n_columns(grid, 0); c++) {
        dg_slice head = dg_cell_says(grid, 0, c);
        says = says || dg_words_hold(&sayings, head);
    }
    return says && dg_words_hold(&subjects, subject);
}

bool dg_english_is_record_table(const dg_grid *grid) {
    bool records = is_directory(grid) || is_dictionary(grid);
    for (size_t c = 0; dg_grid_n_rows(grid) > 0 && c < dg_grid_n_columns(grid, 0); c++) {
        dg_slice head = dg_cell_says(grid, 0, c);
        if (dg_column_word(head).kind == DG_COLUMN_PARTIES) return false;
        records = records || (words_say(head).all & RECORDS) != 0;
    }
    return records;
}

size_t dg_english_party_head(const dg_grid *grid, size_t row) {
    for (size_t c = 0; row < dg_grid_n_rows(grid) && c < dg_grid_n_columns(grid, row); c++) {
        dg_slice head = dg_cell_says(grid, row, c);
        bool english = head.n > 0 && dg_is_letter(head.at[0]);
        bool party = english && (dg_column_word(head).kind == DG_COLUMN_PARTIES ||
                                 dg_english_head(head).kind == DG_COLUMN_PARTIES);
        if (party && holds_names(grid, row + 1, c)) return c;
    }
    return DG_NONE;
}

void dg_english_columns(dg_columns *columns, const dg_grid *grid) {
    if (is_row_of_heads(columns)) find_parties(columns, grid);
    if (dg_columns_first(columns, DG_COLUMN_MARKS) == DG_NONE) find_task(columns, grid);
}
