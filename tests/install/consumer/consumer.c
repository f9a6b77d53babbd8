/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dutygraph.h>
#include <string.h>

int main(void) {
    return strcmp(dg_code_name(DG_ENOTFOUND), "not-found") != 0;
}
