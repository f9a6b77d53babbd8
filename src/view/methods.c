/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/methods.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/fail.h"
#include "base/text.h"

typedef struct {
    DG_ARRAY(dg_methods_part) parts;
    dg_lang lang;
    dg_text text; /* the part under construction */
    bool failed;
} writer;

/* A number as a person writes it: 3, not 3.000000; never by the locale. */
static void put_real(dg_text *text, double value) {
    char digits[32];
    size_t n = (size_t)snprintf(digits, sizeof digits, "%.6g", value);
    for (size_t i = 0; i < n && i < sizeof digits - 1; i++)
        if (digits[i] == ',') digits[i] = '.';
    dg_text_puts(text, digits);
}

/* A sentence, translated, with %N for the N-th value from 1. */
static void say(writer *w, const char *sentence, const double *values) {
    const char *at = dg_translate(w->lang, sentence);
    if (w->text.n > 0 && w->lang == DG_LANG_EN) dg_text_puts(&w->text, " ");
    for (; *at != '\0'; at++) {
        if (at[0] == '%' && at[1] >= '1' && at[1] <= '9')
            put_real(&w->text, values[*++at - '1']);
        else
            dg_text_put(&w->text, (dg_slice){at, 1});
    }
}

static void end_part(writer *w, dg_methods_kind kind) {
    dg_methods_part part = {kind, dg_text_take(&w->text)};
    if (part.text != NULL && DG_PUSH(w->parts, part)) return;
    free(part.text);
    w->failed = true;
}

static size_t count_edges(const dg_corpus *corpus) {
    size_t n = 0;
    for (size_t i = 0; i < corpus->n; i++)
        n += corpus->documents[i]->n_assignments;
    return n;
}

static void say_material(writer *w, const dg_corpus *corpus, const dg_graph *graph,
                         const dg_methods_options *o) {
    const double counts[] = {(double)corpus->n, (double)dg_graph_n_tasks(graph),
                             (double)dg_graph_n_departments(graph), (double)count_edges(corpus)};
    dg_text_puts(&w->text, "dutygraph " DUTYGRAPH_VERSION);
    say(w,
        "read %1 document(s) with %2 tasks, %3 departments and %4 assignments; a task is the "
        "stretch "
        "of "
        "text that one responsibility clause governs, and roles (lead, joint, support) follow from "
        "the words of the clause by fixed rules.",
        counts);
    say(w,
        o->collectives ? "Collective parties, which name a class of bodies, count as departments."
                       : "Collective parties, which name a class of bodies, were left out.",
        NULL);
    end_part(w, DG_METHODS_TEXT);
}

static void say_workload(writer *w, const dg_methods_options *o) {
    const double weights[] = {o->weights.weight[DG_ROLE_LEAD], o->weights.weight[DG_ROLE_JOINT],
                              o->weights.weight[DG_ROLE_SUPPORT]};
    say(w,
        "Workload is the number of tasks that name a department, by role; its share counts a task "
        "with n departments as 1/n for each (fractional counting; Perianes-Rodriguez, Waltman & "
        "van "
        "Eck 2016), its weighted share in proportion to the weights lead %1, joint %2, support %3.",
        weights);
    say(w,
        "Concentration is given by the Gini coefficient (population form; Gini 1912), the "
        "Herfindahl–Hirschman index (Herfindahl 1950; Hirschman 1964) and the Lorenz curve "
        "(Lorenz 1905).",
        NULL);
    end_part(w, DG_METHODS_TEXT);
}

static void say_network(writer *w, const dg_methods_options *o) {
    say(w,
        "Coordination was measured on the projection onto departments, a task with n departments "
        "adding 1/(n − 1) to each of their ties (Newman 2001).",
        NULL);
    say(w,
        o->unweighted
            ? "Betweenness (Brandes 2001) is over hops, each pair counted once."
            : "Betweenness (Brandes 2001) is over distance 1/w, each pair counted once; path "
              "lengths equal within a relative 1e-10 count as equal.",
        NULL);
    say(w,
        o->normalized ? "It is given as a part of the (n − 1)(n − 2)/2 pairs of other departments "
                        "(Freeman 1977)."
                      : "It is not normalised.",
        NULL);
    say(w,
        "Closeness, over the same distances, is reached/Σ distances × reached/(n − 1), which holds "
        "where not all are reached (Wasserman & Faust 1994).",
        NULL);
    say(w,
        "Constraint and efficiency follow Burt (1992), effective size Borgatti (1997); convening "
        "is the number of parties that a lead has to bring together, Σ (n − 1)/leads.",
        NULL);
    say(w,
        "A task with n departments has n(n − 1)/2 channels (Brooks 1975). Brokerage counts the "
        "open two-paths of lead–support arcs through a department by the categories of the three "
        "(Gould & Fernandez 1989). Centrality in the two-mode network is normalised after Borgatti "
        "& Halgin (2011) and Borgatti & Everett (1997).",
        NULL);
    end_part(w, DG_METHODS_TEXT);
}

static void say_ties(writer *w, const dg_methods_options *o) {
    static const char *const kept[] = {
        [DG_ADJUST_NONE] = "They were kept where p is at most %1, without a correction for how "
                           "many they are.",
        [DG_ADJUST_HOLM] = "They were kept where significant at %1 after Holm (1979).",
        [DG_ADJUST_BH] = "They were kept where significant at %1 after Benjamini & Hochberg "
                         "(1995).",
    };
    const double alpha[] = {o->alpha};
    say(w,
        "How alike the tasks of two departments are is given by the index of Jaccard (1901), the "
        "overlap coefficient (Simpson 1943), the cosine (Salton & McGill 1983) and the association "
        "strength (van Eck & Waltman 2009).",
        NULL);
    say(w,
        o->test == DG_NULL_SDSM
            ? "Ties were tested against the stochastic degree sequence model (Neal 2014): p is the "
              "exact upper tail of the Poisson-binomial distribution over the bipartite "
              "configuration model (Saracco et al. 2015)."
            : "Ties were tested against the exact hypergeometric distribution given how many tasks "
              "both sides have (Tumminello et al. 2011; Neal 2014).",
        NULL);
    say(w, kept[o->correction], alpha);
    end_part(w, DG_METHODS_TEXT);
}

