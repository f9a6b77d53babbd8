/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "commands.h"

static void show_options(const cli_option *options) {
    for (; options != NULL && options->name != NULL; options++) {
        char left[48];
        snprintf(left, sizeof left, "%s--%s%s%s",
                 strcmp(options->name, "output") == 0 ? "-o, " : "", options->name,
                 options->value_name == NULL ? "" : " ",
                 options->value_name == NULL ? "" : options->value_name);
        printf("  %-24s %s\n", left, options->help);
    }
}

static void show_command(const cli_command *command) {
    printf("Usage: dutygraph [options] %s %s\n\n%s.\n", command->name, command->arguments,
           command->summary);
    if (command->options != NULL) {
        puts("\nOptions:");
        show_options(command->options);
    }
    puts("\nOptions of every command:");
    show_options(cli_global_options);
}

static void show_all(void) {
    puts("dutygraph reads documents that divide tasks among departments and shows who carries the\n"
         "most and who has to work with whom.\n\n"
         "Usage: dutygraph [options] COMMAND ...");
    const char *group = "";
    for (size_t i = 0; cli_commands[i] != NULL; i++) {
        const cli_command *command = cli_commands[i];
        if (strcmp(group, command->group) != 0) printf("\n%s:\n", command->group);
        group = command->group;
        printf("  %-13s %s\n", command->name, command->summary);
    }
    puts("\nOptions, before or after the command:");
    show_options(cli_global_options);
    puts("\nStart with:  dutygraph run FILE -o DIR\nMore about a command:  dutygraph help COMMAND");
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
