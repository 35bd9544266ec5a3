package io.certwright.emulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.clock.EmulatorClock;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.JsonFields;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The clock of the emulated services, to be read and to be moved. */
public final class ClockPages {

  private final EmulatorClock clock;

  private ClockPages(EmulatorClock clock) {
    this.clock = clock;
  }

  public static List<Page> of(EmulatorClock clock) {
    ClockPages pages = new ClockPages(clock);
    return List.of(
        new Page("GET", "/clock", request -> pages.show()),
        new Page("POST", "/clock", pages::change));
  }

  private Reply show() {
    ObjectNode body =
        Json.object()
            .put("now", clock.instant().toString())
            .put("ahead", clock.ahead().toString())
            .put("frozen", clock.isFrozen());
    return Reply.json(200, body);
  }

  private Reply change(Request request) {
    JsonFields fields = JsonFields.of(request.body()).allowing("advance", "now", "frozen");
    Optional<Duration> advance = fields.duration("advance");
    Optional<Instant> now = fields.instant("now");
    Optional<Boolean> frozen = fields.flag("frozen");
    if (advance.isPresent() && now.isPresent()) {
      throw fields.bad("now", "excludes advance");
    }
    move(fields, "advance", () -> advance.ifPresent(clock::advance));
    move(fields, "now", () -> now.ifPresent(clock::moveTo));
    if (frozen.equals(Optional.of(true))) {
      clock.freeze();
      now.ifPresent(clock::moveTo);
    } else if (frozen.isPresent()) {
      clock.resume();
    }
    return show();
  }

  private static void move(JsonFields fields, String field, Runnable move) {
    try {
      move.run();
    } catch (DateTimeException outOfRange) {
      throw fields.bad(field, outOfRange.getMessage());
    }
  }
}
