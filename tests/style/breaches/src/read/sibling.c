/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/door.h"
#include "store/schema.h"
