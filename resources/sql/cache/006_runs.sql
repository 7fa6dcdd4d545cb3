-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The journal of the syncs is for people, too: what was there at the end of a run, and why one did not get there.

ALTER TABLE sync_run ADD COLUMN users INTEGER; -- in the mirror; NULL: not counted
ALTER TABLE sync_run ADD COLUMN groups INTEGER;
ALTER TABLE sync_run ADD COLUMN error_code TEXT NOT NULL DEFAULT ''; -- the stable name of the error's code
ALTER TABLE sync_run ADD COLUMN error_subject TEXT NOT NULL DEFAULT '';
ALTER TABLE sync_run ADD COLUMN error_detail TEXT NOT NULL DEFAULT '';
ALTER TABLE sync_run ADD COLUMN error_line INTEGER NOT NULL DEFAULT 0;
