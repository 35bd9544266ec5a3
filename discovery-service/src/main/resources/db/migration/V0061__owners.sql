-- Who owns which certificate, and the ordered rules that say so.

CREATE TABLE assignment_rule (
  id         uuid        CONSTRAINT assignment_rule_pkey PRIMARY KEY,
  version    bigint      NOT NULL,
  position   integer     NOT NULL CONSTRAINT assignment_rule_position_key UNIQUE,
  name       text        NOT NULL,
  condition  jsonb       NOT NULL,
  owner      text,
  owner_tag  text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT assignment_rule_owner_check CHECK (num_nonnulls(owner, owner_tag) = 1)
);
CREATE UNIQUE INDEX assignment_rule_name_key ON assignment_rule (lower(name));
COMMENT ON TABLE assignment_rule IS 'The first rule by position that applies to a location decides who owns it.';

CREATE TABLE rule_set (
  revision bigint NOT NULL
);
INSERT INTO rule_set VALUES (0);
COMMENT ON TABLE rule_set IS 'One row: shared by those who decide by the rules, locked by who changes them.';

CREATE TABLE ownership (
  location_id uuid        CONSTRAINT ownership_pkey PRIMARY KEY
    CONSTRAINT ownership_location_fkey REFERENCES location ON DELETE CASCADE,
  owner       text        NOT NULL,
  assigned_at timestamptz NOT NULL
);
CREATE INDEX ownership_owner_idx ON ownership (owner, location_id);
COMMENT ON TABLE ownership IS 'Locations that have an owner.';

CREATE TABLE former_owner (
  location_id uuid        NOT NULL CONSTRAINT former_owner_location_fkey REFERENCES location ON DELETE CASCADE,
  owner       text        NOT NULL,
  from_at     timestamptz NOT NULL,
  until_at    timestamptz NOT NULL
);
CREATE INDEX former_owner_location_idx ON former_owner (location_id, until_at);
COMMENT ON TABLE former_owner IS 'Who owned a location before.';

CREATE TABLE owner_review (
  vault_id    uuid,
  after_name  text        NOT NULL DEFAULT '',
  checked     bigint      NOT NULL DEFAULT 0,
  changed     bigint      NOT NULL DEFAULT 0,
  started_at  timestamptz,
  finished_at timestamptz
);
INSERT INTO owner_review (started_at, finished_at) VALUES (now(), now());
COMMENT ON TABLE owner_review IS 'One row: how far the walk through the inventory is that applies changed rules. Who walks has it locked.';
