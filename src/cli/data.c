/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli.h"

/* Numbers of all documents where none was chosen, so that tables can name them. */
static dg_code choose_documents(cli *c, dg_store *store, dg_error *err) {
    if (c->n_documents > 0) return DG_OK;
    return dg_store_ids(&c->documents, &c->n_documents, store, err);
}

dg_corpus *cli_load(cli *c) {
    dg_store *store = NULL;
    dg_corpus *corpus = NULL;
    dg_error err = {0};
    dg_code code = dg_store_open(&store, c->db, DG_STORE_READ, &err);
    if (code == DG_OK) code = choose_documents(c, store, &err);
    if (code == DG_OK) code = dg_store_load(&corpus, store, c->documents, c->n_documents, &err);
    dg_store_close(store);
    if (code != DG_OK) cli_fail_error(&err);
    return corpus;
}

bool cli_load_graph(cli_data *data, cli *c, bool collectives) {
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

static int rank_order(const void *left, const void *right) {
    const cli_rank *a = left, *b = right;
    if (a->value != b->value) return a->value > b->value ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

void cli_sort_ranks(cli_rank *ranks, size_t n) {
    if (n > 1) qsort(ranks, n, sizeof *ranks, rank_order);
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
    else
        fputs(text, stdout);
    free(text);
    dg_table_free(table);
    return status;
}
