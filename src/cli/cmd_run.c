/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "drawing.h"
#include "folder.h"
#include "planning.h"
#include "progress.h"
#include "reading.h"
#include "reporting.h"
#include "stopping.h"
#include "tables.h"

static const char *output;
static const cli_option options[] = {
    {"output", "DIR", "the folder to make; it must not hold anything yet", &output},
    CLI_READER_OPTIONS,
    {0}};

/* What the folder will hold, in the order in which a person should open it. */
typedef struct {
    const char *file, *what;
} product;

static const product pictures[] = {
    {"workload", "who carries the most, by role"},
    {"network", "who has to work with whom"},
    {"leads", "who leads whom"},
    {"clusters", "which departments lead together"},
    {"matrix", "who does what where"},
    {"meetings", "who meets about what, and when"},
};
enum { N_PICTURES = sizeof pictures / sizeof *pictures };

static const dg_diagram_kind picture_kinds[N_PICTURES] = {DG_DRAW_WORKLOAD, DG_DRAW_NETWORK,
                                                          DG_DRAW_LEADS,    DG_DRAW_CLUSTERS,
                                                          DG_DRAW_MATRIX,   DG_DRAW_MEETINGS};

/* --- its contents --- */

typedef struct {
    cli *c;
    const char *folder; /* under its temporary name */
    cli_data data;
    cli_default_plan plan; /* of joint meetings */
    size_t failed;         /* documents that could not be brought in */
    char title[512];
} job;

static char *file_in(const job *j, const char *name, const char *ending) {
    size_t size = strlen(j->folder) + strlen(name) + strlen(ending) + 3;
    char *path = malloc(size);
    if (path != NULL) snprintf(path, size, "%s/%s.%s", j->folder, name, ending);
    return path;
}

static bool save_document(void *store, const dg_document *document, const char *path) {
    dg_error err = {0};
    bool saved = dg_store_save(NULL, NULL, store, document, &err) == DG_OK;
    if (saved)
        cli_note_document(document, path);
    else
        cli_fail_error(&err);
    return saved;
}

static bool read_documents(job *j, const cli_reader *reader, const cli_files *files) {
    dg_store *store = NULL;
    dg_error err = {0};
    if (dg_store_open(&store, j->c->db, DG_STORE_WRITE, &err) != DG_OK) {
        cli_fail_error(&err);
        return false;
    }
    j->failed = cli_read_each(j->c, reader, files, save_document, store);
    dg_store_close(store);
    return j->failed < files->n && !cli_is_to_stop();
}

static bool write_table(const job *j, const char *name, dg_table *table) {
    if (table == NULL) return false; /* said already */
    char *text = NULL, *path = file_in(j, name, "csv");
    dg_error err = {0};
    bool ok = path != NULL && dg_table_write(&text, table, DG_FORMAT_CSV, NULL, &err) == DG_OK;
    if (!ok) cli_fail("%s", err.code == DG_OK ? "out of memory" : err.message);
    ok = ok && cli_write_csv(path, text);
    free(text);
    free(path);
    dg_table_free(table);
    return ok;
}

static dg_table *clusters_table(const job *j) {
    dg_clusters clusters = {0};
    dg_cluster_options how = DG_CLUSTER_OPTIONS_DEFAULT;
    how.seed = j->c->seed;
    dg_error err = {0};
    dg_table *table = NULL;
    if (dg_clusters_coordination(&clusters, j->data.graph, &how, &err) == DG_OK)
        table = cli_clusters_table(j->c, j->data.graph, &clusters);
    else
        cli_fail_error(&err);
    dg_clusters_clear(&clusters);
    return table;
}

static bool write_tables(const job *j) {
    cli for_programs = *j->c, *c = &for_programs;
    const dg_graph *graph = j->data.graph;
    c->format = DG_FORMAT_CSV;
    return write_table(j, "workload", cli_workload_table(c, graph, NULL, SIZE_MAX)) &&
           write_table(j, "coordination",
                       cli_coordination_table(c, graph, NULL, CLI_BY_CONVENING, SIZE_MAX)) &&
           write_table(j, "ties", cli_ties_table(c, graph)) &&
           write_table(j, "clusters", clusters_table(j)) &&
           write_table(j, "concepts", cli_concepts_table(c, &j->data)) &&
           write_table(j, "absence", cli_absence_table(c, graph, SIZE_MAX)) &&
           write_table(j, "assignments", cli_assignments_table(c, j->data.corpus)) &&
           write_table(j, "meetings",
                       cli_meetings_table_of(c, &j->plan.meetings, CLI_TABLE_AGENDA, false));
}

static dg_code draw_pictures(const job *j, char **dots, char **paths, dg_error *err) {
    dg_render_job jobs[N_PICTURES];
    dg_picture files[N_PICTURES];
    char *helper = NULL;
    dg_diagram_options how = DG_DIAGRAM_OPTIONS_DEFAULT;
    how.lang = j->c->lang;
    how.clustering.seed = j->c->seed;
    how.title = j->title;
    how.link = "report.html";
    how.meetings = &j->plan.schedule;
    dg_code code = DG_OK;
    for (size_t i = 0; i < N_PICTURES && code == DG_OK; i++) {
        code = dg_diagram_dot(&dots[i], NULL, j->data.graph, picture_kinds[i], &how, err);
        paths[i] = file_in(j, pictures[i].file, "svg");
        if (code == DG_OK && paths[i] == NULL) code = DG_ENOMEM;
        files[i] = (dg_picture){"svg", paths[i]};
        jobs[i] = (dg_render_job){.dot = dots[i], .pictures = &files[i], .n_pictures = 1};
    }
    if (code == DG_OK) code = dg_render_find(&helper, err);
    if (code == DG_OK) code = dg_render_many(jobs, N_PICTURES, 2, helper, CLI_DRAW_TIMEOUT, err);
    free(helper);
    return code;
}

