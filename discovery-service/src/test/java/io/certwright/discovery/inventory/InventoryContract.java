package io.certwright.discovery.inventory;

import static io.certwright.discovery.inventory.World.NOON;
import static io.certwright.discovery.inventory.World.certificate;
import static org.assertj.core.api.Assertions.assertThat;

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
            new KnownLocation(
                id,
                "Web",
                LocationState.PRESENT,
                true,
                seen.version(),
                seen.sha1(),
                seen.identity(),
                seen.azure(),
                null,
                NOON));
    assertThat(inventory().known(lock(vault), List.of("mail"))).isEmpty();
  }

  @Test
  void keepsOneRowThroughALocationsLife() {
    store(new LocationChange.Found(Ids.next(), certificate("web", 1)), NOON);
    KnownLocation first = known().get(0);

    store(changed(first, certificate("web", 2), "version"), at(1));
    assertThat(known())
        .singleElement()
        .satisfies(
            location -> {
              assertThat(location.version()).isEqualTo(certificate("web", 2).version());
              assertThat(location.azure()).isEqualTo(certificate("web", 2).azure());
            });

    store(new LocationChange.Gone(known().get(0), ChangeKind.VANISHED, null), at(2));
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
            PolicyFacts.UNTOLD,
            null,
            Map.of(),
            null,
            null,
            facts.createdAt(),
            facts.updatedAt());

    store(changed(known().get(0), certificate("web", 1, less), "enabled"), at(1));

    AzureFacts now = known().get(0).azure();
    assertThat(now.enabled()).isFalse();
    assertThat(now.policy().contentType()).isEqualTo(facts.policy().contentType());
    assertThat(now.expiresOn()).isEqualTo(facts.expiresOn());
  }

  @Test
  void forgetsTheDatesOfAnEarlierVersion() {
    store(new LocationChange.Found(Ids.next(), certificate("web", 1)), NOON);
    AzureFacts facts = World.facts(2, Map.of());
    AzureFacts less =
        new AzureFacts(
            true,
            PolicyFacts.of(true, "Self"),
            null,
            Map.of(),
            null,
            null,
            facts.createdAt(),
            facts.updatedAt());

    store(changed(known().get(0), certificate("web", 2, less), "version"), at(1));

    assertThat(known().get(0).azure().expiresOn()).isNull();
    assertThat(known().get(0).azure().policy().contentType())
        .isEqualTo(facts.policy().contentType());
  }

  @Test
  void neverTakesTheTimeOfAnObservationBack() {
    store(new LocationChange.Found(Ids.next(), certificate("web", 1)), at(5));

    store(changed(known().get(0), certificate("web", 2), "version"), NOON);

    assertThat(known().get(0).version()).isEqualTo(certificate("web", 2).version());
    assertThat(known().get(0).observedAt()).isEqualTo(at(5));
  }

  @Test
  void keepsOneCertificateThatLivesInTwoPlaces() {
    SeenCertificate web = certificate("web", 1);
    SeenCertificate copy =
        SeenCertificate.of("copy", web.version(), web.content().der(), web.azure());

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

  @Test
  void remembersTheListEntryThatWasLastStored() {
    SeenCertificate web = certificate("Web", 1);
    String digest = Scan.listed(web).digest();
    store(new LocationChange.Found(Ids.next(), web.listedAs(digest)), NOON);

    assertThat(marks())
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.key()).isEqualTo("web");
              assertThat(mark.listDigest()).isEqualTo(digest);
              assertThat(mark.readAt()).isEqualTo(NOON);
            });

    store(new LocationChange.Confirmed(known().get(0), web.listedAs("other")), at(60));
    assertThat(marks().get(0).listDigest()).isEqualTo("other");
    assertThat(marks().get(0).readAt()).isEqualTo(at(60));
    assertThat(known().get(0).observedAt()).isEqualTo(NOON);
  }

  @Test
  void keepsWhatIsOnlyListed() {
    ListedCertificate web = Scan.listed(certificate("web", 1));

    store(new LocationChange.Listed(Ids.next(), web.unread()), NOON);

    assertThat(known())
        .singleElement()
        .satisfies(
            location -> {
              assertThat(location.announced()).isFalse();
              assertThat(location.version()).isNull();
              assertThat(location.sha1()).isEqualTo(web.sha1());
              assertThat(location.azure().expiresOn()).isEqualTo(web.azure().expiresOn());
            });
    assertThat(marks().get(0).readAt()).isNull();
  }

  @Test
  void keepsWhenADeletedOneIsPurged() {
    Deletion deletion = new Deletion(NOON, at(86_400));
    store(new LocationChange.Found(Ids.next(), certificate("web", 1)), NOON);

    store(new LocationChange.Gone(known().get(0), ChangeKind.DELETED, deletion), at(1));

    assertThat(known().get(0).state()).isEqualTo(LocationState.DELETED);
    assertThat(known().get(0).deletion()).isEqualTo(deletion);
    assertThat(marks().get(0).purgeAt()).isEqualTo(at(86_400));
  }

  @Test
  void saysOnceWhichEnrollmentMadeAVersion() {
    SeenCertificate web = certificate("web", 1);
    store(new LocationChange.Found(Ids.next(), web), NOON);
    UUID enrollment = UUID.randomUUID();

    assertThat(attribute(web.version(), enrollment)).isEqualTo(known());
    assertThat(attribute(web.version(), enrollment)).isEmpty();
    assertThat(attribute("f".repeat(32), enrollment)).isEmpty();
  }

  @Test
  void attributesNothingThatItsOwnEventToldOf() {
    SeenCertificate web = certificate("web", 1);
    store(
        new LocationChange.Found(Ids.next(), web), NOON, new Origin.Enrollment(UUID.randomUUID()));

    assertThat(attribute(web.version(), UUID.randomUUID())).isEmpty();
  }

  private List<KnownLocation> attribute(String version, UUID enrollment) {
    return transactions()
        .call(
            () ->
                inventory()
                    .attribute(inventory().lock(vault).id(), "WEB", version, enrollment)
                    .stream()
                    .toList());
  }

  private static Instant at(int seconds) {
    return NOON.plusSeconds(seconds);
  }

  private UUID lock(InventoryVault place) {
    return transactions().call(() -> inventory().lock(place).id());
  }

  private List<KnownLocation> known() {
    return inventory().known(lock(vault), marks().stream().map(KnownMark::key).toList());
  }

  private List<KnownMark> marks() {
    return inventory().marks(lock(vault));
  }

  private static LocationChange changed(KnownLocation known, SeenCertificate now, String field) {
    List<String> fields = List.of(field);
    return new LocationChange.Changed(known, now, fields, RUN.kinds(fields, known, now));
  }

  private void store(LocationChange change, Instant at) {
    store(change, at, RUN);
  }

  private void store(LocationChange change, Instant at, Origin origin) {
    transactions()
        .run(
            () ->
                inventory()
                    .store(
                        inventory().lock(vault).id(),
                        List.of(new DatedChange(change, at)),
                        origin));
  }
}
