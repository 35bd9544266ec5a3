package io.certwright.discovery.known.kafka;

import io.certwright.contracts.AccountEvent;
import io.certwright.contracts.EventMessage;
import io.certwright.discovery.run.EndWithAccount;
import io.certwright.platform.accounts.AccountNews;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.outbox.EventReceiver;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears of accounts: tokens of one that changed are asked for anew, and what needs one that is gone
 * ends with it.
 */
@Singleton
public class AccountEventsConsumer {

  private final EventReceiver receiver;
  private final AccountNews news;
  private final LentTokens tokens;
  private final EndWithAccount endWithAccount;

  public AccountEventsConsumer(
      EventReceiver receiver, AccountNews news, LentTokens tokens, EndWithAccount endWithAccount) {
    this.receiver = receiver;
    this.news = news;
    this.tokens = tokens;
    this.endWithAccount = endWithAccount;
  }

  @Incoming("accounts")
  @Blocking
  public void receive(ConsumerRecord<String, byte[]> record) {
    receiver.receive("known-accounts", record, this::take);
  }

  private void take(EventMessage message) {
    news.take(message.event());
    if (message.event() instanceof AccountEvent event && endsTokens(event)) {
      tokens.forget(event.accountId());
    }
    if (message.event() instanceof AccountEvent.Removed removed) {
      endWithAccount.end(removed.accountId());
    }
  }

  private static boolean endsTokens(AccountEvent event) {
    return event instanceof AccountEvent.Changed
        || event instanceof AccountEvent.CredentialRotated
        || event instanceof AccountEvent.Removed;
  }
}
