/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/master.h"

#include <glpk.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "plan/kinds.h"

/* Rows: items of a kind, all to be met; then departments and their attendances; then meetings. */
struct dg_master {
    const dg_planning *planning;
    glp_prob *program;
    size_t *kind; /* per item: the first of its kind */
    int *row_of;  /* per item that is the first of its kind */
    int n_kinds;
    int n_own; /* columns before those that were added */
    int *rows; /* of a column */
    double *values;
    uint32_t *parts; /* per row: how often it stands in a column */
    jmp_buf failed;  /* where GLPK's fatal errors end */
};

bool dg_prices_init(dg_prices *prices, const dg_planning *planning) {
    *prices = (dg_prices){calloc(planning->n_items + 1, sizeof(double)),
                          calloc(planning->n_departments + 1, sizeof(double)), 0};
    return prices->items != NULL && prices->departments != NULL;
}

void dg_prices_free(dg_prices *prices) {
    free(prices->items);
    free(prices->departments);
    *prices = (dg_prices){0};
}

/* GLPK ends the program after a fatal error, want of memory among them, unless its hook jumps. */
static void jump(void *info) {
    dg_master *m = info;
    longjmp(m->failed, 1);
}

/* What GLPK had is lost; the thread's environment starts anew. */
static void abandon(dg_master *m) {
    m->program = NULL;
    glp_error_hook(NULL, NULL);
    glp_free_env();
}

static void set_rows(dg_master *m, const uint64_t *minutes) {
    const dg_planning *p = m->planning;
    glp_add_rows(m->program, m->n_kinds + (int)p->n_departments + 1);
    for (size_t i = 0; i < p->n_items; i++)
        m->parts[m->row_of[m->kind[i]]]++;
    for (int k = 1; k <= m->n_kinds; k++) {
        glp_set_row_bnds(m->program, k, GLP_LO, m->parts[k], 0);
        m->parts[k] = 0;
    }
    uint64_t all = 0;
    for (size_t i = 0; i < p->n_items; i++)
        all += p->minutes[i];
    for (size_t d = 0; d <= p->n_departments; d++)
        glp_set_row_bnds(m->program, m->n_kinds + 1 + (int)d, GLP_LO,
                         (double)dg_meetings_for(d < p->n_departments ? minutes[d] : all, p), 0);
}

static void add_column(dg_master *m, int n, double cost) {
    int column = glp_add_cols(m->program, 1);
    glp_set_col_bnds(m->program, column, GLP_LO, 0, 0);
    glp_set_obj_coef(m->program, column, cost);
    glp_set_mat_col(m->program, column, n, m->rows, m->values);
}

/* A department may pay for an attendance and stay away: no attendance is worth more than it costs
 * at least. */
static void add_absences(dg_master *m) {
    const dg_planning *p = m->planning;
    for (size_t d = 0; d < p->n_departments; d++) {
        m->rows[1] = m->n_kinds + 1 + (int)d;
        m->values[1] = 1;
        add_column(m, 1, (double)p->rates[d] * p->overhead);
    }
    m->rows[1] = m->n_kinds + 1 + (int)p->n_departments;
    m->values[1] = 1;
    add_column(m, 1, 0);
}

static bool set_up(dg_master *m, const uint64_t *minutes) {
    glp_error_hook(jump, m);
    if (setjmp(m->failed) != 0) {
        abandon(m);
        return false;
    }
    glp_term_out(GLP_OFF);
    m->program = glp_create_prob();
    set_rows(m, minutes);
    add_absences(m);
    glp_error_hook(NULL, NULL);
    return true;
}

static dg_code add_singles(dg_master *m, dg_error *err) {
    const dg_planning *p = m->planning;
    dg_code code = DG_OK;
    for (size_t i = 0; i < p->n_items && code == DG_OK; i++) {
        uint64_t cost = 0;
        for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
            cost += (uint64_t)p->rates[p->attendees[k]] * (p->overhead + p->minutes[i]);
        if (m->kind[i] == i) code = dg_master_add(m, &i, 1, cost, err);
    }
    return code;
}

