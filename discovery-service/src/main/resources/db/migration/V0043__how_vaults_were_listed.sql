-- A run says how its vaults were found and what that cost.

ALTER TABLE run
  ADD COLUMN listed_by text
    CONSTRAINT run_listed_by_check CHECK (listed_by IN ('RESOURCE_GRAPH', 'RESOURCE_MANAGER')),
  ADD COLUMN listing_requests integer,
  ADD CONSTRAINT run_listing_check CHECK ((listed_by IS NULL) = (listing_requests IS NULL));
