-- One role and one schema for each service, inside the database "certwright".
-- A role owns its schema and sees no other; nobody may use "public".
-- Passwords come from outside, as the psql variables <role>_password.

REVOKE ALL ON DATABASE certwright FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE ROLE account LOGIN PASSWORD :'account_password';
GRANT CONNECT ON DATABASE certwright TO account;
CREATE SCHEMA account AUTHORIZATION account;
ALTER ROLE account IN DATABASE certwright SET search_path = account;

CREATE ROLE discovery LOGIN PASSWORD :'discovery_password';
GRANT CONNECT ON DATABASE certwright TO discovery;
CREATE SCHEMA discovery AUTHORIZATION discovery;
ALTER ROLE discovery IN DATABASE certwright SET search_path = discovery;

CREATE ROLE enrollment LOGIN PASSWORD :'enrollment_password';
GRANT CONNECT ON DATABASE certwright TO enrollment;
CREATE SCHEMA enrollment AUTHORIZATION enrollment;
ALTER ROLE enrollment IN DATABASE certwright SET search_path = enrollment;
