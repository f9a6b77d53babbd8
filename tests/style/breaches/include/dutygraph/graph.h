/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/document.h"
#include "dutygraph/workload.h"
