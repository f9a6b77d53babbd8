/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/check.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/strmap.h"
#include "base/text.h"
#include "base/traditional.h"
#include "base/utf8.h"
#include "read/clause/slips.h"
#include "read/name/name_place.h"
#include "read/outline/label.h"

static void report(dg_builder *builder, dg_diagnostic_kind kind, dg_severity severity,
                   dg_position at, const char *subject, size_t number, const char *path) {
    dg_builder_diagnostic(builder, (dg_diagnostic){kind, severity, at, subject, number, path});
}

/* Of a task: how many departments it has, and how many of its rows say who leads. */
typedef struct {
    size_t bodies, leads;
} census;

typedef struct {
    dg_builder *builder;
    const census *of; /* each task */
    size_t many;      /* departments; 0: never too many */
    bool leaders;     /* some task of several departments names a lead */
} tasks_check;

/* By `n` assignments, of however many tasks. */
static void count_bodies(census *of, const dg_assignment *assignments, size_t n,
                         const dg_department *departments) {
    for (size_t i = 0; i < n; i++) {
        const dg_assignment *a = &assignments[i];
        of[a->task].bodies += departments[a->department].kind == DG_KIND_DEPARTMENT;
        of[a->task].leads += a->role == DG_ROLE_LEAD;
    }
}

/* A document that names no lead where it lists departments is told once; else each task is. */
static void check_leads(tasks_check *k, const dg_task *tasks, size_t n) {
    size_t leaderless = 0, first = 0;
    for (size_t i = 0; i < n; i++) {
        bool led = k->of[i].leads > 0;
        if (k->of[i].bodies > 0 && !led && leaderless++ == 0) first = i;
        k->leaders = k->leaders || (k->of[i].bodies > 1 && led);
    }
    if (leaderless < 2) k->leaders = true;
    if (!k->leaders)
        report(k->builder, DG_DIAG_NO_LEAD, DG_NOTE, tasks[first].clause_at, "", leaderless, "");
}

static void check_task(const tasks_check *k, const dg_task *task, census of) {
    dg_builder *builder = k->builder;
    dg_position at = task->clause_at;
    if (task->open) report(builder, DG_DIAG_OPEN_LIST, DG_WARNING, at, "", of.bodies, task->path);
    if (of.bodies == 0)
        report(builder, DG_DIAG_NO_DEPARTMENT, DG_WARNING, at, "", task->n_assignments, task->path);
    else if (of.leads == 0 && k->leaders)
        report(builder, DG_DIAG_NO_LEAD, DG_WARNING, at, "", of.bodies, task->path);
    if (k->many > 0 && of.bodies > k->many)
        report(builder, DG_DIAG_MANY_DEPARTMENTS, DG_WARNING, at, "", of.bodies, task->path);
}

/* --- Names --- */

typedef struct {
    dg_builder *builder;
    const dg_registry *registry;
    const dg_assignment *assignments;
    const dg_department *departments;
    const char **checked; /* of each department: the name by which it was last called */
    /* The names of departments in simplified script, by first mention; the id is the assignment's
     * place. */
    DG_ARRAY(dg_near_name) unknown;
} names;

/* A name in either script is the same name. */
static dg_slice simplified(names *k, dg_slice written) {
    if (!dg_has_traditional(written)) return written;
    char *copy = (char *)dg_builder_copy(k->builder, written);
    if (copy[0] == '\0') return written;
    dg_simplify(copy, written.n);
    return (dg_slice){copy, written.n};
}

/* One name for two departments is reported once. */
static void check_name(names *k, dg_strmap *seen, size_t i) {
    enum { OF_TWO = 1, OF_ONE }; /* OF_ONE and the index of that department */
    const dg_assignment *a = &k->assignments[i];
    const dg_department *d = &k->departments[a->department];
    const char **checked = &k->checked[a->department];
    if (*checked == a->as_written) return; /* a name is copied once for all rows on end with it */
    *checked = a->as_written;
    dg_slice written = simplified(k, dg_slice_of(a->as_written));
    size_t *of = dg_strmap_at(seen, written);
    if (of == NULL) return;
    if (*of >= OF_ONE && *of != OF_ONE + a->department) {
        report(k->builder, DG_DIAG_NAME_FOR_TWO_BODIES, DG_WARNING, a->at, a->as_written, 2, "");
        *of = OF_TWO;
    }
    if (*of != 0) return;
    *of = OF_ONE + a->department;
    if (d->known) return;
    if (dg_is_cut_name(written))
        report(k->builder, DG_DIAG_UNREAD_PART, DG_WARNING, a->at, a->as_written, 0, "");
    if (d->kind != DG_KIND_DEPARTMENT) return;
    report(k->builder, DG_DIAG_UNKNOWN_DEPARTMENT, DG_NOTE, a->at, a->as_written, 0, "");
    size_t second = dg_second_name(written, k->registry);
    if (second < written.n) /* 甲局乙部, a mark short */
        report(k->builder, DG_DIAG_UNREAD_PART, DG_WARNING, a->at, a->as_written + second, 0, "");
    (void)!DG_PUSH(k->unknown, (dg_near_name){simplified(k, dg_slice_of(d->name)), i});
}

static bool is_long_enough(dg_slice name) {
    enum { LEAST = 4, LEAST_LATIN = 8 };
    bool latin = name.n > 0 && (unsigned char)name.at[0] < 0x80;
    return dg_utf8_count(name) >= (latin ? LEAST_LATIN : LEAST);
}

