/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random responsibility tables, written in every shape and container, are read back as they were.
 */
#include "unit.h"

#include "base/text.h"
#include "dutygraph/read.h"

enum { TASKS = 9, BODIES = 7, TABLES = 1000, NOBODY = -1 };

/* Known and unknown names, with separators inside, no collectives: those are not marked apart. */
static const char *const bodies[BODIES] = {"商务部",         "工业和信息化部", "文化和旅游部",
                                           "甲示范区管委会", "市场监管总局",   "乙市教育局",
                                           "丙集团有限公司"};

typedef enum {
    SHAPE_RACI,
    SHAPE_INCIDENCE,
    SHAPE_LONG,
    SHAPE_COLUMNS,
    SHAPE_CLAUSES,
    N_SHAPES
} shape;
typedef enum { CSV, TSV, MARKDOWN, N_CONTAINERS } container;

typedef struct {
    int role[TASKS][BODIES]; /* a dg_role, or NOBODY */
    size_t n_tasks;
    shape shape;
    container container;
    bool numbered, dated, titled, sections;
} plan;

static uint32_t seed;

static uint32_t draw(uint32_t n) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % n;
}

/* --- Plans --- */

/* One task in which every body may have any role. */
static void draw_any(int *role) {
    for (size_t b = 0; b < BODIES; b++)
        role[b] = draw(2) == 0 ? NOBODY : (int)draw(DG_N_ROLES);
    role[draw(BODIES)] = (int)draw(DG_N_ROLES);
}

/* One body alone leads, several are joint. */
static void draw_plain(int *role) {
    size_t n = 0, last = 0;
    for (size_t b = 0; b < BODIES; b++) {
        role[b] = draw(3) == 0 ? DG_ROLE_JOINT : NOBODY;
        if (role[b] == NOBODY) continue;
        n++;
        last = b;
    }
    if (n == 0) role[0] = DG_ROLE_LEAD;
    if (n == 1) role[last] = DG_ROLE_LEAD;
}

/* Leads and supporting bodies. */
static void draw_led(int *role) {
    for (size_t b = 0; b < BODIES; b++)
        role[b] = draw(2) == 0 ? NOBODY : draw(3) == 0 ? DG_ROLE_LEAD : DG_ROLE_SUPPORT;
    role[draw(BODIES)] = DG_ROLE_LEAD;
}

static plan draw_plan(void) {
    plan p = {.n_tasks = 1 + draw(TASKS),
              .shape = (shape)draw(N_SHAPES),
              .container = (container)draw(N_CONTAINERS),
              .numbered = draw(2) == 0,
              .dated = draw(2) == 0,
              .titled = draw(2) == 0,
              .sections = draw(3) == 0};
    for (size_t t = 0; t < p.n_tasks; t++)
        if (p.shape == SHAPE_RACI || p.shape == SHAPE_LONG)
            draw_any(p.role[t]);
        else if (p.shape == SHAPE_INCIDENCE || (p.shape == SHAPE_CLAUSES && draw(2) == 0))
            draw_plain(p.role[t]);
        else
            draw_led(p.role[t]);
    /* Any table has letters: a matrix needs two columns of marks, and a lead to be one of RACI. */
    for (size_t b = 0; p.shape == SHAPE_RACI && b < 2; b++)
        p.role[0][b] = b == 0 ? DG_ROLE_LEAD : DG_ROLE_JOINT;
    for (size_t b = 0; p.shape == SHAPE_INCIDENCE && b < BODIES; b++)
        p.role[0][b] = DG_ROLE_JOINT;
    return p;
}

/* --- Writing --- */

static dg_text out;
static size_t n_cells; /* in the row being written */
static container kind;

static void cell(const char *text) {
    if (kind == MARKDOWN)
        dg_text_printf(&out, "| %s ", text);
    else
        dg_text_printf(&out, "%s%s", n_cells == 0 ? "" : kind == CSV ? "," : "\t", text);
    n_cells++;
}

