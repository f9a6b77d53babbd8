/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A damaged store: an answer or an error, never a crash. Bytes that begin as a database does are
 * taken for the file; all others for changes to a good store, four bytes each: where, and what to
 * add, so that the search gets past SQLite's own checks.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "check_document.h"
#include "dutygraph/store.h"
#include "model/builder.h"

static char path[64];
static char *good;
static size_t n_good;

static dg_document *make_document(const char *bytes) {
    char hex[DG_SHA256_HEX];
    dg_document *document = NULL;
    dg_builder *b = dg_builder_new();
    if (b == NULL) return NULL;
    dg_sha256_hex(hex, dg_slice_of(bytes));
    dg_builder_head(b)->sha256 = dg_builder_copy(b, dg_slice_of(hex));
    dg_builder_section(b, (dg_section){"一", "一", "总则", DG_NONE, 1, {1, 1}});
    dg_builder_section(b, (dg_section){"一/（一）", "（一）", "分则", 0, 2, {2, 1}});
    dg_builder_department(b, (dg_department){"甲局", "", "", DG_KIND_DEPARTMENT, true});
    dg_builder_department(b, (dg_department){"各地区", "", "", DG_KIND_COLLECTIVE, true});
    dg_builder_task(b, (dg_task){.path = "一/（一）/1",
                                 .title = "",
                                 .text = "",
                                 .clause = "（甲局）",
                                 .deadline = "",
                                 .due = "",
                                 .section = 1});
    for (size_t i = 0; i < 2; i++)
        dg_builder_assignment(b, (dg_assignment){.department = i, .as_written = "甲"});
    dg_builder_diagnostic(b, (dg_diagnostic){.subject = "甲", .path = ""});
    if (dg_builder_finish(&document, b, NULL) != DG_OK) document = NULL;
    dg_builder_free(b);
    return document;
}

static void save(const char *bytes) {
    dg_store *store = NULL;
    if (dg_store_open(&store, path, DG_STORE_WRITE, NULL) != DG_OK) return;
    dg_document *document = make_document(bytes);
    const dg_correction correction = {.document = "*",
                                      .task = "*",
                                      .kind = DG_CORRECTION_RENAME,
                                      .department = "甲局",
                                      .value = "乙部",
                                      .note = "",
                                      .who = "",
                                      .when = "2020-01-01T00:00:00Z"};
    if (document != NULL) dg_store_save(NULL, NULL, store, document, NULL);
    dg_store_amend(NULL, NULL, store, &correction, 1, false, NULL);
    dg_document_free(document);
    dg_store_close(store);
}

static void load(void) {
    dg_store *store = NULL;
    dg_corpus *corpus = NULL;
    if (dg_store_open(&store, path, DG_STORE_READ, NULL) != DG_OK) return;
    dg_store_load(&corpus, store, NULL, 0, NULL);
    for (size_t i = 0; corpus != NULL && i < corpus->n; i++)
        check_safe(corpus->documents[i]);
    dg_corpus_free(corpus);
    dg_store_close(store);
}

static void take_away(void) {
    static const char *const endings[] = {"", "-journal", "-wal", "-shm"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        char name[sizeof path + 16];
        snprintf(name, sizeof name, "%s%s", path, endings[i]);
        unlink(name);
    }
}

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv) {
    (void)argc, (void)argv;
    const char *folder =
        access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"; /* memory, if we may */
    snprintf(path, sizeof path, "%s/dutygraph-fuzz-%ld.db", folder, (long)getpid());
    save("one");
    if (dg_file_read(&good, &n_good, path, NULL) != DG_OK) abort();
    atexit(take_away);
    return 0;
}

static void write_file(const char *bytes, size_t n) {
    FILE *out = fopen(path, "wb");
    if (out == NULL) abort();
    fwrite(bytes, 1, n, out);
    fclose(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    take_away();
    if (n > 6 && memcmp(data, "SQLite", 6) == 0) {
        write_file((const char *)data, n);
    } else {
        char *changed = malloc(n_good);
        if (changed == NULL) abort();
        memcpy(changed, good, n_good);
        for (size_t i = 0; i + 4 <= n; i += 4)
            changed[((size_t)data[i] << 16 | (size_t)data[i + 1] << 8 | data[i + 2]) % n_good] +=
                (char)data[i + 3];
        write_file(changed, n_good);
        free(changed);
    }
    load();
    save("two");
    return 0;
}
