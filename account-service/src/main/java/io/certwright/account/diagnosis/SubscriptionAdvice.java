package io.certwright.account.diagnosis;

import java.util.UUID;

/** What puts right what is wrong with a whole subscription, wherever it is noticed. */
public final class SubscriptionAdvice {

  private SubscriptionAdvice() {}

  public static Remedy enable(UUID subscription) {
    return new Remedy(
        "Have whoever pays for the subscription settle what it was disabled for, and enable it.",
        AzCommand.of("account subscription enable")
            .with("--subscription-id", subscription)
            .toString());
  }
}
