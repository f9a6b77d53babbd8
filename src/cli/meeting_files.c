/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan written into files, each in the form that its ending names. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "drawing.h"
#include "folder.h"
#include "planning.h"
#include "zone.h"

/* --- forms --- */

static int write_text(cli *c, const char *path, dg_table *table, dg_format_kind format) {
    (void)c;
    char *text = NULL;
    dg_error err = {0};
    if (table == NULL) return cli_fail("out of memory");
    dg_code code = dg_table_write(&text, table, format, NULL, &err);
    dg_table_free(table);
    int status = code == DG_OK ? CLI_DONE : cli_fail_error(&err);
    if (code == DG_OK && format == DG_FORMAT_CSV)
        status = cli_write_csv(path, text) ? CLI_DONE : CLI_FAILED;
    else if (code == DG_OK && dg_write_file(path, text, strlen(text), &err) != DG_OK)
        status = cli_fail_error(&err);
    free(text);
    return status;
}

static int write_csv(cli *c, const cli_meetings *x, const cli_plan_files *how, const char *path) {
    return write_text(c, path, cli_meetings_table_of(c, x, how->table, false), DG_FORMAT_CSV);
}

static int write_tsv(cli *c, const cli_meetings *x, const cli_plan_files *how, const char *path) {
    return write_text(c, path, cli_meetings_table_of(c, x, how->table, false), DG_FORMAT_TSV);
}

static int write_json(cli *c, const cli_meetings *x, const cli_plan_files *how, const char *path) {
    (void)how;
    char *text = NULL;
    size_t n = 0;
    dg_error err = {0};
    FILE *out = open_memstream(&text, &n);
    if (out == NULL) return cli_fail("out of memory");
    int status = cli_meetings_json(out, c, x);
    bool whole = fclose(out) == 0 && text != NULL;
    if (!whole)
        status = cli_fail("out of memory");
    else if (status == CLI_DONE && dg_write_file(path, text, n, &err) != DG_OK)
        status = cli_fail_error(&err);
    free(text);
    return status;
}

static int write_xlsx(cli *c, const cli_meetings *x, const cli_plan_files *how, const char *path) {
    (void)how;
    static const struct {
        const char *name;
        cli_meetings_table table;
    } pages[] = {{"meetings", CLI_TABLE_MEETINGS},
                 {"agenda", CLI_TABLE_AGENDA},
                 {"attendance", CLI_TABLE_ATTENDANCE},
                 {"timetable", CLI_TABLE_TIMETABLE}};
    enum { N = sizeof pages / sizeof *pages };
    dg_table *tables[N];
    dg_workbook_sheet sheets[N];
    dg_error err = {0};
    int64_t now;
    bool ok = true;
    if (!cli_now(&now)) return CLI_FAILED;
    for (size_t i = 0; i < N; i++) {
        tables[i] = cli_meetings_table_of(c, x, pages[i].table, true);
        sheets[i] = (dg_workbook_sheet){pages[i].name, tables[i]};
        ok = ok && tables[i] != NULL;
    }
    int status = ok ? CLI_DONE : cli_fail("out of memory");
    if (ok && dg_workbook_write(path, sheets, N, now, &err) != DG_OK) status = cli_fail_error(&err);
    for (size_t i = 0; i < N; i++)
        dg_table_free(tables[i]);
    return status;
}

/* --- calendars --- */

static int prepare_calendar(dg_calendar_options *o, dg_zone_change **changes, const cli *c,
                            const cli_meetings *x, const cli_plan_files *how) {
    *changes = NULL;
    *o = (dg_calendar_options){.lang = c->lang, .department = DG_NONE, .timezone = how->timezone};
    if (!cli_now(&o->now)) return CLI_FAILED;
    if (how->timezone == NULL || x->n_slots == 0) return CLI_DONE;
    int status = cli_zone_changes(changes, &o->n_changes, how->timezone, x->when[0]->date,
                                  x->when[x->real->n - 1]->date);
    o->changes = *changes;
    return status;
}

static int write_calendar(const cli_meetings *x, const dg_calendar_options *o, const char *path) {
    char *text = NULL;
    dg_error err = {0};
    dg_schedule schedule = cli_schedule(x);
    dg_code code = dg_calendar_write(&text, &schedule, x->data->graph, o, &err);
    if (code == DG_OK) code = dg_write_file(path, text, strlen(text), &err);
    free(text);
    return code == DG_OK ? CLI_DONE : cli_fail_error(&err);
}

static int write_ics(cli *c, const cli_meetings *x, const cli_plan_files *how, const char *path) {
    dg_calendar_options o;
    dg_zone_change *changes;
    int status = prepare_calendar(&o, &changes, c, x, how);
    if (status == CLI_DONE) status = write_calendar(x, &o, path);
    free(changes);
    return status;
}

/* A department's name as the name of a file on any system: without what one of them forbids, not
 * hidden, not a device of Windows, short enough. */
