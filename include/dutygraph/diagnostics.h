/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_DIAGNOSTICS_H
#define DUTYGRAPH_DIAGNOSTICS_H

#include "dutygraph/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A diagnostic as a sentence: "open list: 等 after 3 departments".
 *
 * @param[out] text  the caller's to free(). @return DG_OK or DG_ENOMEM.
 */
DG_API dg_code dg_diagnostic_text(char **text, const dg_diagnostic *diagnostic, dg_lang lang,
                                  dg_error *err);

#ifdef __cplusplus
}
#endif
#endif
