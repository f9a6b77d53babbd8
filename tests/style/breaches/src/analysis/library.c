/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/array.h"
#include "view/table.h"
#include <igraph/igraph.h>
