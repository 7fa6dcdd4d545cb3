# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by app/run and tests/run: what a fresh Debian 12 lacks is installed, the build goes to build/dev with a
# compiler cache of its own, and nothing is written anywhere else.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        fail "these packages are missing, and there is neither root nor sudo to install them: $missing"
    fi
}

# install_packages FILE…: the Debian packages named in the files, one a line, unless they are there already.
install_packages() {
    missing=
    local package
    while read -r package _; do
        case "$package" in '' | '#'*) continue ;; esac
        dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing="$missing $package"
    done < <(cat "$@")
    [ -z "$missing" ] && return 0
    command -v apt-get >/dev/null 2>&1 || fail "this is not a Debian system; install what these names stand for:$missing"
    say "Installing$missing"
    as_root apt-get update -qq || say "The package lists could not be refreshed; trying with those at hand"
    # A package that brings a service (PostgreSQL) must not start it here: the tests start one of their own.
    local policy=/usr/sbin/policy-rc.d kept=yes
    if [ ! -e "$policy" ]; then
        kept=no
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null && as_root chmod 755 "$policy"
    fi
    local status=0
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2 || status=$?
    [ "$kept" = yes ] || as_root rm -f "$policy"
    [ "$status" = 0 ] || fail "apt-get could not install:$missing"
}

# Every build of this folder shares one compiler cache in it.
set_compiler_cache() {
    export CCACHE_DIR="$root/build/ccache" CCACHE_MAXSIZE=2G
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache
}

# build TARGET…: configures build/dev once and builds. Quick when nothing changed.
build() {
    set_compiler_cache
    cd "$root"
    if [ ! -f build/dev/build.ninja ]; then
        say "Configuring build/dev"
        cmake --preset dev >/dev/null
    fi
    say "Building $*"
    cmake --build build/dev --target "$@" >&2
}
