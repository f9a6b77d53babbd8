/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tying.h"

#include <stdlib.h>

bool cli_read_tie_test(cli_tie_test *how, const char *test, const char *correction,
                       const char *alpha) {
    static const char *const tests[] = {"hypergeometric", "sdsm", NULL};
    static const char *const corrections[] = {"bh", "holm", "none", NULL};
    static const dg_adjustment adjustments[] = {DG_ADJUST_BH, DG_ADJUST_HOLM, DG_ADJUST_NONE};
    int model = cli_read_choice("test", test, tests);
    if (model < 0) return false;
    int method = cli_read_choice("correction", correction, corrections);
    if (method < 0 || !cli_read_real(&how->alpha, "alpha", alpha)) return false;
    how->test = (dg_null_model)model;
    how->correction = adjustments[method];
    if (how->alpha >= 0 && how->alpha <= 1) return true;
    cli_usage("--alpha wants a number from 0 to 1");
    return false;
}

static double *test_p(const cli_ties *all) {
    double *p = calloc(all->n + 1, sizeof *p);
    for (size_t i = 0; p != NULL && i < all->n; i++)
        p[i] = cli_tie_p(all, &all->measures[i]);
    return p;
}

static dg_code load(cli_ties *all, dg_error *err) {
    dg_code code = dg_graph_ties(&all->ties, &all->n, all->graph, err);
    if (code != DG_OK) return code;
    all->measures = calloc(all->n + 1, sizeof *all->measures);
    all->holm = calloc(all->n + 1, sizeof *all->holm);
    if (all->measures == NULL || all->holm == NULL) return DG_ENOMEM;
    code = dg_ties_measure(all->measures, all->ties, all->n, all->graph, err);
    if (code != DG_OK) return code;
    all->bh = test_p(all);
    if (all->bh == NULL) return DG_ENOMEM;
    code = dg_ties_adjust(all->holm, all->bh, all->n, DG_ADJUST_HOLM, err);
    if (code != DG_OK) return code;
    return dg_ties_adjust(all->bh, all->bh, all->n, DG_ADJUST_BH, err);
}

bool cli_ties_load(cli_ties *all, const dg_graph *graph, cli_tie_test how) {
    *all = (cli_ties){.graph = graph, .how = how};
    dg_error err = {.message = "out of memory"};
    if (load(all, &err) == DG_OK) return true;
    cli_fail_error(&err);
    return false;
}

void cli_ties_free(cli_ties *all) {
    free(all->ties);
    free(all->measures);
    free(all->holm);
    free(all->bh);
    *all = (cli_ties){0};
}

double cli_tie_p(const cli_ties *all, const dg_tie_measures *measures) {
    return all->how.test == DG_NULL_SDSM ? measures->p_sdsm : measures->p_hypergeometric;
}

double cli_tie_adjusted(const cli_ties *all, size_t i) {
    switch (all->how.correction) {
    case DG_ADJUST_HOLM:
        return all->holm[i];
    case DG_ADJUST_BH:
        return all->bh[i];
    default:
        return cli_tie_p(all, &all->measures[i]);
    }
}

bool cli_tie_is_significant(const cli_ties *all, size_t i) {
    return cli_tie_adjusted(all, i) <= all->how.alpha;
}

const char *cli_tie_test_name(const cli *c, const cli_ties *all) {
    return dg_translate(c->lang, all->how.test == DG_NULL_SDSM ? "SDSM" : "hypergeometric");
}

const char *cli_tie_correction_name(const cli *c, const cli_ties *all) {
    static const char *const names[] = {"uncorrected", "Holm", "Benjamini–Hochberg"};
    return dg_translate(c->lang, names[all->how.correction]);
}

/* People read below the table; a program's output is left alone. */
#define SAY(c, ...)                                                                                \
    ((c)->format == DG_FORMAT_TABLE ? cli_say(c, __VA_ARGS__) : cli_note(__VA_ARGS__))

/* So many ties, those of smallest p, are asked what they need, and where none of them could do it
 * all the others. */
enum { NEAREST = 1000 };

