-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Nothing: SQLite tells by itself whether anything changed. PostgreSQL's file of this number has to be told.
