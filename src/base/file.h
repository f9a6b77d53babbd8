/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_BASE_FILE_H
#define DG_BASE_FILE_H

#include <stddef.h>

#include "base/slice.h"
#include "dutygraph/error.h"
#include "dutygraph/output.h"

/* dg_write_file, the other direction, is public: dutygraph/output.h. */

/** All bytes of a file, or of standard input for "-"; *bytes is the caller's to free. */
dg_code dg_file_read(char **bytes, size_t *n, const char *path, dg_error *err);

/** As dg_file_read, of an open file from its start; `path` is for the message. It stays open. */
dg_code dg_file_read_open(char **bytes, size_t *n, int fd, const char *path, dg_error *err);

/** The SHA-256 of some bytes as 64 hexadecimal digits and a zero. */
enum { DG_SHA256_HEX = 65 };
void dg_sha256_hex(char hex[DG_SHA256_HEX], dg_slice bytes);

#endif
