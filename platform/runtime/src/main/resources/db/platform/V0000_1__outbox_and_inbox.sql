-- Shared by the three services: each has these two tables in its own schema.

-- Events written in the transaction of the change they tell of; the relay sends and deletes them in this order.
CREATE TABLE outbox (
  position       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id       uuid        NOT NULL,
  event_type     text        NOT NULL,
  payload        text        NOT NULL,
  occurred_at    timestamptz NOT NULL,
  correlation_id text        NOT NULL
);

-- Events already taken: written in the transaction of what they caused.
CREATE TABLE inbox (
  consumer    text        NOT NULL,
  source      text        NOT NULL,
  event_id    uuid        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, source, event_id)
);
