/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/text.h"

static dg_code system_failure(dg_error *err, const char *verb, const char *path) {
    return dg_fail(err, DG_EIO, "cannot %s %s: %s", verb, path, strerror(errno));
}

static dg_code read_all(dg_text *text, int fd, const char *path, dg_error *err) {
    enum { CHUNK = 64 * 1024 };
    for (;;) {
        if (!dg_text_reserve(text, CHUNK)) return dg_fail_memory(err);
        ssize_t n = read(fd, text->at + text->n, CHUNK);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return system_failure(err, "read", path);
        if (n == 0) return DG_OK;
        text->n += (size_t)n;
    }
}

static dg_code take_all(char **bytes, size_t *n, int fd, const char *path, dg_error *err) {
    dg_text text = {0};
    dg_code code = read_all(&text, fd, path, err);
    if (code == DG_OK) {
        size_t length = text.n;
        *bytes = dg_text_take(&text);
        *n = length;
        if (*bytes == NULL) code = dg_fail_memory(err);
    }
    dg_text_free(&text);
    return code;
}

/* Opens what ends some day: a file, or a pipe that someone writes to, as the shell's <(…) is. A
 * pipe without a writer is empty; a device would give bytes without end, or wait for a person. */
static dg_code open_file(int *fd, const char *path, dg_error *err) {
    struct stat status;
    *fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (*fd < 0) return system_failure(err, "open", path);
    dg_code code = DG_OK;
    if (fstat(*fd, &status) != 0 || fcntl(*fd, F_SETFL, 0) != 0)
        code = system_failure(err, "read", path);
    else if (S_ISCHR(status.st_mode) || S_ISBLK(status.st_mode))
        code = dg_fail(err, DG_EIO, "cannot read %s: it is a device, not a file", path);
    if (code != DG_OK) close(*fd);
    return code;
}

dg_code dg_file_read(char **bytes, size_t *n, const char *path, dg_error *err) {
    if (strcmp(path, "-") == 0) return take_all(bytes, n, STDIN_FILENO, "standard input", err);
    int fd;
    dg_code code = open_file(&fd, path, err);
    if (code != DG_OK) return code;
    code = take_all(bytes, n, fd, path, err);
    close(fd);
    return code;
}

dg_code dg_file_read_open(char **bytes, size_t *n, int fd, const char *path, dg_error *err) {
    if (lseek(fd, 0, SEEK_SET) < 0) return system_failure(err, "read", path);
    return take_all(bytes, n, fd, path, err);
}

static dg_code write_all(int fd, dg_slice bytes, const char *path, dg_error *err) {
    while (bytes.n > 0) {
        ssize_t n = write(fd, bytes.at, bytes.n);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return system_failure(err, "write", path);
        bytes = dg_slice_skip(bytes, (size_t)n);
    }
    return fsync(fd) != 0 && errno != EINVAL ? system_failure(err, "write", path) : DG_OK;
}

dg_code dg_write_file(const char *path, const char *bytes, size_t n, dg_error *err) {
    char *beside = dg_format("%s.XXXXXX", path);
    if (beside == NULL) return dg_fail_memory(err);
    dg_code code = DG_OK;
    int fd = mkstemp(beside);
    if (fd < 0) {
        code = system_failure(err, "write", path);
        free(beside);
        return code;
    }
    mode_t mask = umask(0);
    umask(mask);
    if (fchmod(fd, 0666 & ~mask) != 0) code = system_failure(err, "write", path);
    if (code == DG_OK) code = write_all(fd, (dg_slice){bytes, n}, path, err);
    if (close(fd) != 0 && code == DG_OK) code = system_failure(err, "write", path);
    if (code == DG_OK && rename(beside, path) != 0) code = system_failure(err, "write", path);
    if (code != DG_OK) unlink(beside);
    free(beside);
    return code;
}

void dg_sha256_hex(char hex[DG_SHA256_HEX], dg_slice bytes) {
    SHA2_CTX context;
    uint8_t digest[SHA256_DIGEST_LENGTH];
    SHA256Init(&context);
    SHA256Update(&context, (const uint8_t *)bytes.at, bytes.n);
    SHA256Final(digest, &context);
    for (size_t i = 0; i < sizeof digest; i++)
        snprintf(hex + 2 * i, 3, "%02x", digest[i]);
}
