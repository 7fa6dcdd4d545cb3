-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A million users in less room, opened in less time: JSON compressed, what is searched ready to be read, memberships by
-- number; and every row with a checksum, because SQLite notices no flipped bit in a value.

-- By which version of the folding the search texts were made. Another one: they are made anew.
ALTER TABLE mirror ADD COLUMN fold_version INTEGER NOT NULL DEFAULT 0;

-- Digests are of another kind from here on. An empty one fits no bytes: the row is fetched again by the next sync.
ALTER TABLE user ADD COLUMN added_in INTEGER NOT NULL DEFAULT 0; -- the run that brought the user; 0: not known
ALTER TABLE user ADD COLUMN checksum INTEGER; -- of the columns that are listed; NULL: not known
UPDATE user SET digest = x'';
ALTER TABLE user_group ADD COLUMN checksum INTEGER;
UPDATE user_group SET digest = x'';

-- What a sync has to fetch again.
CREATE INDEX user_to_fetch ON user (id) WHERE length(digest) < 16;
CREATE INDEX user_group_to_fetch ON user_group (id) WHERE length(digest) < 16;

-- What resources have in common, for zstd; trained on the first few thousand of them. None is ever changed.
CREATE TABLE json_dictionary (
    number INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

-- The dictionary that `json` is compressed with; 0: it is as it came, -1: compressed without one.
ALTER TABLE user_json ADD COLUMN dictionary INTEGER NOT NULL DEFAULT 0;
ALTER TABLE user_group_json ADD COLUMN dictionary INTEGER NOT NULL DEFAULT 0;

-- What is read into memory when the mirror is opened: what rows are found by (folded), and the facts that lists are
-- filtered by, a few bits each.
CREATE TABLE user_search (
    rid INTEGER PRIMARY KEY REFERENCES user (rid) ON DELETE CASCADE,
    names TEXT NOT NULL,
    external_id TEXT NOT NULL,
    facts INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE user_group_search (
    rid INTEGER PRIMARY KEY REFERENCES user_group (rid) ON DELETE CASCADE,
    names TEXT NOT NULL,
    external_id TEXT NOT NULL,
    facts INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

-- Members that are users of this mirror. That a user goes does not end what a group says of it: see below.
CREATE TABLE member (
    group_rid INTEGER NOT NULL REFERENCES user_group (rid) ON DELETE CASCADE,
    user_rid INTEGER NOT NULL,
    PRIMARY KEY (group_rid, user_rid)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_by_user ON member (user_rid, group_rid);

-- Members that are none, or none yet: a nested group, somebody who comes later, somebody who went.
CREATE TABLE unknown_member (
    group_rid INTEGER NOT NULL REFERENCES user_group (rid) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    display TEXT NOT NULL, -- what the group calls it
    PRIMARY KEY (group_rid, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unknown_member_by_id ON unknown_member (member_id);

INSERT INTO member (group_rid, user_rid)
    SELECT group_rid, user.rid FROM membership JOIN user ON user.id = membership.member_id;
INSERT INTO unknown_member (group_rid, member_id, display)
    SELECT group_rid, member_id, display FROM membership
    WHERE NOT EXISTS (SELECT 1 FROM user WHERE user.id = membership.member_id);
DROP TABLE membership;

-- The order of names as it was when the mirror was closed, so that the first rows are there at once. It holds for one
-- revision and one language.
CREATE TABLE name_order (
    list TEXT PRIMARY KEY, -- the table that it orders
    language TEXT NOT NULL,
    revision INTEGER NOT NULL,
    rids BLOB NOT NULL, -- 32 bits each, little-endian
    digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
