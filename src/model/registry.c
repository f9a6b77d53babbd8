/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/registry.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/sheet.h"
#include "model/registry_match.h"

extern const unsigned char dg_departments_csv[], dg_categories_csv[];
extern const size_t dg_departments_csv_size, dg_categories_csv_size;

typedef struct {
    dg_slice text;
    size_t body;
} known_name;

struct dg_registry {
    dg_sheet body_table, category_table; /* own every string below */
    DG_ARRAY(dg_body) bodies;            /* the i-th stands in row i + 1 */
    DG_ARRAY(dg_category) categories;
    DG_ARRAY(known_name) names; /* by text, then by body */
};

enum { NAME, FULL_NAME, ENGLISH, ALIASES, CATEGORY, KIND, VALID_FROM, VALID_TO, N_BODY_COLUMNS };
static const char *const body_columns[N_BODY_COLUMNS] = {
    "name", "full_name", "english", "aliases", "category", "kind", "valid_from", "valid_to",
};

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

static dg_code read_body(dg_body *body, const dg_registry *r, const dg_sheet *s, size_t row,
                         dg_error *err) {
    *body = (dg_body){.name = dg_sheet_cell(s, row, NAME),
                      .full_name = dg_sheet_cell(s, row, FULL_NAME),
                      .english = dg_sheet_cell(s, row, ENGLISH),
                      .category = dg_sheet_cell(s, row, CATEGORY),
                      .valid_from = dg_sheet_cell(s, row, VALID_FROM),
                      .valid_to = dg_sheet_cell(s, row, VALID_TO)};
    const char *kind = dg_sheet_cell(s, row, KIND);
    if (body->name[0] == '\0') return refuse(s, row, "a body without a name", "", err);
    if (!is_category(r, body->category))
        return refuse(s, row, "unknown category ", body->category, err);
    if (!dg_kind_from_name(&body->kind, kind)) return refuse(s, row, "unknown kind ", kind, err);
    if (!is_date(body->valid_from)) return refuse(s, row, "not a date: ", body->valid_from, err);
    if (!is_date(body->valid_to)) return refuse(s, row, "not a date: ", body->valid_to, err);
    return DG_OK;
}

static bool add_name(dg_registry *r, dg_slice name, size_t body) {
    return name.n == 0 || DG_PUSH(r->names, (known_name){name, body});
}

static bool add_names(dg_registry *r, const dg_body *body, size_t i, dg_slice aliases) {
    bool added = add_name(r, dg_slice_of(body->name), i) &&
                 add_name(r, dg_slice_of(body->full_name), i) &&
                 add_name(r, dg_slice_of(body->english), i);
    while (added && aliases.n > 0) {
        size_t end = dg_slice_find(aliases, "|", 0);
        added = add_name(r, dg_slice_trim((dg_slice){aliases.at, end}), i);
        aliases = dg_slice_skip(aliases, end + 1);
    }
    return added;
}

static int compare(dg_slice a, dg_slice b) {
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n == 0 ? 0 : memcmp(a.at, b.at, n);
    return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

static int by_text(const void *left, const void *right) {
    const known_name *a = left, *b = right;
    int order = compare(a->text, b->text);
    return order != 0 ? order : (a->body > b->body) - (a->body < b->body);
}

static dg_code sort_names(dg_registry *r, dg_error *err) {
    if (r->names.n > 1) qsort(r->names.items, r->names.n, sizeof(known_name), by_text);
    for (size_t i = 1; i < r->names.n; i++) {
        const known_name *a = &r->names.items[i - 1], *b = a + 1;
        if (dg_slice_equal(a->text, b->text))
            return dg_fail_at(err, DG_EFORMAT, dg_sheet_line(&r->body_table, b->body + 1), 0,
                              "duplicate name %.*s, of %s and %s", (int)a->text.n, a->text.at,
                              r->bodies.items[a->body].name, r->bodies.items[b->body].name);
    }
    return DG_OK;
}

static dg_code read_bodies(dg_registry *r, dg_slice text, dg_error *err) {
    dg_sheet *s = &r->body_table;
    dg_code code = dg_sheet_open(s, text, body_columns, N_BODY_COLUMNS, N_BODY_COLUMNS, err);
    for (size_t row = 1; code == DG_OK && row < s->csv.n_rows; row++) {
        dg_body body;
        code = read_body(&body, r, s, row, err);
        if (code != DG_OK) break;
        if (!DG_PUSH(r->bodies, body) ||
            !add_names(r, &body, row - 1, dg_slice_of(dg_sheet_cell(s, row, ALIASES))))
            code = dg_fail_memory(err);
    }
    return code == DG_OK ? sort_names(r, err) : code;
}

dg_code dg_registry_parse(dg_registry **registry, dg_slice csv, dg_error *err) {
    dg_registry *r = calloc(1, sizeof *r);
    if (r == NULL) return dg_fail_memory(err);
    dg_code code = read_categories(r, err);
    if (code == DG_OK) code = read_bodies(r, csv, err);
    if (code == DG_OK)
        *registry = r;
    else
        dg_registry_free(r);
    return code;
}

dg_code dg_registry_new(dg_registry **registry, dg_error *err) {
    dg_slice csv = {(const char *)dg_departments_csv, dg_departments_csv_size};
    return dg_registry_parse(registry, csv, err);
}

void dg_registry_free(dg_registry *registry) {
    if (registry == NULL) return;
    dg_sheet_free(&registry->body_table);
    dg_sheet_free(&registry->category_table);
    free(registry->bodies.items);
    free(registry->categories.items);
    free(registry->names.items);
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

/* The greatest name that is not after `text`; NULL where every name is after it. */
static const known_name *floor_of(const dg_registry *r, dg_slice text) {
    size_t low = 0, high = r->names.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(r->names.items[middle].text, text) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? NULL : &r->names.items[low - 1];
}

const dg_body *dg_registry_lookup(const dg_registry *registry, dg_slice name) {
    const known_name *floor = floor_of(registry, name);
    if (floor == NULL || !dg_slice_equal(floor->text, name)) return NULL;
    return &registry->bodies.items[floor->body];
}

const dg_body *dg_registry_find(const dg_registry *registry, const char *name) {
    return dg_registry_lookup(registry, dg_slice_of(name));
}

/* Every name that begins `text` also begins the names between itself and `text`, hence the floor:
 * where the floor is no such name, they all lie in what it shares with `text`. */
size_t dg_registry_longest(const dg_registry *registry, dg_slice text) {
    const known_name *floor;
    while (text.n > 0 && (floor = floor_of(registry, text)) != NULL) {
        size_t shared = 0;
        while (shared < floor->text.n && shared < text.n &&
               floor->text.at[shared] == text.at[shared])
            shared++;
        if (shared == floor->text.n) return shared;
        text.n = shared;
    }
    return 0;
}
