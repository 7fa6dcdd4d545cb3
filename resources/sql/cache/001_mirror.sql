-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The local mirror of one service provider. Times are milliseconds since 1970-01-01 UTC, NULL where there is none.

-- One row. `revision` counts the transactions that changed users or groups, so that another process's are noticed.
CREATE TABLE mirror (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    service_url TEXT NOT NULL DEFAULT '',
    last_complete_sync INTEGER,
    last_change INTEGER,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO mirror (one) VALUES (1);

-- The journal of the syncs. Only what a complete one did not see may be removed; one that is still 'running' when the file
-- is opened was interrupted.
CREATE TABLE sync_run (
    run INTEGER PRIMARY KEY AUTOINCREMENT,
    began_at INTEGER NOT NULL,
    ended_at INTEGER,
    outcome TEXT NOT NULL DEFAULT 'running' CHECK (outcome IN ('running', 'complete', 'abandoned', 'interrupted')),
    added INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What is listed, searched and sorted. The bytes as they came are in a table of their own, so that a walk over all rows
-- does not read them. A rid is never used again: lists that are on a screen hold them.
-- source, state, sync_state and invite_status hold the words of the wire.
CREATE TABLE user (
    rid INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL, -- of the bytes
    changed_in INTEGER NOT NULL, -- the run that brought these bytes
    seen_at INTEGER NOT NULL, -- when they came
    display_name TEXT NOT NULL,
    user_name TEXT NOT NULL,
    email TEXT NOT NULL,
    department TEXT NOT NULL,
    managed_apple_id TEXT NOT NULL,
    external_id TEXT NOT NULL,
    source TEXT NOT NULL, -- empty: not known
    state TEXT NOT NULL,
    sync_state TEXT NOT NULL,
    invite_status TEXT NOT NULL,
    last_modified INTEGER
) STRICT;

CREATE TABLE user_json (
    rid INTEGER PRIMARY KEY REFERENCES user (rid) ON DELETE CASCADE,
    json BLOB NOT NULL
) STRICT;

CREATE TABLE user_group (
    rid INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL,
    changed_in INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    display_name TEXT NOT NULL,
    external_id TEXT NOT NULL,
    source TEXT NOT NULL, -- empty: not known
    member_count INTEGER NOT NULL,
    last_modified INTEGER
) STRICT;

CREATE TABLE user_group_json (
    rid INTEGER PRIMARY KEY REFERENCES user_group (rid) ON DELETE CASCADE,
    json BLOB NOT NULL
) STRICT;

-- A member is named by its id, not by its row: it may come later, or never.
CREATE TABLE membership (
    group_rid INTEGER NOT NULL REFERENCES user_group (rid) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    display TEXT NOT NULL, -- what the group calls it
    PRIMARY KEY (group_rid, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_by_member ON membership (member_id);
