package io.certwright.emulator.arm;

import io.certwright.emulator.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One operation of Azure Resource Manager.
 *
 * @param pattern path without its first slash, in lower case: {@code *} stands for one segment, and
 *     {@code **} at the beginning for the id of any resource, or for none
 * @param name of the operation, without that of the service
 */
public record ArmRoute(
    String method,
    String pattern,
    String name,
    ApiVersions versions,
    Function<ArmCall, Reply> handler) {

  private static final String ANY_SCOPE = "**";

  /** What the stars stand for in a request; empty when the path is another operation's. */
  Optional<List<String>> match(List<String> segments) {
    List<String> parts = List.of(pattern.split("/"));
    List<String> values = new ArrayList<>();
    int skipped = 0;
    if (parts.get(0).equals(ANY_SCOPE)) {
      parts = parts.subList(1, parts.size());
      skipped = segments.size() - parts.size();
      if (skipped < 0) {
        return Optional.empty();
      }
      values.add(skipped == 0 ? "/" : "/" + String.join("/", segments.subList(0, skipped)));
    }
    if (segments.size() - skipped != parts.size()) {
      return Optional.empty();
    }
    for (int index = 0; index < parts.size(); index++) {
      String segment = segments.get(skipped + index);
      if (parts.get(index).equals("*")) {
        values.add(segment);
      } else if (!parts.get(index).equalsIgnoreCase(segment)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}
