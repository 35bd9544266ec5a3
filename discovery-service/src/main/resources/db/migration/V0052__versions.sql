-- The versions of a location besides the current one, which stands in location.

CREATE TABLE location_version (
  location_id   uuid        NOT NULL CONSTRAINT location_version_location_fkey REFERENCES location ON DELETE CASCADE,
  version       text        NOT NULL,
  sha256        text        CONSTRAINT location_version_certificate_fkey REFERENCES certificate,
  sha1          text,
  list_digest   text,
  enabled       boolean     NOT NULL,
  tags          jsonb       NOT NULL,
  not_before    timestamptz,
  expires_on    timestamptz,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  first_seen_at timestamptz NOT NULL,
  CONSTRAINT location_version_pkey PRIMARY KEY (location_id, version)
);
CREATE INDEX location_version_certificate_idx ON location_version (sha256);
COMMENT ON TABLE location_version IS 'Earlier versions: those that were current when somebody looked, and with versions ALL every one that the vault lists.';
COMMENT ON COLUMN location_version.sha256 IS 'Null for a version that is disabled and was never read.';

ALTER TABLE run ADD COLUMN versions text NOT NULL DEFAULT 'CURRENT'
  CONSTRAINT run_versions_check CHECK (versions IN ('CURRENT', 'ALL'));
COMMENT ON COLUMN run.versions IS 'What the task asked for when the run was asked for.';
