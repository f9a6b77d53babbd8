/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/zip.h"

#include <stdlib.h>
#include <zip.h>

#include "base/fail.h"
#include "base/text.h"

enum {
    MOST_PARTS = 10000,
    MOST_BYTES = 256 << 20, /* that one container unpacks to */
    FREE_BYTES = 16 << 20,  /* a part this small may be packed as tightly as it likes */
    MOST_RATIO = 200,       /* a larger part is so many times its packed size at most */
};

struct dg_zip {
    zip_t *archive;
    size_t unpacked; /* bytes so far */
};

static dg_code fail_open(zip_error_t *error, dg_error *err) {
    dg_code code = zip_error_code_zip(error) == ZIP_ER_MEMORY
                       ? dg_fail_memory(err)
                       : dg_fail(err, DG_EDAMAGED, "the ZIP container is damaged or cut short: %s",
                                 zip_error_strerror(error));
    zip_error_fini(error);
    return code;
}

dg_code dg_zip_open(dg_zip **zip, dg_slice bytes, dg_error *err) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.at, bytes.n, 0, &error);
    if (source == NULL) return fail_open(&error, err);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == NULL) {
        zip_source_free(source);
        return fail_open(&error, err);
    }
    dg_zip *made = calloc(1, sizeof *made);
    dg_code code = made == NULL ? dg_fail_memory(err) : DG_OK;
    if (code == DG_OK && zip_get_num_entries(archive, 0) > MOST_PARTS)
        code = dg_fail(err, DG_ELIMIT, "the ZIP container has more than %d parts", MOST_PARTS);
    if (code != DG_OK) {
        zip_discard(archive);
        free(made);
        return code;
    }
    made->archive = archive;
    *zip = made;
    return DG_OK;
}

void dg_zip_free(dg_zip *zip) {
    if (zip == NULL) return;
    zip_discard(zip->archive);
    free(zip);
}

bool dg_zip_has(dg_zip *zip, const char *name) {
    return zip_name_locate(zip->archive, name, ZIP_FL_NOCASE) >= 0;
}

/* All that comes out of the part, up to the limits. */
static dg_code unpack(dg_text *text, dg_zip *zip, zip_file_t *file, const zip_stat_t *stat,
                      dg_error *err) {
    char chunk[64 * 1024];
    zip_int64_t n;
    while ((n = zip_fread(file, chunk, sizeof chunk)) > 0) {
        dg_text_put(text, (dg_slice){chunk, (size_t)n});
        zip->unpacked += (size_t)n;
        if (text->failed) return dg_fail_memory(err);
        bool too_dense = text->n > FREE_BYTES && text->n / MOST_RATIO > stat->comp_size;
        if (too_dense || zip->unpacked > MOST_BYTES)
            return dg_fail(err, DG_ELIMIT, "%s unpacks to more than is read (a ZIP bomb?)",
                           stat->name);
    }
    if (n == 0) return DG_OK;
    return dg_fail(err, DG_EDAMAGED, "%s is damaged: %s", stat->name,
                   zip_error_strerror(zip_file_get_error(file)));
}

static dg_code open_part(zip_file_t **file, zip_stat_t *stat, dg_zip *zip, const char *name,
                         dg_error *err) {
    zip_int64_t index = zip_name_locate(zip->archive, name, ZIP_FL_NOCASE);
    if (index < 0) return dg_fail(err, DG_EDAMAGED, "the container has no part %s", name);
    zip_stat_init(stat);
    if (zip_stat_index(zip->archive, (zip_uint64_t)index, 0, stat) == 0 &&
        (stat->valid & ZIP_STAT_ENCRYPTION_METHOD) && stat->encryption_method != ZIP_EM_NONE)
        return dg_fail(err, DG_ELOCKED, "the container is protected by a password");
    *file = zip_fopen_index(zip->archive, (zip_uint64_t)index, 0);
    if (*file != NULL) return DG_OK;
    return dg_fail(err, DG_EDAMAGED, "%s is damaged: %s", name, zip_strerror(zip->archive));
}

dg_code dg_zip_read(dg_slice *part, dg_zip *zip, const char *name, dg_error *err) {
    zip_file_t *file = NULL;
    zip_stat_t stat;
    dg_text text = {0};
    dg_code code = open_part(&file, &stat, zip, name, err);
    if (code != DG_OK) return code;
    stat.name = name;
    code = unpack(&text, zip, file, &stat, err);
    zip_fclose(file);
    if (code == DG_OK) {
        part->n = text.n;
        part->at = dg_text_take(&text);
        if (part->at == NULL) code = dg_fail_memory(err);
    }
    dg_text_free(&text);
    return code;
}
