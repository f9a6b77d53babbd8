/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TESTS_FUZZ_CHECK_DOCUMENT_H
#define TESTS_FUZZ_CHECK_DOCUMENT_H

#include "dutygraph/document.h"

/* Both abort where a document breaks a promise of document.h. */
void check_safe(const dg_document *document);  /* indices lie inside, strings are there */
void check_sound(const dg_document *document); /* all of what a document that was read promises */

#endif
