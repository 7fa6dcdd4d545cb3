-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A resource's bytes are in `resource`, as /Users and /Groups answer them but for what is spliced in when they are read
-- (location, groups, members, the rollcall extension). The columns beside it are what is searched for, derived from them.
-- `rid` is the order of creation and of every listing. Times are milliseconds since 1970, UTC. A `…_key` is folded for
-- comparison without case.

CREATE TABLE users (
    rid INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    user_name_key TEXT NOT NULL,
    display_name TEXT NOT NULL,
    display_name_key TEXT,
    external_id TEXT,
    has_email INTEGER NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    sync_state TEXT NOT NULL,
    invite_status TEXT NOT NULL,
    managed_apple_id TEXT,
    ldap_attributes BLOB, -- JSON array of {name, value, frozenSince}
    deleted INTEGER NOT NULL, -- gone for provisioning tokens, Disabled for keys
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    last_modified INTEGER NOT NULL,
    resource BLOB NOT NULL
);

-- Of the live users only one has a name; of the deleted ones any number may have had it.
CREATE UNIQUE INDEX users_live_name ON users (user_name_key) WHERE deleted = 0;
CREATE INDEX users_deleted_name ON users (user_name_key, rid) WHERE deleted = 1;
CREATE INDEX users_live ON users (rid) WHERE deleted = 0;
CREATE INDEX users_external_id ON users (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX users_display_name ON users (display_name_key) WHERE display_name_key IS NOT NULL;
CREATE INDEX users_last_modified ON users (last_modified);

CREATE TABLE user_emails (
    value_key TEXT NOT NULL,
    user_rid INTEGER NOT NULL REFERENCES users (rid) ON DELETE CASCADE,
    PRIMARY KEY (value_key, user_rid)
) WITHOUT ROWID;

CREATE INDEX user_emails_user ON user_emails (user_rid);

CREATE TABLE user_groups (
    rid INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    display_name_key TEXT NOT NULL, -- not unique: clients with the rfc profile may have two groups of one name
    external_id TEXT,
    source TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    last_modified INTEGER NOT NULL,
    resource BLOB NOT NULL -- without members
);

CREATE INDEX user_groups_display_name ON user_groups (display_name_key);
CREATE INDEX user_groups_external_id ON user_groups (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX user_groups_last_modified ON user_groups (last_modified);

-- A member is a user or, with the rfc profile, a group.
CREATE TABLE group_users (
    group_rid INTEGER NOT NULL REFERENCES user_groups (rid) ON DELETE CASCADE,
    user_rid INTEGER NOT NULL REFERENCES users (rid) ON DELETE CASCADE,
    PRIMARY KEY (group_rid, user_rid)
) WITHOUT ROWID;

CREATE INDEX group_users_user ON group_users (user_rid, group_rid);

CREATE TABLE group_groups (
    group_rid INTEGER NOT NULL REFERENCES user_groups (rid) ON DELETE CASCADE,
    member_rid INTEGER NOT NULL REFERENCES user_groups (rid) ON DELETE CASCADE,
    PRIMARY KEY (group_rid, member_rid)
) WITHOUT ROWID;

CREATE INDEX group_groups_member ON group_groups (member_rid, group_rid);

CREATE TABLE custom_attributes (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    created INTEGER NOT NULL
);

-- Secrets are here as SHA-256 only.
CREATE TABLE tokens (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL UNIQUE,
    profile TEXT NOT NULL,
    active INTEGER NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER,
    last_used INTEGER,
    last_used_from TEXT
);

CREATE TABLE access_keys (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL UNIQUE,
    role TEXT NOT NULL,
    created INTEGER NOT NULL
);

-- Append-only.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL, -- token:NAME, key:NAME, command-line, or empty if nobody was recognised
    address TEXT NOT NULL,
    action TEXT NOT NULL, -- user.create, group.members, token.add, request.refused, …
    resource_type TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    resource_name TEXT NOT NULL,
    rule TEXT, -- a rule's code
    detail TEXT NOT NULL,
    before BLOB, -- JSON
    after BLOB
);

CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_resource ON audit (resource_id, seq);
CREATE INDEX audit_rule ON audit (rule, seq) WHERE rule IS NOT NULL;
