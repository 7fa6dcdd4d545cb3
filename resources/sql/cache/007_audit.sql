-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What was last seen of the service's audit log: its newest entries, and behind these what was refused. When it was
-- seen stands in the document 'audit'.
CREATE TABLE audit_entry (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    address TEXT NOT NULL,
    action TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    resource_name TEXT NOT NULL,
    rule TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL,
    before BLOB NOT NULL, -- empty: there was nothing
    before_packed INTEGER NOT NULL, -- how, as in user_json.dictionary
    after BLOB NOT NULL,
    after_packed INTEGER NOT NULL
) STRICT;
CREATE INDEX audit_entry_at ON audit_entry (at, seq);
CREATE INDEX audit_entry_refused ON audit_entry (at, seq) WHERE substr(action, 1, 8) = 'request.';
