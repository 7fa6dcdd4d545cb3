-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Where the next sync goes on, and what changed of each user.

-- The service's change feed is read up to here; empty: it is not followed.
ALTER TABLE mirror ADD COLUMN feed_cursor TEXT NOT NULL DEFAULT '';
-- Where the feed ended when the first listing began, until it is complete: what was listed before it was cut off needs
-- only what changed since then. Empty: it has to begin anew.
ALTER TABLE mirror ADD COLUMN listing_cursor TEXT NOT NULL DEFAULT '';

-- How the run found out what changed: 'full-listing', 'last-modified' or 'change-feed'.
ALTER TABLE sync_run ADD COLUMN means TEXT NOT NULL DEFAULT 'full-listing';

-- What became of users since they came, as the syncs saw it: the attributes that differ, in words of RFC 7644 §3.10.
CREATE TABLE user_change (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    rid INTEGER NOT NULL REFERENCES user (rid) ON DELETE CASCADE,
    run INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    field TEXT NOT NULL,
    before TEXT, -- NULL: was not there
    after TEXT -- NULL: is not there any more
) STRICT;
CREATE INDEX user_change_by_user ON user_change (rid, number);
