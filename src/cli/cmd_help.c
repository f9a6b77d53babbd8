/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "commands.h"

static const char *say(const char *message) {
    return dg_translate(cli_language(), message);
}

static void show_options(const char *heading, const cli_option *options) {
    printf("\n%s\n", say(heading));
    for (; options != NULL && options->name != NULL; options++) {
        char left[48];
        snprintf(left, sizeof left, "%s--%s%s%s",
                 strcmp(options->name, "output") == 0 ? "-o, " : "", options->name,
                 options->value_name == NULL ? "" : " ",
                 options->value_name == NULL ? "" : options->value_name);
        printf("  %-24s %s\n", left, say(options->help));
    }
}

static void show_command(const cli_command *command) {
    printf(dg_translate(cli_language(), "Usage: dutygraph [options] %s %s"), command->name,
           command->arguments);
    printf("\n\n%s%s\n", say(command->summary), cli_language() == DG_LANG_ZH ? "。" : ".");
    if (command->options != NULL) show_options("Options:", command->options);
    show_options("Options of every command:", cli_global_options);
}

static void show_all(void) {
    puts(say("dutygraph reads documents that divide tasks among departments and shows who carries "
             "the\nmost and who has to work with whom."));
    printf("\n%s\n", say("Usage: dutygraph [options] COMMAND ..."));
    const char *group = "";
    for (size_t i = 0; cli_commands[i] != NULL; i++) {
        const cli_command *command = cli_commands[i];
        if (strcmp(group, command->group) != 0)
            printf("\n%s%s\n", say(command->group), cli_language() == DG_LANG_ZH ? "：" : ":");
        group = command->group;
        printf("  %-13s %s\n", command->name, say(command->summary));
    }
    show_options("Options, before or after the command:", cli_global_options);
    printf("\n%s\n%s\n", say("Start with:  dutygraph run FILE -o DIR"),
           say("More about a command:  dutygraph help COMMAND"));
}

static int run(cli *c, int argc, char **argv) {
    (void)c;
    const char *names[64];
    size_t n = 0;
    for (; cli_commands[n] != NULL; n++) {
        names[n] = cli_commands[n]->name;
        if (argc > 0 && strcmp(names[n], argv[0]) == 0) {
            show_command(cli_commands[n]);
            return CLI_DONE;
        }
    }
    if (argc > 0) return cli_unknown(CLI_USAGE, "command", argv[0], names, n);
    show_all();
    return CLI_DONE;
}

const cli_command cmd_help = {
    .name = "help",
    .group = "Keep",
    .arguments = "[COMMAND]",
    .summary = "How to use the program, or one command",
    .max_arguments = 1,
    .run = run,
};
