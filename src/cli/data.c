/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "progress.h"

static int by_number(const void *left, const void *right) {
    const int64_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* Numbers of all documents where none was chosen, so that tables can name them; those that were,
 * each once, in the order in which they are loaded. */
static dg_code choose_documents(cli *c, dg_store *store, dg_error *err) {
    if (c->n_documents > 0) {
        size_t n = 0;
        qsort(c->documents, c->n_documents, sizeof *c->documents, by_number);
        for (size_t i = 0; i < c->n_documents; i++)
            if (n == 0 || c->documents[n - 1] != c->documents[i])
                c->documents[n++] = c->documents[i];
        c->n_documents = n;
        return DG_OK;
    }
    return dg_store_ids(&c->documents, &c->n_documents, store, err);
}

typedef dg_code load_call(dg_corpus **corpus, dg_store *store, const int64_t *ids, size_t n,
                          dg_error *err);

static dg_corpus *load_with(cli *c, load_call *load) {
    dg_store *store = NULL;
    dg_corpus *corpus = NULL;
    dg_error err = {0};
    dg_code code = dg_store_open(&store, c->db, DG_STORE_READ, &err);
    if (code == DG_OK) code = choose_documents(c, store, &err);
    if (code == DG_OK) code = load(&corpus, store, c->documents, c->n_documents, &err);
    dg_store_close(store);
    if (code != DG_OK) cli_fail_error(&err);
    return corpus;
}

dg_corpus *cli_load(cli *c) {
    return load_with(c, dg_store_load);
}

dg_corpus *cli_load_reading(cli *c) {
    return load_with(c, dg_store_load_reading);
}

bool cli_load_graph(cli_data *data, cli *c, bool collectives) {
    cli_progress_start(c, "Measuring");
    *data = (cli_data){.corpus = cli_load(c)};
    if (data->corpus == NULL) return false;
    dg_error err = {0};
    dg_graph_options options = {collectives};
    if (dg_graph_new(&data->graph, data->corpus, &options, &err) == DG_OK) return true;
    cli_fail_error(&err);
    cli_data_free(data);
    return false;
}

void cli_data_free(cli_data *data) {
    dg_graph_free(data->graph);
    dg_corpus_free(data->corpus);
    *data = (cli_data){0};
}

size_t cli_document_number(const cli *c, size_t place) {
    return place < c->n_documents ? (size_t)c->documents[place] : 0;
}

const char *cli_path_in(const dg_document *document, size_t number, const char *wanted) {
    char prefix[32];
    int n = snprintf(prefix, sizeof prefix, "%zu:", number);
    if (strncmp(wanted, prefix, (size_t)n) == 0) return wanted + n;
    size_t name = strlen(document->name);
    bool named = strncmp(wanted, document->name, name) == 0 && wanted[name] == ':';
    return named ? wanted + name + 1 : NULL;
}

int cli_unknown_task(const dg_corpus *corpus, const char *wanted) {
    size_t n = 0, at = 0;
    for (size_t i = 0; i < corpus->n; i++)
        n += corpus->documents[i]->n_tasks;
    const char **paths = calloc(n + 1, sizeof *paths);
    if (paths == NULL) return cli_fail("out of memory");
    for (size_t i = 0; i < corpus->n; i++)
        for (size_t t = 0; t < corpus->documents[i]->n_tasks; t++)
            paths[at++] = corpus->documents[i]->tasks[t].path;
    cli_unknown(CLI_FAILED, "task", wanted, paths, n);
    free(paths);
    return CLI_FAILED;
}

/* The canonical name: as given, or what the registry calls it. */
size_t cli_known_department(const dg_graph *graph, const char *name) {
    size_t d = dg_graph_find_department(graph, name);
    if (d != DG_NONE) return d;
    dg_registry *registry = NULL;
    if (dg_registry_new(&registry, NULL) != DG_OK) return DG_NONE;
    const dg_body *body = dg_registry_find(registry, name);
    if (body != NULL) d = dg_graph_find_department(graph, body->name);
    dg_registry_free(registry);
    return d;
}

static void report_unknown_department(const dg_graph *graph, const char *name) {
    size_t n = dg_graph_n_departments(graph);
    const char **names = calloc(n + 1, sizeof *names);
    if (names == NULL) {
        cli_fail("out of memory");
        return;
    }
    for (size_t d = 0; d < n; d++)
        names[d] = dg_graph_department(graph, d)->name;
    cli_unknown(CLI_FAILED, "department", name, names, n);
    free(names);
}

size_t cli_find_department(const dg_graph *graph, const char *name) {
    size_t d = cli_known_department(graph, name);
    if (d == DG_NONE) report_unknown_department(graph, name);
    return d;
}

static int rank_order(const void *left, const void *right) {
    const cli_rank *a = left, *b = right;
    if (a->value != b->value) return a->value > b->value ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

void cli_sort_ranks(cli_rank *ranks, size_t n) {
    if (n > 1) qsort(ranks, n, sizeof *ranks, rank_order);
}

bool cli_write_csv(const char *path, const char *text) {
    static const char bom[] = "\xEF\xBB\xBF";
    dg_error err = {0};
    size_t size = strlen(text) + sizeof bom;
    char *marked = malloc(size);
    if (marked != NULL) snprintf(marked, size, "%s%s", bom, text);
    bool ok = marked != NULL && dg_write_file(path, marked, size - 1, &err) == DG_OK;
    if (!ok) cli_fail("%s", marked == NULL ? "out of memory" : err.message);
    free(marked);
    return ok;
}

static dg_terminal terminal(void) {
    dg_terminal t = {false, 0};
    struct winsize size;
    if (!isatty(STDOUT_FILENO)) return t;
    const char *no_color = getenv("NO_COLOR");
    t.color = no_color == NULL || *no_color == '\0';
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) t.width = size.ws_col;
    return t;
}

int cli_print_table(cli *c, dg_table *table) {
    char *text = NULL;
    dg_error err = {0};
    dg_terminal t = terminal();
    int status = CLI_DONE;
    if (table == NULL)
        status = CLI_FAILED; /* said already */
    else if (dg_table_write(&text, table, c->format, &t, &err) != DG_OK)
        status = cli_fail_error(&err);
    else {
        cli_progress_clear();
        fputs(text, stdout);
    }
    free(text);
    dg_table_free(table);
    return status;
}
