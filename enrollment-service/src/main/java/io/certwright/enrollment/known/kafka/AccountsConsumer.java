package io.certwright.enrollment.known.kafka;

import io.certwright.contracts.AccountEvent;
import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.EventMessage;
import io.certwright.enrollment.issuing.EndWithAccount;
import io.certwright.enrollment.issuing.ResumeWithAccount;
import io.certwright.platform.accounts.AccountNews;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.outbox.EventReceiver;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears of accounts: drops their lent tokens when these may no longer hold, goes on with what waits
 * for one that may be mended, and ends what needs one that is gone.
 */
@ApplicationScoped
public class AccountsConsumer {

  private final EventReceiver receiver;
  private final AccountNews news;
  private final LentTokens tokens;
  private final ResumeWithAccount resumeWithAccount;
  private final EndWithAccount endWithAccount;

  public AccountsConsumer(
      EventReceiver receiver,
      AccountNews news,
      LentTokens tokens,
      ResumeWithAccount resumeWithAccount,
      EndWithAccount endWithAccount) {
    this.receiver = receiver;
    this.news = news;
    this.tokens = tokens;
    this.resumeWithAccount = resumeWithAccount;
    this.endWithAccount = endWithAccount;
  }

  @Incoming("accounts")
  @Blocking
  public void receive(ConsumerRecord<String, byte[]> record) {
    receiver.receive("known-accounts", record, this::take);
  }

  private void take(EventMessage message) {
    CertwrightEvent event = message.event();
    news.take(event);
    if (event instanceof AccountEvent account && changesSignIn(account)) {
      tokens.forget(account.accountId());
    }
    if (event instanceof AccountEvent account && mayBeMended(account)) {
      resumeWithAccount.resume(account.accountId());
    }
    if (event instanceof AccountEvent.Removed removed) {
      endWithAccount.end(removed.accountId());
    }
  }

  private static boolean mayBeMended(AccountEvent event) {
    return event instanceof AccountEvent.Changed
        || event instanceof AccountEvent.CredentialRotated
        || (event instanceof AccountEvent.Checked checked && !checked.status().equals("FAILED"));
  }

  private static boolean changesSignIn(AccountEvent event) {
    return event instanceof AccountEvent.Changed
        || event instanceof AccountEvent.CredentialRotated
        || event instanceof AccountEvent.Removed;
  }
}
