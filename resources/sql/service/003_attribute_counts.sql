-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many users have a value of each attribute that somebody named: a custom one of the ivanti extension, or one kept
-- from LDAP. Kept with every write, so that nobody counts users when it is asked.
CREATE TABLE attribute_counts (
    kind TEXT NOT NULL, -- idp, ldap
    name_key TEXT NOT NULL, -- in lower case, ASCII letters only
    name TEXT NOT NULL, -- as it came first
    users INTEGER NOT NULL,
    PRIMARY KEY (kind, name_key)
) WITHOUT ROWID;

INSERT INTO attribute_counts
    SELECT 'idp', lower(a.key), min(a.key), count(DISTINCT u.rid)
    FROM users u, json_each(CAST(u.resource AS TEXT), '$."urn:ietf:params:scim:schemas:extension:ivanti:2.0:User"') a
    GROUP BY lower(a.key);
INSERT INTO attribute_counts
    SELECT 'ldap', lower(json_extract(a.value, '$.name')), min(json_extract(a.value, '$.name')), count(DISTINCT u.rid)
    FROM users u, json_each(CAST(u.ldap_attributes AS TEXT)) a
    WHERE u.ldap_attributes IS NOT NULL
    GROUP BY lower(json_extract(a.value, '$.name'));

-- When a custom attribute was removed. The row stays until its values are gone from all users, so that they are not shown
-- meanwhile and nobody takes the name.
ALTER TABLE custom_attributes ADD COLUMN removed INTEGER;
