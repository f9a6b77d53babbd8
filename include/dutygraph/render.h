/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_RENDER_H
#define DUTYGRAPH_RENDER_H

/** From DOT to pictures, by the helper dutygraph-render in a process of its own. */

#include "dutygraph/error.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
    const char *format; /* "svg", "png" or "pdf" */
    const char *path;   /* written whole or not at all */
} dg_picture;

/**
 * The helper's path: $DUTYGRAPH_RENDER, else beside the running program, else in
 * ../libexec/dutygraph from there, else on the PATH.
 *
 * @param[out] path  the caller's to free(). @return DG_OK, DG_ERENDER (not found) or DG_ENOMEM.
 */
DG_API dg_code dg_render_find(char **path, dg_error *err);

/** One layout, and the pictures made of it. */
typedef struct {
    const char *dot; /* zero-terminated */
    const dg_picture *pictures;
    size_t n_pictures;
    dg_error error; /* out: code DG_OK where all pictures were written */
} dg_render_job;

/**
 * Draw several jobs, up to `parallel` at a time.
 *
 * One that fails leaves the others alone. Without pictures a job is laid out only, which tries the
 * helper and its fonts.
 *
 * @param helper  from dg_render_find. @param timeout_seconds  for each job; 0: none.
 * @return DG_OK, DG_ERENDER (the helper failed or took too long), DG_EIO (it could not be started)
 *         or DG_ENOMEM: the first job's that failed, as *err.
 */
DG_API dg_code dg_render_many(dg_render_job *jobs, size_t n, size_t parallel, const char *helper,
                              unsigned timeout_seconds, dg_error *err);

/** dg_render_many for one layout. */
DG_API dg_code dg_render(const char *dot, const dg_picture *pictures, size_t n, const char *helper,
                         unsigned timeout_seconds, dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
