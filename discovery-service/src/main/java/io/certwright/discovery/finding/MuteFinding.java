package io.certwright.discovery.finding;

import io.certwright.platform.problem.FieldErrors;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Mutes one kind of finding for one place or one certificate. */
public final class MuteFinding {

  private static final int LONGEST_DAYS = 3_660;

  private final Mutes mutes;
  private final Transactions transactions;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public MuteFinding(Mutes mutes, Transactions transactions, Supplier<UUID> ids, Clock clock) {
    this.mutes = mutes;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param certificateId of one place; or null, and then a thumbprint
   * @param sha256 of one certificate wherever it is; or null, and then an id
   * @param by who asks for it
   */
  public record Command(
      FindingKind kind,
      @Nullable UUID certificateId,
      @Nullable String sha256,
      String reason,
      Instant endsAt,
      String by) {}

  public Mute mute(Command command) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.call(
        () -> {
          check(command, now);
          Mute mute =
              new Mute(
                  ids.get(),
                  command.kind(),
                  command.certificateId(),
                  command.sha256(),
                  command.reason(),
                  now,
                  command.by(),
                  command.endsAt().truncatedTo(ChronoUnit.MICROS),
                  null,
                  null);
          mutes.add(mute);
          return mute;
        });
  }

  private void check(Command command, Instant now) {
    UUID place = command.certificateId();
    String certificate = command.sha256();
    FieldErrors errors = new FieldErrors();
    errors.require(
        (place == null) != (certificate == null),
        "/certificateId",
        "Either a certificateId, for one place, or a sha256Thumbprint, for one certificate.");
    errors.require(
        place == null || mutes.knowsLocation(place), "/certificateId", "There is no such one.");
    errors.require(
        certificate == null || mutes.knowsCertificate(certificate),
        "/sha256Thumbprint",
        "There is no such certificate in the inventory.");
    errors.require(command.endsAt().isAfter(now), "/endsAt", "A time to come.");
    errors.require(
        command.endsAt().isBefore(now.plus(LONGEST_DAYS, ChronoUnit.DAYS)),
        "/endsAt",
        "Within ten years.");
    errors.throwIfAny();
  }
}
