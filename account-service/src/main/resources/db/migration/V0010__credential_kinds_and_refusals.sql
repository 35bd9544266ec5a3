ALTER TABLE credential ADD COLUMN thumbprint text;
ALTER TABLE credential ADD COLUMN warned_days integer;
ALTER TABLE credential ADD CONSTRAINT credential_warned_days CHECK (warned_days IN (30, 14, 7, 1));
CREATE INDEX credential_expiry ON credential (expires_at) WHERE expires_at IS NOT NULL;
COMMENT ON COLUMN credential.sealed IS 'Tink AEAD, bound to table, column, id and the layout of its kind; bytes 2 to 5 are the key id';
COMMENT ON COLUMN credential.hint IS 'tells two credentials apart: the end of the secret or thumbprint, a file name, USER or SYSTEM';
COMMENT ON COLUMN credential.thumbprint IS 'of a certificate: SHA-1, upper-case hexadecimal';
COMMENT ON COLUMN credential.warned_days IS 'the nearest step of the warnings of its expiry that was told';

-- lower() knows, by the locale of the database, perhaps ASCII alone: the service folds names itself.
ALTER TABLE account ADD COLUMN name_key text;
UPDATE account SET name_key = lower(name);
CREATE UNIQUE INDEX account_name_folded ON account (name_key);
COMMENT ON COLUMN account.name_key IS 'the name without regard to case';

ALTER TABLE account ADD COLUMN refusal_code text;
ALTER TABLE account ADD COLUMN refusal_detail text;
ALTER TABLE account ADD COLUMN refused_at timestamptz;
ALTER TABLE account ADD CONSTRAINT account_refusal
  CHECK ((refusal_code IS NULL) = (refused_at IS NULL) AND (refusal_code IS NULL) = (refusal_detail IS NULL));
COMMENT ON COLUMN account.refusal_code IS 'why Entra ID does not let the account in for good, such as AADSTS7000222; null when it may try';