static void put_file_name(char *name, size_t room, const char *department) {
    static const char *const devices[] = {"CON", "PRN", "AUX", "NUL"};
    size_t n = 0;
    for (const char *at = department; *at != '\0' && n + 1 < room; at++) {
        unsigned char byte = (unsigned char)*at;
        bool bad = byte < 0x20 || byte == 0x7F || strchr("/\\:*?\"<>|", *at) != NULL;
        name[n++] = bad ? '_' : *at;
    }
    if (n + 1 == room) /* do not part a character */
        while (n > 0 && ((unsigned char)department[n] & 0xC0) == 0x80)
            n--;
    while (n > 0 && (name[n - 1] == '.' || name[n - 1] == ' '))
        n--;
    name[n] = '\0';
    bool device = false;
    size_t stem = strcspn(name, ".");
    for (size_t i = 0; i < sizeof devices / sizeof *devices; i++)
        device |= stem == 3 && strncasecmp(name, devices[i], 3) == 0;
    device |= stem == 4 && (strncasecmp(name, "COM", 3) == 0 || strncasecmp(name, "LPT", 3) == 0) &&
              name[3] >= '0' && name[3] <= '9';
    if (device || n == 0 || name[0] == '.') {
        memmove(name + 1, name, n + 1);
        name[0] = '_';
    }
}

enum { NAME = 200 };

/* Department d's file, other than those of the departments before it. */
static void name_file(char (*names)[NAME + 32], size_t n, const char *department) {
    char *name = names[n];
    put_file_name(name, NAME, department);
    size_t stem = strlen(name), copy = 1;
    for (size_t i = 0; i < n; i++) {
        if (strcasecmp(names[i], name) != 0) continue;
        snprintf(name + stem, 32, " (%zu)", ++copy);
        i = (size_t)-1; /* look at all again */
    }
}

static int fill_folder(const cli_meetings *x, dg_calendar_options *o, const char *folder) {
    size_t n = dg_graph_n_departments(x->data->graph), n_files = 0;
    char(*names)[NAME + 32] = calloc(n + 1, sizeof *names);
    int status = names != NULL ? CLI_DONE : cli_fail("out of memory");
    for (size_t d = 0; d < n && status == CLI_DONE; d++) {
        char path[4096];
        bool comes = false;
        for (size_t i = 0; i < x->n_attendances; i++)
            comes |= x->attendances[i].department == d;
        if (!comes) continue;
        name_file(names, n_files, dg_graph_department(x->data->graph, d)->name);
        snprintf(path, sizeof path, "%s/%s.ics", folder, names[n_files++]);
        o->department = d;
        status = write_calendar(x, o, path);
    }
    free(names);
    return status;
}

int cli_write_calendars(cli *c, const cli_meetings *meetings, const cli_plan_files *how,
                        const char *folder) {
    char made[3072];
    dg_calendar_options o;
    dg_zone_change *changes;
    int status = prepare_calendar(&o, &changes, c, meetings, how);
    if (status == CLI_DONE && !cli_make_folder(made, sizeof made, folder)) {
        free(changes);
        return CLI_FAILED;
    }
    if (status == CLI_DONE) {
        status = fill_folder(meetings, &o, made);
        if (status == CLI_DONE) status = cli_keep_folder(made, folder);
        if (status != CLI_DONE) cli_remove_folder(made);
    }
    free(changes);
    return status;
}

/* --- the diagram --- */

static int write_diagram(cli *c, const cli_meetings *x, const cli_plan_files *how,
                         const char *path) {
    (void)how;
    char title[512];
    dg_diagram_options o = DG_DIAGRAM_OPTIONS_DEFAULT;
    dg_schedule schedule = cli_schedule(x);
    cli_corpus_title(title, sizeof title, c, x->data->corpus);
    o.lang = c->lang;
    o.title = title;
    o.meetings = &schedule;
    return cli_draw_pages(c, x->data->graph, DG_DRAW_MEETINGS, o, path);
}

/* --- which form --- */

static const struct {
    const char *ending;
    int (*write)(cli *c, const cli_meetings *x, const cli_plan_files *how, const char *path);
} forms[] = {{".xlsx", write_xlsx},   {".csv", write_csv},     {".tsv", write_tsv},
             {".json", write_json},   {".ics", write_ics},     {".svg", write_diagram},
             {".png", write_diagram}, {".pdf", write_diagram}, {".dot", write_diagram}};
enum { N_FORMS = sizeof forms / sizeof *forms };

static size_t find_form(const char *path) {
    const char *slash = strrchr(path, '/'), *dot = strrchr(slash == NULL ? path : slash, '.');
    size_t i = 0;
    while (i < N_FORMS && (dot == NULL || strcmp(dot, forms[i].ending) != 0))
        i++;
    return i;
}

bool cli_is_plan_file(const char *path) {
    if (find_form(path) < N_FORMS) return true;
    cli_usage("%s does not end in .xlsx, .csv, .tsv, .json, .ics, .svg, .png, .pdf or .dot", path);
    return false;
}

int cli_write_plan(cli *c, const cli_meetings *meetings, const cli_plan_files *how,
                   const char *path) {
    return forms[find_form(path)].write(c, meetings, how, path);
}
