/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/file.h"

extern char **environ;

static int64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static bool close_on_exec(int fd) {
    return fcntl(fd, F_SETFD, FD_CLOEXEC) == 0;
}

static FILE *nameless_file(void) {
    FILE *file = tmpfile();
    if (file == NULL || close_on_exec(fileno(file))) return file;
    fclose(file);
    return NULL;
}

FILE *dg_process_input(dg_slice bytes) {
    FILE *file = nameless_file();
    if (file == NULL) return NULL;
    if (fwrite(bytes.at, 1, bytes.n, file) == bytes.n && fflush(file) == 0 &&
        lseek(fileno(file), 0, SEEK_SET) == 0)
        return file;
    fclose(file);
    return NULL;
}

/* 0, or the reason as posix_spawn gives it. */
static int spawn(pid_t *pid, const dg_process_plan *plan, int messages) {
    posix_spawn_file_actions_t actions;
    int reason = posix_spawn_file_actions_init(&actions);
    if (reason != 0) return reason;
    reason = posix_spawn_file_actions_adddup2(&actions, plan->input, STDIN_FILENO);
    if (reason == 0 && plan->output < 0)
        reason =
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    else if (reason == 0)
        reason = posix_spawn_file_actions_adddup2(&actions, plan->output, STDOUT_FILENO);
    if (reason == 0) reason = posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO);
    if (reason == 0)
        reason = posix_spawnp(pid, plan->arguments[0], &actions, NULL, plan->arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return reason;
}

static dg_code fail_start(const dg_process_plan *plan, int reason, dg_error *err) {
    if (reason == ENOENT && plan->package != NULL)
        return dg_fail(err, plan->failure, "cannot find %s; install the package %s", plan->name,
                       plan->package);
    return dg_fail(err, DG_EIO, "cannot start %s: %s", plan->arguments[0], strerror(reason));
}

dg_code dg_process_start(dg_process *process, const dg_process_plan *plan, dg_error *err) {
    int ends[2] = {-1, -1}, reason = 0;
    *process = (dg_process){.name = plan->name,
                            .failure = plan->failure,
                            .refusal = plan->refusal,
                            .err = err,
                            .losses = plan->losses,
                            .messages = -1,
                            .deadline = INT64_MAX};
    if (pipe(ends) != 0 || !close_on_exec(ends[0]) || !close_on_exec(ends[1])) reason = errno;
    if (reason == 0) reason = spawn(&process->pid, plan, ends[1]);
    if (reason == 0) {
        process->messages = ends[0];
        ends[0] = -1;
        if (plan->timeout_seconds > 0)
            process->deadline = now() + (int64_t)plan->timeout_seconds * 1000;
    }
    for (int i = 0; i < 2; i++)
        if (ends[i] >= 0) close(ends[i]);
    return reason == 0 ? DG_OK : fail_start(plan, reason, err);
}

/* A line of messages is whole. */
static void end_message(dg_process *p) {
    dg_slice line = dg_text_slice(&p->line);
    if (!p->line_ended) dg_text_put(&p->first_line, line);
    p->line_ended = true;
    for (const char *const *word = p->losses; word != NULL && *word != NULL; word++)
        if (p->loss.n == 0 && dg_slice_holds(line, *word)) dg_text_put(&p->loss, line);
    p->line.n = 0;
}

/* Take in what the program says; at the end of it, close. */
static void listen_to(dg_process *p) {
    char chunk[1024];
    ssize_t n = read(p->messages, chunk, sizeof chunk);
    if (n < 0 && errno == EINTR) return;
    if (n <= 0) {
        if (p->line.n > 0) end_message(p);
        close(p->messages);
        p->messages = -1;
        return;
    }
    for (dg_slice rest = {chunk, (size_t)n}; rest.n > 0;) {
        size_t length = dg_slice_find(rest, "\n", 0);
        if (p->line.n < DG_MESSAGE_MAX) dg_text_put(&p->line, (dg_slice){rest.at, length});
        if (length < rest.n) end_message(p);
        rest = dg_slice_skip(rest, length + 1);
    }
}

static dg_code judge(const dg_process *p, int status) {
    dg_slice loss = dg_text_slice(&p->loss);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && loss.n == 0) return DG_OK;
    if (loss.n > 0) return dg_fail(p->err, p->refusal, "%.*s", (int)loss.n, loss.at);
    dg_slice line = dg_text_slice(&p->first_line);
    size_t name = strlen(p->name);
    if (dg_slice_starts(line, p->name) && dg_slice_starts(dg_slice_skip(line, name), ": "))
        line = dg_slice_skip(line, name + 2);
    if (line.n > 0 && WIFEXITED(status))
        return dg_fail(p->err, p->refusal, "%.*s", (int)line.n, line.at);
    if (WIFSIGNALED(status))
        return dg_fail(p->err, p->failure, "%s was ended by signal %d", p->name, WTERMSIG(status));
    return dg_fail(p->err, p->refusal, "%s failed with status %d", p->name, WEXITSTATUS(status));
}

bool dg_process_is_over(dg_process *p) {
    int status = 0;
    bool late = now() >= p->deadline;
    if (late) {
        p->result = dg_fail(p->err, p->failure, "%s took too long and was stopped", p->name);
        kill(p->pid, SIGKILL);
    } else if (p->messages >= 0) {
        return false;
    }
    pid_t gone = waitpid(p->pid, &status, late ? 0 : WNOHANG);
    if (gone == 0 || (gone < 0 && errno == EINTR)) return false;
    if (gone < 0)
        p->result = dg_fail(p->err, DG_EIO, "cannot wait for %s: %s", p->name, strerror(errno));
    else if (!late)
        p->result = judge(p, status);
    if (p->messages >= 0) close(p->messages);
    dg_text_free(&p->line);
    dg_text_free(&p->first_line);
    dg_text_free(&p->loss);
    return true;
}

void dg_process_wait(dg_process *running, size_t n, struct pollfd *news) {
    int64_t pause = n > 0 ? 1000 : 0;
    for (size_t i = 0; i < n; i++) {
        news[i] = (struct pollfd){.fd = running[i].messages, .events = POLLIN};
        /* A program that closed its mouth is not gone yet. */
        int64_t left = running[i].messages < 0 ? 5 : running[i].deadline - now();
        if (left < pause) pause = left > 0 ? left : 0;
    }
    if (poll(news, (nfds_t)n, (int)pause) <= 0) return;
    for (size_t i = 0; i < n; i++)
        if (news[i].revents != 0) listen_to(&running[i]);
}

dg_code dg_process_run(char **output, size_t *n, const dg_process_plan *plan, dg_slice input,
                       size_t most, dg_error *err) {
    FILE *in = dg_process_input(input), *out = nameless_file();
    dg_process_plan whole = *plan;
    dg_process process;
    dg_code code = DG_OK;
    if (in == NULL || out == NULL) {
        code = fail_start(plan, errno, err);
    } else {
        whole.input = fileno(in);
        whole.output = fileno(out);
        code = dg_process_start(&process, &whole, err);
    }
    if (code == DG_OK) {
        struct pollfd news;
        while (!dg_process_is_over(&process))
            dg_process_wait(&process, 1, &news);
        code = process.result;
    }
    if (code == DG_OK && lseek(fileno(out), 0, SEEK_END) > (off_t)most)
        code = dg_fail(err, DG_ELIMIT, "the text is larger than %zu MB", most >> 20);
    if (code == DG_OK) code = dg_file_read_open(output, n, fileno(out), plan->name, err);
    if (in != NULL) fclose(in);
    if (out != NULL) fclose(out);
    return code;
}
