/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stopping.h"

#include <signal.h>
#include <stddef.h>

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
static volatile sig_atomic_t asked_by; /* 0: nobody */

static void ask(int signal) {
    asked_by = signal;
}

void cli_stop_when_asked(void) {
    struct sigaction action = {.sa_handler = ask, .sa_flags = (int)SA_RESETHAND | SA_RESTART};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction before;
        if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signals[i], &action, NULL);
    }
}

bool cli_is_to_stop(void) {
    return asked_by != 0;
}

void cli_stop_if_asked(void) {
    if (asked_by == 0) return;
    signal(asked_by, SIG_DFL);
    raise(asked_by);
}
