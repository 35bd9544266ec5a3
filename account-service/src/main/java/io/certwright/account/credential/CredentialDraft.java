package io.certwright.account.credential;

import io.certwright.platform.problem.FieldErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A credential as a request gives it, before anything of it is believed. */
public record CredentialDraft(String kind, String clientSecret, String expiresAt) {

  private static final String KINDS =
      "One of CLIENT_SECRET, CLIENT_CERTIFICATE, WORKLOAD_IDENTITY, MANAGED_IDENTITY.";

  /** Years of more than four digits are no times of RFC 3339, and the database ends as well. */
  private static final Instant END_OF_TIMES = Instant.parse("+10000-01-01T00:00:00Z");

  /** A secret is never part of a text. */
  @Override
  public String toString() {
    return "CredentialDraft[kind=" + kind + ", expiresAt=" + expiresAt + "]";
  }

  /**
   * The credential, worth something only when no error was noted.
   *
   * @param parent pointer of the object that holds the fields; empty for the body itself
   */
  public NewCredential read(String parent, Instant now, FieldErrors errors) {
    Optional<CredentialKind> known = knownKind();
    if (known.isEmpty()) {
      errors.require(false, parent + "/kind", KINDS);
    } else if (known.get().isServed()) {
      requireSecret(parent + "/clientSecret", errors);
    } else {
      errors.require(
          false,
          parent + "/kind",
          "Signing in by " + kind + " comes with a later release; use CLIENT_SECRET.");
    }
    Instant expiry = expiry(parent + "/expiresAt", now, errors);
    return new NewCredential(known.orElse(null), new ClientSecret(clientSecret), expiry);
  }

  private Optional<CredentialKind> knownKind() {
    return Arrays.stream(CredentialKind.values())
        .filter(candidate -> candidate.name().equals(kind))
        .findFirst();
  }

  private void requireSecret(String pointer, FieldErrors errors) {
    if (clientSecret == null || clientSecret.isBlank()) {
      errors.require(false, pointer, "The value of the client secret is required.");
      return;
    }
    errors.require(
        clientSecret.length() <= ClientSecret.MAX_LENGTH
            && clientSecret.chars().allMatch(c -> c > 0x20 && c < 0x7f),
        pointer,
        "1 to "
            + ClientSecret.MAX_LENGTH
            + " visible ASCII characters: the secret's value, not its id.");
  }

  private Instant expiry(String pointer, Instant now, FieldErrors errors) {
    if (expiresAt == null) {
      return null;
    }
    try {
      Instant expiry = Instant.parse(expiresAt);
      errors.require(expiry.isAfter(now), pointer, "A time that is still to come.");
      errors.require(expiry.isBefore(END_OF_TIMES), pointer, "A time before the year 10000.");
      return expiry;
    } catch (DateTimeException malformed) {
      errors.require(false, pointer, "A time such as 2027-05-31T00:00:00Z.");
      return null;
    }
  }
}
