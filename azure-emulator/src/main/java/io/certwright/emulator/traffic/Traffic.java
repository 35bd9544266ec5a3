package io.certwright.emulator.traffic;

import io.certwright.emulator.http.Request;
import java.time.Clock;
import java.time.Duration;

/** Sees every call to Azure pass: counts it, and writes it down when someone wants to read it. */
public final class Traffic {

  private final Clock clock;
  private final RequestTally tally;
  private final AccessLog log;

  public Traffic(Clock clock, AccessLog log) {
    this.clock = clock;
    this.tally = new RequestTally(clock);
    this.log = log;
  }

  public RequestTally tally() {
    return tally;
  }

  /**
   * @param status 0 when the client got no answer
   * @param fault id of the rule that interfered, or empty
   */
  public void passed(Request request, String operation, int status, String fault, Duration took) {
    tally.add(request.host(), operation, status);
    if (log.isKept()) {
      log.write(
          new Passage(
              clock.instant(),
              request.host(),
              request.method(),
              request.path(),
              operation,
              status,
              took.toNanos() / 1e6,
              Principal.of(request),
              request
                  .header("x-ms-client-request-id")
                  .or(() -> request.header("client-request-id"))
                  .orElse(""),
              fault));
    }
  }
}
