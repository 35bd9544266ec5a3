package io.certwright.platform.sealing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ciphertexts for the tests of the core. */
final class InMemorySealedRows implements SealedRows {

  /** The database orders UUIDs by their bytes. */
  private final Map<UUID, SealedValue> rows = new TreeMap<>(Comparator.comparing(UUID::toString));

  private final Set<UUID> beingChanged = new HashSet<>();

  void put(SealedValue row) {
    rows.put(row.row(), row);
  }

  SealedValue get(UUID id) {
    return rows.get(id);
  }

  /** As if another transaction had the row. */
  void change(UUID id) {
    beingChanged.add(id);
  }

  @Override
  public Count count(long key) {
    return new Count(rows.size(), rows.values().stream().filter(row -> of(row) == key).count());
  }

  @Override
  public Set<Long> keys() {
    return rows.values().stream().map(InMemorySealedRows::of).collect(Collectors.toSet());
  }

  @Override
  public List<SealedValue> takeSealedByOther(long key, UUID after, int limit) {
    return rows.values().stream()
        .filter(row -> of(row) != key && row.row().toString().compareTo(after.toString()) > 0)
        .filter(row -> !beingChanged.contains(row.row()))
        .limit(limit)
        .toList();
  }

  @Override
  public void replace(SealedValue value) {
    rows.replace(value.row(), value);
  }

  private static long of(SealedValue row) {
    return SealingKeys.keyOf(row.sealed());
  }
}
