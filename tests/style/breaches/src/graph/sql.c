/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <igraph.h>
#include <sqlite3.h>
