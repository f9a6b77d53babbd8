/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/ole.h"

#include <stdint.h>
#include <string.h>

enum {
    HEADER_BYTES = 512,
    ENTRY_BYTES = 128,  /* of a directory entry */
    NAME_LENGTH = 64,   /* where in it the bytes of its name are counted … */
    ENTRY_TYPE = 66,    /* … its type stands … */
    FIRST_SECTOR = 116, /* … and its first sector */
    STREAM = 2,
    SECTOR_SHIFT = 30, /* in the header: log2 of a sector's bytes */
    FAT_SECTORS = 44,  /* the number of sectors of the allocation table … */
    FAT_LIST = 76,     /* … and where they are, */
    FAT_LISTED = 109,  /* as far as they are listed in the header */
    FREE_SECTOR = -1,
    FIB_FLAGS = 10, /* in the stream of a DOC ([MS-DOC], FibBase) */
    FIB_ENCRYPTED = 0x0100,
};

bool dg_ole_is(dg_slice bytes) {
    return dg_slice_starts(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

/* Little-endian; 0 beyond the end. */
static uint32_t number_at(dg_slice bytes, size_t at, size_t n) {
    uint32_t value = 0;
    if (at > bytes.n || bytes.n - at < n) return 0;
    for (size_t i = n; i > 0; i--)
        value = value << 8 | (unsigned char)bytes.at[at + i - 1];
    return value;
}

/* Is the entry at byte `at` a stream of this name, which is in UTF-16LE there? */
static bool is_stream(dg_slice bytes, size_t at, const char *name) {
    size_t n = strlen(name);
    if (number_at(bytes, at + NAME_LENGTH, 2) != 2 * (n + 1)) return false;
    if (number_at(bytes, at + ENTRY_TYPE, 1) != STREAM) return false;
    for (size_t i = 0; i <= n; i++)
        if (number_at(bytes, at + 2 * i, 2) != (unsigned char)name[i]) return false;
    return true;
}

static size_t offset_of_sector(dg_slice bytes, uint32_t sector) {
    uint32_t shift = number_at(bytes, SECTOR_SHIFT, 2);
    return shift > 16 ? bytes.n : ((size_t)sector + 1) << shift;
}

/* Does the allocation table count sectors beyond the end? The last may be short. */
static bool is_cut_short(dg_slice bytes) {
    uint32_t n = number_at(bytes, FAT_SECTORS, 4);
    size_t sector_bytes = offset_of_sector(bytes, 0);
    if (n == 0 || n > FAT_LISTED) return n == 0;
    size_t table = offset_of_sector(bytes, number_at(bytes, FAT_LIST + 4 * (n - 1), 4));
    if (table >= bytes.n) return true;
    size_t used = 0, per_sector = sector_bytes / 4;
    for (size_t i = 0; i < per_sector; i++)
        if ((int32_t)number_at(bytes, table + 4 * i, 4) != FREE_SECTOR) used = i + 1;
    return used > 0 && ((n - 1) * per_sector + used) * sector_bytes >= bytes.n;
}

dg_ole dg_ole_look(dg_slice bytes) {
    static const struct {
        const char *name;
        dg_ole_kind kind;
    } streams[] = {{"EncryptedPackage", DG_OLE_ENCRYPTED},
                   {"WordDocument", DG_OLE_DOC},
                   {"Workbook", DG_OLE_XLS},
                   {"Book", DG_OLE_XLS}};
    dg_ole found = {.cut_short = is_cut_short(bytes)};
    /* Directory entries stand at multiples of their size: no need to follow the chain of sectors.
     */
    for (size_t at = HEADER_BYTES; at + ENTRY_BYTES <= bytes.n; at += ENTRY_BYTES) {
        for (size_t i = 0; i < sizeof streams / sizeof *streams; i++) {
            if (!is_stream(bytes, at, streams[i].name)) continue;
            size_t fib = offset_of_sector(bytes, number_at(bytes, at + FIRST_SECTOR, 4));
            found.kind = streams[i].kind;
            found.locked = found.kind == DG_OLE_DOC &&
                           (number_at(bytes, fib + FIB_FLAGS, 2) & FIB_ENCRYPTED) != 0;
            return found;
        }
    }
    return found;
}
