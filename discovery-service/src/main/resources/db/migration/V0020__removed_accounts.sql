CREATE INDEX run_account_under_way_idx ON run (account_id) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX task_account_idx ON task (account_id);

-- Tasks of an earlier release are told of once, so that account-service knows what needs its accounts.
INSERT INTO outbox (event_id, event_type, payload, occurred_at, correlation_id)
SELECT gen_random_uuid(), 'io.certwright.discovery.task-created.v1',
  json_build_object('taskId', id, 'version', version, 'accountId', account_id, 'name', name)::text,
  now(), gen_random_uuid()::text
FROM task ORDER BY id;
