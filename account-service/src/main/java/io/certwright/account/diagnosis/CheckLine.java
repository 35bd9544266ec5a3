package io.certwright.account.diagnosis;

/**
 * One thing that was checked.
 *
 * @param name of what was checked, such as token, dns or discovery-rights; docs/guides/doctor.md
 *     has them all
 * @param target what was asked, such as a vault's name
 * @param remedy null when there is nothing to put right
 */
public record CheckLine(String name, String target, Status status, String detail, Remedy remedy) {

  public enum Status {
    PASS,
    WARN,
    FAIL,
    /** Not asked, for an answer that it needs did not come. */
    SKIPPED
  }

  public static CheckLine pass(String name, String target, String detail) {
    return new CheckLine(name, target, Status.PASS, detail, null);
  }

  public static CheckLine warn(String name, String target, String detail, Remedy remedy) {
    return new CheckLine(name, target, Status.WARN, detail, remedy);
  }

  public static CheckLine fail(String name, String target, String detail, Remedy remedy) {
    return new CheckLine(name, target, Status.FAIL, detail, remedy);
  }

  public static CheckLine skipped(String name, String target, String detail) {
    return new CheckLine(name, target, Status.SKIPPED, detail, null);
  }

  public boolean failed() {
    return status == Status.FAIL;
  }

  public boolean passed() {
    return status == Status.PASS;
  }
}
