package io.certwright.enrollment.authority;

import io.certwright.platform.http.ETag;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldErrors;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Changes the name of an authority and the limits of what it issues from now on. */
public final class ChangeAuthority {

  private static final String FIXED = "It is part of the CA's certificates and cannot be changed.";

  private final Authorities authorities;
  private final Transactions transactions;
  private final Clock clock;

  public ChangeAuthority(Authorities authorities, Transactions transactions, Clock clock) {
    this.authorities = authorities;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param seen the version that the caller has seen
   * @throws Failure NOT_FOUND, VERSION_CONFLICT, INVALID_REQUEST or NAME_TAKEN
   */
  public RegisteredAuthority change(UUID id, OptionalLong seen, CreateAuthority.Command command) {
    return transactions.call(
        () -> {
          RegisteredAuthority present =
              authorities.lock(id).orElseThrow(() -> Failure.notFound("authority", id));
          ETag.check(seen, present.version());
          RegisteredAuthority changed = changed(present, command);
          authorities.update(changed);
          return changed;
        });
  }

  private RegisteredAuthority changed(
      RegisteredAuthority present, CreateAuthority.Command command) {
    FieldErrors errors = new FieldErrors();
    errors.require(
        present.kind().name().equals(command.kind()),
        "/kind",
        "It is " + present.kind() + " and cannot be changed.");
    PrivateCaWishes wishes = command.privateCa().orElse(PrivateCaWishes.NONE);
    present.privateCa().ifPresent(settings -> requireFixed(settings, wishes, errors));
    errors.require(
        present.privateCa().isPresent() || command.privateCa().isEmpty(),
        "/privateCa",
        "Only an authority of the kind PRIVATE has it.");
    Optional<ValidityLimits> leaf =
        present.privateCa().map(settings -> wishes.leaf(settings.leaf()));
    RegisteredAuthority changed =
        present.changed(command.name(), leaf, clock.instant().truncatedTo(ChronoUnit.MICROS));
    changed.privateCa().ifPresent(settings -> AuthorityRules.check(settings, errors));
    errors.throwIfAny();
    return changed;
  }

  private static void requireFixed(
      PrivateCaSettings present, PrivateCaWishes wishes, FieldErrors errors) {
    requireFixed(
        errors, "subjectOrganization", wishes.subjectOrganization(), present.subjectOrganization());
    requireFixed(errors, "keyType", wishes.keyType(), present.keyType());
    requireFixed(errors, "rootValidityDays", wishes.rootValidityDays(), present.rootValidityDays());
    requireFixed(
        errors, "issuingValidityDays", wishes.issuingValidityDays(), present.issuingValidityDays());
  }

  private static void requireFixed(FieldErrors errors, String field, Object wish, Object present) {
    errors.require(wish == null || wish.equals(present), "/privateCa/" + field, FIXED);
  }
}
