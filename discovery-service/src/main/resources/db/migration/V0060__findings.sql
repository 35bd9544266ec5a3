-- What is wrong with certificates, and what somebody decided to live with.

ALTER TABLE certificate
  ADD COLUMN findings text[],
  ADD COLUMN template text;
CREATE INDEX certificate_findings_idx ON certificate USING gin (findings);
CREATE INDEX certificate_unassessed_idx ON certificate (sha256) WHERE findings IS NULL;
CREATE INDEX certificate_authority_idx ON certificate (subject) WHERE ca;
COMMENT ON COLUMN certificate.findings IS 'What the certificate says against itself; null until it is judged. What depends on its place, the time or other certificates is worked out when it is asked for.';
COMMENT ON COLUMN certificate.template IS 'Of Active Directory Certificate Services.';

CREATE INDEX location_exportable_idx ON location (id) WHERE exportable;
CREATE INDEX location_disabled_idx ON location (id) WHERE NOT enabled;
CREATE INDEX location_not_renewed_idx ON location (id)
  WHERE policy IS NOT NULL AND NOT policy @> '{"lifetime_actions": [{"action": {"action_type": "AutoRenew"}}]}';

CREATE TABLE reused_key (
  public_key_sha256 text CONSTRAINT reused_key_pkey PRIMARY KEY
);
COMMENT ON TABLE reused_key IS 'Keys of more than one certificate.';

CREATE TABLE copied_certificate (
  sha256 text CONSTRAINT copied_certificate_pkey PRIMARY KEY
);
COMMENT ON TABLE copied_certificate IS 'Certificates that are, or were, in more than one place.';

INSERT INTO reused_key
SELECT public_key_sha256 FROM certificate WHERE public_key_sha256 IS NOT NULL
GROUP BY 1 HAVING count(*) > 1;
INSERT INTO copied_certificate
SELECT l.sha256 FROM location l JOIN vault v ON v.id = l.vault_id WHERE l.sha256 IS NOT NULL
GROUP BY 1 HAVING count(DISTINCT (v.key, lower(l.name))) > 1;

CREATE TABLE finding_mute (
  id          uuid        CONSTRAINT finding_mute_pkey PRIMARY KEY,
  kind        text        NOT NULL,
  location_id uuid        CONSTRAINT finding_mute_location_fkey REFERENCES location ON DELETE CASCADE,
  sha256      text        CONSTRAINT finding_mute_certificate_fkey REFERENCES certificate ON DELETE CASCADE,
  reason      text        NOT NULL,
  muted_at    timestamptz NOT NULL,
  muted_by    text        NOT NULL,
  ends_at     timestamptz NOT NULL,
  lifted_at   timestamptz,
  lifted_by   text,
  CONSTRAINT finding_mute_target_check CHECK (num_nonnulls(location_id, sha256) = 1),
  CONSTRAINT finding_mute_lifted_check CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);
CREATE INDEX finding_mute_location_idx ON finding_mute (location_id, kind) WHERE lifted_at IS NULL;
CREATE INDEX finding_mute_certificate_idx ON finding_mute (sha256, kind) WHERE lifted_at IS NULL;
COMMENT ON TABLE finding_mute IS 'Findings that somebody takes as they are until a day. Rows stay after their end: they tell who decided what.';