static void end_row(size_t width) {
    while (n_cells < width)
        cell("");
    dg_text_puts(&out, kind == MARKDOWN ? "|\n" : "\n");
    n_cells = 0;
}

/* The bodies with a role joined by 、. */
static void put_names(dg_text *names, const int *role, int wanted) {
    size_t n = 0;
    for (size_t b = 0; b < BODIES; b++)
        if (role[b] == wanted) dg_text_printf(names, "%s%s", n++ > 0 ? "、" : "", bodies[b]);
}

static void names_cell(const int *role, int wanted) {
    dg_text names = {0};
    put_names(&names, role, wanted);
    cell(names.at == NULL ? "" : names.at);
    dg_text_free(&names);
}

/* 甲、乙牵头，丙配合; 甲、乙按职责分别负责; 甲负责. */
static void clause_cell(const int *role) {
    dg_text text = {0};
    bool joint = false, support = false;
    size_t leads = 0;
    for (size_t b = 0; b < BODIES; b++) {
        joint = joint || role[b] == DG_ROLE_JOINT;
        support = support || role[b] == DG_ROLE_SUPPORT;
        leads += role[b] == DG_ROLE_LEAD;
    }
    put_names(&text, role, joint ? DG_ROLE_JOINT : DG_ROLE_LEAD);
    dg_text_puts(&text, joint ? "按职责分别负责" : support || leads != 1 ? "牵头" : "负责");
    if (support) {
        dg_text_puts(&text, "，");
        put_names(&text, role, DG_ROLE_SUPPORT);
        dg_text_puts(&text, "配合");
    }
    cell(text.at);
    dg_text_free(&text);
}

static void matrix_cells(const plan *p, const int *role) {
    static const char *const letters[] = {
        [DG_ROLE_SUPPORT] = "C", [DG_ROLE_JOINT] = "R", [DG_ROLE_LEAD] = "A"};
    for (size_t b = 0; b < BODIES; b++)
        if (role[b] == NOBODY)
            cell(p->shape == SHAPE_RACI && draw(2) == 0 ? "I" : "");
        else
            cell(p->shape == SHAPE_RACI ? letters[role[b]] : "√");
}

static size_t put_header(const plan *p) {
    if (p->numbered) cell("序号");
    cell(draw(2) == 0 ? "重点任务" : "工作内容");
    switch (p->shape) {
    case SHAPE_RACI:
    case SHAPE_INCIDENCE:
        for (size_t b = 0; b < BODIES; b++)
            cell(bodies[b]);
        break;
    case SHAPE_LONG:
        cell("部门");
        cell("角色");
        break;
    case SHAPE_COLUMNS:
        cell("牵头单位");
        cell("配合单位");
        break;
    default:
        cell("责任单位");
    }
    if (p->dated) cell("完成时限");
    size_t width = n_cells;
    end_row(width);
    if (kind == MARKDOWN) {
        for (size_t i = 0; i < width; i++)
            cell("---");
        end_row(width);
    }
    return width;
}

static void put_task_cells(const plan *p, size_t t) {
    char text[64];
    snprintf(text, sizeof text, "%zu", t + 1);
    if (p->numbered) cell(text);
    snprintf(text, sizeof text, "做好工作%c", (char)('A' + t));
    cell(text);
}

static void put_long(const plan *p, size_t t, size_t width) {
    static const char *const words[][2] = {[DG_ROLE_SUPPORT] = {"配合单位", "support"},
                                           [DG_ROLE_JOINT] = {"joint", "joint"},
                                           [DG_ROLE_LEAD] = {"牵头", "lead"}};
    for (size_t b = 0; b < BODIES; b++) {
        if (p->role[t][b] == NOBODY) continue;
        put_task_cells(p, t);
        cell(bodies[b]);
        cell(words[p->role[t][b]][draw(2)]);
        if (p->dated) cell("2025年底前");
        end_row(width);
    }
}

