package io.certwright.emulator.seed;

import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.store.SeededCertificates;
import io.certwright.emulator.seed.Seed.CertificateSeed;
import io.certwright.emulator.tenant.vault.Sku;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The seeded certificates of one vault, of which only the order is kept. */
final class VaultCertificates implements SeededCertificates {

  private final CertificateBuilder builder;
  private final String vaultHost;
  private final Sku sku;
  private final String pointer;
  private final Counted<CertificateSeed> seeds;
  private final int[] order;

  /**
   * @throws SeedError naming the place of the first certificate that makes no sense
   */
  VaultCertificates(
      CertificateBuilder builder,
      String vaultHost,
      Sku sku,
      List<CertificateSeed> seeds,
      String pointer) {
    this.builder = builder;
    this.vaultHost = vaultHost;
    this.sku = sku;
    this.pointer = pointer;
    for (int index = 0; index < seeds.size(); index++) {
      Checked.within(seeds.get(index).count(), 1, 1, 1_000_000, at(index) + "/count");
    }
    this.seeds = new Counted<>(seeds, CertificateSeed::count, CertificateSeed::numbered);
    checkOneOfEachSeed();
    List<String> names =
        this.seeds.stream().map(seed -> seed.name().toUpperCase(Locale.ROOT)).toList();
    this.order =
        IntStream.range(0, names.size())
            .boxed()
            .sorted(Comparator.comparing(names::get))
            .mapToInt(Integer::intValue)
            .toArray();
    checkNoNameIsThereTwice(names);
  }

  @Override
  public int size() {
    return order.length;
  }

  @Override
  public String name(int index) {
    return seeds.get(order[index]).name();
  }

  @Override
  public StoredCertificate certificate(int index) {
    int place = order[index];
    return builder.certificate(vaultHost, seeds.get(place), sku, at(seeds.seedOf(place)));
  }

  @Override
  public int versions(int index) {
    return Checked.orElse(seeds.get(order[index]).versions(), 1);
  }

  /** Those that a seed is counted for differ by their number alone. */
  private void checkOneOfEachSeed() {
    int last = -1;
    for (int place = 0; place < seeds.size(); place++) {
      if (seeds.seedOf(place) != last) {
        last = seeds.seedOf(place);
        builder.build(vaultHost, seeds.get(place), sku, at(last));
      }
    }
  }

  private void checkNoNameIsThereTwice(List<String> names) {
    for (int index = 1; index < order.length; index++) {
      if (names.get(order[index]).equals(names.get(order[index - 1]))) {
        throw SeedError.at(
            at(seeds.seedOf(order[index])) + "/name",
            "the vault has another certificate of this name");
      }
    }
  }

  private String at(int seed) {
    return pointer + "/" + seed;
  }
}
