package io.certwright.emulator.certificate;

import java.time.Duration;

/**
 * The rules for one name of a vault, with the ordinary delays of a second and a retention of seven
 * days: what may happen, and what it leads to.
 */
final class NameModel {

  private static final Duration DELAY = Duration.ofSeconds(1);
  private static final Duration RETENTION = Duration.ofDays(7);

  private State state = State.FREE;
  private int versions;
  private Request request = Request.NONE;
  private Duration requestAge = Duration.ZERO;
  private Duration cancelAge;
  private Duration stateAge = Duration.ZERO;

  /** What can be done to a name, and the passing of time. */
  enum Step {
    CREATE_UNKNOWN,
    CREATE_SELF,
    MERGE,
    CANCEL,
    DELETE_PENDING,
    IMPORT,
    DISABLE,
    DELETE,
    RECOVER,
    PURGE,
    WAIT_A_SECOND,
    WAIT_DAYS
  }

  enum State {
    FREE,
    LIVE,
    RECOVERING,
    DELETING,
    DELETED,
    PURGING
  }

  /** The pending operation of the name: at most one. */
  private enum Request {
    NONE,
    OF_UNKNOWN,
    OF_SELF,
    ENDED
  }

  State state() {
    return state;
  }

  int versions() {
    return versions;
  }

  boolean inProgress() {
    return request == Request.OF_UNKNOWN || request == Request.OF_SELF;
  }

  boolean allows(Step step) {
    return switch (step) {
      case CREATE_UNKNOWN, CREATE_SELF, IMPORT ->
          (state == State.FREE || state == State.LIVE) && !inProgress();
      case MERGE -> state == State.LIVE && request == Request.OF_UNKNOWN;
      case CANCEL -> state == State.LIVE && inProgress();
      case DELETE_PENDING -> state == State.LIVE && request != Request.NONE;
      case DISABLE, DELETE -> state == State.LIVE;
      case RECOVER, PURGE -> state == State.DELETED;
      default -> true;
    };
  }

  void apply(Step step) {
    switch (step) {
      case CREATE_UNKNOWN -> begin(Request.OF_UNKNOWN);
      case CREATE_SELF -> begin(Request.OF_SELF);
      case MERGE -> end(1);
      case CANCEL -> cancelAge = Duration.ZERO;
      case DELETE_PENDING -> request = Request.NONE;
      case IMPORT -> importOne();
      case DELETE -> become(State.DELETING);
      case RECOVER -> become(State.RECOVERING);
      case PURGE -> purge();
      default -> {}
    }
  }

  void pass(Duration time) {
    stateAge = stateAge.plus(time);
    requestAge = requestAge.plus(time);
    if (state == State.DELETING && reached(stateAge, DELAY)) {
      state = State.DELETED;
    }
    if (state == State.DELETED && reached(stateAge, RETENTION)) {
      free();
    }
    if (state == State.RECOVERING && reached(stateAge, DELAY)) {
      state = State.LIVE;
    }
    if (state == State.PURGING && reached(stateAge, DELAY)) {
      free();
    }
    passRequest(time);
  }

  /** The self-signed certificate comes unless its cancellation was asked for at once. */
  private void passRequest(Duration time) {
    if (request == Request.OF_SELF && reached(requestAge, DELAY)) {
      boolean atOnce = cancelAge != null && cancelAge.plus(time).equals(requestAge);
      end(atOnce ? 0 : 1);
    }
    if (cancelAge != null) {
      cancelAge = cancelAge.plus(time);
      if (inProgress() && reached(cancelAge, DELAY)) {
        end(0);
      }
    }
  }

  private void begin(Request newRequest) {
    if (state == State.FREE) {
      become(State.LIVE);
    }
    request = newRequest;
    requestAge = Duration.ZERO;
    cancelAge = null;
  }

  private void end(int more) {
    versions += more;
    request = Request.ENDED;
    cancelAge = null;
  }

  private void importOne() {
    begin(Request.NONE);
    versions++;
  }

  private void purge() {
    free();
    become(State.PURGING);
  }

  private void free() {
    become(State.FREE);
    versions = 0;
    request = Request.NONE;
    cancelAge = null;
  }

  private void become(State newState) {
    state = newState;
    stateAge = Duration.ZERO;
  }

  private static boolean reached(Duration age, Duration limit) {
    return age.compareTo(limit) >= 0;
  }
}
