-- Tasks run by a schedule.

ALTER TABLE task
  ADD COLUMN schedule_text jsonb       NOT NULL DEFAULT '{"kind": "MANUAL"}',
  ADD COLUMN overlap       text        NOT NULL DEFAULT 'SKIP'
    CONSTRAINT task_overlap_check CHECK (overlap IN ('SKIP', 'QUEUE')),
  ADD COLUMN enabled       boolean     NOT NULL DEFAULT true,
  ADD COLUMN next_run_at   timestamptz;
CREATE INDEX task_due_idx ON task (next_run_at, id) WHERE next_run_at IS NOT NULL;
COMMENT ON COLUMN task.schedule IS 'The kind of schedule_text, for the filter of lists.';
COMMENT ON COLUMN task.next_run_at IS 'The occurrence that comes next, or waits; null when none comes by itself.';

ALTER TABLE run
  ADD COLUMN trigger       text        NOT NULL DEFAULT 'MANUAL'
    CONSTRAINT run_trigger_check CHECK (trigger IN ('MANUAL', 'SCHEDULE')),
  ADD COLUMN scheduled_for timestamptz,
  ADD CONSTRAINT run_scheduled_for_check CHECK ((trigger = 'SCHEDULE') = (scheduled_for IS NOT NULL));
CREATE UNIQUE INDEX run_occurrence_key ON run (task_id, scheduled_for) WHERE scheduled_for IS NOT NULL;
COMMENT ON COLUMN run.scheduled_for IS 'The occurrence of the schedule; later than that when nobody was there to start it, or another run was under way.';
