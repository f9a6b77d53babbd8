/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/file.h"
#include "base/sheet.h"
#include "base/text.h"
#include "dutygraph/corrections.h"

enum { TASK, KIND, N_REQUIRED };
enum { DEPARTMENT = N_REQUIRED, VALUE, DOCUMENT, NOTE, WHO, WHEN, N_COLUMNS };
static const char *const columns[N_COLUMNS] = {
    "task", "kind", "department", "value", "document", "note", "who", "when",
};

static void put_row(dg_text *out, const dg_correction *c) {
    const char *cells[N_COLUMNS] = {
        [TASK] = c->task,         [KIND] = dg_correction_kind_name(c->kind),
        [VALUE] = c->value,       [DEPARTMENT] = c->department,
        [DOCUMENT] = c->document, [NOTE] = c->note,
        [WHO] = c->who,           [WHEN] = c->when,
    };
    for (size_t i = 0; i < N_COLUMNS; i++) {
        dg_csv_put(out, dg_slice_of(cells[i]));
        dg_text_puts(out, i + 1 < N_COLUMNS ? "," : "\n");
    }
}

dg_code dg_corrections_to_csv(char **csv, const dg_correction *corrections, size_t n,
                              dg_error *err) {
    dg_text out = {0};
    for (size_t i = 0; i < N_COLUMNS; i++)
        dg_text_printf(&out, "%s%s", columns[i], i + 1 < N_COLUMNS ? "," : "\n");
    for (size_t i = 0; i < n; i++)
        put_row(&out, &corrections[i]);
    char *made = dg_text_take(&out);
    if (made == NULL) return dg_fail_memory(err);
    *csv = made;
    return DG_OK;
}

static dg_code read_row(dg_corrections *list, const dg_sheet *sheet, size_t row, const char *who,
                        const char *when, dg_error *err) {
    dg_error reason = {0};
    dg_correction c = {
        .document = dg_sheet_cell_or(sheet, row, DOCUMENT, "*"),
        .task = dg_sheet_cell(sheet, row, TASK),
        .department = dg_sheet_cell(sheet, row, DEPARTMENT),
        .value = dg_sheet_cell(sheet, row, VALUE),
        .note = dg_sheet_cell(sheet, row, NOTE),
        .who = dg_sheet_cell_or(sheet, row, WHO, who),
        .when = dg_sheet_cell_or(sheet, row, WHEN, when),
    };
    const char *kind = dg_sheet_cell(sheet, row, KIND);
    if (!dg_correction_kind_from_name(&c.kind, kind))
        return dg_fail_at(err, DG_EFORMAT, dg_sheet_line(sheet, row), 0, "unknown kind %.*s",
                          (int)strcspn(kind, "\r\n"), kind);
    dg_code code = dg_corrections_add(list, &c, &reason);
    if (code == DG_EINVAL)
        return dg_fail_at(err, DG_EFORMAT, dg_sheet_line(sheet, row), 0, "%s", reason.message);
    return code == DG_OK ? DG_OK : dg_fail_memory(err);
}

dg_code dg_corrections_from_csv(dg_corrections **list, const char *csv, size_t n, const char *who,
                                const char *when, dg_error *err) {
    dg_sheet sheet = {0};
    dg_corrections *made = dg_corrections_new();
    dg_code code = made == NULL ? dg_fail_memory(err)
                                : dg_sheet_open(&sheet, (dg_slice){csv, n}, columns, N_COLUMNS,
                                                N_REQUIRED, err);
    for (size_t row = 1; code == DG_OK && row < sheet.csv.n_rows; row++)
        code = read_row(made, &sheet, row, who, when, err);
    dg_sheet_free(&sheet);
    if (code == DG_OK)
        *list = made;
    else
        dg_corrections_free(made);
    return code;
}

dg_code dg_corrections_from_file(dg_corrections **list, const char *path, const char *who,
                                 const char *when, dg_error *err) {
    char *bytes = NULL;
    size_t n;
    dg_code code = dg_file_read(&bytes, &n, path, err);
    if (code == DG_OK) code = dg_corrections_from_csv(list, bytes, n, who, when, err);
    free(bytes);
    return code;
}
