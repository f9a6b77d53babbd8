/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <getopt.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

static const char *db, *document, *format, *language, *seed, *help, *version;

const cli_option cli_global_options[] = {
    {"db", "FILE", "the store (default: $DUTYGRAPH_DB, else dutygraph.db here)", &db},
    {"document", "N", "only document N; may be given several times", &document},
    {"format", "FORMAT", "table, tsv, csv or json", &format},
    {"lang", "LANGUAGE", "en or zh (default: the locale's)", &language},
    {"seed", "N", "of the random numbers (default: 42)", &seed},
    {"help", NULL, "how to use the program, or the command", &help},
    {"version", NULL, "the program's version", &version},
    {0},
};

enum { OPTIONS_MAX = 64, FIRST_ID = 256 };

/* getopt_long's tables, made from ours. */
typedef struct {
    struct option options[OPTIONS_MAX + 1];
    const cli_option *source[OPTIONS_MAX];
    const char *names[OPTIONS_MAX];
    size_t n;
} option_table;

static void add_options(option_table *t, const cli_option *options) {
    for (; options != NULL && options->name != NULL && t->n < OPTIONS_MAX; options++) {
        t->options[t->n] = (struct option){
            options->name, options->value_name == NULL ? no_argument : required_argument, NULL,
            FIRST_ID + (int)t->n};
        t->source[t->n] = options;
        t->names[t->n++] = options->name;
    }
}

static int add_document(cli *c, const char *text) {
    char *end;
    errno = 0;
    long long number = strtoll(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || number < 1)
        return cli_usage("--document wants a document's number, not %s", text);
    int64_t *grown = realloc(c->documents, (c->n_documents + 1) * sizeof *grown);
    if (grown == NULL) return cli_fail("out of memory");
    c->documents = grown;
    c->documents[c->n_documents++] = number;
    return CLI_DONE;
}

static int remember(cli *c, const cli_option *option, const char *value) {
    cli_given *grown = realloc(c->given, (c->n_given + 1) * sizeof *grown);
    if (grown == NULL) return cli_fail("out of memory");
    c->given = grown;
    c->given[c->n_given++] = (cli_given){option, value};
    if (option->value == &language) cli_speak(strcmp(value, "zh") == 0 ? DG_LANG_ZH : DG_LANG_EN);
    return option->value == &document ? add_document(c, value) : CLI_DONE;
}

/* The word at fault stands in argv[optind - 1]. */
static int report_bad_option(const option_table *t, int result, char **argv) {
    const char *word = argv[optind - 1];
    if (result == ':') return cli_usage("%s wants a value", word);
    if (optopt > 0 && optopt < FIRST_ID && strncmp(word, "--", 2) != 0)
        return cli_usage("unknown option: -%c (a file's name that begins with - goes after --)",
                         optopt);
    char name[64];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(word + 2, "="), word + 2);
    if (optopt >= FIRST_ID) return cli_usage("--%s takes no value", name);
    const char *dashed[OPTIONS_MAX];
    char room[OPTIONS_MAX][32];
    for (size_t i = 0; i < t->n; i++) {
        snprintf(room[i], sizeof room[i], "--%s", t->names[i]);
        dashed[i] = room[i];
    }
    char full[72];
    snprintf(full, sizeof full, "--%s", name);
    return cli_unknown(CLI_USAGE, "option", full, dashed, t->n);
}

/* Take options up to the first word that is none ("+"), or all of them. -o and -h are short forms.
 */
static int take_options(cli *c, option_table *t, bool all, int argc, char **argv) {
    opterr = 0;
    for (;;) {
        int result = getopt_long(argc, argv, all ? ":o:h" : "+:o:h", t->options, NULL);
        if (result == -1) return CLI_DONE;
        if (result == '?' || result == ':') return report_bad_option(t, result, argv);
        size_t i = 0;
        if (result == 'h') help = "yes";
        while (result == 'o' && i < t->n && strcmp(t->names[i], "output") != 0)
            i++;
        if (result == 'o' && i == t->n) return cli_usage("unknown option: -o");
        if (result == 'h') continue;
        if (result >= FIRST_ID) i = (size_t)(result - FIRST_ID);
        *t->source[i]->value = optarg == NULL ? "yes" : optarg;
        int status = remember(c, t->source[i], *t->source[i]->value);
        if (status != CLI_DONE) return status;
    }
}

static dg_lang locale_language(void) {
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *value = getenv(variables[i]);
        if (value != NULL && *value != '\0')
            return strncmp(value, "zh", 2) == 0 ? DG_LANG_ZH : DG_LANG_EN;
    }
    return DG_LANG_EN;
}

static int set_globals(cli *c) {
    static const char *const formats[] = {"table", "tsv", "csv", "json", NULL};
    static const char *const languages[] = {"en", "zh", NULL};
    const char *from_environment = getenv("DUTYGRAPH_DB");
    if (from_environment != NULL && *from_environment == '\0') from_environment = NULL;
    c->db = db != NULL ? db : from_environment != NULL ? from_environment : "dutygraph.db";
    int chosen_format = cli_read_choice("format", format, formats);
    int chosen_language = cli_read_choice("lang", language, languages);
    if (chosen_format < 0 || chosen_language < 0) return CLI_USAGE;
    c->format = (dg_format_kind)chosen_format;
    c->lang = language == NULL ? locale_language() : (dg_lang)chosen_language;
    size_t number = 42;
    if (!cli_read_size(&number, "seed", seed)) return CLI_USAGE;
    c->seed = number;
    return CLI_DONE;
}

