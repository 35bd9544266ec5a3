-- Requests to Azure are sent within budgets that all replicas share.

CREATE TABLE request_budget (
  key          text             CONSTRAINT request_budget_pkey PRIMARY KEY,
  blocks       jsonb            NOT NULL DEFAULT '{"blocks": []}',
  level        double precision NOT NULL DEFAULT 1
    CONSTRAINT request_budget_level_check CHECK (level > 0 AND level <= 1),
  refusals     integer          NOT NULL DEFAULT 0,
  refused_at   timestamptz      NOT NULL DEFAULT 'epoch',
  closed_until timestamptz      NOT NULL DEFAULT 'epoch',
  failures     integer          NOT NULL DEFAULT 0,
  failed_at    timestamptz      NOT NULL DEFAULT 'epoch',
  open_until   timestamptz      NOT NULL DEFAULT 'epoch',
  asked_at     timestamptz      NOT NULL DEFAULT now()
) WITH (fillfactor = 50);
CREATE INDEX request_budget_asked_idx ON request_budget (asked_at);
COMMENT ON TABLE request_budget IS 'What may be sent to a vault, or to all of a subscription in a region, and what was sent in the last ten seconds.';
COMMENT ON COLUMN request_budget.level IS 'The part of our limit that is used at present: halved by each 429, raised by successes.';
COMMENT ON COLUMN request_budget.open_until IS 'Nobody asks a vault that keeps failing before then; after that one request tries.';

ALTER TABLE vault_scan ADD COLUMN location text;
COMMENT ON COLUMN vault_scan.location IS 'Region of the vault, by which its budget is found.';
