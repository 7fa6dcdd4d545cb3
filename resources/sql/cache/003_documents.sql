-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the service said of itself when it was last asked, so that pages can show it offline: settings, tokens (never a
-- secret), attributes, sources. One row each.
CREATE TABLE document (
    name TEXT PRIMARY KEY,
    json BLOB NOT NULL,
    etag BLOB NOT NULL, -- as it came; empty: there was none
    seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
