package io.certwright.emulator.arm.throttle;

/**
 * What Azure Resource Manager counts apart, with its limits for one principal in a subscription or
 * in a tenant; all principals together have fifteen times as much in a subscription.
 *
 * @see <a
 *     href="https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling">
 *     Throttling limits</a>
 */
enum RequestKind {
  READ("read", 250, 25),
  WRITE("write", 200, 10),
  DELETE("delete", 200, 10);

  static final int PRINCIPALS = 15;

  private final String word;
  private final int capacity;
  private final int perSecond;

  RequestKind(String word, int capacity, int perSecond) {
    this.word = word;
    this.capacity = capacity;
    this.perSecond = perSecond;
  }

  static RequestKind of(String method) {
    return switch (method) {
      case "GET", "HEAD" -> READ;
      case "DELETE" -> DELETE;
      default -> WRITE;
    };
  }

  String word() {
    return word;
  }

  int capacity() {
    return capacity;
  }

  int perSecond() {
    return perSecond;
  }
}
