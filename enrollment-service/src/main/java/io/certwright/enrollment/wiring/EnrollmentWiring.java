package io.certwright.enrollment.wiring;

import io.certwright.enrollment.authority.Authorities;
import io.certwright.enrollment.authority.Connectors;
import io.certwright.enrollment.issuing.CancelEnrollment;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.EndWithAccount;
import io.certwright.enrollment.issuing.Enrollments;
import io.certwright.enrollment.issuing.ResumeWithAccount;
import io.certwright.enrollment.issuing.RetryEnrollment;
import io.certwright.enrollment.progress.AdvanceEnrollment;
import io.certwright.enrollment.progress.BackOff;
import io.certwright.enrollment.requesting.CheckWish;
import io.certwright.enrollment.requesting.IdempotencyKeys;
import io.certwright.enrollment.requesting.RequestEnrollment;
import io.certwright.enrollment.requesting.TargetRules;
import io.certwright.enrollment.requesting.azure.AzureVaultDirectory;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.enrollment.vault.azure.AzureVaultCertificates;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.accounts.KnownAccounts;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.http.CorrelationId;
import io.certwright.platform.id.Ids;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import io.certwright.platform.work.WorkPool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what takes on enrollments and works them off. */
public class EnrollmentWiring {

  @Produces
  @Singleton
  VaultCertificates vaultCertificates(
      AzureClients clients, FindAccount accounts, LentTokens tokens) {
    return new AzureVaultCertificates(clients, accounts, tokens);
  }

  @Produces
  @Singleton
  RequestEnrollment requestEnrollment(
      FindAccount accounts,
      AzureClients clients,
      LentTokens tokens,
      Authorities authorities,
      Enrollments enrollments,
      IdempotencyKeys keys,
      Transactions transactions,
      Outbox outbox,
      Clock clock) {
    TargetRules targets = new TargetRules(accounts, new AzureVaultDirectory(clients, tokens));
    return new RequestEnrollment(
        new CheckWish(targets, authorities),
        accounts,
        enrollments,
        keys,
        transactions,
        outbox,
        Ids::next,
        clock);
  }

  @Produces
  @Singleton
  CancelEnrollment cancelEnrollment(
      Enrollments enrollments, Transactions transactions, Clock clock) {
    return new CancelEnrollment(enrollments, transactions, clock);
  }

  @Produces
  @Singleton
  RetryEnrollment retryEnrollment(
      Enrollments enrollments,
      KnownAccounts accounts,
      Transactions transactions,
      Outbox outbox,
      Clock clock) {
    return new RetryEnrollment(enrollments, accounts, transactions, outbox, clock);
  }

  @Produces
  @Singleton
  ResumeWithAccount resumeWithAccount(
      Enrollments enrollments, Transactions transactions, Clock clock) {
    return new ResumeWithAccount(enrollments, transactions, clock);
  }

  @Produces
  @Singleton
  EndWithAccount endWithAccount(
      Enrollments enrollments, Transactions transactions, Outbox outbox, Clock clock) {
    return new EndWithAccount(enrollments, transactions, outbox, clock);
  }

  @Produces
  @Singleton
  AdvanceEnrollment advanceEnrollment(
      Enrollments enrollments,
      VaultCertificates vault,
      Connectors connectors,
      Transactions transactions,
      Outbox outbox,
      EnrollmentConfig config,
      Clock clock) {
    return new AdvanceEnrollment(
        enrollments,
        vault,
        connectors,
        transactions,
        outbox,
        Ids::next,
        new BackOff(config.backOff()),
        config.poll(),
        clock);
  }

  @Produces
  @Singleton
  WorkPool workPool(
      Enrollments enrollments,
      AdvanceEnrollment advanceEnrollment,
      EnrollmentConfig config,
      Clock clock) {
    return new WorkPool(
        "enrollment",
        config.workers(),
        () ->
            enrollments
                .claim(clock.instant(), config.lease())
                .map(claim -> () -> advance(advanceEnrollment, claim)));
  }

  /** The events of a step carry the id of the request that began it all. */
  private static void advance(AdvanceEnrollment advanceEnrollment, Claim claim) {
    CorrelationId.start(claim.correlationId());
    try {
      advanceEnrollment.advance(claim);
    } finally {
      CorrelationId.end();
    }
  }
}
