-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A first sync of a million users, and the first rows of the list when it is opened, in a fraction of the time.

-- The index that UNIQUE made becomes one with a name, so that a first sync can do without it and build it at its end:
-- ids come in no order, and each page of them would be a page of the index. What is in the file stays as it is; only
-- SQLite's description of it is another one. To make the table anew would take its children with it (ON DELETE CASCADE).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'id TEXT NOT NULL UNIQUE', 'id TEXT NOT NULL')
    WHERE type = 'table' AND name = 'user';
UPDATE sqlite_schema SET name = 'user_by_id', sql = 'CREATE UNIQUE INDEX user_by_id ON user (id)'
    WHERE type = 'index' AND name = 'sqlite_autoindex_user_1';
PRAGMA writable_schema = RESET;

-- What is shown when the mirror is opened: everybody by name, as it was listed last, so that the first rows need not
-- wait until a million names are read and sorted. It holds for one revision and one language. One row at most.
DROP TABLE name_order; -- nothing was ever kept in it
CREATE TABLE first_list (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    language TEXT NOT NULL,
    revision INTEGER NOT NULL,
    rows BLOB NOT NULL,
    counts BLOB NOT NULL, -- how many have which facts
    digest BLOB NOT NULL -- of both
) STRICT;
