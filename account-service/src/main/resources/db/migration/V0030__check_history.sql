CREATE TABLE check_report (
  id            uuid        NOT NULL,
  account_id    uuid        NOT NULL,
  turn          bigint      NOT NULL,
  caused_by     text        NOT NULL,
  status        text        NOT NULL,
  checked_at    timestamptz NOT NULL,
  vaults        integer     NOT NULL,
  passes        integer     NOT NULL,
  warnings      integer     NOT NULL,
  failures      integer     NOT NULL,
  skipped       integer     NOT NULL,
  newly_failing integer,
  mended        integer,
  changes       text,
  report        text        NOT NULL,
  CONSTRAINT check_report_pkey PRIMARY KEY (id),
  CONSTRAINT check_report_turn_key UNIQUE (account_id, turn),
  CONSTRAINT check_report_account_fkey FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT check_report_status CHECK (status IN ('OK', 'DEGRADED', 'FAILED')),
  CONSTRAINT check_report_caused_by CHECK (caused_by IN ('OPERATOR', 'SCHEDULE', 'SIGNAL', 'ROTATION'))
);
CREATE INDEX check_report_age ON check_report (checked_at);
COMMENT ON TABLE check_report IS 'the checks of each account; a later turn is a later check';
COMMENT ON COLUMN check_report.passes IS 'lines that passed; like warnings, failures and skipped counted for lists';
COMMENT ON COLUMN check_report.changes IS 'JSON: what differs from the check before; null for the first, like newly_failing and mended';
COMMENT ON COLUMN check_report.report IS 'JSON';

INSERT INTO check_report
  (id, account_id, turn, caused_by, status, checked_at, vaults, passes, warnings, failures, skipped, report)
SELECT gen_random_uuid(), account_id, 0, 'OPERATOR', status, checked_at,
  count(*) FILTER (WHERE line ->> 'name' = 'certificates' AND line ->> 'status' <> 'SKIPPED'),
  count(*) FILTER (WHERE line ->> 'status' = 'PASS'),
  count(*) FILTER (WHERE line ->> 'status' = 'WARN'),
  count(*) FILTER (WHERE line ->> 'status' = 'FAIL'),
  count(*) FILTER (WHERE line ->> 'status' = 'SKIPPED'),
  report
FROM account_check CROSS JOIN LATERAL json_array_elements(report::json -> 'checks') AS line
GROUP BY account_id, status, checked_at, report;
COMMENT ON TABLE account_check IS 'not written any more since there is check_report; a later release drops it';

CREATE TABLE check_turn (
  account_id    uuid   NOT NULL,
  number        bigint NOT NULL,
  caused_by     text,
  begun_at      timestamptz,
  lease_until   timestamptz,
  signalled_for timestamptz,
  CONSTRAINT check_turn_pkey PRIMARY KEY (account_id),
  CONSTRAINT check_turn_account_fkey FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT check_turn_caused_by CHECK (caused_by IN ('OPERATOR', 'SCHEDULE', 'SIGNAL', 'ROTATION'))
);
COMMENT ON TABLE check_turn IS 'the last turn that was taken to check the account, by whichever replica';
COMMENT ON COLUMN check_turn.number IS 'grows with each turn, hence fences off who is late; 0 before the first';
COMMENT ON COLUMN check_turn.lease_until IS 'null when the turn is over';
COMMENT ON COLUMN check_turn.signalled_for IS 'when to check again since another service met a refusal of Azure; null when none did';
