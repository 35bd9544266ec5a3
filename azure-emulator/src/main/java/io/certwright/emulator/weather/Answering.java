package io.certwright.emulator.weather;

import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import java.time.Duration;

/** What stands between the wire and a service. */
public interface Answering {

  /** May block; never throws for bad input. */
  Outcome answer(Request request);

  /**
   * Is told right before the answer goes out, so that a client that has it can be sure that it was
   * counted. Does not block.
   *
   * @param took since the whole request was there
   */
  void leaving(Request request, Outcome outcome, Duration took);

  /** The service alone, in calm weather and unseen. */
  static Answering plainly(Service service) {
    return new Answering() {

      @Override
      public Outcome answer(Request request) {
        return Outcome.of(service.answer(request), "");
      }

      @Override
      public void leaving(Request request, Outcome outcome, Duration took) {
        // The emulator's own pages are not counted.
      }
    };
  }
}
