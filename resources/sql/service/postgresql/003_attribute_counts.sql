-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many users have a value of each attribute that somebody named: a custom one of the ivanti extension, or one kept
-- from LDAP. Kept with every write, so that nobody counts users when it is asked.
CREATE TABLE attribute_counts (
    kind TEXT NOT NULL, -- idp, ldap
    name_key TEXT NOT NULL, -- in lower case, ASCII letters only
    name TEXT NOT NULL, -- as it came first
    users BIGINT NOT NULL,
    PRIMARY KEY (kind, name_key)
);

INSERT INTO attribute_counts
    SELECT 'idp', lower(a.key COLLATE "C"), min(a.key), count(DISTINCT u.rid)
    FROM users u,
        json_object_keys(
            CAST(convert_from(u.resource, 'UTF8') AS json) -> 'urn:ietf:params:scim:schemas:extension:ivanti:2.0:User'
        ) a(key)
    GROUP BY lower(a.key COLLATE "C");
INSERT INTO attribute_counts
    SELECT 'ldap', lower((a.value ->> 'name') COLLATE "C"), min(a.value ->> 'name'), count(DISTINCT u.rid)
    FROM users u, json_array_elements(CAST(convert_from(u.ldap_attributes, 'UTF8') AS json)) a(value)
    WHERE u.ldap_attributes IS NOT NULL
    GROUP BY lower((a.value ->> 'name') COLLATE "C");

-- When a custom attribute was removed. The row stays until its values are gone from all users, so that they are not shown
-- meanwhile and nobody takes the name.
ALTER TABLE custom_attributes ADD COLUMN removed BIGINT;
