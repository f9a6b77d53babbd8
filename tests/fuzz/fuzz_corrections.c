/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of corrections, whatever is in it: refused, or applied to a sound document and written
 * out again as it was read. */
#include <stdlib.h>
#include <string.h>

#include "check_document.h"
#include "dutygraph/corrections.h"
#include "dutygraph/read.h"

static const char text[] = "一、总则\n1.修路。架桥；通车（甲局牵头，乙部指导）\n"
                           "2.种树（乙部、各地区负责）\n3.扫雪（甲局、乙部负责）\n";

static const char *const when = "2020-01-01T00:00:00Z";

static dg_registry *registry;
static dg_document *reading;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv) {
    (void)argc, (void)argv;
    if (dg_registry_new(&registry, NULL) != DG_OK) abort();
    if (dg_read_memory(&reading, text, sizeof text - 1, "plan", registry, NULL, NULL) != DG_OK)
        abort();
    return 0;
}

static void check_apply(const dg_corrections *list) {
    dg_document *made = NULL;
    size_t n;
    const dg_correction *items = dg_corrections_items(list, &n);
    if (dg_corrections_apply(&made, NULL, reading, items, n, registry, NULL) == DG_OK)
        check_safe(made);
    dg_document_free(made);
}

static bool same(const dg_correction *a, const dg_correction *b) {
    return a->kind == b->kind && strcmp(a->document, b->document) == 0 &&
           strcmp(a->task, b->task) == 0 && strcmp(a->department, b->department) == 0 &&
           strcmp(a->value, b->value) == 0 && strcmp(a->note, b->note) == 0 &&
           strcmp(a->who, b->who) == 0 && strcmp(a->when, b->when) == 0;
}

static void check_round_trip(const dg_corrections *list) {
    char *csv = NULL;
    dg_corrections *again = NULL;
    size_t n, n_again;
    const dg_correction *items = dg_corrections_items(list, &n);
    if (dg_corrections_to_csv(&csv, items, n, NULL) != DG_OK) return;
    if (dg_corrections_from_csv(&again, csv, strlen(csv), "", when, NULL) != DG_OK) abort();
    const dg_correction *items_again = dg_corrections_items(again, &n_again);
    if (n != n_again) abort();
    for (size_t i = 0; i < n; i++)
        if (!same(&items[i], &items_again[i])) abort();
    dg_corrections_free(again);
    free(csv);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    dg_corrections *list = NULL;
    if (dg_corrections_from_csv(&list, (const char *)data, n, "", when, NULL) != DG_OK) return 0;
    check_apply(list);
    check_round_trip(list);
    dg_corrections_free(list);
    return 0;
}
