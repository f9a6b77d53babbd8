/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_DEADLINE_H
#define DG_READ_CLAUSE_DEADLINE_H

#include "base/slice.h"

enum { DG_DUE_BYTES = 11 }; /* "2018-12-31" and its zero */

typedef enum {
    DG_DUE_UNDETERMINED, /* 长期坚持; 6月底前 where the year is not known; FY2025 */
    DG_DUE_DETERMINED,
    DG_DUE_IMPOSSIBLE, /* it names a day that no calendar has: 2019年2月30日 */
} dg_due;

/** When the document was issued, as far as it says so: for 年底前 and 6月底前. */
typedef struct {
    unsigned year; /* 0: not known */
    unsigned date; /* 20180630; 0: no more than the year is known */
} dg_issued;

/** From a document's date (ISO 8601), else the year in its number (国办函〔2016〕66号); "" where
 * not stated. */
dg_issued dg_issued_from(const char *date, const char *number);

/**
 * The last day that the words of a deadline mean.
 *
 * Of a month, quarter or year it is the last day; of several steps, that of the last. A year or
 * month with 前 and no 底 ends the day before it begins (2020年前 is 2019-12-31); a day with 前 is
 * that day. Words that leave it open (初, 左右, 春节前, mid-2025, FY2025, 1/2/2025) or repeat it
 * (每年12月底前) determine no date, nor does one without its year that would lie before the
 * document's own date.
 *
 * @param[out] due  ISO 8601, or "" unless determined.
 */
dg_due dg_deadline_due(char due[DG_DUE_BYTES], dg_slice words, dg_issued issued);

#endif
