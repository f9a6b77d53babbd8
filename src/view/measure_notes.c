/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/methods.h"

/* In the order of the commands and of their columns. To explain a new measure, add a row, and its
 * translation to data/po/zh.po. */
static const dg_measure_note notes[] = {
    {"workload", "tasks", "tasks that name the department", "", ""},
    {"workload", "led", "of these, those that it answers for as lead", "", ""},
    {"workload", "co_led", "of those led, those with another lead", "", ""},
    {"workload", "joint", "tasks it is responsible for beside others", "", ""},
    {"workload", "supporting", "tasks that name it without its answering for them", "", ""},
    {"workload", "guiding", "of those supported, those it guides (指导)", "", ""},
    {"workload", "sole", "tasks that name no other department", "", ""},
    {"workload", "share", "Σ 1/n over its tasks, n the departments of the task", "",
     "Perianes-Rodriguez, Waltman & van Eck (2016), J. Informetrics 10, 1178"},
    {"workload", "weighted", "Σ w(role) / Σ w over the parties of the task, over its tasks",
     "weights=3,2,1", ""},
    {"workload", "gini", "Σ Σ |x(i) − x(j)| / (2 n² mean), over the departments", "",
     "Gini (1912), Variabilità e mutabilità"},
    {"workload", "hhi", "Σ (x(i) / Σ x)²", "",
     "Herfindahl (1950); Hirschman (1964), Am. Econ. Rev. 54, 761"},
    {"workload", "part_of_tasks", "the part of all places that the k least busy hold", "",
     "Lorenz (1905), Publ. Am. Stat. Assoc. 9, 209"},
    {"coordination", "partners", "distinct departments that share a task with it", "", ""},
    {"coordination", "contacts", "Σ (n − 1) over its tasks", "", ""},
    {"coordination", "strength", "Σ w over its partners, w(ij) = Σ 1/(n − 1) over the shared tasks",
     "", "Newman (2001), Phys. Rev. E 64, 016132"},
    {"coordination", "convening", "Σ (n − 1)/leads over the tasks it leads", "", ""},
    {"coordination", "betweenness",
     "the part of shortest paths between two others that pass through it, over distance 1/w, each "
     "pair once",
     "unweighted=no", "Brandes (2001), J. Math. Sociol. 25, 163"},
    {"coordination", "constraint", "Σ_j (p(ij) + Σ_q p(iq) p(qj))² over its partners", "",
     "Burt (1992), Structural Holes"},
    {"coordination", "effective_size", "n − Σ_j Σ_q p(iq) m(jq) over its partners", "",
     "Borgatti (1997), Connections 20, 35"},
    {"coordination", "channels", "Σ n(n − 1)/2 over all tasks", "",
     "Brooks (1975), The Mythical Man-Month"},
    {"clusters", "cluster",
     "Leiden communities that maximise modularity on the Newman projection, best of the runs",
     "by=coordination resolution=1 seed=42", "Traag, Waltman & van Eck (2019), Sci. Rep. 9, 5233"},
    {"clusters", "stability", "mean adjusted Rand index over all pairs of runs", "seed=42",
     "Hubert & Arabie (1985), J. Classif. 2, 193"},
    {"absence", "without_lead", "tasks that lose their last lead", "", ""},
    {"absence", "without_department", "tasks that lose their last department", "", ""},
    {"absence", "cut_off",
     "other departments outside the largest piece of a component that falls apart", "",
     "Hopcroft & Tarjan (1973), Commun. ACM 16, 372"},
    {"absence", "random_largest", "departments in the largest component, of all",
     "runs=100 seed=42", "Albert, Jeong & Barabási (2000), Nature 406, 378"},
    {"absence", "r", "the mean of that part over all removals", "runs=100 seed=42",
     "Schneider et al. (2011), PNAS 108, 3838"},
};

const dg_measure_note *dg_measure_notes(size_t *n) {
    *n = sizeof notes / sizeof *notes;
    return notes;
}
