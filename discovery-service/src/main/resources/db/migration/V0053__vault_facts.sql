-- What Azure Resource Manager tells of a vault.

ALTER TABLE vault
  ADD COLUMN location     text,
  ADD COLUMN sku          text CONSTRAINT vault_sku_check CHECK (sku IN ('STANDARD', 'PREMIUM')),
  ADD COLUMN access_model text CONSTRAINT vault_access_model_check CHECK (access_model IN ('RBAC', 'ACCESS_POLICY'));
COMMENT ON COLUMN vault.location IS 'The region; null, as the two beside it, until a run has listed the vault.';
