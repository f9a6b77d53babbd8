/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/ole.h"

#include <string.h>

#include "read/container/ole_parts.h"
#include "read/container/ole_stream.h"

enum {
    FREE_SECTOR = -1,
    FIB_FLAGS = 10, /* in the stream of a DOC ([MS-DOC], FibBase) */
    FIB_ENCRYPTED = 0x0100,
};

bool dg_ole_is(dg_slice bytes) {
    return dg_slice_starts(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

bool dg_ole_is_entry(dg_slice bytes, size_t at, unsigned type, const char *name) {
    size_t n = strlen(name);
    if (dg_bytes_number(bytes, at + DG_OLE_NAME_LENGTH, 2) != 2 * (n + 1)) return false;
    if (dg_bytes_number(bytes, at + DG_OLE_ENTRY_TYPE, 1) != type) return false;
    for (size_t i = 0; i <= n; i++)
        if (dg_bytes_number(bytes, at + 2 * i, 2) != (unsigned char)name[i]) return false;
    return true;
}

/* Does the allocation table count sectors beyond the end? The last may be short. */
static bool is_cut_short(dg_slice bytes) {
    uint32_t n = dg_bytes_number(bytes, DG_OLE_FAT_SECTORS, 4);
    size_t sector_bytes = dg_ole_sector_at(bytes, 0);
    if (n == 0 || n > DG_OLE_FAT_LISTED) return n == 0;
    size_t table =
        dg_ole_sector_at(bytes, dg_bytes_number(bytes, DG_OLE_FAT_LIST + 4 * (n - 1), 4));
    if (table >= bytes.n) return true;
    size_t used = 0, per_sector = sector_bytes / 4;
    for (size_t i = 0; i < per_sector; i++)
        if ((int32_t)dg_bytes_number(bytes, table + 4 * i, 4) != FREE_SECTOR) used = i + 1;
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
    for (size_t at = DG_OLE_HEADER_BYTES; at + DG_OLE_ENTRY_BYTES <= bytes.n;
         at += DG_OLE_ENTRY_BYTES) {
        for (size_t i = 0; i < DG_ITEMS(streams); i++) {
            if (!dg_ole_is_entry(bytes, at, DG_OLE_IS_STREAM, streams[i].name)) continue;
            size_t fib =
                dg_ole_sector_at(bytes, dg_bytes_number(bytes, at + DG_OLE_FIRST_SECTOR, 4));
            found.kind = streams[i].kind;
            bool large = dg_bytes_number(bytes, at + DG_OLE_STREAM_BYTES, 4) >= DG_OLE_LARGE_STREAM;
            found.locked = found.kind == DG_OLE_DOC && large &&
                           (dg_bytes_number(bytes, fib + FIB_FLAGS, 2) & FIB_ENCRYPTED) != 0;
            return found;
        }
    }
    return found;
}
