/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "amending.h"
#include "commands.h"
#include "correcting.h"

static const char *changes[DG_N_CORRECTION_KINDS], *who, *note, *list, *export, *import, *undo;
static const cli_option options[] = {
    /* those that change, in the order of dg_correction_kind */
    {"set-role", "DEPT=ROLE", "lead, joint or support", &changes[DG_CORRECTION_SET_ROLE]},
    {"clear-role", "DEPT", "back to the role that was read", &changes[DG_CORRECTION_CLEAR_ROLE]},
    {"rename", "OLD=NEW", "it is another department", &changes[DG_CORRECTION_RENAME]},
    {"add", "DEPT=ROLE", "a department that is missing", &changes[DG_CORRECTION_ADD]},
    {"drop", "DEPT", "a department that has no part in it", &changes[DG_CORRECTION_DROP]},
    {"split", "WORDS", "into two, the second from WORDS on", &changes[DG_CORRECTION_SPLIT]},
    {"join", "TASK", "with that task, which becomes part of it", &changes[DG_CORRECTION_JOIN]},
    {"who", "NAME", "who says so (default: $USER)", &who},
    {"note", "TEXT", "why", &note},
    {"list", NULL, "all corrections, as list corrections", &list},
    {"export", "FILE", "write all corrections as CSV", &export},
    {"import", "FILE", "add the corrections of a CSV table", &import},
    {"undo", "N", "forget correction number N", &undo},
    {0},
};

/* --- who and when --- */

static const char *find_who(void) {
    static const char *const variables[] = {"USER", "LOGNAME"};
    if (who != NULL) return who;
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *name = getenv(variables[i]);
        if (name != NULL && *name != '\0') return name;
    }
    const struct passwd *account = getpwuid(getuid());
    return account == NULL ? "" : account->pw_name;
}

/* false after a message. */
static bool find_when(char when[CLI_MOMENT]) {
    int64_t seconds;
    struct tm parts;
    if (!cli_now(&seconds)) return false;
    time_t now = (time_t)seconds;
    return gmtime_r(&now, &parts) != NULL &&
           strftime(when, CLI_MOMENT, "%Y-%m-%dT%H:%M:%SZ", &parts) == CLI_MOMENT - 1;
}

/* --- all corrections --- */

static int export_all(cli *c) {
    dg_store *store = NULL;
    dg_corrections *all = NULL;
    dg_error err = {0};
    char *csv = NULL;
    size_t n;
    dg_code code = dg_store_open(&store, c->db, DG_STORE_READ, &err);
    if (code == DG_OK) code = dg_store_corrections(&all, store, &err);
    if (code == DG_OK) {
        const dg_correction *items = dg_corrections_items(all, &n);
        code = dg_corrections_to_csv(&csv, items, n, &err);
    }
    int status = code == DG_OK ? CLI_DONE : cli_fail_error(&err);
    if (code == DG_OK && strcmp(export, "-") == 0)
        fputs(csv, stdout);
    else if (code == DG_OK && !cli_write_csv(export, csv))
        status = CLI_FAILED;
    dg_store_close(store);
    dg_corrections_free(all);
    free(csv);
    return status;
}

static dg_corrections *read_table(const char *when) {
    dg_corrections *read = NULL;
    dg_error err = {0};
    if (dg_corrections_from_file(&read, import, find_who(), when, &err) == DG_OK) return read;
    if (err.line > 0)
        cli_fail("%s:%zu: %s", import, err.line, err.message);
    else
        cli_fail_error(&err);
    return NULL;
}

static int import_all(cli *c) {
    char when[CLI_MOMENT];
    dg_store *store = NULL;
    dg_error err = {0};
    size_t n = 0, added = 0;
    dg_corrections *read = find_when(when) ? read_table(when) : NULL;
    if (read == NULL) return CLI_FAILED;
    const dg_correction *items = dg_corrections_items(read, &n);
    dg_code code = dg_store_open(&store, c->db, DG_STORE_WRITE, &err);
    if (code == DG_OK) code = dg_store_amend(&added, NULL, store, items, n, true, &err);
    dg_store_close(store);
    dg_corrections_free(read);
    if (code != DG_OK) return cli_fail_error(&err);
    cli_note("%s: corrections added %zu, there already %zu", import, added, n - added);
    return CLI_DONE;
}

static int undo_one(cli *c) {
    size_t number = 0;
    dg_store *store = NULL;
    dg_error err = {0};
    if (!cli_read_size(&number, "undo", undo)) return CLI_USAGE;
    dg_code code = dg_store_open(&store, c->db, DG_STORE_WRITE, &err);
    if (code == DG_OK) code = dg_store_undo(store, (int64_t)number, &err);
    dg_store_close(store);
    if (code != DG_OK) return cli_fail_error(&err);
    cli_note("forgot correction %zu", number);
    return CLI_DONE;
}

/* --- one task or pattern --- */

static bool is_change(const cli_given *given) {
    return given->option >= options && given->option < options + DG_N_CORRECTION_KINDS;
}

static int amend_task(cli *c, const char *wanted) {
    cli_amendment a;
    char when[CLI_MOMENT];
    if (!find_when(when)) return CLI_FAILED;
    int status = cli_amendment_open(&a, c, wanted);
    a.who = find_who();
    a.when = when;
    a.note = note == NULL ? "" : note;
    for (size_t i = 0; i < c->n_given && status == CLI_DONE; i++)
        if (is_change(&c->given[i]))
            status = cli_amendment_add(&a, (dg_correction_kind)(c->given[i].option - options),
                                       c->given[i].value);
    if (status == CLI_DONE) status = cli_amendment_save(&a);
    cli_amendment_close(&a);
    return status;
}

/* --- the command --- */

static int run(cli *c, int argc, char **argv) {
    size_t n_changes = 0;
    for (size_t i = 0; i < c->n_given; i++)
        n_changes += is_change(&c->given[i]);
    int others = (list != NULL) + (export != NULL) + (import != NULL) + (undo != NULL);
    if (others > 1 || (others == 1 && (argc > 0 || n_changes > 0)))
        return cli_usage("--list, --export, --import and --undo each stand alone");
    if (list != NULL) return cli_list_corrections(c);
    if (export != NULL) return export_all(c);
    if (import != NULL) return import_all(c);
    if (undo != NULL) return undo_one(c);
    if (argc == 0) return cli_usage("amend wants a task; see dutygraph help amend");
    if (n_changes == 0)
        return cli_usage("amend wants to know what to change; see dutygraph help amend");
    return amend_task(c, argv[0]);
}

const cli_command cmd_amend = {
    .name = "amend",
    .group = "Bring in",
    .arguments = "TASK",
    .summary = "Put right what was read wrong, for a task or a pattern such as 一/*",
    .options = options,
    .max_arguments = 1,
    .run = run,
};
