package io.certwright.account.credential;

import io.certwright.account.credential.ManagedIdentity.Assigned;
import io.certwright.platform.problem.FieldErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads the credential of a request, and says of every bad field what would be right. */
public final class CredentialReader {

  /** Years of more than four digits are no times of RFC 3339, and the database ends as well. */
  private static final Instant END_OF_TIMES = Instant.parse("+10000-01-01T00:00:00Z");

  private final FederatedTokenFiles tokenFiles;

  public CredentialReader(FederatedTokenFiles tokenFiles) {
    this.tokenFiles = tokenFiles;
  }

  /**
   * The credential, worth something only when no error was noted.
   *
   * @param parent pointer of the object that holds the fields; empty for the body itself
   */
  public NewCredential read(CredentialDraft draft, String parent, Instant now, FieldErrors errors) {
    CredentialKind kind = errors.oneOf(CredentialKind.class, draft.kind(), parent + "/kind");
    if (kind == null) {
      return null;
    }
    refuseStrangers(draft, kind, parent, errors);
    return switch (kind) {
      case CLIENT_SECRET -> secret(draft, parent, now, errors);
      case CLIENT_CERTIFICATE -> new ClientCertificateReader(parent, now, errors).read(draft);
      case WORKLOAD_IDENTITY -> federatedToken(draft, parent, errors);
      case MANAGED_IDENTITY -> managedIdentity(draft, parent, errors);
    };
  }

  /** A field of another kind is a mistake that must not pass in silence. */
  private static void refuseStrangers(
      CredentialDraft draft, CredentialKind kind, String parent, FieldErrors errors) {
    Strangers strangers = new Strangers(kind, parent, errors);
    strangers.refuse(draft.clientSecret(), "/clientSecret", CredentialKind.CLIENT_SECRET);
    strangers.refuse(draft.certificatePem(), "/certificatePem", CredentialKind.CLIENT_CERTIFICATE);
    strangers.refuse(draft.certificatePfx(), "/certificatePfx", CredentialKind.CLIENT_CERTIFICATE);
    strangers.refuse(draft.password(), "/password", CredentialKind.CLIENT_CERTIFICATE);
    strangers.refuse(draft.tokenFile(), "/tokenFile", CredentialKind.WORKLOAD_IDENTITY);
    strangers.refuse(draft.managedIdentity(), "/managedIdentity", CredentialKind.MANAGED_IDENTITY);
    strangers.refuse(draft.expiresAt(), "/expiresAt", CredentialKind.CLIENT_SECRET);
  }

  private record Strangers(CredentialKind kind, String parent, FieldErrors errors) {

    void refuse(String value, String field, CredentialKind owner) {
      errors.require(
          value == null || kind == owner, parent + field, "Only with the kind " + owner + ".");
    }
  }

  private static NewCredential secret(
      CredentialDraft draft, String parent, Instant now, FieldErrors errors) {
    String value = draft.clientSecret();
    String pointer = parent + "/clientSecret";
    Instant expiry = expiry(draft.expiresAt(), parent + "/expiresAt", now, errors);
    if (value == null || value.isBlank()) {
      errors.require(false, pointer, "The value of the client secret is required.");
      return null;
    }
    errors.require(
        value.length() <= ClientSecret.MAX_LENGTH
            && value.chars().allMatch(c -> c > 0x20 && c < 0x7f),
        pointer,
        "1 to "
            + ClientSecret.MAX_LENGTH
            + " visible ASCII characters: the secret's value, not its id.");
    return NewCredential.of(new ClientSecret(value), expiry);
  }

  private static Instant expiry(String expiresAt, String pointer, Instant now, FieldErrors errors) {
    if (expiresAt == null) {
      return null;
    }
    try {
      Instant expiry = Instant.parse(expiresAt).truncatedTo(ChronoUnit.MICROS);
      errors.require(expiry.isAfter(now), pointer, "A time that is still to come.");
      errors.require(expiry.isBefore(END_OF_TIMES), pointer, "A time before the year 10000.");
      return expiry;
    } catch (DateTimeException malformed) {
      errors.require(false, pointer, "A time such as 2027-05-31T00:00:00Z.");
      return null;
    }
  }

  private NewCredential federatedToken(CredentialDraft draft, String parent, FieldErrors errors) {
    FederatedToken token =
        draft.tokenFile() == null
            ? FederatedToken.OF_PLATFORM
            : new FederatedToken(draft.tokenFile());
    errors.require(
        tokenFiles.find(token).isPresent(), parent + "/tokenFile", tokenFiles.expectation(token));
    return NewCredential.of(token);
  }

  private static NewCredential managedIdentity(
      CredentialDraft draft, String parent, FieldErrors errors) {
    String assigned = draft.managedIdentity() == null ? "USER" : draft.managedIdentity();
    Assigned known =
        errors.oneOf(
            Assigned.class,
            assigned,
            parent + "/managedIdentity",
            "USER, whose client id is the application id, or SYSTEM.");
    return known == null ? null : NewCredential.of(new ManagedIdentity(known));
  }
}
