ALTER TABLE token_lending
  DROP CONSTRAINT token_lending_resource,
  ADD CONSTRAINT token_lending_resource CHECK (resource IN ('VAULT', 'ARM', 'DNS'));
DROP INDEX token_lending_account;
CREATE INDEX token_lending_account ON token_lending (account_id, id);
CREATE INDEX token_lending_lent_at ON token_lending (lent_at);
