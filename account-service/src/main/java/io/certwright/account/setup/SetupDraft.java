package io.certwright.account.setup;

import io.certwright.account.credential.CredentialKind;
import io.certwright.account.credential.Guid;
import io.certwright.account.rights.Purpose;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldErrors;
import io.certwright.platform.problem.Printable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The parameters of a request for the guide, before anything of them is believed. */
public record SetupDraft(
    String accessModel,
    String scope,
    String environment,
    String directoryId,
    String applicationName,
    String credentialKind,
    String purpose) {

  private static final int MAX_NAME_LENGTH = 120;

  /** Characters that make a name look other than it is. */
  private static final Set<Integer> DECEIVING =
      Set.of((int) Character.FORMAT, (int) Character.UNASSIGNED);

  /**
   * @throws Failure INVALID_REQUEST with every parameter that is wrong
   */
  SetupRequest read(Instant now) {
    FieldErrors errors = new FieldErrors();
    SetupRequest request =
        new SetupRequest(
            oneOf(Environment.class, environment, Environment.AZURE, "?environment", errors),
            oneOf(AccessModel.class, accessModel, null, "?accessModel", errors),
            readScope(errors),
            readDirectory(errors),
            readName(errors),
            oneOf(
                CredentialKind.class,
                credentialKind,
                CredentialKind.CLIENT_SECRET,
                "?credentialKind",
                errors),
            oneOf(Purpose.class, purpose, Purpose.ALL, "?purpose", errors),
            aYearFrom(now));
    errors.throwIfAny();
    return request;
  }

  private SetupScope readScope(FieldErrors errors) {
    Optional<SetupScope> read = Optional.ofNullable(scope).flatMap(SetupScope::parse);
    errors.require(
        read.isPresent(),
        "?scope",
        "The ARM id of a subscription, a resource group or a vault, such as"
            + " /subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-shop.");
    return read.orElse(null);
  }

  private UUID readDirectory(FieldErrors errors) {
    if (isAbsent(directoryId)) {
      return null;
    }
    Optional<UUID> read = Guid.parse(directoryId);
    errors.require(read.isPresent(), "?directoryId", "The GUID of the directory (tenant).");
    return read.orElse(null);
  }

  /** The Azure CLI takes what begins with an at sign for the name of a file. */
  private String readName(FieldErrors errors) {
    String name = isAbsent(applicationName) ? "Certwright" : applicationName.strip();
    errors.require(
        Printable.fits(name, MAX_NAME_LENGTH)
            && !name.startsWith("@")
            && name.codePoints().map(Character::getType).noneMatch(DECEIVING::contains),
        "?applicationName",
        "1 to " + MAX_NAME_LENGTH + " printable characters, the first of which is not @.");
    return name;
  }

  private static <E extends Enum<E>> E oneOf(
      Class<E> type, String text, E absent, String parameter, FieldErrors errors) {
    if (isAbsent(text) && absent != null) {
      return absent;
    }
    return errors.oneOf(type, text, parameter);
  }

  private static boolean isAbsent(String text) {
    return text == null || text.isBlank();
  }

  private static Instant aYearFrom(Instant now) {
    return now.atZone(ZoneOffset.UTC).plusYears(1).truncatedTo(ChronoUnit.DAYS).toInstant();
  }
}