static bool write_pictures(const job *j) {
    char *dots[N_PICTURES] = {0}, *paths[N_PICTURES] = {0};
    dg_error err = {0};
    cli_progress_start(j->c, "Drawing");
    dg_code code = draw_pictures(j, dots, paths, &err);
    for (size_t i = 0; i < N_PICTURES; i++) {
        free(dots[i]);
        free(paths[i]);
    }
    if (code != DG_OK) cli_fail("%s", err.code == DG_OK ? "out of memory" : err.message);
    return code == DG_OK;
}

static bool write_report(const job *j) {
    dg_report_options how = DG_REPORT_OPTIONS_DEFAULT;
    how.meetings = &j->plan.schedule;
    char *path = file_in(j, "report", "html");
    bool ok = path != NULL && cli_write_report(j->c, &j->data, how, path);
    free(path);
    return ok;
}

static bool fill_folder(job *j, const cli_reader *reader, const cli_files *files) {
    char *db = file_in(j, "dutygraph", "db");
    if (db == NULL) return false;
    const char *before = j->c->db;
    j->c->db = db;
    bool ok = read_documents(j, reader, files) && cli_load_graph(&j->data, j->c, false);
    j->c->db = before;
    free(db);
    if (!ok) return false;
    cli_corpus_title(j->title, sizeof j->title, j->c, j->data.corpus);
    if (cli_plan_by_default(&j->plan, j->c, &j->data, (dg_plan_options){0}) != CLI_DONE)
        return false;
    return write_tables(j) && !cli_is_to_stop() && write_pictures(j) && !cli_is_to_stop() &&
           write_report(j) && !cli_is_to_stop();
}

/* --- what it found --- */

static int say_findings(const job *j) {
    dg_findings_options how = DG_FINDINGS_OPTIONS_DEFAULT;
    char *text = NULL;
    dg_error err = {0};
    how.lang = j->c->lang;
    how.clustering.seed = j->c->seed;
    how.meetings = &j->plan.schedule;
    if (dg_findings_text(&text, j->data.graph, &how, &err) != DG_OK) return cli_fail_error(&err);
    for (char *at = text, *end; (end = strchr(at, '\n')) != NULL; at = end + 1) {
        *end = '\0';
        cli_say(j->c, "%s", at);
    }
    free(text);
    return CLI_DONE;
}

static void say_products(const job *j) {
    cli *c = j->c;
    static const product tables[] = {{"workload.csv", "each department's tasks by role"},
                                     {"coordination.csv", "partners, contacts, convening"},
                                     {"ties.csv", "who shares tasks, beside chance"},
                                     {"clusters.csv", "who belongs with whom"},
                                     {"concepts.csv", "who meets again and again"},
                                     {"absence.csv", "what is lost where one drops out"},
                                     {"assignments.csv", "every assignment, with its line"},
                                     {"meetings.csv", "the agendas of joint meetings"},
                                     {"dutygraph.db", "the store, for further commands"}};
    cli_say(c, "%s", "");
    cli_say(c, dg_translate(c->lang, "In %s:"), output);
    cli_say(c, "  %-18s %s", "report.html",
            dg_translate(c->lang, "everything on one page: open this first"));
    for (size_t i = 0; i < N_PICTURES; i++) {
        char file[32];
        snprintf(file, sizeof file, "%s.svg", pictures[i].file);
        cli_say(c, "  %-18s %s", file, dg_translate(c->lang, pictures[i].what));
    }
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        cli_say(c, "  %-18s %s", tables[i].file, dg_translate(c->lang, tables[i].what));
}

/* Everything in the folder under its temporary name, then the name that was asked for. */
static int make_all(cli *c, const cli_reader *reader, const cli_files *files) {
    char folder[4096];
    cli_stop_when_asked();
    if (!cli_make_folder(folder, sizeof folder, output)) return CLI_FAILED;
    job j = {.c = c, .folder = folder};
    int status = CLI_FAILED;
    if (fill_folder(&j, reader, files)) status = cli_keep_folder(folder, output);
    if (status == CLI_DONE) {
        status = say_findings(&j);
        say_products(&j);
        if (j.failed > 0) status = CLI_FAILED;
    } else {
        cli_remove_folder(folder);
    }
    cli_default_plan_free(&j.plan);
    cli_data_free(&j.data);
    cli_progress_end();
    cli_stop_if_asked();
    return status;
}

static int run(cli *c, int argc, char **argv) {
    if (output == NULL) return cli_usage("run wants -o DIR, the folder to make");
    return cli_with_files(c, argc, argv, make_all);
}

const cli_command cmd_run = {
    .name = "run",
    .group = "All of it",
    .arguments = "FILE|FOLDER... -o DIR",
    .summary = "Read, measure and draw: everything at once, into a new folder",
    .options = options,
    .min_arguments = 1,
    .max_arguments = -1,
    .run = run,
};
