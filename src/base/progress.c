/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/progress.h"

static _Thread_local dg_progress_call *tell;
static _Thread_local void *whom;

void dg_progress_tell(dg_progress_call *call, void *context) {
    tell = call;
    whom = context;
}

void dg_progress(size_t done, size_t all) {
    if (tell != NULL && all > 0) tell(whom, done < all ? (double)done / (double)all : 1);
}
