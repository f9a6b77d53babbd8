/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#define ERASE "\r\033[K"

static const double delay = 0.5, interval = 0.1; /* seconds */

static struct {
    bool shows; /* there is a terminal for it */
    const char *what;
    dg_lang lang;
    double began, step, last, part; /* times in seconds; the part of the step that is done */
} bar;

static volatile sig_atomic_t drawn;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* --- Ctrl-C leaves no bar behind --- */

/* A second signal, as timeout(1) sends to the whole group, may not end us before the bar is gone:
   so the default action comes back only then. */
static void erase_and_die(int number) {
    if (drawn && write(STDERR_FILENO, ERASE, sizeof ERASE - 1) < 0) drawn = 0;
    signal(number, SIG_DFL);
    raise(number); /* delivered when we return */
}

/* Whoever asked to be told of the signal erases the bar itself. */
static void erase_when_killed(void) {
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action = {.sa_handler = erase_and_die}, before;
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
            sigaction(signals[i], &action, NULL);
}

/* --- the line --- */

static size_t terminal_width(void) {
    struct winsize size;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

/* Letters of three bytes and more, but for block elements (U+2580 to U+259F), take two columns. */
static size_t columns_of(const char *words) {
    size_t n = 0;
    for (const unsigned char *at = (const unsigned char *)words; *at != '\0'; at++) {
        bool is_block = at[0] == 0xE2 && at[1] == 0x96;
        if ((*at & 0xC0) != 0x80) n += *at >= 0xE0 && !is_block ? 2 : 1;
    }
    return n;
}

static void put_line(const char *words) {
    if (columns_of(words) >= terminal_width()) return; /* it would break, and stay */
    fprintf(stderr, ERASE "%s", words);
    fflush(stderr);
    drawn = 1;
}

/* "0:07" or "1:02:03". */
static void write_time(char *out, size_t room, double seconds) {
    unsigned long s = (unsigned long)(seconds + 0.5);
    if (s < 3600)
        snprintf(out, room, "%lu:%02lu", s / 60, s % 60);
    else
        snprintf(out, room, "%lu:%02lu:%02lu", s / 3600, s / 60 % 60, s % 60);
}

static void draw(double time) {
    enum { CELLS = 24, CELL = 3 };
    const double too_early = 0.01;
    char cells[CELLS * CELL + 1] = "", left[64] = "", line[256];
    size_t full = (size_t)(bar.part * CELLS);
    for (size_t i = 0; i < CELLS; i++)
        memcpy(cells + i * CELL, i < full ? "█" : "░", CELL + 1);
    if (bar.part > too_early) {
        char clock[32];
        write_time(clock, sizeof clock, (time - bar.step) * (1 - bar.part) / bar.part);
        snprintf(left, sizeof left, dg_translate(bar.lang, "%s left"), clock);
    }
    snprintf(line, sizeof line, "%s %s %3d %%  %s", bar.what, cells, (int)(bar.part * 100), left);
    put_line(line);
}

static void tell(void *context, double part) {
    (void)context;
    if (!bar.shows) return;
    double time = now();
    if (part < bar.part) bar.step = time; /* a new step */
    bar.part = part;
    if (time - bar.began < delay || time - bar.last < interval) return;
    bar.last = time;
    draw(time);
}

void cli_progress_start(const cli *c, const char *what) {
    const char *terminal = getenv("TERM");
    bool goes_on = bar.shows;
    bar.shows = isatty(STDERR_FILENO) == 1 && terminal != NULL && *terminal != '\0' &&
                strcmp(terminal, "dumb") != 0;
    if (!bar.shows) return;
    bar.what = dg_translate(c->lang, what);
    bar.lang = c->lang;
    bar.step = now();
    if (!goes_on) bar.began = bar.step;
    bar.last = bar.part = 0;
    erase_when_killed();
    dg_progress_tell(tell, NULL);
}

void cli_progress(size_t done, size_t all) {
    if (bar.shows && all > 0) tell(NULL, (double)done / (double)all);
}

void cli_progress_say(const char *words) {
    if (!bar.shows) return;
    dg_progress_tell(NULL, NULL);
    put_line(words);
}

void cli_progress_clear(void) {
    if (!drawn) return;
    fputs(ERASE, stderr);
    drawn = 0;
}

void cli_progress_end(void) {
    cli_progress_clear();
    dg_progress_tell(NULL, NULL);
    bar.shows = false;
}
