/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "amending.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- which tasks --- */

static bool has_task(const dg_document *d, const char *pattern) {
    size_t i = 0;
    while (i < d->n_tasks && !dg_pattern_matches(pattern, d->tasks[i].path))
        i++;
    return i < d->n_tasks;
}

/* The names of the documents that have what is wanted, each once; returns how many documents. */
static size_t find_documents(cli_amendment *a, const char *wanted) {
    size_t hits = 0;
    for (size_t i = 0; i < a->now->n; i++) {
        const dg_document *d = a->all.readings->documents[i];
        const char *path = wanted;
        if (!has_task(a->now->documents[i], path)) {
            path = cli_path_in(d, cli_document_number(a->c, i), wanted);
            if (path == NULL || !has_task(a->now->documents[i], path)) continue;
        }
        size_t same = 0;
        while (same < a->n_documents && strcmp(a->documents[same], d->name) != 0)
            same++;
        if (same == a->n_documents) a->documents[a->n_documents++] = d->name;
        a->task = path;
        hits++;
    }
    return hits;
}

static int find_target(cli_amendment *a, const char *wanted, bool chosen) {
    a->documents = calloc(a->now->n + 1, sizeof *a->documents);
    if (a->documents == NULL) return cli_fail("out of memory");
    size_t hits = find_documents(a, wanted);
    bool bare = a->task == wanted;
    if (hits == 0 && dg_is_pattern(wanted)) return cli_fail("no task matches %s", wanted);
    if (hits == 0) return cli_unknown_task(a->now, wanted);
    if (hits > 1 && bare && !dg_is_pattern(wanted))
        return cli_fail("%s is in %zu documents; say which: %s:%s", wanted, hits, a->documents[0],
                        wanted);
    if (bare && !chosen && dg_is_pattern(wanted)) {
        a->documents[0] = "*"; /* also what is still to come */
        a->n_documents = 1;
    } else if (hits > a->n_documents) {
        cli_note("%s is the name of several documents: the correction is for all of them",
                 a->documents[0]);
    }
    return CLI_DONE;
}

static bool apply_all(cli_amendment *a) {
    dg_corpus_free(a->now);
    free(a->touched);
    a->now = NULL;
    a->touched = NULL;
    return cli_corrections_apply(&a->now, &a->touched, &a->all);
}

int cli_amendment_open(cli_amendment *a, cli *c, const char *wanted) {
    bool chosen = c->n_documents > 0;
    *a = (cli_amendment){.c = c};
    if (!cli_corrections_load(&a->all, c)) return CLI_FAILED;
    dg_corrections_items(a->all.list, &a->n_kept);
    return apply_all(a) ? find_target(a, wanted, chosen) : CLI_FAILED;
}

void cli_amendment_close(cli_amendment *a) {
    free(a->documents);
    free(a->touched);
    dg_corpus_free(a->now);
    cli_corrections_free(&a->all);
}

/* --- which departments --- */

static bool is_meant(const cli_amendment *a, const dg_document *d) {
    size_t i = 0;
    while (i < a->n_documents && !dg_pattern_matches(a->documents[i], d->name))
        i++;
    return i < a->n_documents;
}

/* The canonical name of a department of the documents meant, given that or what is printed. */
static const char *find_in_documents(const cli_amendment *a, const char *name) {
    const char *printed = NULL;
    for (size_t i = 0; i < a->now->n; i++) {
        const dg_document *d = a->now->documents[i];
        if (!is_meant(a, d)) continue;
        for (size_t k = 0; k < d->n_departments; k++)
            if (strcmp(d->departments[k].name, name) == 0) return d->departments[k].name;
        for (size_t k = 0; k < d->n_assignments && printed == NULL; k++)
            if (strcmp(d->assignments[k].as_written, name) == 0)
                printed = d->departments[d->assignments[k].department].name;
    }
    return printed;
}

/* The same, given any name of the registry; NULL: none of the documents has it. */
static const char *find_department(const cli_amendment *a, const char *name) {
    const dg_body *body = dg_registry_find(a->all.registry, name);
    const char *found = find_in_documents(a, name);
    return found == NULL && body != NULL ? find_in_documents(a, body->name) : found;
}

static int unknown_department(const cli_amendment *a, const char *name) {
    size_t n = 0, at = 0;
    for (size_t i = 0; i < a->now->n; i++)
        n += a->now->documents[i]->n_departments;
    const char **names = calloc(n + 1, sizeof *names);
    if (names == NULL) return cli_fail("out of memory");
    for (size_t i = 0; i < a->now->n; i++)
        for (size_t k = 0; k < a->now->documents[i]->n_departments; k++)
            names[at++] = a->now->documents[i]->departments[k].name;
    cli_unknown(CLI_FAILED, "department", name, names, n);
    free(names);
    return CLI_FAILED;
}

/* The name for a department that may be new to the documents. */
static const char *name_department(const cli_amendment *a, const char *name) {
    const char *found = find_department(a, name);
    if (found != NULL) return found;
    const dg_body *body = dg_registry_find(a->all.registry, name);
    if (body != NULL) return body->name;
    cli_note("%s is not in the registry: taken as it stands", name);
    return name;
}

/* --- what is to change --- */

static int check_role(const char *option, const char *role) {
    static const char *const roles[] = {"lead", "joint", "support", NULL};
    return cli_read_choice(option, role, roles) < 0 ? CLI_USAGE : CLI_DONE;
}

