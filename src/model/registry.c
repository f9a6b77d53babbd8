/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/registry.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/fail.h"
#include "base/file.h"
#include "base/sheet.h"
#include "base/strmap.h"
#include "base/traditional.h"
#include "base/trie.h"
#include "model/registry_match.h"

extern const unsigned char dg_departments_csv[], dg_categories_csv[];
extern const size_t dg_departments_csv_size, dg_categories_csv_size;

typedef struct {
    dg_slice text;    /* in simplified script */
    size_t body, row; /* the row of the table where it stands */
    bool own;         /* in a person's own table */
} known_name;

struct dg_registry {
    dg_sheet body_table, own_table, category_table; /* own every string below */
    DG_ARRAY(dg_body) bodies;
    DG_ARRAY(dg_category) categories;
    DG_ARRAY(known_name) names; /* by text, each once */
    dg_trie trie;               /* their places in `names` */
    dg_arena *simplified;       /* owns the text of names that their table has otherwise */
    dg_near near;
};

enum { NAME_BYTES = 1024 }; /* a longer name is looked up in simplified script only */

enum { NAME, ALIASES, FULL_NAME, ENGLISH, CATEGORY, KIND, VALID_FROM, VALID_TO, N_BODY_COLUMNS };
static const char *const body_columns[N_BODY_COLUMNS] = {
    "name", "aliases", "full_name", "english", "category", "kind", "valid_from", "valid_to",
};

/* Of a VOSviewer thesaurus: the first two of a body's. */
enum { N_THESAURUS_COLUMNS = 2 };
static const char *const thesaurus_columns[N_THESAURUS_COLUMNS] = {"replace by", "label"};

enum { KEY, KEY_ENGLISH, KEY_CHINESE, N_CATEGORY_COLUMNS };
static const char *const category_columns[N_CATEGORY_COLUMNS] = {"category", "english", "chinese"};

static dg_code read_categories(dg_registry *r, dg_error *err) {
    dg_sheet *s = &r->category_table;
    dg_slice text = {(const char *)dg_categories_csv, dg_categories_csv_size};
    dg_code code =
        dg_sheet_open(s, text, category_columns, N_CATEGORY_COLUMNS, N_CATEGORY_COLUMNS, err);
    for (size_t row = 1; code == DG_OK && row < s->csv.n_rows; row++) {
        dg_category made = {dg_sheet_cell(s, row, KEY), dg_sheet_cell(s, row, KEY_ENGLISH),
                            dg_sheet_cell(s, row, KEY_CHINESE)};
        if (!DG_PUSH(r->categories, made)) code = dg_fail_memory(err);
    }
    return code;
}

static bool is_category(const dg_registry *r, const char *key) {
    for (size_t i = 0; i < r->categories.n; i++)
        if (strcmp(r->categories.items[i].key, key) == 0) return true;
    return false;
}

static unsigned two_digits(const char *at) {
    return (unsigned)(at[0] - '0') * 10 + (unsigned)(at[1] - '0');
}

/* "", YYYY, YYYY-MM or YYYY-MM-DD. */
static bool is_date(const char *date) {
    static const char shape[] = "0000-00-00";
    size_t n = strlen(date);
    if (n != 0 && n != 4 && n != 7 && n != 10) return false;
    for (size_t i = 0; i < n; i++)
        if (shape[i] == '-' ? date[i] != '-' : date[i] < '0' || date[i] > '9') return false;
    if (n >= 7 && (two_digits(date + 5) < 1 || two_digits(date + 5) > 12)) return false;
    return n < 10 || (two_digits(date + 8) >= 1 && two_digits(date + 8) <= 31);
}

static dg_code refuse(const dg_sheet *s, size_t row, const char *what, const char *value,
                      dg_error *err) {
    return dg_fail_at(err, DG_EFORMAT, dg_sheet_line(s, row), 0, "%s%s", what, value);
}

