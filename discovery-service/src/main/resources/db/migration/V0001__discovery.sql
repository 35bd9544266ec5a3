-- discovery-service: tasks, their runs, and the inventory these produce.

CREATE TABLE known_account (
  id           uuid        CONSTRAINT known_account_pkey PRIMARY KEY,
  version      bigint      NOT NULL,
  name         text        NOT NULL,
  environment  text        NOT NULL
    CONSTRAINT known_account_environment_check CHECK (environment IN ('AZURE', 'AZURE_US_GOVERNMENT', 'AZURE_CHINA')),
  directory_id uuid        NOT NULL,
  removed_at   timestamptz
);
COMMENT ON TABLE known_account IS 'Accounts as account-service told of them. A removed one stays as a mark, so that an older event cannot bring it back.';

CREATE TABLE task (
  id         uuid        CONSTRAINT task_pkey PRIMARY KEY,
  version    bigint      NOT NULL,
  name       text        NOT NULL,
  account_id uuid        NOT NULL,
  scope      jsonb       NOT NULL,
  schedule   text        NOT NULL
    CONSTRAINT task_schedule_check CHECK (schedule IN
      ('MANUAL', 'ONCE', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMIANNUALLY', 'ANNUALLY', 'CRON')),
  versions   text        NOT NULL
    CONSTRAINT task_versions_check CHECK (versions IN ('CURRENT', 'ALL')),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX task_name_key ON task (lower(name));
COMMENT ON TABLE task IS 'What to discover with which account, and when.';

CREATE TABLE run (
  id              uuid        CONSTRAINT run_pkey PRIMARY KEY,
  task_id         uuid        NOT NULL,
  account_id      uuid        NOT NULL,
  scope           jsonb       NOT NULL,
  correlation_id  text        NOT NULL,
  state           text        NOT NULL
    CONSTRAINT run_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'PARTIAL', 'FAILED', 'CANCELLED')),
  problem_code    text,
  problem_detail  text,
  queued_at       timestamptz NOT NULL,
  started_at      timestamptz,
  finished_at     timestamptz,
  attempts        integer     NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  lease_until     timestamptz,
  fence           bigint      NOT NULL DEFAULT 0
);
-- No foreign key to task: the history of runs outlives their task.
CREATE UNIQUE INDEX run_under_way_key ON run (task_id) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX run_task_idx ON run (task_id, id);
CREATE INDEX run_due_idx ON run (next_attempt_at) WHERE state = 'QUEUED';
COMMENT ON TABLE run IS 'Executions of tasks. A queued one is claimed by a worker that lists its vaults.';
COMMENT ON COLUMN run.scope IS 'The scope that the task had when the run was asked for.';
COMMENT ON COLUMN run.fence IS 'Grows with each claim; a write under a lower one is refused.';

CREATE TABLE vault_scan (
  id              uuid        CONSTRAINT vault_scan_pkey PRIMARY KEY,
  run_id          uuid        NOT NULL CONSTRAINT vault_scan_run_fkey REFERENCES run ON DELETE CASCADE,
  account_id      uuid        NOT NULL,
  vault_key       text        NOT NULL,
  resource_id     text        NOT NULL,
  uri             text,
  state           text        NOT NULL
    CONSTRAINT vault_scan_state_check CHECK (state IN ('WAITING', 'SCANNING', 'DONE')),
  verdict         text
    CONSTRAINT vault_scan_verdict_check CHECK (verdict IN ('SEEN', 'UNREADABLE')),
  obstacle_code   text,
  obstacle_reason text,
  attempts        integer     NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  lease_until     timestamptz,
  fence           bigint      NOT NULL DEFAULT 0,
  seen            integer     NOT NULL DEFAULT 0,
  added           integer     NOT NULL DEFAULT 0,
  changed         integer     NOT NULL DEFAULT 0,
  gone            integer     NOT NULL DEFAULT 0,
  unchanged       integer     NOT NULL DEFAULT 0,
  list_requests   integer     NOT NULL DEFAULT 0,
  get_requests    integer     NOT NULL DEFAULT 0,
  throttled       integer     NOT NULL DEFAULT 0,
  started_at      timestamptz,
  finished_at     timestamptz,
  CONSTRAINT vault_scan_vault_key UNIQUE (run_id, vault_key),
  CONSTRAINT vault_scan_done_check CHECK ((state = 'DONE') = (verdict IS NOT NULL))
);
CREATE INDEX vault_scan_due_idx ON vault_scan (next_attempt_at) WHERE state <> 'DONE';
COMMENT ON TABLE vault_scan IS 'One vault of one run: claimed by workers, which write what it came to.';
COMMENT ON COLUMN vault_scan.vault_key IS 'The ARM id in lower case: ARM compares ids without regard to case.';

CREATE TABLE vault (
  id             uuid        CONSTRAINT vault_pkey PRIMARY KEY,
  account_id     uuid        NOT NULL,
  key            text        NOT NULL,
  resource_id    text        NOT NULL,
  subscription   uuid        NOT NULL,
  resource_group text        NOT NULL,
  name           text        NOT NULL,
  uri            text        NOT NULL,
  seen_whole_at  timestamptz,
  CONSTRAINT vault_account_key UNIQUE (account_id, key)
);
CREATE INDEX vault_key_idx ON vault (key);
CREATE INDEX vault_name_idx ON vault (lower(name));
CREATE INDEX vault_subscription_idx ON vault (subscription);
CREATE INDEX vault_resource_group_idx ON vault (lower(resource_group));
COMMENT ON TABLE vault IS 'A vault as one account sees it. Its row is the lock of all that is known of it.';
COMMENT ON COLUMN vault.seen_whole_at IS 'Begin of the last complete scan: what is present was there at that time. Kept here, so that unchanged locations are not rewritten.';

CREATE TABLE certificate (
  sha256              text    CONSTRAINT certificate_pkey PRIMARY KEY,
  der                 bytea   NOT NULL,
  sha1                text    NOT NULL,
  subject             text,
  common_name         text,
  sans                jsonb   NOT NULL,
  issuer              text,
  serial_number       text,
  not_before          timestamptz,
  not_after           timestamptz,
  key_algorithm       text,
  key_size            integer,
  curve               text,
  signature_algorithm text,
  public_key_sha256   text,
  key_usage           text[]  NOT NULL,
  extended_key_usage  text[]  NOT NULL,
  self_signed         boolean NOT NULL,
  ca                  boolean NOT NULL,
  defects             text[]  NOT NULL,
  search              text    NOT NULL
);
CREATE INDEX certificate_sha1_idx ON certificate (sha1);
CREATE INDEX certificate_not_after_idx ON certificate (not_after);
CREATE INDEX certificate_key_algorithm_idx ON certificate (key_algorithm);
CREATE INDEX certificate_public_key_idx ON certificate (public_key_sha256);
COMMENT ON TABLE certificate IS 'Each certificate once, wherever it is; never changed after it was written.';
COMMENT ON COLUMN certificate.search IS 'Subject and alternative names in lower case, for the search by a part of a name.';
COMMENT ON COLUMN certificate.defects IS 'What could not be read of the DER; not empty means MALFORMED.';

CREATE TABLE location (
  id            uuid        CONSTRAINT location_pkey PRIMARY KEY,
  vault_id      uuid        NOT NULL CONSTRAINT location_vault_fkey REFERENCES vault,
  name          text        NOT NULL,
  state         text        NOT NULL CONSTRAINT location_state_check CHECK (state IN ('PRESENT', 'GONE')),
  version       text        NOT NULL,
  sha256        text        NOT NULL CONSTRAINT location_certificate_fkey REFERENCES certificate,
  enabled       boolean     NOT NULL,
  exportable    boolean,
  content_type  text,
  policy_issuer text,
  key_reuse     boolean,
  tags          jsonb       NOT NULL,
  not_before    timestamptz,
  expires_on    timestamptz,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  first_seen_at timestamptz NOT NULL,
  observed_at   timestamptz NOT NULL,
  last_seen_at  timestamptz NOT NULL,
  gone_at       timestamptz
);
CREATE UNIQUE INDEX location_name_key ON location (vault_id, lower(name));
CREATE INDEX location_certificate_idx ON location (sha256);
CREATE INDEX location_gone_idx ON location (id) WHERE state = 'GONE';
CREATE INDEX location_tags_idx ON location USING gin (tags jsonb_path_ops);
COMMENT ON TABLE location IS 'One certificate name in one vault, with the version that is current there.';
COMMENT ON COLUMN location.not_before IS 'Azure''s attribute, like all columns here; the certificate''s own facts stand in certificate.';
COMMENT ON COLUMN location.observed_at IS 'When what the row says was first observed, by our clock.';

CREATE TABLE location_history (
  id            uuid        CONSTRAINT location_history_pkey PRIMARY KEY,
  location_id   uuid        NOT NULL CONSTRAINT location_history_location_fkey REFERENCES location,
  at            timestamptz NOT NULL,
  kind          text        NOT NULL
    CONSTRAINT location_history_kind_check CHECK (kind IN ('FOUND', 'CHANGED', 'GONE', 'RETURNED')),
  fields        text[]      NOT NULL,
  version       text        NOT NULL,
  sha256        text        NOT NULL,
  origin        text        NOT NULL CONSTRAINT location_history_origin_check CHECK (origin IN ('RUN', 'ENROLLMENT')),
  run_id        uuid,
  enrollment_id uuid
);
CREATE INDEX location_history_location_idx ON location_history (location_id, id);
CREATE INDEX location_history_run_idx ON location_history (run_id, id) WHERE run_id IS NOT NULL;
COMMENT ON TABLE location_history IS 'What happened to a location, oldest first by id.';
