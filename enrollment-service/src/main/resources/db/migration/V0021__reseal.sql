CREATE TABLE reseal (
  primary_key_id bigint      CONSTRAINT reseal_pk PRIMARY KEY,
  started_at     timestamptz NOT NULL,
  lease_until    timestamptz NOT NULL,
  finished_at    timestamptz,
  resealed       bigint      NOT NULL,
  broken         bigint      NOT NULL
);
COMMENT ON TABLE reseal IS 'The last work by which keys of CAs got sealed by that key of the keyset';
COMMENT ON COLUMN reseal.lease_until IS 'Who is at it counts as gone after that';