/* In `body` stands what holds where a cell is empty. */
static dg_code read_body(dg_body *body, const dg_registry *r, const dg_sheet *s, size_t row,
                         dg_error *err) {
    const char *kind = dg_sheet_cell(s, row, KIND);
    body->full_name = dg_sheet_cell_or(s, row, FULL_NAME, body->full_name);
    body->english = dg_sheet_cell_or(s, row, ENGLISH, body->english);
    body->category = dg_sheet_cell_or(s, row, CATEGORY, body->category);
    body->valid_from = dg_sheet_cell_or(s, row, VALID_FROM, body->valid_from);
    body->valid_to = dg_sheet_cell_or(s, row, VALID_TO, body->valid_to);
    if (body->name[0] == '\0') return refuse(s, row, "a body without a name", "", err);
    if (body->category[0] != '\0' && !is_category(r, body->category))
        return refuse(s, row, "unknown category ", body->category, err);
    if (kind[0] != '\0' && !dg_kind_from_name(&body->kind, kind))
        return refuse(s, row, "unknown kind ", kind, err);
    if (!is_date(body->valid_from)) return refuse(s, row, "not a date: ", body->valid_from, err);
    if (!is_date(body->valid_to)) return refuse(s, row, "not a date: ", body->valid_to, err);
    return DG_OK;
}

static bool add_name(dg_registry *r, dg_slice text, known_name name) {
    name.text = dg_slice_trim(text);
    if (dg_has_traditional(name.text)) {
        char *copy = dg_arena_copy(r->simplified, name.text);
        if (copy == NULL) return false;
        dg_simplify(copy, name.text.n);
        name.text.at = copy;
    }
    return name.text.n == 0 || DG_PUSH(r->names, name);
}

/* Every name in the row is one of that body. */
static bool add_names(dg_registry *r, const dg_sheet *s, size_t row, size_t body) {
    static const size_t single[] = {NAME, FULL_NAME, ENGLISH};
    known_name name = {.body = body, .row = row, .own = s == &r->own_table};
    bool added = true;
    for (size_t i = 0; added && i < sizeof single / sizeof *single; i++)
        added = add_name(r, dg_slice_of(dg_sheet_cell(s, row, single[i])), name);
    dg_slice aliases = dg_slice_of(dg_sheet_cell(s, row, ALIASES));
    while (added && aliases.n > 0) {
        size_t end = dg_slice_find(aliases, "|", 0);
        added = add_name(r, (dg_slice){aliases.at, end}, name);
        aliases = dg_slice_skip(aliases, end + 1);
    }
    return added;
}