static void put_task(const plan *p, size_t t, size_t width) {
    if (p->shape == SHAPE_LONG) {
        put_long(p, t, width);
        return;
    }
    put_task_cells(p, t);
    if (p->shape == SHAPE_COLUMNS) {
        names_cell(p->role[t], DG_ROLE_LEAD);
        names_cell(p->role[t], DG_ROLE_SUPPORT);
    } else if (p->shape == SHAPE_CLAUSES) {
        clause_cell(p->role[t]);
    } else {
        matrix_cells(p, p->role[t]);
    }
    if (p->dated) cell("2025年底前");
    end_row(width);
}

static char *write_plan(const plan *p) {
    kind = p->container;
    if (p->titled && kind == MARKDOWN) dg_text_puts(&out, "# 任务分工表\n\n");
    bool title_row = p->titled && kind != MARKDOWN;
    size_t width = p->numbered + 1 + p->dated;
    width += p->shape == SHAPE_RACI || p->shape == SHAPE_INCIDENCE ? (size_t)BODIES
             : p->shape == SHAPE_CLAUSES                           ? 1
                                                                   : 2;
    if (title_row) {
        cell("任务分工表");
        end_row(width);
    }
    assert_int_equal(put_header(p), width);
    for (size_t t = 0; t < p->n_tasks; t++) {
        if (p->sections && t % 3 == 0) {
            cell(t == 0 ? "一、开局" : t == 3 ? "二、中局" : "三、收官");
            end_row(width);
        }
        put_task(p, t, width);
    }
    return dg_text_take(&out);
}

/* --- Reading --- */

static size_t body_of(const char *name) {
    for (size_t b = 0; b < BODIES; b++)
        if (strcmp(bodies[b], name) == 0) return b;
    fail_msg("no body %s", name);
    return 0;
}

static void compare(const plan *p, const dg_document *d, const char *text) {
    plan got = *p;
    for (size_t t = 0; t < TASKS; t++)
        for (size_t b = 0; b < BODIES; b++)
            got.role[t][b] = t < p->n_tasks ? NOBODY : p->role[t][b];
    if (d->n_tasks != p->n_tasks) fail_msg("%zu tasks, not %zu:\n%s", d->n_tasks, p->n_tasks, text);
    for (size_t i = 0; i < d->n_assignments; i++) {
        const dg_assignment *a = &d->assignments[i];
        got.role[a->task][body_of(a->as_written)] = (int)a->role;
    }
    for (size_t t = 0; t < p->n_tasks; t++) {
        assert_string_equal(d->tasks[t].deadline, p->dated ? "2025年底前" : "");
        if (d->tasks[t].title[strlen("做好工作")] != (char)('A' + t))
            fail_msg("task %zu is %s:\n%s", t, d->tasks[t].title, text);
        if (memcmp(got.role[t], p->role[t], sizeof got.role[t]) != 0)
            fail_msg("roles of task %zu differ:\n%s", t, text);
    }
    assert_int_equal(d->n_sections, p->sections ? (p->n_tasks + 2) / 3 : 0);
}

static void every_table_is_read_back(void **state) {
    (void)state;
    dg_registry *registry = NULL;
    assert_int_equal(dg_registry_new(&registry, NULL), DG_OK);
    for (uint32_t i = 0; i < TABLES; i++) {
        seed = i * 7919u + 1u;
        plan p = draw_plan();
        char *text = write_plan(&p);
        dg_document *d = NULL;
        dg_error err = {0};
        if (dg_read_memory(&d, text, strlen(text), "t", registry, NULL, &err) != DG_OK)
            fail_msg("table %u: %s\n%s", i, err.message, text);
        compare(&p, d, text);
        dg_document_free(d);
        free(text);
    }
    dg_registry_free(registry);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_table_is_read_back)};
    return cmocka_run_group_tests_name("table property", tests, NULL, NULL);
}