/* The ties by p, the smallest first. */
static cli_rank *rank_by_p(dg_tie *ties, const cli_ties *all) {
    cli_rank *order = calloc(all->n, sizeof *order);
    if (order == NULL) return NULL;
    for (size_t i = 0; i < all->n; i++)
        order[i] = (cli_rank){i, -cli_tie_p(all, &all->measures[i])};
    cli_sort_ranks(order, all->n);
    for (size_t i = 0; i < all->n; i++)
        ties[i] = all->ties[order[i].place];
    return order;
}

/* The tie that needs the fewest further shared tasks to survive, the one of smallest p among
 * equals, and how many it needs in all; DG_NONE where none could. */
static dg_code find_nearest(size_t *nearest, size_t *needed, const cli_ties *all, double limit,
                            dg_error *err) {
    dg_tie *ties = calloc(all->n, sizeof *ties);
    size_t *wanted = calloc(all->n, sizeof *wanted), fewest = DG_NONE;
    cli_rank *order = ties == NULL || wanted == NULL ? NULL : rank_by_p(ties, all);
    dg_code code = order == NULL ? DG_ENOMEM : DG_OK;
    *nearest = DG_NONE;
    for (size_t from = 0; from < all->n && fewest == DG_NONE && code == DG_OK;) {
        size_t to = from == 0 && all->n > NEAREST ? NEAREST : all->n;
        code =
            dg_ties_needed(wanted, ties + from, to - from, all->graph, all->how.test, limit, err);
        for (size_t i = from; i < to && code == DG_OK; i++) {
            size_t enough = wanted[i - from];
            if (enough == DG_NONE || enough - ties[i].shared >= fewest) continue;
            fewest = enough - ties[i].shared;
            *nearest = order[i].place;
            *needed = enough;
        }
        from = to;
    }
    free(order);
    free(ties);
    free(wanted);
    return code;
}

/* Holm's and Benjamini & Hochberg's first step both ask for alpha over the number of ties. */
static int explain_none(const cli *c, const cli_ties *all) {
    size_t nearest, needed = 0;
    dg_error err = {.message = "out of memory"};
    bool corrected = all->how.correction != DG_ADJUST_NONE;
    double limit = corrected ? all->how.alpha / (double)all->n : all->how.alpha;
    if (find_nearest(&nearest, &needed, all, limit, &err) != DG_OK) return cli_fail_error(&err);
    SAY(c,
        dg_translate(c->lang, "None of the %zu ties is more than chance (%s, %s, alpha %g): p "
                              "would have to be %.2g or less."),
        all->n, cli_tie_test_name(c, all), cli_tie_correction_name(c, all), all->how.alpha, limit);
    if (nearest == DG_NONE) {
        SAY(c, "%s",
            dg_translate(c->lang, "No tie could be, even if the two shared all their tasks."));
        return CLI_DONE;
    }
    const dg_tie *tie = &all->ties[nearest];
    const dg_tie_measures *m = &all->measures[nearest];
    SAY(c,
        dg_translate(c->lang,
                     "The nearest is %s – %s: %zu shared tasks, %.2f expected, p = %.2g. It "
                     "would take %zu more, %zu in all."),
        dg_graph_department(all->graph, tie->a)->name,
        dg_graph_department(all->graph, tie->b)->name, tie->shared, m->expected, cli_tie_p(all, m),
        needed - tie->shared, needed);
    return CLI_DONE;
}

int cli_say_backbone(const cli *c, const cli_ties *all) {
    size_t significant = 0;
    for (size_t i = 0; i < all->n; i++)
        significant += cli_tie_is_significant(all, i);
    if (all->n == 0) {
        SAY(c, "%s", dg_translate(c->lang, "No two departments share a task."));
        return CLI_DONE;
    }
    if (significant == 0) return explain_none(c, all);
    cli_say(c,
            dg_translate(c->lang, "%zu pairs of departments share tasks; more than chance: %zu of "
                                  "these ties (%s, %s, alpha %g)"),
            all->n, significant, cli_tie_test_name(c, all), cli_tie_correction_name(c, all),
            all->how.alpha);
    return CLI_DONE;
}
