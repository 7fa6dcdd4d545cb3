#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with_display.sh COMMAND…   runs COMMAND in a desktop of its own, gone afterwards: an X server in memory, a window
# manager (without one no window has the keyboard), and a session bus that knows accessibility and nothing else, above
# all no keychain. Ends with 77, which ctest takes for "skipped", only where no X server can be started.
set -eu

missing() {
    echo "$1 is not installed; packaging/linux/test-packages.txt names what the tests take" >&2
    exit 2
}
command -v Xvfb >/dev/null || missing Xvfb
command -v openbox >/dev/null || missing openbox
command -v dbus-run-session >/dev/null || missing dbus-run-session
accessibility=/usr/share/dbus-1/services/org.a11y.Bus.service
[ -f "$accessibility" ] || missing at-spi2-core

folder=$(mktemp -d "${TMPDIR:-/tmp}/rollcall-display.XXXXXX")
started=()
end_desktop() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    for process in "${started[@]}"; do wait "$process" 2>/dev/null || true; done
    rm -rf "$folder"
}
trap end_desktop EXIT
trap 'exit 143' TERM INT

mkdir -m 700 "$folder/home" "$folder/run" "$folder/services"
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp >"$folder/xvfb.log" 2>&1 3>"$folder/display" &
started+=($!)
read -r -t 120 display <"$folder/display" || {
    echo "Skipped: no X server can be started here" >&2
    cat "$folder/xvfb.log" >&2
    exit 77
}
export DISPLAY=":$display"

ln -s "$accessibility" "$folder/services/"
cat >"$folder/bus.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:dir=$folder/run</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$folder/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
unset WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME DBUS_SESSION_BUS_ADDRESS
unset AT_SPI_BUS_ADDRESS XAUTHORITY NO_AT_BRIDGE
export HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
openbox >"$folder/openbox.log" 2>&1 &
started+=($!)
status=0
dbus-run-session --config-file="$folder/bus.conf" -- "$@" || status=$?
[ "$status" != 77 ] || status=1 # Only a missing X server skips.
exit $status
