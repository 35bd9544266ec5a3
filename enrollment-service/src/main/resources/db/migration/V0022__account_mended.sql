ALTER TABLE enrollment ADD COLUMN account_mended boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN enrollment.account_mended IS 'Since the last claim: a refused sign-in that the step brings is of before';
