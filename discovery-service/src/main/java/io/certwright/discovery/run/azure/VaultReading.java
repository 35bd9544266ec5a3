package io.certwright.discovery.run.azure;

import io.certwright.discovery.inventory.DeletedCertificate;
import io.certwright.discovery.inventory.ListedCertificate;
import io.certwright.discovery.inventory.SeenCertificate;
import io.certwright.discovery.inventory.Stocktaking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One scan of one vault: what is asked for, and in which order. */
record VaultReading(VaultApi vault, String uri, ParallelReads reads, Stocktaking stock) {

  /** Names whose versions are taken together: each has up to some hundreds. */
  private static final int VERSIONED = 50;

  /**
   * What could not be seen of a vault that was read otherwise; null when nothing is missing.
   *
   * @throws UnansweredException when the vault cannot be read; what was listed is stored
   */
  @Nullable String read() {
    UnansweredException.asking(
        uri,
        () -> {
          vault.certificates(page -> stock.page(AzureAnswer.listed(page)));
          return null;
        });
    List<ListedCertificate> wanted = stock.wanted();
    for (int from = 0; from < wanted.size(); from += Stocktaking.BATCH) {
      int end = Math.min(from + Stocktaking.BATCH, wanted.size());
      readOrKeep(wanted.subList(from, end), wanted.subList(from, wanted.size()));
    }
    readVersions(stock.versioned());
    return stock.wantsDeleted() ? readDeleted() : null;
  }

  private void readOrKeep(List<ListedCertificate> batch, List<ListedCertificate> left) {
    List<SeenCertificate> seen;
    try {
      seen = UnansweredException.asking(uri, () -> reads.read(batch, this::readOne));
    } catch (UnansweredException e) {
      stock.keep(left);
      throw e;
    }
    stock.take(seen);
  }

  private Optional<SeenCertificate> readOne(ListedCertificate listed) {
    return vault
        .certificate(listed.name())
        .flatMap(AzureAnswer::seen)
        .map(seen -> seen.listedAs(listed.digest()));
  }

  private void readVersions(List<String> names) {
    for (int from = 0; from < names.size(); from += VERSIONED) {
      List<String> batch = names.subList(from, Math.min(from + VERSIONED, names.size()));
      List<ListedCertificate> listed =
          UnansweredException.asking(uri, () -> reads.read(batch, this::listVersions)).stream()
              .flatMap(List::stream)
              .toList();
      List<ListedCertificate> wanted = stock.wantedVersions(listed);
      Map<String, SeenCertificate> read = new HashMap<>();
      UnansweredException.asking(uri, () -> reads.read(wanted, this::readVersion))
          .forEach(seen -> read.put(seen.key() + seen.version(), seen));
      stock.takeVersions(
          batch,
          listed.stream()
              .filter(one -> one.sha1() != null)
              .flatMap(one -> seen(one, read.get(one.key() + one.version())))
              .toList());
    }
  }

  /** One that is enabled and was not to be read is as it was. */
  private static Stream<SeenCertificate> seen(
      ListedCertificate listed, @Nullable SeenCertificate read) {
    return listed.azure().enabled() ? Stream.ofNullable(read) : Stream.of(listed.unread());
  }

  private Optional<List<ListedCertificate>> listVersions(String name) {
    List<ListedCertificate> versions = new ArrayList<>();
    vault.versions(name, page -> versions.addAll(AzureAnswer.listed(page)));
    return Optional.of(versions);
  }

  private Optional<SeenCertificate> readVersion(ListedCertificate listed) {
    return vault
        .certificate(listed.name(), listed.version())
        .flatMap(AzureAnswer::seen)
        .map(seen -> seen.listedAs(listed.digest()));
  }

  /** It is a list of its own with a right of its own, without which the vault is as readable. */
  private @Nullable String readDeleted() {
    List<DeletedCertificate> deleted = new ArrayList<>();
    try {
      UnansweredException.asking(
          uri,
          () -> {
            vault.deletedCertificates(page -> deleted.addAll(AzureAnswer.deleted(page)));
            return null;
          });
    } catch (UnansweredException e) {
      return "The deleted certificates cannot be listed: " + e.obstacle().reason();
    }
    stock.deleted(deleted);
    return null;
  }
}
