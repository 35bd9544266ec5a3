package io.certwright.discovery.inventory;

import io.certwright.discovery.KnownToTest;
import io.certwright.discovery.x509.RawCertificate;
import io.certwright.platform.azure.VaultId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Vaults and certificates for tests. */
public final class World {

  public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static final Map<String, byte[]> DER = new HashMap<>();

  private World() {}

  public static InventoryVault vault(String name) {
    VaultId id =
        new VaultId(UUID.fromString("44444444-4444-4444-8444-444444444441"), "rg-shop", name);
    return new InventoryVault(KnownToTest.ACCOUNT, id, "https://" + name + ".vault.azure.net/");
  }

  /** Version 1, 2, … of a certificate, each a minute younger than the one before. */
  public static SeenCertificate certificate(String name, int version) {
    return certificate(name, version, facts(version, Map.of()));
  }

  public static SeenCertificate certificate(String name, int version, AzureFacts azure) {
    byte[] der =
        DER.computeIfAbsent(name + version, subject -> RawCertificate.named(subject + ".example"));
    return SeenCertificate.of(name, "%032x".formatted(version), der, azure);
  }

  public static AzureFacts facts(int version, Map<String, String> tags) {
    Instant created = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * version);
    return new AzureFacts(
        true,
        policy("{}"),
        new AzureFacts.Recovery("Recoverable+Purgeable", 90),
        tags,
        created,
        created.plusSeconds(86_400),
        created,
        created);
  }

  public static PolicyFacts policy(String json) {
    return new PolicyFacts(true, "application/x-pkcs12", "Self", false, json, null);
  }

  /** The same certificate with other attributes. */
  public static AzureFacts disabled(AzureFacts facts) {
    return new AzureFacts(
        false,
        facts.policy(),
        facts.recovery(),
        facts.tags(),
        facts.notBefore(),
        facts.expiresOn(),
        facts.createdAt(),
        facts.updatedAt());
  }
}
