/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CONTAINER_DOC_PARTS_H
#define DG_READ_CONTAINER_DOC_PARTS_H

#include "read/container/ole_parts.h"

/* Where things stand in the main stream of a DOC ([MS-DOC]), in bytes. */
enum {
    DG_DOC_RUNS = 0xFA,        /* in the FIB, its head: the pages of runs, in the table stream; */
    DG_DOC_PARAGRAPHS = 0x102, /* those of paragraphs, … */
    DG_DOC_PIECES = 0x1A2,     /* and the pieces of the text, likewise */
    DG_DOC_PAGE = 512,         /* a page: its bytes … */
    DG_DOC_PAGE_COUNT = 511,   /* … and where its runs or paragraphs are counted */
    DG_DOC_ROW_SHAPE = 0xD608, /* sprmTDefTable: the columns of a row */
};

/** What stands in the table stream where the head of the main stream says at byte `fib`. */
static inline dg_slice dg_doc_part(dg_slice main, dg_slice table, size_t fib) {
    size_t at = dg_bytes_number(main, fib, 4), n = dg_bytes_number(main, fib + 4, 4);
    if (at > table.n || table.n - at < n) return (dg_slice){"", 0};
    return (dg_slice){table.at + at, n};
}

/** How many pages such a part lists. */
static inline size_t dg_doc_n_pages(dg_slice pages) {
    return pages.n < 4 ? 0 : (pages.n - 4) / 8;
}

/** Where the `i`th of them begins in the main stream; its end where it is not all there. */
static inline size_t dg_doc_page(dg_slice main, dg_slice pages, size_t i) {
    size_t n = dg_doc_n_pages(pages);
    size_t page = (size_t)DG_DOC_PAGE * (dg_bytes_number(pages, 4 * (n + 1) + 4 * i, 4) & 0x3FFFFF);
    return page < main.n && main.n - page >= DG_DOC_PAGE ? page : main.n;
}

/** The bytes of what a property says, which begin at byte `at`, by the kind in its name. */
static inline size_t dg_doc_operand_bytes(dg_slice properties, size_t at, uint32_t name) {
    static const size_t bytes[] = {1, 1, 2, 4, 2, 2, 0, 3};
    size_t kind = name >> 13;
    if (name == DG_DOC_ROW_SHAPE) return 1 + dg_bytes_number(properties, at, 2);
    return kind == 6 ? 1 + dg_bytes_number(properties, at, 1) : bytes[kind];
}

#endif
