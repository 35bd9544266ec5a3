CREATE TABLE dependent (
  kind       text        NOT NULL,
  id         uuid        NOT NULL,
  account_id uuid        NOT NULL,
  name       text        NOT NULL,
  version    bigint      NOT NULL,
  failures   integer     NOT NULL,
  retries    integer     NOT NULL,
  ended_at   timestamptz,
  CONSTRAINT dependent_pkey PRIMARY KEY (kind, id),
  CONSTRAINT dependent_kind CHECK (kind IN ('DISCOVERY_TASK', 'ENROLLMENT'))
);
CREATE INDEX dependent_account_live ON dependent (account_id, id) WHERE ended_at IS NULL;
CREATE INDEX dependent_ended ON dependent (ended_at) WHERE ended_at IS NOT NULL;
COMMENT ON TABLE dependent IS 'what the other services told of that needs an account; no foreign key, for their events may come late';
COMMENT ON COLUMN dependent.version IS 'of what name and account_id are; 0 for what never changes';
COMMENT ON COLUMN dependent.failures IS 'counted, like retries: it lives as long as it was retried as often as it failed';
COMMENT ON COLUMN dependent.ended_at IS 'a mark, so that a late event cannot bring it back';
