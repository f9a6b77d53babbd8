/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers alone in their lines, as tables come from a PDF, a cell a line. */
#include "read/outline/lone_number.h"

#include "base/utf8.h"
#include "read/outline/label.h"
#include "read/words/lexicon.h"
#include "read/words/signs.h"
#include "read/words/words.h"

/* 修补破损路面，完善沿线: does the line end within a sentence, which goes on below a page's number?
 */
static bool goes_on(dg_slice line) {
    enum { LONG_BYTES = 30 };
    dg_class class;
    dg_slice last = dg_utf8_last_slice(line);
    return line.n >= LONG_BYTES && dg_utf8_begins_han(last.at[0]) && dg_sign_kinds(last) == 0 &&
           dg_word_label(&class, line) == 0;
}

/* The number alone in line i, above a line of words; 0: none. */
static size_t number_over_words(const dg_source *source, size_t i) {
    enum { MOST_DIGITS = 3, FEWEST_BYTES = 12 }; /* four Han characters */
    size_t digits;
    if (i + 1 >= source->n_lines) return 0;
    dg_slice line = dg_slice_trim(dg_source_simplified_line(source, i));
    if (line.n == 0 || line.n > MOST_DIGITS) return 0; /* mostly */
    size_t number = dg_digit_number(line, &digits);
    dg_slice words = dg_slice_trim(dg_source_simplified_line(source, i + 1));
    bool several = words.n > 0 && dg_is_capital(words.at[0]) && dg_slice_holds(words, " ");
    bool han = words.n >= FEWEST_BYTES && dg_utf8_begins_han(words.at[0]) &&
               (i == 0 || !goes_on(dg_slice_trim(dg_source_simplified_line(source, i - 1))));
    return digits == line.n && (several || han) ? number : 0;
}

bool dg_is_item_number(const dg_source *source, size_t i) {
    enum { REACH = 12 }; /* lines; pages have more */
    size_t number = number_over_words(source, i);
    if (number == 0) return false;
    for (size_t step = 2; step <= REACH; step++) {
        if (number_over_words(source, i + step) == number + 1) return true;
        if (step <= i && number > 1 && number_over_words(source, i - step) == number - 1)
            return true;
    }
    return false;
}