static int find_command(cli *c, const char *name) {
    const char *names[OPTIONS_MAX];
    size_t n = 0;
    for (; cli_commands[n] != NULL; n++) {
        names[n] = cli_commands[n]->name;
        if (strcmp(names[n], name) == 0) c->command = cli_commands[n];
    }
    if (c->command != NULL) return CLI_DONE;
    return cli_unknown(CLI_USAGE, "command", name, names, n);
}

static const cli_command *help_command(void) {
    size_t i = 0;
    while (strcmp(cli_commands[i]->name, "help") != 0)
        i++;
    return cli_commands[i];
}

static int check_arguments(const cli_command *command, int n) {
    if (n < command->min_arguments)
        return cli_usage("%s wants %s; see dutygraph help %s", command->name, command->arguments,
                         command->name);
    if (command->max_arguments >= 0 && n > command->max_arguments)
        return cli_usage("%s takes fewer arguments; see dutygraph help %s", command->name,
                         command->name);
    return CLI_DONE;
}

/* --help and --version come before everything else. */
static int show_instead(cli *c, int argc, int *first) {
    if (version != NULL) {
        puts("dutygraph " DUTYGRAPH_VERSION);
        c->command = NULL;
        *first = argc;
        return CLI_DONE;
    }
    /* "help" takes the command's name as its argument, which stands just before *first. */
    if (c->command != NULL && c->command != help_command())
        *first -= 1;
    else
        *first = argc;
    c->command = help_command();
    return CLI_DONE;
}

int cli_parse(cli *c, int argc, char **argv, int *first) {
    option_table table = {0};
    add_options(&table, cli_global_options);
    cli_speak(locale_language());
    int status = take_options(c, &table, false, argc, argv);
    if (status != CLI_DONE) return status;
    if (optind < argc) {
        status = find_command(c, argv[optind]);
        if (status != CLI_DONE) return status;
        int command_at = optind;
        char *name = argv[command_at];
        add_options(&table, c->command->options);
        optind = 0; /* start again, with options and arguments in any order */
        status = take_options(c, &table, true, argc - command_at, argv + command_at);
        if (status != CLI_DONE) return status;
        optind += command_at;
        argv[optind - 1] = name; /* for help, whose argument it then is */
    }
    *first = optind;
    if (help != NULL || version != NULL) return show_instead(c, argc, first);
    if (c->command == NULL) {
        c->command = help_command();
        *first = argc;
        return CLI_DONE;
    }
    status = check_arguments(c->command, argc - *first);
    return status == CLI_DONE ? set_globals(c) : status;
}

void cli_free(cli *c) {
    free(c->documents);
    free(c->given);
}

bool cli_read_size(size_t *value, const char *option, const char *text) {
    if (text == NULL) return true;
    char *end;
    errno = 0;
    unsigned long long number = strtoull(text, &end, 10);
    bool digits = *text >= '0' && *text <= '9';
    if (!digits || errno != 0 || *end != '\0') {
        cli_usage("--%s wants a whole number, not %s", option, text);
        return false;
    }
    *value = (size_t)number;
    return true;
}

bool cli_read_real(double *value, const char *option, const char *text) {
    if (text == NULL) return true;
    char *end;
    errno = 0;
    double number = strtod(text, &end);
    if (errno != 0 || end == text || *end != '\0' || !isfinite(number)) {
        cli_usage("--%s wants a number, not %s", option, text);
        return false;
    }
    *value = number;
    return true;
}

bool cli_read_weights(dg_workload_options *measure, const char *text) {
    enum { HEAVIEST = 1000000 };
    double lead, joint, support;
    char rest;
    if (text == NULL) return true;
    if (sscanf(text, "%lf,%lf,%lf%c", &lead, &joint, &support, &rest) != 3) {
        cli_usage("--weights wants three numbers such as 3,2,1, not %s", text);
        return false;
    }
    if (!(lead > 0 && joint > 0 && support > 0 && lead <= HEAVIEST && joint <= HEAVIEST &&
          support <= HEAVIEST)) {
        cli_usage("--weights wants numbers above 0 and up to %d, not %s", HEAVIEST, text);
        return false;
    }
    measure->weight[DG_ROLE_LEAD] = lead;
    measure->weight[DG_ROLE_JOINT] = joint;
    measure->weight[DG_ROLE_SUPPORT] = support;
    return true;
}

int cli_read_choice(const char *option, const char *text, const char *const *choices) {
    if (text == NULL) return 0;
    char what[48];
    for (size_t n = 0; choices[n] != NULL; n++)
        if (strcmp(choices[n], text) == 0) return (int)n;
    snprintf(what, sizeof what, "--%s", option);
    cli_not_a_choice(what, choices, text);
    return -1;
}
