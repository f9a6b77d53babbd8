/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_OLE_PARTS_H
#define DG_READ_CONTAINER_OLE_PARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

/* Where things stand in a compound file ([MS-CFB]), in bytes. */
enum {
    DG_OLE_HEADER_BYTES = 512,
    DG_OLE_ENTRY_BYTES = 128,  /* of a directory entry */
    DG_OLE_NAME_LENGTH = 64,   /* where in it the bytes of its name are counted … */
    DG_OLE_ENTRY_TYPE = 66,    /* … its type stands … */
    DG_OLE_FIRST_SECTOR = 116, /* … its first sector … */
    DG_OLE_STREAM_BYTES = 120, /* … and its size */
    DG_OLE_IS_STREAM = 2,      /* types */
    DG_OLE_IS_ROOT = 5,
    DG_OLE_SECTOR_SHIFT = 30,     /* in the header: log2 of a sector's bytes, */
    DG_OLE_SMALL_SHIFT = 32,      /* of a small sector's, */
    DG_OLE_FAT_SECTORS = 44,      /* the number of sectors of the allocation table … */
    DG_OLE_DIRECTORY = 48,        /* the directory's first sector, */
    DG_OLE_FAT_LIST = 76,         /* … and where they are, */
    DG_OLE_FAT_LISTED = 109,      /* as far as they are listed in the header, */
    DG_OLE_MORE_LISTED = 68,      /* … else the sector that goes on; */
    DG_OLE_LARGE_BYTES = 56,      /* what a large stream has at least, */
    DG_OLE_SMALL_FAT = 60,        /* the first sector of the small sectors' allocation table … */
    DG_OLE_SMALL_FAT_SECTORS = 64 /* … and how many it has */
};

/** Little-endian; 0 beyond the end. */
static inline uint32_t dg_bytes_number(dg_slice bytes, size_t at, size_t n) {
    uint32_t value = 0;
    if (at > bytes.n || bytes.n - at < n) return 0;
    for (size_t i = n; i > 0; i--)
        value = value << 8 | (unsigned char)bytes.at[at + i - 1];
    return value;
}

/** Is the directory entry at byte `at` of this type and name, which is in UTF-16LE there? */
bool dg_ole_is_entry(dg_slice file, size_t at, unsigned type, const char *name);

/** Where a sector stands; the end for one of no sensible size. */
static inline size_t dg_ole_sector_at(dg_slice file, uint32_t sector) {
    uint32_t shift = dg_bytes_number(file, DG_OLE_SECTOR_SHIFT, 2);
    return shift > 16 ? file.n : ((size_t)sector + 1) << shift;
}

#endif
