package io.certwright.account.setup;

import io.certwright.platform.problem.Failure;
import java.time.Clock;

/** Tells how an application is set up for an account, with the values filled in. */
public final class WriteSetupGuide {

  private final Clock clock;

  public WriteSetupGuide(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws Failure INVALID_REQUEST with every parameter that is wrong
   */
  public SetupGuide write(SetupDraft draft) {
    return SetupGuide.of(draft.read(clock.instant()));
  }
}
