/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_STORE_FAULT_H
#define DG_STORE_FAULT_H

#include "dutygraph/document.h"

/**
 * What is wrong with a document, in a few words; NULL where every index, enumerator, number and
 * string is what document.h says, and every assignment was read. Asked before a document is saved
 * and after one is loaded.
 */
const char *dg_document_fault(const dg_document *document);

#endif
