/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_PROCESS_H
#define DG_BASE_PROCESS_H

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

#include "base/slice.h"
#include "base/text.h"
#include "dutygraph/error.h"

/** Another program at work: what it says on standard error is taken in, one deadline stops it. */
typedef struct {
    const char *name; /* as messages call it; borrowed */
    dg_code failure;  /* what its being missing, late or killed is */
    dg_code refusal;  /* what its ending with another status than 0 is */
    dg_error *err;    /* where that goes; borrowed, may be NULL */
    dg_code result;   /* once it is over */
    pid_t pid;
    int messages; /* its standard error; -1 once it is closed */
    dg_text line; /* of it, in hand */
    dg_text first_line;
    bool line_ended; /* the first */
    const char *const *losses;
    dg_text loss;     /* the first line that holds one of them */
    int64_t deadline; /* in milliseconds; INT64_MAX: none */
} dg_process;

typedef struct {
    const char *name;          /* as messages call it */
    char *const *arguments;    /* the program (a path, or a name on PATH) first; ended by NULL */
    int input;                 /* its standard input */
    int output;                /* its standard output; -1: thrown away */
    unsigned timeout_seconds;  /* 0: none */
    dg_code failure;           /* what its being missing, late or killed is */
    dg_code refusal;           /* what its ending with another status than 0 is */
    const char *package;       /* what to install where the program is missing; NULL: not known */
    const char *const *losses; /* a line on its standard error that holds one of these is a refusal,
                                  though it ends well; ended by NULL; NULL: none */
} dg_process_plan;

/** @return DG_OK, DG_EIO, or `failure` where the program is not there. */
dg_code dg_process_start(dg_process *process, const dg_process_plan *plan, dg_error *err);

/** Waits, a second at most, until one of them has something to say or is over; `news` has room for
 * n. */
void dg_process_wait(dg_process *running, size_t n, struct pollfd *news);

/** Whether it is gone, by itself or because its time was up; then `result` says how it went. */
bool dg_process_is_over(dg_process *process);

/** Bytes as a file without a name, at its start: a program that dies early cannot break a pipe
 * then. NULL: errno says why. */
FILE *dg_process_input(dg_slice bytes);

/** Runs a program to its end. *output is the caller's to free. plan->input and output are not
 * looked at. Output of more than `most` bytes is DG_ELIMIT. */
dg_code dg_process_run(char **output, size_t *n, const dg_process_plan *plan, dg_slice input,
                       size_t most, dg_error *err);

#endif
