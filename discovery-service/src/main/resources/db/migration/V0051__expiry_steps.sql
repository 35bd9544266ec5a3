-- The steps at which certificates were warned of the last time.

CREATE TABLE expiry_steps (
  one  boolean CONSTRAINT expiry_steps_pkey PRIMARY KEY DEFAULT true CONSTRAINT expiry_steps_one_check CHECK (one),
  days text    NOT NULL
);
INSERT INTO expiry_steps (days) VALUES ('');
COMMENT ON TABLE expiry_steps IS 'One row. When the configured steps differ from it, every location is looked at anew.';
