-- Accounts as account-service announced them; one that was removed stays as a mark.
CREATE TABLE known_account (
  id           uuid        CONSTRAINT known_account_pk PRIMARY KEY,
  version      bigint      NOT NULL,
  name         text        NOT NULL,
  environment  text        NOT NULL
    CONSTRAINT known_account_environment CHECK (environment IN ('AZURE', 'AZURE_US_GOVERNMENT', 'AZURE_CHINA')),
  directory_id uuid        NOT NULL,
  removed_at   timestamptz
);
COMMENT ON TABLE known_account IS 'Azure accounts as announced by account-service; never a credential';

-- The columns of private CAs are null for every other kind.
CREATE TABLE authority (
  id                         uuid        CONSTRAINT authority_pk PRIMARY KEY,
  version                    bigint      NOT NULL,
  name                       text        NOT NULL
    CONSTRAINT authority_name_length CHECK (length(name) BETWEEN 1 AND 128),
  kind                       text        NOT NULL
    CONSTRAINT authority_kind CHECK (kind IN ('PRIVATE', 'SELF_SIGNED')),
  subject_organization       text,
  key_type                   text
    CONSTRAINT authority_key_type CHECK (key_type IN ('EC', 'RSA')),
  root_validity_days         integer,
  issuing_validity_days      integer,
  max_leaf_validity_days     integer,
  default_leaf_validity_days integer,
  created_at                 timestamptz NOT NULL,
  updated_at                 timestamptz NOT NULL,
  CONSTRAINT authority_private_ca CHECK (
    (kind = 'PRIVATE') = (num_nonnulls(subject_organization, key_type, root_validity_days, issuing_validity_days,
                                       max_leaf_validity_days, default_leaf_validity_days) = 6))
);
COMMENT ON TABLE authority IS 'CAs that certificates can be ordered from';
CREATE UNIQUE INDEX authority_name_unique ON authority (lower(name));

CREATE TABLE private_ca (
  authority_id        uuid  CONSTRAINT private_ca_pk PRIMARY KEY
    CONSTRAINT private_ca_authority_fk REFERENCES authority ON DELETE CASCADE,
  root_certificate    bytea NOT NULL,
  root_key            bytea NOT NULL,
  issuing_certificate bytea NOT NULL,
  issuing_key         bytea NOT NULL
);
COMMENT ON TABLE private_ca IS 'Root and issuing CA of a private authority; both keys are sealed for this row';

CREATE TABLE revocation_list (
  authority_id uuid        NOT NULL
    CONSTRAINT revocation_list_ca_fk REFERENCES private_ca ON DELETE CASCADE,
  issuer       text        NOT NULL
    CONSTRAINT revocation_list_issuer CHECK (issuer IN ('ROOT', 'ISSUING')),
  number       bigint      NOT NULL,
  der          bytea       NOT NULL,
  next_update  timestamptz NOT NULL,
  CONSTRAINT revocation_list_pk PRIMARY KEY (authority_id, issuer)
);
COMMENT ON TABLE revocation_list IS 'The newest CRL of each private CA';

CREATE TABLE issued_certificate (
  order_key      uuid        CONSTRAINT issued_certificate_pk PRIMARY KEY,
  authority_id   uuid        NOT NULL
    CONSTRAINT issued_certificate_ca_fk REFERENCES private_ca ON DELETE CASCADE,
  serial_number  text        NOT NULL,
  certificate    bytea       NOT NULL,
  csr_thumbprint text        NOT NULL,
  not_after      timestamptz NOT NULL,
  issued_at      timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT issued_certificate_serial_unique UNIQUE (authority_id, serial_number)
);
COMMENT ON TABLE issued_certificate IS 'What private CAs signed: one certificate for each order key';

CREATE TABLE enrollment (
  id               uuid        CONSTRAINT enrollment_pk PRIMARY KEY,
  account_id       uuid        NOT NULL,
  vault            text        NOT NULL,
  vault_key        text        NOT NULL,
  vault_uri        text        NOT NULL,
  certificate_name text        NOT NULL
    CONSTRAINT enrollment_certificate_name CHECK (certificate_name ~ '^[0-9a-zA-Z-]{1,127}$'),
  authority_id     uuid        NOT NULL
    CONSTRAINT enrollment_authority_fk REFERENCES authority,
  authority_kind   text        NOT NULL,
  details          jsonb       NOT NULL,
  state            text        NOT NULL
    CONSTRAINT enrollment_state CHECK (state IN
      ('REQUESTED', 'CSR_READY', 'ORDERING', 'ORDERED', 'ISSUED', 'MERGED', 'FAILED', 'CANCELLED')),
  state_data       jsonb       NOT NULL,
  attempts         integer     NOT NULL,
  next_attempt_at  timestamptz,
  cancel_requested boolean     NOT NULL,
  hindrance        jsonb,
  fence            bigint      NOT NULL DEFAULT 0,
  lease_until      timestamptz,
  correlation_id   text        NOT NULL,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  CONSTRAINT enrollment_due CHECK ((state IN ('MERGED', 'FAILED', 'CANCELLED')) = (next_attempt_at IS NULL))
);
COMMENT ON TABLE enrollment IS 'Requests to get a certificate into a vault, and how far they are';
COMMENT ON COLUMN enrollment.vault_key IS 'The ARM id in lower case: ARM compares without regard to case';
COMMENT ON COLUMN enrollment.fence IS 'Grows with each claim; only the newest claim may write';
CREATE UNIQUE INDEX enrollment_one_active ON enrollment (vault_key, lower(certificate_name))
  WHERE next_attempt_at IS NOT NULL;
CREATE INDEX enrollment_by_due_time ON enrollment (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX enrollment_by_account ON enrollment (account_id, id);
CREATE INDEX enrollment_by_authority ON enrollment (authority_id);

CREATE TABLE enrollment_step (
  enrollment_id uuid        NOT NULL
    CONSTRAINT enrollment_step_enrollment_fk REFERENCES enrollment ON DELETE CASCADE,
  position      integer     NOT NULL,
  state         text        NOT NULL,
  at            timestamptz NOT NULL,
  attempts      integer     NOT NULL,
  detail        text        NOT NULL,
  CONSTRAINT enrollment_step_pk PRIMARY KEY (enrollment_id, position)
);
COMMENT ON TABLE enrollment_step IS 'The states that an enrollment came to, and the attempts at getting on';

CREATE TABLE idempotency_key (
  key           text        CONSTRAINT idempotency_key_pk PRIMARY KEY,
  fingerprint   text        NOT NULL,
  enrollment_id uuid        NOT NULL
    CONSTRAINT idempotency_key_enrollment_fk REFERENCES enrollment ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  created_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE idempotency_key IS 'Idempotency-Key headers, so that a repeated request is the same enrollment';
