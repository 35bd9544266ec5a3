-- A scope names vaults by more than before, and excludes by the same.

UPDATE task SET scope = jsonb_build_object(
  'include', '{"vaultNames": [], "locations": []}' || (scope -> 'include') || jsonb_build_object('tags', scope -> 'tags'),
  'exclude', '{"vaultNames": [], "locations": [], "tags": {}}' || (scope -> 'exclude'));
UPDATE run SET scope = jsonb_build_object(
  'include', '{"vaultNames": [], "locations": []}' || (scope -> 'include') || jsonb_build_object('tags', scope -> 'tags'),
  'exclude', '{"vaultNames": [], "locations": [], "tags": {}}' || (scope -> 'exclude'));
