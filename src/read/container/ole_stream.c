/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/ole_stream.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "read/container/ole_parts.h"

enum { NO_ENTRY = 0, SMALL_SHIFT = 6 };

#define END_OF_CHAIN 0xFFFFFFFEu
#define FREE 0xFFFFFFFFu

static size_t sector_bytes(dg_slice file) {
    return dg_ole_sector_at(file, 0);
}

static bool is_sector(uint32_t sector) {
    return sector < 0xFFFFFFFAu; /* what is above says why there is none */
}

/* Where the allocation table says what follows a sector; the end of the file where it has no such
 * place. */
static size_t table_place(dg_slice file, uint32_t sector) {
    size_t bytes = sector_bytes(file), per_sector = bytes / 4, i = sector / per_sector;
    size_t listed = DG_OLE_FAT_LIST + 4 * i;
    if (i >= dg_bytes_number(file, DG_OLE_FAT_SECTORS, 4)) return file.n;
    if (i >= DG_OLE_FAT_LISTED) {
        uint32_t list = dg_bytes_number(file, DG_OLE_MORE_LISTED, 4);
        for (i -= DG_OLE_FAT_LISTED; i >= per_sector - 1; i -= per_sector - 1)
            list = dg_bytes_number(file, dg_ole_sector_at(file, list) + bytes - 4, 4);
        listed = dg_ole_sector_at(file, list) + 4 * i;
    }
    size_t table = dg_ole_sector_at(file, dg_bytes_number(file, listed, 4));
    return table < file.n ? table + 4 * (sector % per_sector) : file.n;
}

static uint32_t next_sector(dg_slice file, uint32_t sector) {
    return dg_bytes_number(file, table_place(file, sector), 4);
}

/* Does the file have what the header says of sizes, so that they can be reckoned with? */
static bool is_sound(dg_slice file) {
    uint32_t shift = dg_bytes_number(file, DG_OLE_SECTOR_SHIFT, 2);
    uint32_t small = dg_bytes_number(file, DG_OLE_SMALL_SHIFT, 2);
    return file.n > DG_OLE_HEADER_BYTES && (shift == 9 || shift == 12) && small == SMALL_SHIFT &&
           dg_bytes_number(file, DG_OLE_LARGE_BYTES, 4) == DG_OLE_LARGE_STREAM;
}

/* Where the one directory entry of this name stands; NO_ENTRY: none, or several. */
static size_t find_entry(dg_slice file, unsigned type, const char *name) {
    size_t found = NO_ENTRY, left = file.n / sector_bytes(file);
    uint32_t sector = dg_bytes_number(file, DG_OLE_DIRECTORY, 4);
    for (; is_sector(sector) && left > 0; sector = next_sector(file, sector), left--) {
        size_t start = dg_ole_sector_at(file, sector), end = dg_ole_sector_at(file, sector + 1);
        for (size_t at = start; at < end && at < file.n; at += DG_OLE_ENTRY_BYTES) {
            if (!dg_ole_is_entry(file, at, type, name)) continue;
            if (found != NO_ENTRY) return NO_ENTRY;
            found = at;
        }
    }
    return found;
}

/* `n` bytes of the sectors from `first` on; NULL: they are not all there, or no memory. */
static char *read_sectors(dg_slice file, uint32_t first, size_t n, bool *failed) {
    size_t bytes = sector_bytes(file), at = 0;
    if (n > file.n) return NULL;
    char *read = malloc(n + 1);
    *failed = *failed || read == NULL;
    for (uint32_t s = first; read != NULL && at < n; s = next_sector(file, s)) {
        size_t from = is_sector(s) ? dg_ole_sector_at(file, s) : file.n;
        size_t part = n - at < bytes ? n - at : bytes;
        if (from > file.n || file.n - from < part) {
            free(read);
            return NULL;
        }
        memcpy(read + at, file.at + from, part);
        at += part;
    }
    return read;
}

static bool is_large(dg_slice file, size_t entry) {
    return dg_bytes_number(file, entry + DG_OLE_STREAM_BYTES, 4) >= DG_OLE_LARGE_STREAM;
}

