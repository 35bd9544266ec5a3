package io.certwright.account.credential;

import java.util.UUID;

/** A credential as it rests in the database. */
public record SealedCredential(UUID id, CredentialKind kind, byte[] sealed) {}
