package io.certwright.account.check;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.CheckLine.Status;
import java.util.List;

/** How many lines of a report came out how. */
public record LineCounts(int pass, int warn, int fail, int skipped) {

  public static LineCounts of(List<CheckLine> lines) {
    return new LineCounts(
        count(lines, Status.PASS),
        count(lines, Status.WARN),
        count(lines, Status.FAIL),
        count(lines, Status.SKIPPED));
  }

  private static int count(List<CheckLine> lines, Status status) {
    return (int) lines.stream().filter(line -> line.status() == status).count();
  }
}
