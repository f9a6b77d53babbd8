/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_ERROR_H
#define DUTYGRAPH_ERROR_H

/**
 * Errors are plain values that the caller owns.
 *
 * Every function that can fail returns a dg_code and takes a dg_error last, which may be NULL. It
 * is written once, by the deepest failure, and left alone on success.
 */

#include <stddef.h>

#include "dutygraph/export.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    DG_OK = 0,
    DG_ENOMEM,    /* no memory left */
    DG_EIO,       /* the system refused to open, read or write */
    DG_EEMPTY,    /* the document has no text */
    DG_EBINARY,   /* the document is not text */
    DG_EENCODING, /* the bytes are not text in the encoding they seem to be in; `offset` says where
                   */
    DG_ENOCLAUSE, /* the document assigns no responsibility */
    DG_EFORMAT,   /* a data file (registry, database) does not have the shape it must have */
    DG_EFOREIGN,  /* a file that is there and is not ours */
    DG_ENOTFOUND, /* an unknown name, path or document */
    DG_EINVAL,    /* an argument outside its range */
    DG_EGRAPH,    /* the graph library failed */
    DG_ERENDER,   /* the drawing helper failed */
    DG_EHELPER,   /* a program that reads this kind of file is missing or failed */
    DG_EDAMAGED,  /* the document is truncated, damaged, or not the kind of file it is said to be */
    DG_ELOCKED,   /* the document is protected by a password */
    DG_ELIMIT,    /* the document holds or unpacks to more than is read */
} dg_code;

enum { DG_MESSAGE_MAX = 512 };

typedef struct {
    dg_code code;
    size_t line;   /* 1-based; 0 where no line is meant */
    size_t column; /* 1-based, in characters; 0 where none is meant */
    size_t offset; /* in bytes from the start of the input; meaningful for DG_EENCODING */
    char message[DG_MESSAGE_MAX]; /* UTF-8, one line, no full stop */
} dg_error;

/** The code's short English name, such as "not-found". Static; never NULL. */
DG_API const char *dg_code_name(dg_code code);

#ifdef __cplusplus
}
#endif
#endif