dg_code dg_master_new(dg_master **master, const dg_planning *planning, dg_error *err) {
    dg_master *m = calloc(1, sizeof *m);
    size_t n_rows = planning->n_items + planning->n_departments + 2;
    uint64_t *minutes = calloc(planning->n_departments + 1, sizeof *minutes);
    dg_code code = DG_ENOMEM;
    if (m == NULL || minutes == NULL) goto done;
    m->planning = planning;
    m->kind = calloc(planning->n_items + 1, sizeof *m->kind);
    m->row_of = calloc(planning->n_items + 1, sizeof *m->row_of);
    m->rows = calloc(n_rows + 1, sizeof *m->rows);
    m->values = calloc(n_rows + 1, sizeof *m->values);
    m->parts = calloc(n_rows + 1, sizeof *m->parts);
    if (m->kind == NULL || m->row_of == NULL || m->rows == NULL || m->values == NULL ||
        m->parts == NULL || dg_find_kinds(m->kind, planning, err) != DG_OK)
        goto done;
    for (size_t i = 0; i < planning->n_items; i++)
        if (m->kind[i] == i) m->row_of[i] = ++m->n_kinds;
    dg_minutes_by_department(minutes, planning);
    if (set_up(m, minutes)) code = add_singles(m, err);
    if (code == DG_OK) m->n_own = glp_get_num_cols(m->program);
done:
    free(minutes);
    if (code == DG_OK) {
        *master = m;
        return DG_OK;
    }
    dg_master_free(m);
    return dg_fail_memory(err);
}

void dg_master_free(dg_master *m) {
    if (m == NULL) return;
    if (m->program != NULL) {
        glp_delete_prob(m->program);
        glp_free_env();
    }
    free(m->kind);
    free(m->row_of);
    free(m->rows);
    free(m->values);
    free(m->parts);
    free(m);
}

dg_code dg_master_add(dg_master *m, const size_t *items, size_t n, uint64_t cost, dg_error *err) {
    const dg_planning *p = m->planning;
    int n_rows = 0;
    if (m->program == NULL) return dg_fail_memory(err);
    for (size_t i = 0; i < n; i++) {
        int row = m->row_of[m->kind[items[i]]];
        if (m->parts[row]++ == 0) m->rows[++n_rows] = row;
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            row = m->n_kinds + 1 + (int)p->attendees[k];
            if (m->parts[row] == 0) m->rows[++n_rows] = row;
            m->parts[row] = 1;
        }
    }
    m->rows[++n_rows] = m->n_kinds + 1 + (int)p->n_departments;
    m->parts[m->rows[n_rows]] = 1;
    for (int r = 1; r <= n_rows; r++) {
        m->values[r] = m->parts[m->rows[r]];
        m->parts[m->rows[r]] = 0;
    }
    glp_error_hook(jump, m);
    if (setjmp(m->failed) != 0) {
        abandon(m);
        return dg_fail_memory(err);
    }
    add_column(m, n_rows, (double)cost);
    glp_error_hook(NULL, NULL);
    return DG_OK;
}

void dg_master_set_costs(dg_master *m, const uint64_t *costs, size_t n) {
    if (m->program == NULL) return;
    for (size_t i = 0; i < n; i++)
        glp_set_obj_coef(m->program, m->n_own + 1 + (int)i, (double)costs[i]);
}

static double not_below_zero(double x) {
    return x > 0 ? x : 0;
}

static void read_prices(dg_prices *prices, const dg_master *m) {
    const dg_planning *p = m->planning;
    int department = m->n_kinds + 1;
    for (size_t i = 0; i < p->n_items; i++)
        prices->items[i] = not_below_zero(glp_get_row_dual(m->program, m->row_of[m->kind[i]]));
    for (size_t d = 0; d < p->n_departments; d++)
        prices->departments[d] = not_below_zero(glp_get_row_dual(m->program, department + (int)d));
    prices->meetings =
        not_below_zero(glp_get_row_dual(m->program, department + (int)p->n_departments));
}

/* A number of steps at a time, not seconds: the same work gives the same prices. */
static bool run_simplex(dg_master *m, bool (*stop)(void *context), void *context) {
    enum { STEPS = 500 };
    glp_smcp how;
    int end = GLP_EITLIM;
    glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.it_lim = STEPS;
    while (end == GLP_EITLIM && !stop(context))
        end = glp_simplex(m->program, &how);
    return end == 0 && glp_get_status(m->program) == GLP_OPT;
}

bool dg_master_solve(dg_master *m, dg_prices *prices, double *cost, bool (*stop)(void *context),
                     void *context) {
    if (m->program == NULL) return false;
    glp_error_hook(jump, m);
    if (setjmp(m->failed) != 0) {
        abandon(m);
        return false;
    }
    bool solved = run_simplex(m, stop, context);
    glp_error_hook(NULL, NULL);
    if (!solved) return false;
    read_prices(prices, m);
    *cost = glp_get_obj_val(m->program);
    return true;
}
