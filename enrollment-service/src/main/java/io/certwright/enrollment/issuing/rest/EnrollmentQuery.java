package io.certwright.enrollment.issuing.rest;

import io.certwright.enrollment.issuing.Enrollments;
import io.certwright.enrollment.issuing.StateName;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.FieldErrors;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** {@code ?state=&account=&vault=}: which enrollments to list. */
public class EnrollmentQuery {

  // The HTTP layer fills fields alone; text, so that a bad value is our problem to describe.
  @QueryParam("state")
  String state;

  @QueryParam("account")
  String account;

  @QueryParam("vault")
  String vault;

  Enrollments.Filter filter() {
    FieldErrors errors = new FieldErrors();
    Optional<StateName> stateName = Optional.ofNullable(state).flatMap(StateName::named);
    errors.require(
        state == null || stateName.isPresent(),
        "?state",
        "One of " + Arrays.toString(StateName.values()) + ".");
    Optional<UUID> accountId = Optional.ofNullable(account).flatMap(EnrollmentQuery::uuid);
    errors.require(account == null || accountId.isPresent(), "?account", "The id of an account.");
    Optional<VaultId> vaultId = Optional.ofNullable(vault).flatMap(VaultId::parse);
    errors.require(vault == null || vaultId.isPresent(), "?vault", "The ARM id of a vault.");
    errors.throwIfAny();
    return new Enrollments.Filter(
        stateName.orElse(null), accountId.orElse(null), vaultId.map(VaultId::key).orElse(null));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
