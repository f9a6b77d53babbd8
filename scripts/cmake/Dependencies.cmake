# SPDX-License-Identifier: GPL-3.0-or-later
# The libraries, each as an imported target. Which package brings them: scripts/install-packages.
find_package(PkgConfig REQUIRED)
pkg_check_modules(IGRAPH     REQUIRED IMPORTED_TARGET igraph>=0.10)
pkg_check_modules(SQLITE     REQUIRED IMPORTED_TARGET sqlite3>=3.37)
pkg_check_modules(SMARTCOLS  REQUIRED IMPORTED_TARGET smartcols)
pkg_check_modules(JANSSON    REQUIRED IMPORTED_TARGET jansson)
pkg_check_modules(UTF8PROC   REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(MD         REQUIRED IMPORTED_TARGET libmd)
pkg_check_modules(GRAPHVIZ   REQUIRED IMPORTED_TARGET libcgraph libgvc)
pkg_check_modules(FONTCONFIG REQUIRED IMPORTED_TARGET fontconfig)

find_path(UTHASH_INCLUDE_DIR uthash.h REQUIRED)
find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
find_program(MSGFMT msgfmt REQUIRED)
