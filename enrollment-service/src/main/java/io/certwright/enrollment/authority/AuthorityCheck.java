package io.certwright.enrollment.authority;

import java.util.List;

/** Whether an authority could issue now. */
public record AuthorityCheck(List<Line> lines) {

  public enum Status {
    PASS,
    WARN,
    FAIL
  }

  /**
   * @param name of what was looked at, such as {@code issuing-ca}
   * @param detail one sentence for a person
   */
  public record Line(String name, Status status, String detail) {}

  /** OK, DEGRADED or FAILED: as bad as the worst line. */
  public String status() {
    if (has(Status.FAIL)) {
      return "FAILED";
    }
    return has(Status.WARN) ? "DEGRADED" : "OK";
  }

  private boolean has(Status status) {
    return lines.stream().anyMatch(line -> line.status() == status);
  }
}
