/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading.h"

#include "base/text.h"
#include "unit.h"

static dg_text result;

dg_document *document_of(const char *text, const dg_read_options *options) {
    static dg_registry *registry; /* one for the whole program */
    dg_document *document = NULL;
    dg_error err = {0};
    if (registry == NULL) assert_int_equal(dg_registry_new(&registry, &err), DG_OK);
    if (dg_read_memory(&document, text, strlen(text), "test", registry, options, &err) != DG_OK)
        fail_msg("not read: %s\n%s", err.message, text);
    return document;
}

static void put_task(const dg_document *d, const dg_task *task) {
    for (size_t i = 0; i < task->n_assignments; i++) {
        const dg_assignment *a = &d->assignments[task->first_assignment + i];
        dg_text_printf(&result, "%s%s %s %s/%s", result.n > 0 ? "; " : "", task->path,
                       dg_role_name(a->role), a->as_written, dg_rule_name(a->rule));
    }
    if (task->open) dg_text_puts(&result, " 等");
    if (task->deadline[0] != '\0') dg_text_printf(&result, " @%s", task->deadline);
}

static const char *taken(void) {
    static char *kept;
    free(kept);
    kept = dg_text_take(&result);
    return kept;
}

const char *reading_with(const char *text, const dg_read_options *options) {
    dg_document *d = document_of(text, options);
    for (size_t t = 0; t < d->n_tasks; t++)
        put_task(d, &d->tasks[t]);
    dg_document_free(d);
    return taken();
}

const char *reading_of(const char *text) {
    return reading_with(text, NULL);
}

const char *diagnostics_of(const char *text) {
    dg_document *d = document_of(text, NULL);
    for (size_t i = 0; i < d->n_diagnostics; i++) {
        const dg_diagnostic *x = &d->diagnostics[i];
        dg_text_printf(&result, "%s%zu:%zu %s %s/%zu", result.n > 0 ? "; " : "", x->at.line,
                       x->at.column, dg_diagnostic_code(x->kind), x->subject, x->number);
    }
    dg_document_free(d);
    return taken();
}

void check_shapes(const shape *shapes, size_t n) {
    for (size_t i = 0; i < n; i++) {
        dg_text text = {0}, expected = {0};
        dg_text_printf(&text, "一、加强管理。%s\n", shapes[i].clause);
        const char *actual = reading_of(text.at);
        for (const char *at = shapes[i].reading; *at != '\0'; at++) { /* "; x" to "; 一 x" */
            if (at == shapes[i].reading) dg_text_puts(&expected, "一 ");
            dg_text_put(&expected, (dg_slice){at, 1});
            if (at[0] == ' ' && at > shapes[i].reading && at[-1] == ';')
                dg_text_puts(&expected, "一 ");
        }
        if (strcmp(actual, expected.at) != 0)
            fail_msg("%s\n  is read:  %s\n  expected: %s", shapes[i].clause, actual, expected.at);
        dg_text_free(&text);
        dg_text_free(&expected);
    }
}

void check_examples(const example *examples, size_t n) {
    for (size_t i = 0; i < n; i++) {
        const char *actual = reading_of(examples[i].text);
        if (strcmp(actual, examples[i].reading) != 0)
            fail_msg("%s\n  is read:  %s\n  expected: %s", examples[i].text, actual,
                     examples[i].reading);
    }
}
