/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_H
#define DUTYGRAPH_H

/** Everything. */

#include "dutygraph/absence.h"
#include "dutygraph/brokerage.h"
#include "dutygraph/calendar.h"
#include "dutygraph/clusters.h"
#include "dutygraph/concepts.h"
#include "dutygraph/coordination.h"
#include "dutygraph/corrections.h"
#include "dutygraph/diagnostics.h"
#include "dutygraph/diagram.h"
#include "dutygraph/document.h"
#include "dutygraph/error.h"
#include "dutygraph/findings.h"
#include "dutygraph/graph.h"
#include "dutygraph/meetings.h"
#include "dutygraph/methods.h"
#include "dutygraph/output.h"
#include "dutygraph/plan_file.h"
#include "dutygraph/progress.h"
#include "dutygraph/read.h"
#include "dutygraph/registry.h"
#include "dutygraph/render.h"
#include "dutygraph/replan.h"
#include "dutygraph/report.h"
#include "dutygraph/rows.h"
#include "dutygraph/schedule.h"
#include "dutygraph/sensitivity.h"
#include "dutygraph/standing_groups.h"
#include "dutygraph/store.h"
#include "dutygraph/suggest.h"
#include "dutygraph/table.h"
#include "dutygraph/theme.h"
#include "dutygraph/ties.h"
#include "dutygraph/two_mode.h"
#include "dutygraph/wishes.h"
#include "dutygraph/workbook.h"
#include "dutygraph/workload.h"

#endif
