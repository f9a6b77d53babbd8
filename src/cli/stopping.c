/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stopping.h"

#include <signal.h>
#include <stddef.h>
#include <time.h>

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
static volatile sig_atomic_t asked_by; /* 0: nobody */
static struct timespec asked_at;       /* written and read by the handler only */

static const double same = 0.3; /* seconds */

/* timeout(1) and a shell may send one signal to the program and again to its group: that is one
   asking, and a person's second Ctrl-C comes later. */
static void ask(int number) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (asked_by == 0) {
        asked_by = number;
        asked_at = now;
        return;
    }
    double since =
        (double)(now.tv_sec - asked_at.tv_sec) + 1e-9 * (double)(now.tv_nsec - asked_at.tv_nsec);
    if (since < same) return;
    signal(number, SIG_DFL);
    raise(number); /* delivered when we return */
}

void cli_stop_when_asked(void) {
    struct sigaction action = {.sa_handler = ask, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
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
