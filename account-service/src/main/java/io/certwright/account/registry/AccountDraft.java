package io.certwright.account.registry;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.CredentialDraft;
import io.certwright.account.credential.Guid;
import io.certwright.account.rights.Purpose;
import io.certwright.contracts.Environment;
import io.certwright.platform.problem.FieldErrors;
import io.certwright.platform.problem.Printable;
import java.util.Optional;
import java.util.UUID;

/** An account as a request gives it, before anything of it is believed. */
public record AccountDraft(
    String name,
    String environment,
    String directoryId,
    String applicationId,
    CredentialDraft credential,
    String purpose,
    AccessDraft access) {

  /** The settings, worth something only when no error was noted. */
  AccountSettings settings(FieldErrors errors) {
    return new AccountSettings(
        readName(errors),
        new AzureIdentity(
            readEnvironment(errors),
            guid(directoryId, "/directoryId", "The directory (tenant) id", errors),
            guid(applicationId, "/applicationId", "The application (client) id", errors)),
        readPurpose(errors),
        access == null ? Access.GLOBAL : access.read(errors));
  }

  private String readName(FieldErrors errors) {
    String trimmed = name == null ? "" : name.strip();
    errors.require(
        Printable.fits(trimmed, AccountSettings.MAX_NAME_LENGTH),
        "/name",
        "1 to " + AccountSettings.MAX_NAME_LENGTH + " printable characters.");
    return trimmed;
  }

  private Environment readEnvironment(FieldErrors errors) {
    if ("AZURE_GERMANY".equals(environment)) {
      errors.require(false, "/environment", "Azure Germany closed on 29 October 2021; use AZURE.");
      return null;
    }
    return errors.oneOf(Environment.class, environment, "/environment");
  }

  private Purpose readPurpose(FieldErrors errors) {
    return purpose == null ? Purpose.ALL : errors.oneOf(Purpose.class, purpose, "/purpose");
  }

  private static UUID guid(String text, String pointer, String what, FieldErrors errors) {
    Optional<UUID> id = Guid.parse(text);
    errors.require(
        id.isPresent(), pointer, what + ", a GUID such as 11111111-2222-3333-4444-555555555555.");
    return id.orElse(null);
  }
}
