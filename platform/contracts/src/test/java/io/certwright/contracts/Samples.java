package io.certwright.contracts;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One message of each type, the same ones that the golden files hold. */
final class Samples {

  private static final UUID ACCOUNT = UUID.fromString("01936b1e-0000-7000-8000-000000000001");
  private static final UUID ENROLLMENT = UUID.fromString("01936b1e-0000-7000-8000-000000000002");
  private static final UUID AUTHORITY = UUID.fromString("01936b1e-0000-7000-8000-000000000003");
  private static final UUID TASK = UUID.fromString("01936b1e-0000-7000-8000-000000000006");
  private static final UUID DIRECTORY = UUID.fromString("7f3c1c5e-1111-4222-8333-444455556666");
  private static final UUID APPLICATION = UUID.fromString("9a8b7c6d-1111-4222-8333-444455556666");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String VAULT =
      "/subscriptions/5a5a5a5a-1111-4222-8333-444455556666/resourceGroups/shop"
          + "/providers/Microsoft.KeyVault/vaults/shop-prod";
  private static final String VERSION = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final String THUMBPRINT =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private static final DiscoveryEvent.Location LOCATION =
      new DiscoveryEvent.Location(
          UUID.fromString("01936b1e-0000-7000-8000-000000000004"), ACCOUNT, VAULT, "www");
  private static final DiscoveryEvent.Certificate CERTIFICATE =
      new DiscoveryEvent.Certificate(
          VERSION,
          THUMBPRINT,
          "da39a3ee5e6b4b0d3255bfef95601890afd80709",
          true,
          "CN=www.example.com",
          "CN=Example Issuing CA",
          "2a",
          NOON,
          Instant.parse("2027-02-22T12:00:00Z"));
  private static final EnrollmentEvent.Target TARGET =
      new EnrollmentEvent.Target(ACCOUNT, VAULT, "https://shop-prod.vault.azure.net/", "www");

  private Samples() {}

  static Stream<EventMessage> all() {
    return Stream.of(
            new AccountEvent.Registered(
                ACCOUNT, 1, "Shop", Environment.AZURE, DIRECTORY, APPLICATION),
            new AccountEvent.Changed(ACCOUNT, 2, "Shop", Environment.AZURE, DIRECTORY, APPLICATION),
            new AccountEvent.CredentialRotated(
                ACCOUNT, 3, "CLIENT_SECRET", Instant.parse("2027-11-24T12:00:00Z")),
            new AccountEvent.CredentialExpiring(
                ACCOUNT, "CLIENT_SECRET", Instant.parse("2026-12-01T12:00:00Z"), 7),
            new AccountEvent.SignInRefused(
                ACCOUNT, "AADSTS7000222", "The provided client secret keys are expired.", NOON),
            new AccountEvent.Checked(ACCOUNT, "OK", 5, NOON),
            new AccountEvent.Removed(ACCOUNT, 4),
            new DiscoveryEvent.TaskCreated(TASK, 1, ACCOUNT, "Everything"),
            new DiscoveryEvent.TaskChanged(TASK, 2, ACCOUNT, "Production"),
            new DiscoveryEvent.TaskRemoved(TASK, ACCOUNT),
            new DiscoveryEvent.RunFinished(
                UUID.fromString("01936b1e-0000-7000-8000-000000000005"),
                TASK,
                ACCOUNT,
                "PARTIAL",
                NOON,
                NOON.plusSeconds(3),
                4,
                1,
                new DiscoveryEvent.Counts(60, 58, 1, 0, 1)),
            new DiscoveryEvent.CertificateFound(LOCATION, CERTIFICATE, "FOUND", ENROLLMENT),
            new DiscoveryEvent.CertificateChanged(
                LOCATION,
                CERTIFICATE,
                List.of("version", "tags"),
                List.of("NEW_VERSION", "REPLACED_OUTSIDE", "TAGS"),
                ENROLLMENT),
            new DiscoveryEvent.CertificateGone(
                LOCATION, "DELETED", NOON, NOON.plusSeconds(7_776_000)),
            new DiscoveryEvent.CertificateExpiring(
                LOCATION, CERTIFICATE, 90, Instant.parse("2027-02-22T12:00:00Z")),
            new DiscoveryEvent.OwnerChanged(LOCATION, "payments", "shop"),
            new EnrollmentEvent.Requested(ENROLLMENT, TARGET, AUTHORITY, "CN=www.example.com"),
            new EnrollmentEvent.Issued(
                ENROLLMENT,
                TARGET,
                AUTHORITY,
                new EnrollmentEvent.Certificate(
                    VERSION,
                    THUMBPRINT,
                    "MIIB",
                    true,
                    false,
                    "Unknown",
                    Map.of("team", "shop"),
                    NOON,
                    NOON)),
            new EnrollmentEvent.Failed(
                ENROLLMENT,
                TARGET,
                "foreign-pending-operation",
                "The vault has a pending operation of this name that is not ours."),
            new EnrollmentEvent.Retried(ENROLLMENT, TARGET),
            new EnrollmentEvent.Cancelled(
                ENROLLMENT, TARGET, "Its Azure account was removed from Certwright."))
        .map(Samples::message);
  }

  private static EventMessage message(CertwrightEvent event) {
    return new EventMessage(
        UUID.fromString("01936b1e-0000-7000-8000-00000000000a"),
        URI.create("urn:certwright:test"),
        NOON,
        "correlation-1",
        event);
  }
}
