-- The full record of a location, and what decides whether it is read again.

ALTER TABLE location
  ALTER COLUMN version DROP NOT NULL,
  ALTER COLUMN sha256  DROP NOT NULL,
  ADD COLUMN sha1               text,
  ADD COLUMN announced          boolean NOT NULL DEFAULT true,
  ADD COLUMN list_digest        text,
  ADD COLUMN read_at            timestamptz,
  ADD COLUMN versions_read_at   timestamptz,
  ADD COLUMN policy             jsonb,
  ADD COLUMN policy_updated_at  timestamptz,
  ADD COLUMN recovery_level     text,
  ADD COLUMN recoverable_days   integer,
  ADD COLUMN deleted_at         timestamptz,
  ADD COLUMN purge_at           timestamptz,
  ADD COLUMN expires_at         timestamptz,
  ADD COLUMN notice_at          timestamptz,
  DROP CONSTRAINT location_state_check,
  ADD CONSTRAINT location_state_check CHECK (state IN ('PRESENT', 'DELETED', 'GONE')),
  ADD CONSTRAINT location_deleted_check CHECK ((state = 'DELETED') = (deleted_at IS NOT NULL));
UPDATE location l SET sha1 = c.sha1, expires_at = coalesce(c.not_after, l.expires_on)
FROM certificate c WHERE c.sha256 = l.sha256;
CREATE INDEX location_deleted_idx ON location (id) WHERE state = 'DELETED';
CREATE INDEX location_notice_idx ON location (notice_at) WHERE notice_at IS NOT NULL;
CREATE INDEX location_expires_idx ON location (expires_at);
COMMENT ON COLUMN location.version IS 'Null, as sha256 is, for what was never read: a disabled certificate, or one that may only be listed.';
COMMENT ON COLUMN location.sha1 IS 'Of the current version, by the list or by the certificate.';
COMMENT ON COLUMN location.announced IS 'False while only the list entry is known and nobody was told of it.';
COMMENT ON COLUMN location.list_digest IS 'Of the entry of the vault''s list that the row was last brought up to.';
COMMENT ON COLUMN location.read_at IS 'When the certificate was last read; it is read again once in a while for what lists do not tell.';
COMMENT ON COLUMN location.policy IS 'As Azure wrote it, without its address and dates.';
COMMENT ON COLUMN location.expires_at IS 'Of the certificate, or of the list where it was not read.';
COMMENT ON COLUMN location.notice_at IS 'When it is next to be looked at for a warning of its expiry; null for never.';

ALTER TABLE vault ADD COLUMN deleted_listed_at timestamptz;
COMMENT ON COLUMN vault.deleted_listed_at IS 'When the deleted certificates of the vault were last listed.';

ALTER TABLE location_history
  ALTER COLUMN version DROP NOT NULL,
  ALTER COLUMN sha256  DROP NOT NULL,
  ADD COLUMN changes text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN location_history.changes IS 'What happened, in the words of the drift feed; fields name what differed.';

CREATE TABLE expiry_notice (
  location_id uuid        NOT NULL CONSTRAINT expiry_notice_location_fkey REFERENCES location ON DELETE CASCADE,
  sha1        text        NOT NULL,
  days        integer     NOT NULL,
  told_at     timestamptz NOT NULL,
  CONSTRAINT expiry_notice_pkey PRIMARY KEY (location_id, sha1, days)
);
COMMENT ON TABLE expiry_notice IS 'Each step of each version that was warned of.';

ALTER TABLE vault_scan ADD COLUMN note text;
COMMENT ON COLUMN vault_scan.note IS 'What could not be seen of a vault that was read otherwise.';
