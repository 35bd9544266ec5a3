ALTER TABLE account
  ADD COLUMN purpose text NOT NULL DEFAULT 'ALL',
  ADD CONSTRAINT account_purpose CHECK (purpose IN ('DISCOVERY', 'ENROLLMENT', 'ALL'));
COMMENT ON COLUMN account.purpose IS 'what its rights are measured by when it is checked';
