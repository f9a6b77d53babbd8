/* SPDX-License-Identifier: GPL-3.0-or-later */
/* May say printf( in a comment,
 * and exit(1) in a long one. */
#include <stdio.h>
#include <stdlib.h>

void loud(char *text) {
    snprintf(text, 9, "exit(1), stdout");
    dg_text_printf(text, "%d", 1); /* abort() */
    printf("%s", text);
    fputs(text, stderr);
    if (!*text) exit(1); // puts("")
    /* still silent */ abort();
}
