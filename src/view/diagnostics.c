/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dutygraph/diagnostics.h"

#include <string.h>

#include "base/fail.h"
#include "base/text.h"

/* %s is the diagnostic's subject, %n its number, %p its path. */
static const char *const sentences[DG_N_DIAGNOSTICS] = {
    [DG_DIAG_OPEN_LIST] = "open list: 等 after %n departments",
    [DG_DIAG_NO_LEAD] = "no lead among %n departments of task %p",
    [DG_DIAG_NO_CLAUSE] = "item %p has no responsibility clause: %s",
    [DG_DIAG_NO_DEPARTMENT] = "task %p names no department, only %n collective parties",
    [DG_DIAG_MANY_DEPARTMENTS] = "task %p has %n departments",
    [DG_DIAG_DUPLICATE_DEPARTMENT] = "%s is named twice on task %p",
    [DG_DIAG_NUMBERING_GAP] = "numbering gap: %s after %n",
    [DG_DIAG_NUMBERING_REPEAT] = "numbering repeats: %s after %n",
    [DG_DIAG_UNKNOWN_DEPARTMENT] = "not in the registry: %s",
    [DG_DIAG_NAME_FOR_TWO_BODIES] = "%s stands for two bodies",
    [DG_DIAG_UNREAD_CLAUSE] = "looks like a clause and was not read: %s",
    [DG_DIAG_UNREAD_PART] = "part of the clause was not read: %s",
    [DG_DIAG_PROSE_ASSIGNMENT] = "assigns in prose, not in a clause: %s",
    [DG_DIAG_NEAR_IDENTICAL_NAMES] = "nearly the same name: %s",
    [DG_DIAG_IMPOSSIBLE_DATE] = "no such date: %s",
};

/* A lead that is wanting everywhere is said once, of no task. */
static const char *sentence_of(const dg_diagnostic *diagnostic) {
    if (diagnostic->kind == DG_DIAG_NO_LEAD && diagnostic->path[0] == '\0')
        return "none of the %n tasks with several parties names a lead";
    return sentences[diagnostic->kind];
}

dg_code dg_diagnostic_text(char **text, const dg_diagnostic *diagnostic, dg_lang lang,
                           dg_error *err) {
    const char *sentence = dg_translate(lang, sentence_of(diagnostic));
    dg_text out = {0};
    for (const char *at = sentence, *mark; *at != '\0'; at = mark + 2) {
        mark = strchr(at, '%');
        if (mark == NULL) mark = at + strlen(at);
        dg_text_put(&out, (dg_slice){at, (size_t)(mark - at)});
        if (*mark == '\0') break;
        if (mark[1] == 's') dg_text_puts(&out, diagnostic->subject);
        if (mark[1] == 'n') dg_text_put_number(&out, diagnostic->number);
        if (mark[1] == 'p') dg_text_puts(&out, diagnostic->path);
    }
    *text = dg_text_take(&out);
    return *text == NULL ? dg_fail_memory(err) : DG_OK;
}
