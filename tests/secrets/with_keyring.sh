#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with_keyring.sh STATE COMMAND…   runs COMMAND with a session bus, a home and a keyring of its own, all gone afterwards.
#   unlocked     a gnome-keyring-daemon with an unlocked keyring
#   doomed       the same; COMMAND may kill the daemon
#   no-service   a session bus on which nobody keeps secrets
#   no-bus       no session bus
# COMMAND finds STATE in ROLLCALL_TEST_KEYCHAIN, and the daemon's process in ROLLCALL_TEST_KEYRING_PID.
set -eu

# The daemon that was started here, and the one that the bus may have started after its death.
end_keyring() {
    local activated
    activated=$(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets 2>/dev/null | awk '{ print $2 }')
    for pid in $ROLLCALL_TEST_KEYRING_PID $activated; do
        kill -CONT "$pid" 2>/dev/null || true
        kill "$pid" 2>/dev/null || true
    done
}

run_unlocked() {
    printf pw | gnome-keyring-daemon --foreground --unlock --components=secrets >"$HOME/keyring.log" 2>&1 &
    export ROLLCALL_TEST_KEYRING_PID=$!
    trap end_keyring EXIT
    for _ in $(seq 1200); do
        dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
            string:org.freedesktop.secrets 2>/dev/null | grep -q true && break
        sleep 0.05
    done
    "$@"
}

if [ "$1" = --inside ]; then
    shift
    run_unlocked "$@"
    exit
fi

state=$1
shift
home=$(mktemp -d "${TMPDIR:-/tmp}/rollcall-keyring.XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -p "$home/run"
chmod 700 "$home" "$home/run"
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL
export HOME=$home XDG_RUNTIME_DIR=$home/run ROLLCALL_TEST_KEYCHAIN=$state
case $state in
unlocked | doomed) dbus-run-session -- "$0" --inside "$@" ;;
no-service)
    cat >"$home/bus.conf" <<BUS
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=$home</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
BUS
    dbus-run-session --config-file="$home/bus.conf" -- "$@"
    ;;
no-bus) DBUS_SESSION_BUS_ADDRESS=unix:path=$home/nothing "$@" ;;
*) echo "unknown state $state" >&2; exit 2 ;;
esac
