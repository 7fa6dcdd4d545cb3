-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many users and groups there are, by blocks of their order of creation: a page is found and a total is told without
-- counting rows. A block is the rids from `block` * `span` on; spans are 1024 and 32768.
CREATE TABLE row_counts (
    resource_type TEXT NOT NULL, -- User, Group
    span INTEGER NOT NULL,
    block INTEGER NOT NULL,
    live INTEGER NOT NULL, -- that provisioning tokens see
    everyone INTEGER NOT NULL, -- that keys see
    PRIMARY KEY (resource_type, span, block)
) WITHOUT ROWID;

INSERT INTO row_counts SELECT 'User', 1024, rid / 1024, sum(1 - deleted), count(*) FROM users GROUP BY rid / 1024;
INSERT INTO row_counts SELECT 'User', 32768, rid / 32768, sum(1 - deleted), count(*) FROM users GROUP BY rid / 32768;
INSERT INTO row_counts SELECT 'Group', 1024, rid / 1024, count(*), count(*) FROM user_groups GROUP BY rid / 1024;
INSERT INTO row_counts SELECT 'Group', 32768, rid / 32768, count(*), count(*) FROM user_groups GROUP BY rid / 32768;

-- What listings are sorted by, with `rid` to tell equals apart and `deleted` so that rows that a caller does not see are
-- skipped without being read. Rows without a value are in them, too: they come last.
DROP INDEX users_deleted_name;
DROP INDEX users_external_id;
DROP INDEX users_display_name;
DROP INDEX users_last_modified;
DROP INDEX user_groups_display_name;
DROP INDEX user_groups_external_id;
DROP INDEX user_groups_last_modified;
CREATE INDEX users_name ON users (user_name_key, rid, deleted);
CREATE INDEX users_external_id ON users (external_id, rid, deleted);
CREATE INDEX users_display_name ON users (display_name_key, rid, deleted);
CREATE INDEX users_created ON users (created, rid, deleted);
CREATE INDEX users_last_modified ON users (last_modified, rid, deleted);
CREATE INDEX user_groups_display_name ON user_groups (display_name_key, rid);
CREATE INDEX user_groups_external_id ON user_groups (external_id, rid);
CREATE INDEX user_groups_created ON user_groups (created, rid);
CREATE INDEX user_groups_last_modified ON user_groups (last_modified, rid);

-- What changed, for clients that keep a copy. `seq` is given under the write lock, in the order of the commits and
-- without a gap, so whoever has read up to a number has missed nothing. Only a resource's latest row is kept.
CREATE TABLE changes (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    resource_type TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    removed INTEGER NOT NULL, -- 0: there, maybe changed; 1: gone for good
    UNIQUE (resource_type, resource_id)
);

CREATE INDEX changes_removed ON changes (at) WHERE removed = 1;

-- One row. `feed` names this database's history of changes: what another one numbered says nothing here. `last_seq` is
-- the latest number given, `oldest_seq` the latest whose row was forgotten: who has read less far may miss a removal.
CREATE TABLE change_feed (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    feed TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    oldest_seq INTEGER NOT NULL
);

INSERT INTO change_feed VALUES (1, lower(hex(randomblob(8))), 0, 0);

-- Random keys that the processes on this database share: what signs cursors and makes registration codes.
CREATE TABLE service_keys (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
);

-- One row: the provisioning settings as the admin API shows them (what is missing has its default), and which version of
-- them they are.
CREATE TABLE settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL,
    document BLOB NOT NULL, -- JSON
    changed INTEGER NOT NULL
);

INSERT INTO settings VALUES (1, 1, CAST('{}' AS BLOB), 0);

-- Where users come from. The LDAP server is switched off before a migration; an old source that was taken over from is
-- read-only from then on.
CREATE TABLE sources (
    kind TEXT PRIMARY KEY, -- scim-entra-id, local, ldap, entra-user-source
    name TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    read_only INTEGER NOT NULL,
    version INTEGER NOT NULL,
    changed INTEGER NOT NULL
);

INSERT INTO sources (kind, name, enabled, read_only, version, changed) VALUES
    ('scim-entra-id', 'SCIM Entra ID', 1, 1, 1, 0),
    ('local', 'Local', 1, 0, 1, 0),
    ('ldap', 'LDAP', 1, 0, 1, 0),
    ('entra-user-source', 'Entra ID User Source', 1, 0, 1, 0);

