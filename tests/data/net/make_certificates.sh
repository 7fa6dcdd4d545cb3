#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the certificates of the TLS tests anew: an authority and what it signed, good for a hundred years, one that has
# expired, one that is not valid yet, one for another host; and one that signed itself. Keys that protect nothing.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

openssl ecparam -name prime256v1 -genkey -noout -out "$work/ca.key"
openssl ecparam -name prime256v1 -genkey -noout -out server.key

mkdir "$work/issued"
: >"$work/index.txt"
cat >"$work/ca.conf" <<CONF
[ca]
default_ca = authority
[authority]
database = $work/index.txt
new_certs_dir = $work/issued
certificate = ca.pem
private_key = $work/ca.key
default_md = sha256
policy = any
unique_subject = no
rand_serial = yes
[any]
commonName = supplied
CONF

issue() { # CN FILE START END EXTENSION KEY [-selfsign]
    openssl req -new -key "$6" -subj "/CN=$1" -out "$work/request.csr"
    printf '%s\n' "$5" >"$work/extensions"
    openssl ca -batch -config "$work/ca.conf" -in "$work/request.csr" -extfile "$work/extensions" -notext \
        -startdate "$3" -enddate "$4" -out "$2" "${@:7}" 2>/dev/null
}
always=(20200101000000Z 21200101000000Z)
issue 'Rollcall Test Authority' ca.pem "${always[@]}" basicConstraints=critical,CA:TRUE "$work/ca.key" -selfsign
issue good good.pem "${always[@]}" subjectAltName=IP:127.0.0.1 server.key
issue expired expired.pem 20200101000000Z 20210101000000Z subjectAltName=IP:127.0.0.1 server.key
issue not-yet-valid not-yet-valid.pem 21190101000000Z 21200101000000Z subjectAltName=IP:127.0.0.1 server.key
issue wrong-host wrong-host.pem "${always[@]}" subjectAltName=DNS:mdm.example.com server.key
issue self-signed self-signed.pem "${always[@]}" subjectAltName=IP:127.0.0.1 server.key -selfsign -keyfile server.key
