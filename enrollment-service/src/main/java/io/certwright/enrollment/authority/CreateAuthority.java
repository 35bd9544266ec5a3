package io.certwright.enrollment.authority;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Registers an authority, and makes its CAs where it is one of our own. */
public final class CreateAuthority {

  private final Authorities authorities;
  private final Connectors connectors;
  private final Transactions transactions;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public CreateAuthority(
      Authorities authorities,
      Connectors connectors,
      Transactions transactions,
      Supplier<UUID> ids,
      Clock clock) {
    this.authorities = authorities;
    this.connectors = connectors;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param privateCa what the caller said of it; absent numbers have their defaults
   */
  public record Command(String name, String kind, Optional<PrivateCaWishes> privateCa) {}

  /**
   * @throws Failure INVALID_REQUEST or NAME_TAKEN
   */
  public RegisteredAuthority create(Command command) {
    AuthorityKind kind = AuthorityRules.check(command);
    if (authorities.findByName(command.name()).isPresent()) {
      throw Failure.nameTaken("authority", command.name());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    RegisteredAuthority authority =
        new RegisteredAuthority(
            ids.get(), 1, command.name(), kind, settings(kind, command), now, now);
    Optional<Runnable> keep = connectors.of(kind).map(connector -> connector.establish(authority));
    transactions.run(
        () -> {
          authorities.add(authority);
          keep.ifPresent(Runnable::run);
        });
    return authority;
  }

  private static Optional<PrivateCaSettings> settings(AuthorityKind kind, Command command) {
    return kind == AuthorityKind.PRIVATE
        ? Optional.of(command.privateCa().orElse(PrivateCaWishes.NONE).toSettings())
        : Optional.empty();
  }
}