-- A token whose secret was renewed still opens with the one before, for a while.
ALTER TABLE tokens ADD COLUMN previous_digest BLOB;
ALTER TABLE tokens ADD COLUMN previous_until INTEGER;
-- How long a secret lives that has an end: what a renewal gives the next one.
ALTER TABLE tokens ADD COLUMN lifetime_days INTEGER;
UPDATE tokens SET lifetime_days = (expires - created) / 86400000 WHERE expires IS NOT NULL;

-- A Managed Apple ID belongs to one user, deleted ones included.
ALTER TABLE users ADD COLUMN managed_apple_id_key TEXT; -- folded
CREATE UNIQUE INDEX users_managed_apple_id ON users (managed_apple_id_key) WHERE managed_apple_id_key IS NOT NULL;
CREATE INDEX users_source ON users (source, rid);

-- Each entry is chained to the one before it: `hash` is over the entry and its predecessor's hash, so that a change shows.
-- Entries from before the chain have none.
ALTER TABLE audit ADD COLUMN hash BLOB;

-- The log is read newest first and page by page: each filter that may be rare has an index in that order.
DROP INDEX audit_at;
DROP INDEX audit_resource;
DROP INDEX audit_rule;
CREATE INDEX audit_at ON audit (at, seq);
CREATE INDEX audit_actor ON audit (actor, at, seq);
CREATE INDEX audit_resource ON audit (resource_id, at, seq);
CREATE INDEX audit_rule ON audit (rule, at, seq) WHERE rule IS NOT NULL;
CREATE INDEX audit_refusals ON audit (at, seq) WHERE substr(action, 1, 8) = 'request.';

-- One row: where the chain ends, and what went before the oldest entry that is still kept.
CREATE TABLE audit_chain (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    head_seq INTEGER NOT NULL,
    head_hash BLOB NOT NULL,
    base_seq INTEGER NOT NULL,
    base_hash BLOB NOT NULL
);

INSERT INTO audit_chain SELECT 1, coalesce(max(seq), 0), x'', coalesce(max(seq), 0), x'' FROM audit;

-- Invitations to register: the outbox of their mail, and what the links in it open. One that is waiting or sent is open; a
-- user has one of those at most.
CREATE TABLE invitations (
    rid INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    user_rid INTEGER NOT NULL REFERENCES users (rid) ON DELETE CASCADE,
    code_digest BLOB NOT NULL UNIQUE, -- SHA-256 of the code in the link
    state TEXT NOT NULL, -- waiting, sent, completed, expired, failed, replaced
    language TEXT NOT NULL, -- en, fr, ja
    created INTEGER NOT NULL,
    next_attempt INTEGER NOT NULL, -- of a waiting one; while it is claimed, when the claim ends
    claim TEXT, -- whose attempt is under way
    attempts INTEGER NOT NULL,
    first_attempt INTEGER, -- the mail's date, the same in every repetition
    last_attempt INTEGER,
    sent INTEGER,
    expires INTEGER,
    completed INTEGER,
    last_error TEXT, -- a category
    last_error_detail TEXT
);

CREATE UNIQUE INDEX invitations_open ON invitations (user_rid) WHERE state IN ('waiting', 'sent');
CREATE INDEX invitations_user ON invitations (user_rid, rid);
CREATE INDEX invitations_due ON invitations (next_attempt) WHERE state = 'waiting';
CREATE INDEX invitations_expiry ON invitations (expires) WHERE state = 'sent';
CREATE INDEX invitations_last_attempt ON invitations (last_attempt) WHERE last_attempt IS NOT NULL;

-- What goes through all users in batches because of one change (UserSweep). A row stays when it is done, until the next of
-- its kind.
CREATE TABLE user_sweeps (
    kind TEXT NOT NULL, -- managed-apple-ids, attribute-removal
    subject TEXT NOT NULL, -- the attribute's name
    actor TEXT NOT NULL, -- who made the change
    address TEXT NOT NULL,
    started INTEGER NOT NULL,
    finished INTEGER,
    last_rid INTEGER NOT NULL, -- up to here it is done
    end_rid INTEGER NOT NULL, -- who came later was made by the new rules
    total INTEGER NOT NULL, -- so many users, when it began
    done INTEGER NOT NULL, -- so many of them were looked at
    changed INTEGER NOT NULL, -- and so many changed
    PRIMARY KEY (kind, subject)
) WITHOUT ROWID;

-- The group All Users holds everyone without a row for each. There is one, made by the program; only keys see it.
ALTER TABLE user_groups ADD COLUMN built_in INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX user_groups_built_in ON user_groups (built_in) WHERE built_in = 1;