static bool is_number(dg_slice text) {
    size_t bytes;
    dg_han_number(text, &bytes);
    if (bytes == 0) dg_digit_number(text, &bytes);
    return bytes > 0;
}

/* Is the text, from byte `at` on, how an office is called and nothing else: 局, 总局? */
static bool is_rank(dg_slice text, size_t at) {
    WORDS(ranks, {"局", 0}, {"部", 0}, {"委", 0}, {"厅", 0}, {"署", 0}, {"办", 0}, {"会", 0},
          {"总局", 0}, {"总会", 0}, {"总署", 0});
    dg_slice end = dg_slice_skip(text, at);
    return dg_words_hold(&ranks, end);
}

/* 民政局: is there a body of that field, the rank aside: 民政部? */
static bool is_field(const dg_registry *registry, dg_slice name) {
    static const char *const ranks[] = {"部", "委", "局", "署", "总局", "总署"};
    enum { FIELD_BYTES = 48, RANK_BYTES = 3 };
    char body[FIELD_BYTES + 8];
    dg_slice field = dg_slice_skip(name, dg_name_place(name));
    if (field.n <= RANK_BYTES || field.n > FIELD_BYTES) return false;
    field.n -= RANK_BYTES;
    for (size_t i = 0; i < DG_ITEMS(ranks); i++) {
        memcpy(body, field.at, field.n);
        strcpy(body + field.n, ranks[i]);
        if (dg_registry_lookup(registry, dg_slice_of(body)) != NULL) return true;
    }
    return false;
}

/* The same office of two places, or the first and the second, are meant to differ by one. */
static bool may_be_a_slip(dg_slice a, dg_slice b, size_t at) {
    return is_long_enough(a) && is_long_enough(b) && at >= dg_name_place(a) &&
           at >= dg_name_place(b) &&
           !(is_number(dg_slice_skip(a, at)) && is_number(dg_slice_skip(b, at)));
}

/* 应急管理局 beside 应急管理部 is a county's office, no slip. */
static bool is_near_registry(const void *context, dg_slice name, const dg_near_name *found,
                             size_t at) {
    (void)context;
    return may_be_a_slip(name, found->text, at) && !(is_rank(name, at) && is_rank(found->text, at));
}

/* A name, and the names that it is compared with. */
typedef struct {
    const names *names;
    const dg_near_name *later;
} comparison;

/* Of two unknown names the later one is reported; not 市民政局 and 市财政局, either of whose fields
 * has a body that is known. */
static bool is_near_earlier(const void *context, dg_slice name, const dg_near_name *found,
                            size_t at) {
    const comparison *c = context;
    return found->id < c->later->id && may_be_a_slip(name, found->text, at) &&
           !(is_field(c->names->registry, name) && is_field(c->names->registry, found->text));
}

/* The department of an assignment, as it is called. */
static const char *name_at(const names *k, size_t assignment) {
    return k->departments[k->assignments[assignment].department].name;
}

static void check_near(const names *k, const dg_near *near, const dg_near_name *name) {
    const comparison compared = {k, name};
    const dg_near_name *known =
        dg_near_find(dg_registry_near(k->registry), name->text, is_near_registry, NULL);
    const dg_near_name *earlier =
        known != NULL ? NULL : dg_near_find(near, name->text, is_near_earlier, &compared);
    if (known == NULL && earlier == NULL) return;
    dg_text both = {0};
    dg_text_puts(&both, name_at(k, name->id));
    dg_text_puts(&both, DG_BETWEEN_NAMES);
    if (known != NULL)
        dg_text_put(&both, known->text);
    else
        dg_text_puts(&both, name_at(k, earlier->id));
    report(k->builder, DG_DIAG_NEAR_IDENTICAL_NAMES, DG_NOTE, k->assignments[name->id].at,
           dg_builder_copy(k->builder, (dg_slice){both.at, both.n}), 0, "");
    dg_text_free(&both);
}

/* Once for each name that the registry does not know, where it first stands. */
static void check_names(names *k, size_t n) {
    dg_strmap *seen = dg_strmap_new();
    for (size_t i = 0; seen != NULL && i < n; i++)
        check_name(k, seen, i);
    dg_strmap_free(seen);
    dg_near near;
    if (!dg_near_make(&near, k->unknown.items, k->unknown.n)) return;
    for (size_t i = 0; i < k->unknown.n; i++)
        check_near(k, &near, &k->unknown.items[i]);
    dg_near_clear(&near);
}

bool dg_check_tasks(dg_builder *builder, const dg_registry *registry, size_t many) {
    size_t n_tasks, n_assignments, n_departments;
    const dg_task *tasks = dg_builder_tasks(builder, &n_tasks);
    const dg_assignment *assignments = dg_builder_assignments(builder, &n_assignments);
    const dg_department *departments = dg_builder_departments(builder, &n_departments);
    census *of = calloc(n_tasks + 1, sizeof *of);
    tasks_check tasks_k = {builder, of, many, false};
    if (of == NULL) return false;
    count_bodies(of, assignments, n_assignments, departments);
    check_leads(&tasks_k, tasks, n_tasks);
    for (size_t i = 0; i < n_tasks; i++)
        check_task(&tasks_k, &tasks[i], of[i]);
    free(of);
    names k = {.builder = builder,
               .registry = registry,
               .assignments = assignments,
               .departments = departments,
               .checked = calloc(n_departments + 1, sizeof *k.checked)};
    if (k.checked != NULL) check_names(&k, n_assignments);
    bool ok = k.checked != NULL;
    free(k.checked);
    free(k.unknown.items);
    return ok;
}
