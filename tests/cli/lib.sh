# SPDX-License-Identifier: GPL-3.0-or-later
# What the command-line tests share; sourced by them.
. "$(dirname "${BASH_SOURCE[0]}")/../../scripts/lib.sh"

# A folder of its own for each test; commands run in $room/here.
room=$(mktemp -d)
trap 'chmod -R u+w "$room"; rm -r "$room"' EXIT
mkdir "$room/here"
ln -s "$top/data/samples" "$room/samples"

# in_room BUILD COMMAND…: runs COMMAND where nothing of this machine shows: the programs of BUILD come first on the PATH,
# clock and locale are fixed, there is no input and no terminal.
in_room() {
    local build=$1
    shift
    (cd "$room/here" && env -i PATH="$build:$PATH" HOME="$room" TMPDIR="$room" LC_ALL=C.UTF-8 TZ=UTC TERM=dumb \
        SOURCE_DATE_EPOCH=1467936000 SAMPLES=../samples \
        ASAN_OPTIONS="${ASAN_OPTIONS-}" UBSAN_OPTIONS="${UBSAN_OPTIONS-}" LSAN_OPTIONS="${LSAN_OPTIONS-}" \
        "$@" </dev/null)
}
