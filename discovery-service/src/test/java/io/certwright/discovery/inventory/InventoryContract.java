package io.certwright.discovery.inventory;

import static io.certwright.discovery.inventory.World.NOON;
import static io.certwright.discovery.inventory.World.certificate;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.x509.CertificateReader;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.id.Ids;
import io.certwright.platform.transaction.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Inventory} promises. */
public abstract class InventoryContract {

  private static final Origin RUN = new Origin.Run(UUID.randomUUID());

  private final InventoryVault vault =
      World.vault("kv-" + UUID.randomUUID().toString().substring(0, 8));

  protected abstract Inventory inventory();

  protected abstract Transactions transactions();

  @Test
  void knowsAVaultByOneIdHoweverItIsSpelt() {
    UUID id = lock(vault);
    var spelt = VaultId.parse(vault.id().toString().toUpperCase()).orElseThrow();

    assertThat(lock(new InventoryVault(vault.accountId(), spelt, vault.uri()))).isEqualTo(id);
    assertThat(lock(new InventoryVault(UUID.randomUUID(), spelt, vault.uri()))).isNotEqualTo(id);
  }

  @Test
  void givesBackWhatWasFound() {
    SeenCertificate seen =
        certificate("Web", 1, World.facts(1, Map.of("owner", "shop", "a \"quoted\"", "ü")));
    UUID id = Ids.next();

    store(new LocationChange.Found(id, seen), NOON);

    assertThat(known())
        .containsExactly(
            new KnownLocation(id, "Web", true, seen.version(), seen.sha256(), seen.azure(), NOON));
    assertThat(inventory().known(lock(vault), "wEB")).isEqualTo(known());
    assertThat(inventory().known(lock(vault), "mail")).isEmpty();
  }

  @Test
  void keepsOneRowThroughALocationsLife() {
    store(new LocationChange.Found(Ids.next(), certificate("web", 1)), NOON);
    KnownLocation first = known().get(0);

    store(new LocationChange.Changed(first, certificate("web", 2), List.of("version")), at(1));
    assertThat(known())
        .singleElement()
        .satisfies(
            location -> {
              assertThat(location.version()).isEqualTo(certificate("web", 2).version());
              assertThat(location.azure()).isEqualTo(certificate("web", 2).azure());
            });

    store(new LocationChange.Gone(known().get(0)), at(2));
    assertThat(known().get(0).present()).isFalse();
    assertThat(known().get(0).observedAt()).isEqualTo(at(2));

    store(new LocationChange.Returned(known().get(0), certificate("web", 2)), at(3));
    assertThat(known())
        .singleElement()
        .satisfies(
            location -> {
              assertThat(location.id()).isEqualTo(first.id());
              assertThat(location.present()).isTrue();
            });
  }

  @Test
  void keepsWhatAnObservationDoesNotTell() {
    store(new LocationChange.Found(Ids.next(), certificate("web", 1)), NOON);
    AzureFacts facts = World.facts(1, Map.of());
    AzureFacts less =
        new AzureFacts(
            false,
            null,
            null,
            null,
            null,
            Map.of(),
            null,
            null,
            facts.createdAt(),
            facts.updatedAt());

    store(
        new LocationChange.Changed(known().get(0), certificate("web", 1, less), List.of("enabled")),
        at(1));

    AzureFacts now = known().get(0).azure();
    assertThat(now.enabled()).isFalse();
    assertThat(now.contentType()).isEqualTo(facts.contentType());
    assertThat(now.expiresOn()).isEqualTo(facts.expiresOn());
  }

  @Test
  void forgetsTheDatesOfAnEarlierVersion() {
    store(new LocationChange.Found(Ids.next(), certificate("web", 1)), NOON);
    AzureFacts facts = World.facts(2, Map.of());
    AzureFacts less =
        new AzureFacts(
            true,
            true,
            null,
            "Self",
            null,
            Map.of(),
            null,
            null,
            facts.createdAt(),
            facts.updatedAt());

    store(
        new LocationChange.Changed(known().get(0), certificate("web", 2, less), List.of("version")),
        at(1));

    assertThat(known().get(0).azure().expiresOn()).isNull();
    assertThat(known().get(0).azure().contentType()).isEqualTo(facts.contentType());
  }

  @Test
  void neverTakesTheTimeOfAnObservationBack() {
    store(new LocationChange.Found(Ids.next(), certificate("web", 1)), at(5));

    store(
        new LocationChange.Changed(known().get(0), certificate("web", 2), List.of("version")),
        NOON);

    assertThat(known().get(0).version()).isEqualTo(certificate("web", 2).version());
    assertThat(known().get(0).observedAt()).isEqualTo(at(5));
  }

  @Test
  void keepsOneCertificateThatLivesInTwoPlaces() {
    SeenCertificate web = certificate("web", 1);
    SeenCertificate copy =
        new SeenCertificate("copy", web.version(), web.der(), web.sha256(), web.azure());

    store(new LocationChange.Found(Ids.next(), web), NOON);
    store(new LocationChange.Found(Ids.next(), copy), NOON);

    assertThat(known().stream().map(KnownLocation::sha256)).containsOnly(web.sha256()).hasSize(2);
  }

  @Test
  void keepsWhatCannotBeParsed() {
    SeenCertificate garbage =
        SeenCertificate.of("bad", "v", "garbage".getBytes(), World.facts(1, Map.of()));

    store(new LocationChange.Found(Ids.next(), garbage), NOON);

    assertThat(known())
        .singleElement()
        .extracting(KnownLocation::sha256)
        .isEqualTo(garbage.sha256());
  }

  private static Instant at(int seconds) {
    return NOON.plusSeconds(seconds);
  }

  private UUID lock(InventoryVault place) {
    return transactions().call(() -> inventory().lock(place));
  }

  private List<KnownLocation> known() {
    return inventory().known(lock(vault));
  }

  private void store(LocationChange change, Instant at) {
    transactions()
        .run(
            () ->
                inventory()
                    .store(
                        inventory().lock(vault),
                        List.of(
                            new DatedChange(
                                change,
                                change
                                    .seen()
                                    .map(seen -> CertificateReader.read(seen.der()))
                                    .orElse(null),
                                at)),
                        RUN));
  }
}
