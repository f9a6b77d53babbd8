/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/render.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/slice.h"
#include "base/text.h"

extern char **environ;

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

/* A helper at work. */
typedef struct {
    dg_render_job *job;
    pid_t pid;
    int messages;       /* its standard error; -1 once it is closed */
    dg_text first_line; /* of it */
    bool line_ended;
    int64_t deadline; /* in milliseconds of `now`; INT64_MAX: none */
} drawing;

static int64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static bool close_on_exec(int fd) {
    return fcntl(fd, F_SETFD, FD_CLOEXEC) == 0;
}

/* The DOT as a file without a name: a helper that dies early cannot break a pipe then. */
static FILE *input_of(const dg_render_job *job) {
    FILE *input = tmpfile();
    if (input == NULL) return NULL;
    if (close_on_exec(fileno(input)) && fputs(job->dot, input) >= 0 && fflush(input) == 0 &&
        lseek(fileno(input), 0, SEEK_SET) == 0)
        return input;
    fclose(input);
    return NULL;
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

/* 0, or the reason as posix_spawn gives it. */
static int spawn(pid_t *pid, char **arguments, int input, int messages) {
    posix_spawn_file_actions_t actions;
    int reason = posix_spawn_file_actions_init(&actions);
    if (reason != 0) return reason;
    reason = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    if (reason == 0)
        reason =
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (reason == 0) reason = posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO);
    if (reason == 0) reason = posix_spawn(pid, arguments[0], &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return reason;
}

static dg_code start(drawing *d, dg_render_job *job, const char *helper, unsigned timeout_seconds) {
    dg_error *err = &job->error;
    int ends[2] = {-1, -1};
    *d = (drawing){.job = job, .messages = -1, .deadline = INT64_MAX};
    char **arguments = arguments_of(job, helper);
    if (arguments == NULL) return dg_fail_memory(err);
    dg_code code = DG_OK;
    FILE *input = input_of(job);
    if (input == NULL || pipe(ends) != 0 || !close_on_exec(ends[0]) || !close_on_exec(ends[1])) {
        code = dg_fail(err, DG_EIO, "cannot start %s: %s", helper, strerror(errno));
        goto done;
    }
    int reason = spawn(&d->pid, arguments, fileno(input), ends[1]);
    if (reason != 0) {
        code = dg_fail(err, DG_EIO, "cannot start %s: %s", helper, strerror(reason));
        goto done;
    }
    d->messages = ends[0];
    ends[0] = -1;
    if (timeout_seconds > 0) d->deadline = now() + (int64_t)timeout_seconds * 1000;
done:
    for (int i = 0; i < 2; i++)
        if (ends[i] >= 0) close(ends[i]);
    if (input != NULL) fclose(input);
    free(arguments);
    return code;
}

/* Take in what the helper says; at the end of it, close. */
static void listen_to(drawing *d) {
    char chunk[1024];
    ssize_t n = read(d->messages, chunk, sizeof chunk);
    if (n < 0 && errno == EINTR) return;
    if (n <= 0) {
        close(d->messages);
        d->messages = -1;
        return;
    }
    char *newline = memchr(chunk, '\n', (size_t)n);
    size_t length = newline != NULL ? (size_t)(newline - chunk) : (size_t)n;
    if (!d->line_ended && d->first_line.n < DG_MESSAGE_MAX)
        dg_text_put(&d->first_line, (dg_slice){chunk, length});
    d->line_ended = d->line_ended || newline != NULL;
}

static void judge(drawing *d, int status) {
    dg_error *err = &d->job->error;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
    static const char prefix[] = "dutygraph-render: ";
    dg_slice line = {d->first_line.at, d->first_line.n};
    if (dg_slice_starts(line, prefix)) line = dg_slice_skip(line, sizeof prefix - 1);
    if (line.n > 0)
        dg_fail(err, DG_ERENDER, "%.*s", (int)line.n, line.at);
    else if (WIFSIGNALED(status))
        dg_fail(err, DG_ERENDER, "%s was ended by signal %d", helper_name, WTERMSIG(status));
    else
        dg_fail(err, DG_ERENDER, "%s failed with status %d", helper_name, WEXITSTATUS(status));
}

/* Whether the helper is gone, by itself or because its time was up. */
static bool is_over(drawing *d) {
    int status = 0;
    bool late = now() >= d->deadline;
    if (late) {
        dg_fail(&d->job->error, DG_ERENDER, "%s took too long and was stopped", helper_name);
        kill(d->pid, SIGKILL);
    } else if (d->messages >= 0) {
        return false;
    }
    pid_t gone = waitpid(d->pid, &status, late ? 0 : WNOHANG);
    if (gone == 0 || (gone < 0 && errno == EINTR)) return false;
    if (gone < 0)
        dg_fail(&d->job->error, DG_EIO, "cannot wait for %s: %s", helper_name, strerror(errno));
    else
        judge(d, status);
    if (d->messages >= 0) close(d->messages);
    dg_text_free(&d->first_line);
    return true;
}

/* Until somebody has something to say, or closed its mouth but is not gone yet. */
static void wait_for_news(drawing *running, size_t n, struct pollfd *news) {
    int64_t pause = n > 0 ? 1000 : 0;
    for (size_t i = 0; i < n; i++) {
        news[i] = (struct pollfd){.fd = running[i].messages, .events = POLLIN};
        int64_t left = running[i].messages < 0 ? 5 : running[i].deadline - now();
        if (left < pause) pause = left > 0 ? left : 0;
    }
    if (poll(news, (nfds_t)n, (int)pause) <= 0) return;
    for (size_t i = 0; i < n; i++)
        if (news[i].revents != 0) listen_to(&running[i]);
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
    drawing *running = calloc(parallel, sizeof *running);
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
        wait_for_news(running, n_running, news);
        size_t still = 0;
        for (size_t i = 0; i < n_running; i++)
            if (!is_over(&running[i])) running[still++] = running[i];
        n_running = still;
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
