/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/render.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/process.h"
#include "base/progress.h"
#include "base/slice.h"
#include "base/text.h"

static const char helper_name[] = "dutygraph-render";

/* Where the helper may be: `folder`/`below`/dutygraph-render. NULL: not there, or no memory. */
static char *helper_in(dg_slice folder, const char *below) {
    char *path = dg_format("%.*s/%s%s", (int)folder.n, folder.at, below, helper_name);
    if (path != NULL && access(path, X_OK) == 0) return path;
    free(path);
    return NULL;
}

static char *helper_near_program(void) {
    char program[4096];
    ssize_t n = readlink("/proc/self/exe", program, sizeof program);
    if (n <= 0 || (size_t)n == sizeof program) return NULL;
    while (n > 0 && program[n - 1] != '/')
        n--;
    dg_slice folder = {program, n > 0 ? (size_t)n - 1 : 0};
    char *path = helper_in(folder, "");
    return path != NULL ? path : helper_in(folder, "../libexec/dutygraph/");
}

static char *helper_on_path(void) {
    dg_slice folders = dg_slice_of(getenv("PATH"));
    while (folders.n > 0) {
        size_t end = dg_slice_find(folders, ":", 0);
        char *path = end > 0 ? helper_in((dg_slice){folders.at, end}, "") : NULL;
        if (path != NULL) return path;
        folders = dg_slice_skip(folders, end < folders.n ? end + 1 : end);
    }
    return NULL;
}

dg_code dg_render_find(char **path, dg_error *err) {
    const char *named = getenv("DUTYGRAPH_RENDER");
    char *found = NULL;
    if (named != NULL && *named != '\0') {
        if (access(named, X_OK) != 0)
            return dg_fail(err, DG_ERENDER, "cannot run %s, which DUTYGRAPH_RENDER names: %s",
                           named, strerror(errno));
        found = dg_format("%s", named);
        if (found == NULL) return dg_fail_memory(err);
    }
    if (found == NULL) found = helper_near_program();
    if (found == NULL) found = helper_on_path();
    if (found == NULL)
        return dg_fail(err, DG_ERENDER, "cannot find %s; set DUTYGRAPH_RENDER to where it is",
                       helper_name);
    *path = found;
    return DG_OK;
}

/* helper FORMAT:PATH…, ended by NULL; NULL: no memory. One block, freed at once. */
static char **arguments_of(const dg_render_job *job, const char *helper) {
    size_t bytes = (job->n_pictures + 2) * sizeof(char *);
    for (size_t i = 0; i < job->n_pictures; i++)
        bytes += strlen(job->pictures[i].format) + strlen(job->pictures[i].path) + 2;
    char **arguments = malloc(bytes);
    if (arguments == NULL) return NULL;
    char *at = (char *)(arguments + job->n_pictures + 2), *end = (char *)arguments + bytes;
    arguments[0] = (char *)(uintptr_t)helper;
    for (size_t i = 0; i < job->n_pictures; i++) {
        arguments[i + 1] = at;
        at += 1 + snprintf(at, (size_t)(end - at), "%s:%s", job->pictures[i].format,
                           job->pictures[i].path);
    }
    arguments[job->n_pictures + 1] = NULL;
    return arguments;
}

static dg_code start(dg_process *drawing, dg_render_job *job, const char *helper,
                     unsigned timeout_seconds) {
    dg_error *err = &job->error;
    char **arguments = arguments_of(job, helper);
    FILE *input = arguments == NULL ? NULL : dg_process_input(dg_slice_of(job->dot));
    dg_code code = DG_OK;
    if (arguments == NULL)
        code = dg_fail_memory(err);
    else if (input == NULL)
        code = dg_fail(err, DG_EIO, "cannot start %s: %s", helper, strerror(errno));
    else
        code = dg_process_start(drawing,
                                &(dg_process_plan){.name = helper_name,
                                                   .arguments = arguments,
                                                   .input = fileno(input),
                                                   .output = -1,
                                                   .timeout_seconds = timeout_seconds,
                                                   .failure = DG_ERENDER,
                                                   .refusal = DG_ERENDER},
                                err);
    if (input != NULL) fclose(input);
    free(arguments);
    return code;
}

static dg_code first_failure(const dg_render_job *jobs, size_t n, dg_error *err) {
    for (size_t i = 0; i < n; i++)
        if (jobs[i].error.code != DG_OK)
            return dg_fail(err, jobs[i].error.code, "%s", jobs[i].error.message);
    return DG_OK;
}

dg_code dg_render_many(dg_render_job *jobs, size_t n, size_t parallel, const char *helper,
                       unsigned timeout_seconds, dg_error *err) {
    if (parallel == 0) parallel = 1;
    dg_process *running = calloc(parallel, sizeof *running);
    struct pollfd *news = calloc(parallel, sizeof *news);
    size_t next = 0, n_running = 0;
    if (running == NULL || news == NULL) {
        free(running);
        free(news);
        return dg_fail_memory(err);
    }
    while (next < n || n_running > 0) {
        while (next < n && n_running < parallel) {
            dg_render_job *job = &jobs[next++];
            job->error = (dg_error){0};
            if (start(&running[n_running], job, helper, timeout_seconds) == DG_OK) n_running++;
        }
        dg_process_wait(running, n_running, news);
        size_t still = 0;
        for (size_t i = 0; i < n_running; i++)
            if (!dg_process_is_over(&running[i])) running[still++] = running[i];
        n_running = still;
        dg_progress(next - n_running, n);
    }
    free(running);
    free(news);
    return first_failure(jobs, n, err);
}

dg_code dg_render(const char *dot, const dg_picture *pictures, size_t n, const char *helper,
                  unsigned timeout_seconds, dg_error *err) {
    dg_render_job job = {.dot = dot, .pictures = pictures, .n_pictures = n};
    return dg_render_many(&job, 1, 1, helper, timeout_seconds, err);
}
