/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "naming.h"

#include <stdio.h>
#include <stdlib.h>

enum { SHOWN = 8 };

/* What goes between the names before name i, or in their place. @return whether more are to come.
 */
static bool separate(FILE *out, const cli *c, size_t i, size_t n) {
    bool people = c->format == DG_FORMAT_TABLE;
    if (people && i == SHOWN && n > SHOWN + 1) {
        fprintf(out, dg_translate(c->lang, " and %zu more"), n - SHOWN);
        return false;
    }
    if (i > 0) fputs(people ? dg_translate(c->lang, ", ") : "|", out);
    return true;
}

char *cli_join_departments(const cli *c, const cli_data *data, const size_t *departments,
                           size_t n) {
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL) return NULL;
    for (size_t i = 0; i < n && separate(out, c, i, n); i++)
        fputs(dg_graph_department(data->graph, departments[i])->name, out);
    if (fclose(out) == 0) return text;
    free(text);
    return NULL;
}

char *cli_join_tasks(const cli *c, const cli_data *data, const size_t *tasks, size_t n) {
    char *text = NULL;
    size_t size, document;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL) return NULL;
    for (size_t i = 0; i < n && separate(out, c, i, n); i++) {
        const dg_task *task = dg_graph_task(data->graph, tasks[i], &document);
        if (data->corpus->n > 1) fprintf(out, "%zu:", cli_document_number(c, document));
        fputs(task->path, out);
    }
    if (fclose(out) == 0) return text;
    free(text);
    return NULL;
}
