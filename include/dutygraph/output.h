/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_OUTPUT_H
#define DUTYGRAPH_OUTPUT_H

#include "dutygraph/error.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Write a file whole or not at all. @return DG_OK, DG_EIO or DG_ENOMEM. */
DG_API dg_code dg_write_file(const char *path, const char *bytes, size_t n, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
