package io.certwright.discovery.finding.schedule;

import io.certwright.discovery.finding.AssessCertificates;
import io.certwright.discovery.finding.Unassessed;
import io.certwright.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Judges what an earlier release stored, and looks through the whole inventory once in a while. */
@Singleton
public class AssessmentSchedule {

  private final AssessCertificates certificates;
  private final Unassessed unassessed;
  private final Transactions transactions;

  public AssessmentSchedule(
      AssessCertificates certificates, Unassessed unassessed, Transactions transactions) {
    this.certificates = certificates;
    this.unassessed = unassessed;
    this.transactions = transactions;
  }

  @Scheduled(
      identity = "finding-assessment",
      every = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void assess() {
    certificates.assess();
  }

  @Scheduled(
      identity = "finding-recount",
      every = "6h",
      delayed = "10m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void recount() {
    transactions.run(unassessed::recount);
  }
}
