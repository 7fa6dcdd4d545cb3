-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- 1: in the last full listing that brought changed users, the lastModified of each of them had moved.
ALTER TABLE mirror ADD COLUMN modified_proved INTEGER NOT NULL DEFAULT 0;