static void say_clusters(writer *w, const dg_methods_options *o) {
    const double values[] = {o->clusters.resolution, (double)o->clusters.runs,
                             (double)o->clusters.seed};
    say(w,
        o->clusters.objective == DG_CPM
            ? "Clusters maximise the constant Potts model (Traag et al. 2011) at resolution %1"
            : "Clusters maximise modularity (Newman & Girvan 2004) at resolution %1",
        values);
    say(w,
        "by the Leiden algorithm (Traag, Waltman & van Eck 2019), the best of %2 runs from seed "
        "%3; stability is the mean adjusted Rand index (Hubert & Arabie 1985) over all pairs of "
        "runs.",
        values);
    say(w,
        "A department's certainty is the mean share of runs in which it is with another of its "
        "cluster (Monti et al. 2003), the consensus of the runs that of Lancichinetti & Fortunato "
        "(2012); task–department modules maximise the bipartite modularity of Barber (2007); "
        "concepts are maximal sets of departments that meet on the same tasks (Wille 1982).",
        NULL);
    end_part(w, DG_METHODS_TEXT);
}

static void say_absence(writer *w) {
    say(w,
        "Who is cut off where a department drops out follows from the cut vertices of the two-mode "
        "network (Hopcroft & Tarjan 1973). Robustness curves remove departments at random and "
        "busiest first (Albert, Jeong & Barabási 2000); R is the mean part of departments in the "
        "largest component over all removals (Schneider et al. 2011).",
        NULL);
    end_part(w, DG_METHODS_TEXT);
}

static void say_meetings(writer *w) {
    say(w,
        "Joint meetings cost, for each meeting and department that attends, the cost of its minute "
        "times (overhead + minutes from its first item to its last). Tasks were grouped by "
        "simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983), agendas ordered by dynamic "
        "programming over sets of items (Garcia de la Banda, Stuckey & Chu 2011).",
        NULL);
    say(w,
        "What no plan undercuts was proved by column generation over meetings (Gilmore & Gomory "
        "1961; Wentges 1997). The fewest slots are a colouring of meetings that share departments "
        "(Brélaz 1979), standing groups a maximum coverage (Nemhauser, Wolsey & Fisher 1978).",
        NULL);
    end_part(w, DG_METHODS_TEXT);
}

/* Whether the text says "Authors 2001" or "Authors (2001)" of "Authors (2001), Journal …". */
static bool is_cited(const writer *w, const char *source) {
    char words[128];
    size_t n = strcspn(source, "(");
    for (int bracket = 0; bracket < 2; bracket++) {
        snprintf(words, sizeof words, "%.*s%s%.4s", (int)n, source, bracket ? "(" : "",
                 source + n + (source[n] == '('));
        for (size_t i = 0; i < w->parts.n; i++)
            if (w->parts.items[i].kind == DG_METHODS_TEXT &&
                strstr(w->parts.items[i].text, words) != NULL)
                return true;
    }
    return false;
}

/* Each source that is cited once, in the order of the notes. */
static void list_references(writer *w) {
    size_t n;
    const dg_measure_note *notes = dg_measure_notes(&n);
    for (size_t i = 0; i < n; i++) {
        bool told = notes[i].source[0] == '\0' || !is_cited(w, notes[i].source);
        for (size_t j = 0; j < i; j++)
            told = told || strcmp(notes[j].source, notes[i].source) == 0;
        if (told) continue;
        dg_text_puts(&w->text, notes[i].source);
        end_part(w, DG_METHODS_REFERENCE);
    }
}

static void list_inputs(writer *w, const dg_corpus *corpus) {
    for (size_t i = 0; i < corpus->n; i++) {
        const dg_document *d = corpus->documents[i];
        const char *const parts[] = {d->title, d->number, d->date};
        for (size_t j = 0; j < sizeof parts / sizeof *parts; j++) {
            if (parts[j][0] == '\0') continue;
            if (w->text.n > 0) dg_text_puts(&w->text, ", ");
            dg_text_puts(&w->text, parts[j]);
        }
        dg_text_puts(&w->text, ", SHA-256 ");
        dg_text_puts(&w->text, d->sha256);
        end_part(w, DG_METHODS_INPUT);
    }
}

dg_code dg_methods_write(dg_methods_part **parts, size_t *n, const dg_corpus *corpus,
                         const dg_graph *graph, const dg_methods_options *options, dg_lang lang,
                         dg_error *err) {
    static const dg_methods_options defaults = DG_METHODS_OPTIONS_DEFAULT;
    if (options == NULL) options = &defaults;
    writer w = {.lang = lang};
    say_material(&w, corpus, graph, options);
    say_workload(&w, options);
    say_network(&w, options);
    say_ties(&w, options);
    say_clusters(&w, options);
    say_absence(&w);
    say_meetings(&w);
    list_references(&w);
    list_inputs(&w, corpus);
    if (w.failed) {
        dg_methods_free(w.parts.items, w.parts.n);
        return dg_fail_memory(err);
    }
    *parts = w.parts.items;
    *n = w.parts.n;
    return DG_OK;
}

void dg_methods_free(dg_methods_part *parts, size_t n) {
    for (size_t i = 0; i < n; i++)
        free(parts[i].text);
    free(parts);
}
