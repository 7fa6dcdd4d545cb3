#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with_postgresql.sh COMMAND…   runs COMMAND with a PostgreSQL server of its own on a free loopback port, gone afterwards.
# The server runs as an unprivileged user (postgres, where the caller is root), and asks for a password.
# COMMAND finds the server as ROLLCALL_TEST_POSTGRESQL (postgresql://rollcall@127.0.0.1:PORT/postgres) and the password
# in PGPASSWORD, where libpq looks for it.
set -eu

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -x "$bin/initdb" ] || { echo "PostgreSQL is not installed" >&2; exit 2; }

as_server() (
    cd "$data" # where initdb can come back to
    if [ "$(id -u)" = 0 ]; then
        runuser -u postgres -- env -u PGPASSWORD PATH="$PATH" "$@"
    else
        env -u PGPASSWORD "$@"
    fi
)

data=$(mktemp -d "${TMPDIR:-/tmp}/rollcall-postgresql.XXXXXX")
end_server() {
    as_server "$bin/pg_ctl" -D "$data/db" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$data"
}
trap end_server EXIT
trap 'exit 143' TERM INT
export PGPASSWORD="test-$$-$RANDOM"
printf '%s\n' "$PGPASSWORD" >"$data/password"
[ "$(id -u)" != 0 ] || chown -R postgres "$data"
as_server "$bin/initdb" -D "$data/db" -U rollcall -A scram-sha-256 --pwfile="$data/password" -E UTF8 \
    --locale=C.UTF-8 --no-sync >"$data/initdb.log" 2>&1 || { cat "$data/initdb.log" >&2; exit 2; }

# Somebody else may take the port between the look and the start.
for _ in 1 2 3 4 5; do
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    as_server "$bin/pg_ctl" -D "$data/db" -w -t 60 -l "$data/server.log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=60" \
        start >/dev/null 2>&1 && started=yes && break
done
[ "${started:-no}" = yes ] || { cat "$data/server.log" >&2; exit 2; }
export ROLLCALL_TEST_POSTGRESQL="postgresql://rollcall@127.0.0.1:$port/postgres"
export ROLLCALL_TEST_POSTGRESQL_DATA="$data/db" ROLLCALL_TEST_POSTGRESQL_BIN="$bin"
status=0
"$@" || status=$?
exit $status
