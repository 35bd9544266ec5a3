package io.certwright.account.check;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.CheckLine.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two checks. A line is known by what was checked and of what.
 *
 * @param newlyFailing fails, and did not before
 * @param mended failed before, and passes or warns now, or is no more though its target is well
 */
public record CheckChanges(List<ChangedLine> newlyFailing, List<ChangedLine> mended) {

  private record Key(String name, String target) {

    static Key of(CheckLine line) {
      return new Key(line.name(), line.target());
    }
  }

  public CheckChanges {
    newlyFailing = List.copyOf(newlyFailing);
    mended = List.copyOf(mended);
  }

  static CheckChanges between(CheckReport before, CheckReport now) {
    Map<Key, Status> then = byKey(before.checks());
    Map<Key, Status> present = byKey(now.checks());
    Set<String> well = targetsWithoutFailure(now.checks());
    return new CheckChanges(
        failing(now.checks())
            .filter(key -> then.get(key) != Status.FAIL)
            .map(key -> changed(key, then, present))
            .toList(),
        failing(before.checks())
            .filter(key -> isMended(key, present.get(key), well))
            .map(key -> changed(key, then, present))
            .toList());
  }

  /** What is found on one target may have another name when it is well. */
  private static boolean isMended(Key key, Status now, Set<String> well) {
    return now == null ? well.contains(key.target()) : now == Status.PASS || now == Status.WARN;
  }

  private static Set<String> targetsWithoutFailure(List<CheckLine> lines) {
    Set<String> targets =
        lines.stream()
            .filter(line -> line.status() == Status.PASS || line.status() == Status.WARN)
            .map(CheckLine::target)
            .collect(Collectors.toCollection(HashSet::new));
    lines.stream().filter(CheckLine::failed).map(CheckLine::target).forEach(targets::remove);
    return targets;
  }

  private static Stream<Key> failing(List<CheckLine> lines) {
    return lines.stream().filter(CheckLine::failed).map(Key::of).distinct();
  }

  private static ChangedLine changed(Key key, Map<Key, Status> then, Map<Key, Status> present) {
    return new ChangedLine(key.name(), key.target(), then.get(key), present.get(key));
  }

  /** Of two lines on the same the one that fails. */
  private static Map<Key, Status> byKey(List<CheckLine> lines) {
    return lines.stream()
        .collect(
            Collectors.toMap(
                Key::of, CheckLine::status, (one, other) -> one == Status.FAIL ? one : other));
  }
}
