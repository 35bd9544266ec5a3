-- The scans of a cancelled run end with it, so that workers need not pass over them for ever.

ALTER TABLE vault_scan
  DROP CONSTRAINT vault_scan_state_check,
  ADD CONSTRAINT vault_scan_state_check CHECK (state IN ('WAITING', 'SCANNING', 'DONE', 'CANCELLED'));

UPDATE vault_scan SET state = 'CANCELLED', lease_until = NULL
FROM run
WHERE run.id = vault_scan.run_id AND run.state = 'CANCELLED' AND vault_scan.state <> 'DONE';

DROP INDEX vault_scan_due_idx;
CREATE INDEX vault_scan_due_idx ON vault_scan (next_attempt_at) WHERE state IN ('WAITING', 'SCANNING');