/* Department and value of an option that has both, as NAME=VALUE; `room` is cut in two. */
static int take_pair(cli_amendment *a, dg_correction *made, char *room) {
    const char *option = dg_correction_kind_name(made->kind);
    char *equals = strrchr(room, '=');
    if (equals == NULL || equals == room || equals[1] == '\0')
        return cli_usage("--%s wants two words with = between, not %s", option, room);
    *equals = '\0';
    made->department = room;
    made->value = equals + 1;
    if (made->kind != DG_CORRECTION_RENAME) return check_role(option, made->value);
    const char *name = name_department(a, made->value), *old = find_department(a, room);
    /* what the registry takes for the old one is not the same to this person */
    if (old == NULL || strcmp(name, old) != 0) made->value = name;
    return CLI_DONE;
}

static int take_department(cli_amendment *a, dg_correction *made) {
    const char *found = made->kind == DG_CORRECTION_ADD ? name_department(a, made->department)
                                                        : find_department(a, made->department);
    if (found == NULL) return unknown_department(a, made->department);
    made->department = found;
    return CLI_DONE;
}

/* The path of the other task, with or without its document. */
static int take_other_task(cli_amendment *a, dg_correction *made, const char *wanted) {
    for (size_t i = 0; i < a->now->n; i++) {
        const dg_document *d = a->now->documents[i];
        const char *path = wanted;
        if (!is_meant(a, d)) continue;
        if (!has_task(d, path)) path = cli_path_in(d, cli_document_number(a->c, i), wanted);
        if (path == NULL || !has_task(d, path)) continue;
        made->value = path;
        return CLI_DONE;
    }
    return cli_unknown_task(a->now, wanted);
}

static int take_words(cli_amendment *a, dg_correction *made, char *room) {
    int status = CLI_DONE;
    switch (made->kind) {
    case DG_CORRECTION_SET_ROLE:
    case DG_CORRECTION_ADD:
    case DG_CORRECTION_RENAME:
        status = take_pair(a, made, room);
        break;
    case DG_CORRECTION_CLEAR_ROLE:
    case DG_CORRECTION_DROP:
        made->department = room;
        break;
    case DG_CORRECTION_SPLIT:
        made->value = room;
        return CLI_DONE;
    case DG_CORRECTION_JOIN:
        return take_other_task(a, made, room);
    }
    return status == CLI_DONE ? take_department(a, made) : status;
}

/* --- trying it --- */

static int say_untouched(const cli_amendment *a, const dg_correction *c) {
    switch (c->kind) {
    case DG_CORRECTION_CLEAR_ROLE:
        return cli_fail("%s has no role in %s that was set", c->department, a->task);
    case DG_CORRECTION_ADD:
        return cli_fail("%s has a part in %s already; see --set-role", c->department, a->task);
    case DG_CORRECTION_SPLIT:
        return cli_fail("%s does not hold %s behind its beginning", a->task, c->value);
    case DG_CORRECTION_JOIN:
        return cli_fail("%s and %s are not tasks of one document", a->task, c->value);
    default:
        return cli_fail("%s has no part in %s; see --add", c->department, a->task);
    }
}

/* Add it for each document, and see that it changes something. */
static int add_and_try(cli_amendment *a, dg_correction *made) {
    dg_error err = {0};
    size_t before, after, tasks = 0;
    dg_corrections_items(a->all.list, &before);
    for (size_t i = 0; i < a->n_documents; i++) {
        made->document = a->documents[i];
        if (dg_corrections_add(a->all.list, made, &err) != DG_OK) return cli_fail_error(&err);
    }
    const dg_correction *items = dg_corrections_items(a->all.list, &after);
    if (!apply_all(a)) return CLI_FAILED;
    for (size_t i = before; i < after; i++)
        tasks += a->touched[i];
    return tasks > 0 ? CLI_DONE : say_untouched(a, &items[before]);
}

int cli_amendment_add(cli_amendment *a, dg_correction_kind kind, const char *text) {
    dg_correction made = {.task = a->task,
                          .kind = kind,
                          .department = "",
                          .value = "",
                          .note = a->note,
                          .who = a->who,
                          .when = a->when};
    char *room = strdup(text);
    if (room == NULL) return cli_fail("out of memory");
    int status = take_words(a, &made, room);
    if (status == CLI_DONE) status = add_and_try(a, &made);
    free(room);
    return status;
}

/* --- keeping it --- */

int cli_amendment_save(cli_amendment *a) {
    dg_store *store = NULL;
    dg_error err = {0};
    int64_t last = 0;
    size_t n, tasks = 0;
    const dg_correction *items = dg_corrections_items(a->all.list, &n);
    for (size_t i = a->n_kept; i < n; i++)
        tasks += a->touched[i];
    dg_code code = dg_store_open(&store, a->c->db, DG_STORE_WRITE, &err);
    if (code == DG_OK)
        code = dg_store_amend(NULL, &last, store, items + a->n_kept, n - a->n_kept, false, &err);
    dg_store_close(store);
    if (code != DG_OK) return cli_fail_error(&err);
    if (n - a->n_kept == 1)
        cli_note("kept as correction %lld; tasks changed: %zu", (long long)last, tasks);
    else
        cli_note("kept as corrections %lld to %lld; tasks changed: %zu",
                 (long long)last - (long long)(n - a->n_kept) + 1, (long long)last, tasks);
    return CLI_DONE;
}
