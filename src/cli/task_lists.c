/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "planning.h"

bool cli_is_task(const cli *c, const cli_data *data, size_t t, const char *path) {
    size_t place;
    const dg_task *task = dg_graph_task(data->graph, t, &place);
    if (strcmp(task->path, path) == 0) return true;
    const char *inside =
        cli_path_in(data->corpus->documents[place], cli_document_number(c, place), path);
    return inside != NULL && strcmp(task->path, inside) == 0;
}

size_t cli_find_task(size_t *task, const cli *c, const cli_data *data, const char *path) {
    size_t found = 0;
    *task = DG_NONE;
    for (size_t t = 0; t < dg_graph_n_tasks(data->graph); t++) {
        if (!cli_is_task(c, data, t, path)) continue;
        if (found++ == 0) *task = t;
    }
    return found;
}

bool cli_find_one_task(size_t *task, const cli *c, const cli_data *data, const char *path) {
    size_t n = cli_find_task(task, c, data, path);
    if (n == 0) cli_unknown_task(data->corpus, path);
    if (n > 1) cli_fail("more than one document has the task %s: write DOCUMENT:PATH", path);
    return n == 1;
}

/* Is the first row the names of columns? */
static bool is_header(const char *cell) {
    static const char *const words[] = {"task", "Task", "path", "Path", "任务", "路径"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(cell, words[i]) == 0) return true;
    return false;
}

static int list_row(bool *listed, const cli *c, const cli_data *data, const dg_row *row,
                    bool first) {
    size_t task;
    const char *path = row->cells[0];
    if (cli_find_task(&task, c, data, path) == 0)
        return first && is_header(path) ? CLI_DONE : cli_unknown_task(data->corpus, path);
    for (size_t t = task; t < dg_graph_n_tasks(data->graph); t++)
        listed[t] = listed[t] || cli_is_task(c, data, t, path);
    return CLI_DONE;
}

int cli_read_tasks(bool **listed, const cli *c, const cli_data *data, const char *file) {
    dg_rows rows = {0};
    dg_error err = {0};
    if (dg_rows_read(&rows, file, &err) != DG_OK) return cli_fail_error(&err);
    *listed = calloc(dg_graph_n_tasks(data->graph) + 1, sizeof **listed);
    int status = *listed == NULL ? cli_fail("out of memory") : CLI_DONE;
    for (size_t i = 0; i < rows.n && status == CLI_DONE; i++) {
        cli_blame(file, rows.items[i].line);
        status = list_row(*listed, c, data, &rows.items[i], i == 0);
    }
    cli_blame(NULL, 0);
    dg_rows_clear(&rows);
    if (status != CLI_DONE) {
        free(*listed);
        *listed = NULL;
    }
    return status;
}
