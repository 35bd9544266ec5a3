package io.certwright.discovery.inventory;

import io.certwright.discovery.inventory.Stocktaking.Rereads;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Scans of vaults whose answers a test makes up: lists, reads what is asked for, ends. */
public final class Scan {

  private static final Rotation SELDOM = new Rotation(Duration.ofDays(36_500));

  private final TakeStock takeStock;
  private final Transactions transactions;
  private final List<String> read = new ArrayList<>();
  private List<DeletedCertificate> deleted;

  public Scan(TakeStock takeStock, Transactions transactions) {
    this.takeStock = takeStock;
    this.transactions = transactions;
  }

  static Scan in(Inventory inventory, Outbox outbox, Transactions transactions) {
    return new Scan(take(inventory, outbox, transactions), transactions);
  }

  static Scan in(Inventory inventory, Outbox outbox, Transactions transactions, Rereads rereads) {
    return new Scan(take(inventory, outbox, transactions, rereads), transactions);
  }

  /** Nothing is read again that lists do not show to differ. */
  public static TakeStock take(Inventory inventory, Outbox outbox, Transactions transactions) {
    return take(inventory, outbox, transactions, new Rereads(SELDOM, SELDOM));
  }

  private static TakeStock take(
      Inventory inventory, Outbox outbox, Transactions transactions, Rereads rereads) {
    return new TakeStock(
        inventory,
        new RecordSighting(inventory, outbox, transactions, UUID::randomUUID),
        new RecordAbsence(inventory, outbox, transactions, UUID::randomUUID),
        new RecordVersions(inventory, new InMemoryVersions(), outbox, transactions),
        transactions,
        rereads);
  }

  /** What the vault's list of deleted certificates holds from now on. */
  Scan deleted(DeletedCertificate... certificates) {
    deleted = List.of(certificates);
    return this;
  }

  /** Counted as a run counts. */
  public Tally of(InventoryVault vault, Instant at, Origin origin, SeenCertificate... there) {
    return of(vault, at, origin, List.of(there));
  }

  public Tally of(InventoryVault vault, Instant at, Origin origin, List<SeenCertificate> there) {
    int[] counts = new int[2];
    Stocktaking stock =
        takeStock.take(
            vault,
            at,
            origin,
            false,
            batch ->
                transactions.run(
                    () -> {
                      Tally tally = batch.get();
                      counts[0] += tally.added();
                      counts[1] += tally.changed();
                    }));
    for (int from = 0; from < there.size(); from += 25) {
      stock.page(
          there.subList(from, Math.min(from + 25, there.size())).stream()
              .map(Scan::listed)
              .toList());
    }
    readAll(stock, there);
    if (deleted != null && stock.wantsDeleted()) {
      stock.deleted(deleted);
    }
    Tally whole = transactions.call(stock::finish);
    int unchanged = whole.seen() - counts[0] - counts[1];
    return new Tally(whole.seen(), counts[0], counts[1], whole.gone(), unchanged);
  }

  /** The names that were read since the last time this was asked, in their order. */
  List<String> read() {
    List<String> taken = List.copyOf(read);
    read.clear();
    return taken;
  }

  public static ListedCertificate listed(SeenCertificate seen) {
    AzureFacts azure = seen.azure();
    return new ListedCertificate(
        seen.name(),
        null,
        seen.sha1(),
        new AzureFacts(
            azure.enabled(),
            PolicyFacts.UNTOLD,
            null,
            azure.tags(),
            azure.notBefore(),
            azure.expiresOn(),
            azure.createdAt(),
            azure.updatedAt()));
  }

  private void readAll(Stocktaking stock, List<SeenCertificate> there) {
    List<ListedCertificate> wanted = stock.wanted();
    for (int from = 0; from < wanted.size(); from += Stocktaking.BATCH) {
      List<ListedCertificate> batch =
          wanted.subList(from, Math.min(from + Stocktaking.BATCH, wanted.size()));
      stock.take(batch.stream().map(one -> answer(one, there)).toList());
      batch.forEach(one -> read.add(one.name()));
    }
  }

  private static SeenCertificate answer(ListedCertificate wanted, List<SeenCertificate> there) {
    return there.stream()
        .filter(seen -> seen.key().equals(wanted.key()))
        .reduce((first, last) -> last)
        .orElseThrow()
        .listedAs(wanted.digest());
  }
}
