-- The vaults of a run are read in an order that its plan gave them.

ALTER TABLE vault_scan ADD COLUMN order_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN vault_scan.order_at IS 'A place in line, as a time: the begin of the run and a little more for each vault before it, so that no run waits for all of another.';
DROP INDEX vault_scan_due_idx;
CREATE INDEX vault_scan_order_idx ON vault_scan (order_at, id) WHERE state IN ('WAITING', 'SCANNING');

CREATE INDEX location_expiry_idx ON location (vault_id, expires_on) WHERE state = 'PRESENT';
