package io.certwright.launcher.system;

import io.certwright.launcher.process.PortClaim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens where; all on 127.0.0.1. */
public record Ports(
    PortClaim emulator,
    PortClaim account,
    PortClaim discovery,
    PortClaim enrollment,
    PortClaim postgres,
    PortClaim kafka) {

  /** Each port as asked for, 0 meaning any free one. */
  public static Ports of(
      int emulator, int account, int discovery, int enrollment, int postgres, int kafka) {
    return new Ports(
        new PortClaim(emulator, "the emulator", "--emulator-port"),
        new PortClaim(account, "account-service", "--account-port"),
        new PortClaim(discovery, "discovery-service", "--discovery-port"),
        new PortClaim(enrollment, "enrollment-service", "--enrollment-port"),
        new PortClaim(postgres, "PostgreSQL", "--postgres-port"),
        new PortClaim(kafka, "Kafka", "--kafka-port"));
  }

  /** Any free port for everybody. */
  public static Ports free() {
    return of(0, 0, 0, 0, 0, 0);
  }

  /**
   * Numbers for all, checked before anything starts.
   *
   * @throws StartFailure naming each port that is in use or asked for twice
   */
  public Ports settle() {
    List<String> refusals = Stream.concat(inUse(), twice()).toList();
    if (!refusals.isEmpty()) {
      throw new StartFailure(String.join(System.lineSeparator(), refusals));
    }
    Ports settled =
        new Ports(
            emulator.settled(),
            account.settled(),
            discovery.settled(),
            enrollment.settled(),
            postgres.settled(),
            kafka.settled());
    return settled.twice().findAny().isPresent() ? settle() : settled;
  }

  /** For people: the first number that is no port, if there is one. */
  public Optional<String> outOfRange() {
    return all()
        .filter(claim -> claim.port() < 0 || claim.port() > 65_535)
        .map(
            claim ->
                "%s %d is no port: take a number from 0 to 65535."
                    .formatted(claim.option(), claim.port()))
        .findFirst();
  }

  public PortClaim of(Service service) {
    return switch (service) {
      case ACCOUNT -> account;
      case DISCOVERY -> discovery;
      case ENROLLMENT -> enrollment;
    };
  }

  private Stream<PortClaim> all() {
    return Stream.of(emulator, account, discovery, enrollment, postgres, kafka);
  }

  private Stream<String> inUse() {
    return all().filter(claim -> claim.port() != 0 && !claim.isFree()).map(PortClaim::refusal);
  }

  private Stream<String> twice() {
    Map<Integer, PortClaim> first = new HashMap<>();
    return all()
        .filter(claim -> claim.port() != 0)
        .filter(claim -> first.putIfAbsent(claim.port(), claim) != null)
        .map(
            claim ->
                "Port %d is asked for twice: %s and %s."
                    .formatted(claim.port(), first.get(claim.port()).option(), claim.option()));
  }
}
