-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many were given up is asked with each look at the figures.
CREATE INDEX invitations_failed ON invitations (rid) WHERE state = 'failed';
