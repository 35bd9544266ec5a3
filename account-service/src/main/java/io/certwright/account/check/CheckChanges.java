package io.certwright.account.check;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.CheckLine.Status;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What differs between two checks. A line is known by what was checked and of what.
 *
 * @param newlyFailing fails, and did not before
 * @param mended failed before, and passes or warns now
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
    Map<Key, Status> then =
        before.checks().stream()
            .collect(
                Collectors.toMap(
                    Key::of, CheckLine::status, BinaryOperator.maxBy(CheckChanges::byGravity)));
    Function<CheckLine, ChangedLine> changed =
        line -> new ChangedLine(line.name(), line.target(), then.get(Key.of(line)), line.status());
    return new CheckChanges(
        now.checks().stream()
            .map(changed)
            .filter(line -> line.now() == Status.FAIL && line.before() != Status.FAIL)
            .toList(),
        now.checks().stream()
            .map(changed)
            .filter(line -> line.before() == Status.FAIL)
            .filter(line -> line.now() == Status.PASS || line.now() == Status.WARN)
            .toList());
  }

  /** Of two lines on the same the one that fails. */
  private static int byGravity(Status one, Status other) {
    return Boolean.compare(one == Status.FAIL, other == Status.FAIL);
  }
}
