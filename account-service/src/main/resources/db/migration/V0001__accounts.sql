CREATE TABLE account (
  id              uuid        NOT NULL,
  version         bigint      NOT NULL,
  name            text        NOT NULL,
  environment     text        NOT NULL,
  directory_id    uuid        NOT NULL,
  application_id  uuid        NOT NULL,
  access_mode     text        NOT NULL,
  teams           text[]      NOT NULL,
  state           text        NOT NULL,
  last_checked_at timestamptz,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  CONSTRAINT account_pkey PRIMARY KEY (id),
  CONSTRAINT account_name_length CHECK (char_length(name) BETWEEN 1 AND 128),
  CONSTRAINT account_environment CHECK (environment IN ('AZURE', 'AZURE_US_GOVERNMENT', 'AZURE_CHINA')),
  CONSTRAINT account_access_mode CHECK (access_mode IN ('GLOBAL', 'TEAMS')),
  CONSTRAINT account_state CHECK (state IN ('UNCHECKED', 'OK', 'DEGRADED', 'FAILED'))
);
CREATE UNIQUE INDEX account_name_key ON account (lower(name));
COMMENT ON TABLE account IS 'Azure app registrations we may act as';
COMMENT ON COLUMN account.version IS 'grows with each change of the settings or the credential, not with a check';

CREATE TABLE credential (
  id         uuid        NOT NULL,
  account_id uuid        NOT NULL,
  kind       text        NOT NULL,
  sealed     bytea       NOT NULL,
  hint       text,
  expires_at timestamptz,
  created_at timestamptz NOT NULL,
  CONSTRAINT credential_pkey PRIMARY KEY (id),
  CONSTRAINT credential_account_key UNIQUE (account_id),
  CONSTRAINT credential_account_fkey FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT credential_kind
    CHECK (kind IN ('CLIENT_SECRET', 'CLIENT_CERTIFICATE', 'WORKLOAD_IDENTITY', 'MANAGED_IDENTITY'))
);
COMMENT ON TABLE credential IS 'what an account signs in with, sealed; the one before is deleted at rotation';
COMMENT ON COLUMN credential.sealed IS 'Tink AEAD, bound to table, column, id and schema version';
COMMENT ON COLUMN credential.hint IS 'the last four characters, to tell two secrets apart';

CREATE TABLE account_check (
  account_id uuid        NOT NULL,
  status     text        NOT NULL,
  checked_at timestamptz NOT NULL,
  report     text        NOT NULL,
  CONSTRAINT account_check_pkey PRIMARY KEY (account_id),
  CONSTRAINT account_check_account_fkey FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT account_check_status CHECK (status IN ('OK', 'DEGRADED', 'FAILED'))
);
COMMENT ON TABLE account_check IS 'the last check of each account';
COMMENT ON COLUMN account_check.report IS 'JSON';

CREATE TABLE token_lending (
  id             uuid        NOT NULL,
  account_id     uuid        NOT NULL,
  resource       text        NOT NULL,
  caller         text        NOT NULL,
  lent_at        timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  correlation_id text        NOT NULL,
  CONSTRAINT token_lending_pkey PRIMARY KEY (id),
  CONSTRAINT token_lending_resource CHECK (resource IN ('VAULT', 'ARM'))
);
CREATE INDEX token_lending_account ON token_lending (account_id, lent_at);
COMMENT ON TABLE token_lending IS 'who was lent a token of which account; outlives the account, hence no foreign key';
