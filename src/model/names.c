/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/names.h"
#include "dutygraph/document.h"

static const char *const roles[DG_N_ROLES] = {
    [DG_ROLE_SUPPORT] = "support",
    [DG_ROLE_JOINT] = "joint",
    [DG_ROLE_LEAD] = "lead",
};

static const char *const rules[DG_N_RULES] = {
    [DG_RULE_SOLE] = "sole",
    [DG_RULE_LISTED] = "listed",
    [DG_RULE_FIRST_LISTED] = "first-listed",
    [DG_RULE_SEVERALLY] = "severally",
    [DG_RULE_LEAD] = "lead",
    [DG_RULE_BESIDE_LEAD] = "beside-lead",
    [DG_RULE_SUPPORT] = "support",
    [DG_RULE_LABEL] = "label",
    [DG_RULE_GUIDANCE] = "guidance",
    [DG_RULE_TOGETHER] = "together",
    [DG_RULE_STANDING] = "standing",
    [DG_RULE_MATRIX] = "matrix",
    [DG_RULE_AMENDED] = "amended",
};

static const char *const kinds[] = {
    [DG_KIND_DEPARTMENT] = "department",
    [DG_KIND_COLLECTIVE] = "collective",
};

static const char *const severities[] = {
    [DG_NOTE] = "note",
    [DG_WARNING] = "warning",
    [DG_ERROR] = "error",
};

static const char *const diagnostics[DG_N_DIAGNOSTICS] = {
    [DG_DIAG_OPEN_LIST] = "open-list",
    [DG_DIAG_NO_LEAD] = "no-lead",
    [DG_DIAG_NO_CLAUSE] = "no-clause",
    [DG_DIAG_NO_DEPARTMENT] = "no-department",
    [DG_DIAG_MANY_DEPARTMENTS] = "many-departments",
    [DG_DIAG_DUPLICATE_DEPARTMENT] = "duplicate-department",
    [DG_DIAG_NUMBERING_GAP] = "numbering-gap",
    [DG_DIAG_NUMBERING_REPEAT] = "numbering-repeat",
    [DG_DIAG_UNKNOWN_DEPARTMENT] = "unknown-department",
    [DG_DIAG_NAME_FOR_TWO_BODIES] = "name-for-two-bodies",
    [DG_DIAG_UNREAD_CLAUSE] = "unread-clause",
    [DG_DIAG_UNREAD_PART] = "unread-part",
    [DG_DIAG_PROSE_ASSIGNMENT] = "prose-assignment",
    [DG_DIAG_NEAR_IDENTICAL_NAMES] = "near-identical-names",
    [DG_DIAG_IMPOSSIBLE_DATE] = "impossible-date",
};

DG_TWO_WAYS(dg_role, roles, dg_role_name, dg_role_from_name)
DG_TWO_WAYS(dg_rule, rules, dg_rule_name, dg_rule_from_name)
DG_TWO_WAYS(dg_kind, kinds, dg_kind_name, dg_kind_from_name)
DG_TWO_WAYS(dg_severity, severities, dg_severity_name, dg_severity_from_name)
DG_TWO_WAYS(dg_diagnostic_kind, diagnostics, dg_diagnostic_code, dg_diagnostic_from_code)
