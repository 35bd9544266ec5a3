package io.certwright.emulator.admin;

import io.certwright.emulator.http.Reply;
import io.certwright.emulator.traffic.RequestTally;
import java.util.List;

/** Which calls were made, and how they were answered. */
public final class RequestPages {

  private RequestPages() {}

  public static List<Page> of(RequestTally tally) {
    return List.of(
        new Page("GET", "/requests", request -> Reply.json(200, tally.toJson())),
        new Page("DELETE", "/requests", request -> reset(tally)),
        new Page("POST", "/requests/reset", request -> reset(tally)));
  }

  private static Reply reset(RequestTally tally) {
    tally.reset();
    return Reply.empty(204);
  }
}
