/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/read.h"
#include <sqlite3.h>
