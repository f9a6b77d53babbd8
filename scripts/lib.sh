# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts share; sourced by them.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }
die() { say "${0##*/}: $*"; exit 1; }

# usage: print the comment that a script starts with.
usage() { sed -n '/^# SPDX/d; /^#!/d; /^#/!q; s/^# \{0,1\}//p' "$0"; }

# quietly NAME COMMAND…: run COMMAND in the project's folder, its output in build/NAME.log, shown only if it fails.
quietly() {
    local log=$top/build/$1.log
    shift
    mkdir -p "$top/build"
    (cd "$top" && "$@") >"$log" 2>&1 </dev/null || { cat "$log" >&2; die "failed: $*"; }
}

# build PRESET [CMAKE-OPTION…]: configure and build a preset of CMakePresets.json.
build() {
    local preset=$1
    say "building $preset"
    CMAKE_GENERATOR=Ninja quietly "configure-$preset" cmake --preset "$@"
    quietly "build-$preset" cmake --build --preset "$preset"
}

# build_program: what users run, into build/. The tests need more packages, so they are built only where they were.
build_program() {
    if [ -e "$top/build/CTestTestfile.cmake" ]; then
        build release
    else
        build release -DDUTYGRAPH_TESTS=OFF
    fi
}
