CREATE TABLE reseal (
  primary_key_id bigint      NOT NULL,
  started_at     timestamptz NOT NULL,
  lease_until    timestamptz NOT NULL,
  finished_at    timestamptz,
  resealed       bigint      NOT NULL,
  broken         bigint      NOT NULL,
  CONSTRAINT reseal_pkey PRIMARY KEY (primary_key_id)
);
COMMENT ON TABLE reseal IS 'the last work by which credentials got sealed by that key of the keyset';
COMMENT ON COLUMN reseal.lease_until IS 'who is at it counts as gone after that';