/* A stream of the small sectors, which lie in that of the root and have a table of their own. */
static char *read_small(dg_slice file, size_t entry, bool *failed) {
    size_t root = find_entry(file, DG_OLE_IS_ROOT, "Root Entry"), at = 0, small = 1 << SMALL_SHIFT;
    size_t n = dg_bytes_number(file, entry + DG_OLE_STREAM_BYTES, 4);
    size_t n_all = dg_bytes_number(file, root + DG_OLE_STREAM_BYTES, 4);
    size_t n_table = dg_bytes_number(file, DG_OLE_SMALL_FAT_SECTORS, 4) * sector_bytes(file);
    if (root == NO_ENTRY) return NULL;
    char *all =
        read_sectors(file, dg_bytes_number(file, root + DG_OLE_FIRST_SECTOR, 4), n_all, failed);
    char *table = read_sectors(file, dg_bytes_number(file, DG_OLE_SMALL_FAT, 4), n_table, failed);
    char *read = NULL;
    if (all != NULL && table != NULL && (read = malloc(n + 1)) == NULL) *failed = true;
    uint32_t s = dg_bytes_number(file, entry + DG_OLE_FIRST_SECTOR, 4);
    while (read != NULL && at < n) {
        size_t part = n - at < small ? n - at : small, from = s * small;
        if (!is_sector(s) || from > n_all || n_all - from < part) {
            free(read);
            read = NULL;
            break;
        }
        memcpy(read + at, all + from, part);
        at += part;
        s = dg_bytes_number((dg_slice){table, n_table}, 4 * (size_t)s, 4);
    }
    free(all);
    free(table);
    return read;
}

dg_code dg_ole_stream(char **stream, size_t *n, dg_slice file, const char *name, dg_error *err) {
    *stream = NULL;
    *n = 0;
    size_t entry = is_sound(file) ? find_entry(file, DG_OLE_IS_STREAM, name) : NO_ENTRY;
    if (entry == NO_ENTRY) return DG_OK;
    bool failed = false;
    uint32_t first = dg_bytes_number(file, entry + DG_OLE_FIRST_SECTOR, 4);
    *n = dg_bytes_number(file, entry + DG_OLE_STREAM_BYTES, 4);
    *stream = is_large(file, entry) ? read_sectors(file, first, *n, &failed)
                                    : read_small(file, entry, &failed);
    return failed ? dg_fail_memory(err) : DG_OK;
}

/* --- Writing --- */

static void put_number(char *at, uint32_t number) {
    for (int i = 0; i < 4; i++)
        at[i] = (char)(number >> 8 * i & 0xFF);
}

/* false: they are not all there, where the stream lies over the tables themselves. */
static bool write_sectors(char *file, size_t n, uint32_t first, dg_slice stream) {
    dg_slice all = {file, n};
    size_t bytes = sector_bytes(all);
    for (uint32_t s = first; stream.n > 0; s = next_sector(all, s)) {
        size_t part = stream.n < bytes ? stream.n : bytes;
        size_t to = is_sector(s) ? dg_ole_sector_at(all, s) : n;
        if (to > n || n - to < part || to < DG_OLE_HEADER_BYTES) return false;
        memcpy(file + to, stream.at, part);
        stream = dg_slice_skip(stream, part);
    }
    return true;
}

/* Give the stream of an entry sectors at the end of the file, which has room for them; false: the
 * allocation table has none. */
static bool move_to_end(char *file, size_t n, size_t entry, uint32_t first, uint32_t n_sectors) {
    dg_slice all = {file, n};
    for (uint32_t i = 0; i < n_sectors; i++) {
        size_t place = table_place(all, first + i);
        if (place + 4 > n || dg_bytes_number(all, place, 4) != FREE) return false;
        put_number(file + place, i + 1 < n_sectors ? first + i + 1 : END_OF_CHAIN);
    }
    put_number(file + entry + DG_OLE_FIRST_SECTOR, first);
    put_number(file + entry + DG_OLE_STREAM_BYTES, DG_OLE_LARGE_STREAM);
    return true;
}

dg_code dg_ole_with_stream(char **changed, size_t *n, dg_slice file, const char *name,
                           dg_slice stream, dg_error *err) {
    size_t entry = find_entry(file, DG_OLE_IS_STREAM, name), bytes = sector_bytes(file);
    size_t end = (file.n + bytes - 1) / bytes * bytes; /* the last sector may be short */
    size_t more = is_large(file, entry) ? 0 : DG_OLE_LARGE_STREAM;
    *n = end + more;
    *changed = calloc(1, *n);
    if (*changed == NULL) return dg_fail_memory(err);
    memcpy(*changed, file.at, file.n);
    uint32_t first = (uint32_t)(end / bytes - 1), n_sectors = (uint32_t)(more / bytes);
    bool ok = more == 0 || move_to_end(*changed, *n, entry, first, n_sectors);
    first = dg_bytes_number((dg_slice){*changed, *n}, entry + DG_OLE_FIRST_SECTOR, 4);
    if (ok && write_sectors(*changed, *n, first, stream)) return DG_OK;
    free(*changed);
    *changed = NULL;
    return DG_OK;
}
