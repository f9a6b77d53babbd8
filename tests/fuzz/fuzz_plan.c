/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan of meetings or a list of wishes, whatever is in it: refused, or read with every line in a
 * meeting and every cell trimmed. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "dutygraph/plan_file.h"
#include "dutygraph/rows.h"

static void check_plan(const char *bytes, size_t n) {
    dg_plan_file plan;
    if (dg_plan_file_parse(&plan, bytes, n, "plan", NULL) != DG_OK) return;
    for (size_t i = 0; i < plan.n_lines; i++) {
        if (plan.lines[i].meeting >= plan.n_meetings || plan.lines[i].task[0] == '\0') abort();
        if (i > 0 && plan.lines[i].meeting < plan.lines[i - 1].meeting) abort();
    }
    for (size_t m = 0; m < plan.n_meetings; m++)
        if (plan.slots[m] != DG_NONE && plan.slots[m] >= DG_PLAN_SLOT_MAX) abort();
    dg_plan_file_clear(&plan);
}

static void check_rows(const char *bytes, size_t n) {
    dg_rows rows;
    size_t line = 0;
    if (dg_rows_parse(&rows, bytes, n, "rows", NULL) != DG_OK) return;
    for (size_t i = 0; i < rows.n; i++) {
        const dg_row *row = &rows.items[i];
        if (row->n == 0 || row->cells[row->n - 1][0] == '\0' || row->line < line) abort();
        line = row->line;
    }
    dg_rows_clear(&rows);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    check_plan((const char *)data, n);
    check_rows((const char *)data, n);
    return 0;
}
