#!/bin/sh
# Run once by the official PostgreSQL image, from /docker-entrypoint-initdb.d.
# The passwords stay in the environment: psql reads them itself, so no process list shows them.
set -eu

: "${ACCOUNT_DATABASE_PASSWORD:?set the password of the role account}"
: "${DISCOVERY_DATABASE_PASSWORD:?set the password of the role discovery}"
: "${ENROLLMENT_DATABASE_PASSWORD:?set the password of the role enrollment}"

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname certwright <<'SQL'
\getenv account_password ACCOUNT_DATABASE_PASSWORD
\getenv discovery_password DISCOVERY_DATABASE_PASSWORD
\getenv enrollment_password ENROLLMENT_DATABASE_PASSWORD
\ir /certwright/schemas.sql
SQL