static int compare(dg_slice a, dg_slice b) {
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n == 0 ? 0 : memcmp(a.at, b.at, n);
    return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

/* A person's own come before the built-in ones. */
static int by_text(const void *left, const void *right) {
    const known_name *a = left, *b = right;
    int order = compare(a->text, b->text);
    if (order == 0) order = b->own - a->own;
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

/* May b stand after a, which is the same name? A person's own table may say again what is known,
 * or say that a name is another body's. */
static bool may_repeat(const known_name *a, const known_name *b) {
    return a->own && (!b->own || a->body == b->body);
}

static dg_code sort_names(dg_registry *r, dg_error *err) {
    size_t n = 0;
    if (r->names.n > 1) qsort(r->names.items, r->names.n, sizeof(known_name), by_text);
    for (size_t i = 0; i < r->names.n; i++) {
        const known_name *a = n == 0 ? NULL : &r->names.items[n - 1], *b = &r->names.items[i];
        bool repeats = a != NULL && dg_slice_equal(a->text, b->text);
        if (repeats && !may_repeat(a, b)) {
            const dg_sheet *s = b->own ? &r->own_table : &r->body_table;
            return dg_fail_at(err, DG_EFORMAT, dg_sheet_line(s, b->row), 0,
                              "duplicate name %.*s, of %s and %s", (int)a->text.n, a->text.at,
                              r->bodies.items[a->body].name, r->bodies.items[b->body].name);
        }
        if (!repeats) r->names.items[n++] = *b;
    }
    r->names.n = n;
    return DG_OK;
}

static dg_code index_names(dg_registry *r, dg_error *err) {
    dg_trie_clear(&r->trie);
    for (size_t i = 0; i < r->names.n; i++)
        if (!dg_trie_add(&r->trie, r->names.items[i].text, i)) return dg_fail_memory(err);
    return DG_OK;
}

/* --- Tables --- */

static dg_body blank_body(const char *name) {
    return (dg_body){name, "", "", "", DG_KIND_DEPARTMENT, "", ""};
}

static dg_code read_built_in(dg_registry *r, dg_slice text, dg_error *err) {
    dg_sheet *s = &r->body_table;
    dg_code code = dg_sheet_open(s, text, body_columns, N_BODY_COLUMNS, N_BODY_COLUMNS, err);
    for (size_t row = 1; code == DG_OK && row < s->csv.n_rows; row++) {
        dg_body body = blank_body(dg_sheet_cell(s, row, NAME));
        code = read_body(&body, r, s, row, err);
        if (code != DG_OK) break;
        if (dg_sheet_cell(s, row, KIND)[0] == '\0' || body.category[0] == '\0')
            code = refuse(s, row, "a body without kind or category: ", body.name, err);
        else if (!DG_PUSH(r->bodies, body) || !add_names(r, s, row, row - 1))
            code = dg_fail_memory(err);
    }
    if (code == DG_OK) code = sort_names(r, err);
    return code == DG_OK ? index_names(r, err) : code;
}

/* The body of a row: one that an earlier row added, a built-in one, or a new one. */
static bool own_body(size_t *body, dg_registry *r, dg_strmap *added, const char *name) {
    if (dg_strmap_get(added, dg_slice_of(name), body)) return true;
    const dg_body *known = dg_registry_find(r, name);
    *body = known == NULL ? r->bodies.n : (size_t)(known - r->bodies.items);
    if (known == NULL && !DG_PUSH(r->bodies, blank_body(name))) return false;
    return dg_strmap_set(added, dg_slice_of(name), *body);
}

/* All bodies first, then their names: so the order of the rows does not matter. */
static dg_code read_own_rows(dg_registry *r, dg_strmap *added, dg_error *err) {
    const dg_sheet *s = &r->own_table;
    dg_code code = DG_OK;
    size_t body = 0;
    for (size_t row = 1; code == DG_OK && row < s->csv.n_rows; row++) {
        if (!own_body(&body, r, added, dg_sheet_cell(s, row, NAME))) return dg_fail_memory(err);
        code = read_body(&r->bodies.items[body], r, s, row, err);
    }
    for (size_t row = 1; code == DG_OK && row < s->csv.n_rows; row++) {
        dg_strmap_get(added, dg_slice_of(dg_sheet_cell(s, row, NAME)), &body);
        if (!add_names(r, s, row, body)) code = dg_fail_memory(err);
    }
    if (code == DG_OK) code = sort_names(r, err);
    return code == DG_OK ? index_names(r, err) : code;
}

static bool is_thesaurus(dg_slice text) {
    dg_slice header = dg_slice_trim(text);
    header.n = dg_slice_find(header, "\n", 0);
    return dg_slice_holds(header, thesaurus_columns[NAME]);
}

static dg_code read_own(dg_registry *r, dg_slice text, dg_error *err) {
    dg_strmap *added = dg_strmap_new();
    dg_code code = added == NULL ? dg_fail_memory(err)
                   : is_thesaurus(text)
                       ? dg_sheet_open(&r->own_table, text, thesaurus_columns, N_THESAURUS_COLUMNS,
                                       N_THESAURUS_COLUMNS, err)
                       : dg_sheet_open(&r->own_table, text, body_columns, N_BODY_COLUMNS, 1, err);
    if (code == DG_OK) code = read_own_rows(r, added, err);
    dg_strmap_free(added);
    return code;
}

static dg_code find_near_ones(dg_registry *r, dg_error *err) {
    dg_near_name *names = calloc(r->names.n + 1, sizeof *names);
    for (size_t i = 0; names != NULL && i < r->names.n; i++)
        names[i] = (dg_near_name){r->names.items[i].text, i};
    bool made = names != NULL && dg_near_make(&r->near, names, r->names.n);
    free(names);
    return made ? DG_OK : dg_fail_memory(err);
}

/* `own`: a person's own table; NULL: none. */
static dg_code make(dg_registry **registry, dg_slice built_in, const dg_slice *own, dg_error *err) {
    dg_registry *r = calloc(1, sizeof *r);
    if (r == NULL) return dg_fail_memory(err);
    r->simplified = dg_arena_new();
    dg_code code = r->simplified == NULL ? dg_fail_memory(err) : read_categories(r, err);
    if (code == DG_OK) code = read_built_in(r, built_in, err);
    if (code == DG_OK && own != NULL) code = read_own(r, *own, err);
    if (code == DG_OK) code = find_near_ones(r, err);
    if (code == DG_OK)
        *registry = r;
    else
        dg_registry_free(r);
    return code;
}

static dg_slice built_in(void) {
    return (dg_slice){(const char *)dg_departments_csv, dg_departments_csv_size};
}

dg_code dg_registry_parse(dg_registry **registry, dg_slice csv, dg_error *err) {
    return make(registry, csv, NULL, err);
}

dg_code dg_registry_new(dg_registry **registry, dg_error *err) {
    return make(registry, built_in(), NULL, err);
}

dg_code dg_registry_new_with(dg_registry **registry, const char *table, size_t n, dg_error *err) {
    return make(registry, built_in(), &(dg_slice){table, n}, err);
}

dg_code dg_registry_new_with_file(dg_registry **registry, const char *path, dg_error *err) {
    char *bytes = NULL;
    size_t n;
    dg_code code = dg_file_read(&bytes, &n, path, err);
    if (code == DG_OK) code = dg_registry_new_with(registry, bytes, n, err);
    free(bytes);
    return code;
}

void dg_registry_free(dg_registry *registry) {
    if (registry == NULL) return;
    dg_sheet_free(&registry->body_table);
    dg_sheet_free(&registry->own_table);
    dg_near_clear(&registry->near);
    dg_trie_clear(&registry->trie);
    dg_sheet_free(&registry->category_table);
    free(registry->bodies.items);
    free(registry->categories.items);
    free(registry->names.items);
    dg_arena_free(registry->simplified);
    free(registry);
}

size_t dg_registry_size(const dg_registry *registry) {
    return registry->bodies.n;
}

const dg_body *dg_registry_body(const dg_registry *registry, size_t i) {
    return &registry->bodies.items[i];
}

size_t dg_category_count(const dg_registry *registry) {
    return registry->categories.n;
}

const dg_category *dg_registry_category(const dg_registry *registry, size_t i) {
    return &registry->categories.items[i];
}

static const known_name *name_like(const dg_registry *r, dg_slice text) {
    size_t i;
    return dg_trie_get(&i, &r->trie, text) ? &r->names.items[i] : NULL;
}

const dg_body *dg_registry_lookup(const dg_registry *registry, dg_slice name) {
    const known_name *known = name_like(registry, name);
    return known == NULL ? NULL : &registry->bodies.items[known->body];
}

bool dg_registry_is_own(const dg_registry *registry, dg_slice name) {
    const known_name *known = name_like(registry, name);
    return known != NULL && known->own;
}

const dg_body *dg_registry_find(const dg_registry *registry, const char *name) {
    char simplified[NAME_BYTES];
    dg_slice text = dg_slice_of(name);
    if (text.n < sizeof simplified && dg_has_traditional(text)) {
        memcpy(simplified, text.at, text.n);
        dg_simplify(simplified, text.n);
        text.at = simplified;
    }
    return dg_registry_lookup(registry, text);
}

const dg_near *dg_registry_near(const dg_registry *registry) {
    return &registry->near;
}

size_t dg_registry_longest(const dg_registry *registry, dg_slice text) {
    size_t i;
    return dg_trie_longest(&i, &registry->trie, text);
}

const dg_body *dg_registry_match(size_t *bytes, bool *own, const dg_registry *registry,
                                 dg_slice text) {
    size_t i;
    *bytes = text.n == 0 ? 0 : dg_trie_walk(&i, &registry->trie, text);
    if (*bytes == 0) return NULL;
    *own = registry->names.items[i].own;
    return &registry->bodies.items[registry->names.items[i].body];
}
