package io.certwright.emulator.keyvault.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.store.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry of a list that has more than one source: what certificates bring, and the rest. */
public record ListItem(String name, ObjectNode view) {

  /** The page of both, by upper-cased names; each source has one item more than is wanted. */
  public static Page<ListItem> merge(int most, Stream<ListItem> some, Stream<ListItem> others) {
    List<ListItem> all =
        Stream.concat(some, others).sorted(Comparator.comparing(ListItem::key)).toList();
    return all.size() > most
        ? new Page<>(all.subList(0, most), Optional.of(all.get(most).key()))
        : new Page<>(all, Optional.empty());
  }

  private String key() {
    return name.toUpperCase(Locale.ROOT);
  }
}
