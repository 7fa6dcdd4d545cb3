-- SPDX-FileCopyrightText: 2026 The Rollcall authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What every request begins with (tokens, keys, custom attributes, settings) is read again only when this number is
-- another one. It comes from a sequence, so that one that was rolled back never comes again for something else. The last
-- use of a token is no change.
CREATE SEQUENCE request_basis_numbers;
CREATE TABLE request_basis (number BIGINT NOT NULL);
INSERT INTO request_basis VALUES (nextval('request_basis_numbers'));

CREATE FUNCTION renumber_request_basis() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN UPDATE request_basis SET number = nextval(''request_basis_numbers''); RETURN NULL; END';

CREATE TRIGGER request_basis AFTER INSERT OR DELETE OR TRUNCATE
    OR UPDATE OF id, name, digest, profile, active, expires, previous_digest, previous_until ON tokens
    FOR EACH STATEMENT EXECUTE FUNCTION renumber_request_basis();
CREATE TRIGGER request_basis AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON access_keys
    FOR EACH STATEMENT EXECUTE FUNCTION renumber_request_basis();
CREATE TRIGGER request_basis AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON custom_attributes
    FOR EACH STATEMENT EXECUTE FUNCTION renumber_request_basis();
CREATE TRIGGER request_basis AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON settings
    FOR EACH STATEMENT EXECUTE FUNCTION renumber_request_basis();
