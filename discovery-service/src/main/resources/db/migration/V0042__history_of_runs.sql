-- Lists of runs by their filters, and the end of old ones.

CREATE INDEX run_state_idx ON run (state, id);
CREATE INDEX run_account_idx ON run (account_id, id);
CREATE INDEX run_finished_idx ON run (finished_at) WHERE finished_at IS NOT NULL;
COMMENT ON COLUMN location_history.run_id IS 'The run that found it, which may have been forgotten since.';
