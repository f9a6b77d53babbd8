/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/store.h"
#include "read/clause.h"
