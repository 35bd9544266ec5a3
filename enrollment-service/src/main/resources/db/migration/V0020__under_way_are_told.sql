-- What an earlier release has under way is told of once, so that account-service knows what needs its accounts.
INSERT INTO outbox (event_id, event_type, payload, occurred_at, correlation_id)
SELECT gen_random_uuid(), 'io.certwright.enrollment.requested.v1',
  json_build_object(
    'enrollmentId', id,
    'target', json_build_object(
      'accountId', account_id, 'vault', vault, 'vaultUri', vault_uri, 'certificateName', certificate_name),
    'authorityId', authority_id,
    'subject', details -> 'specification' ->> 'subject')::text,
  now(), correlation_id
FROM enrollment WHERE next_attempt_at IS NOT NULL ORDER BY id;
