package io.certwright.discovery.finding;

import io.certwright.discovery.x509.CertificateReader;
import io.certwright.platform.transaction.Transactions;
import java.util.List;
import java.util.Map;

/** Judges certificates that were never judged, some at a time; any number of replicas may do it. */
public final class AssessCertificates {

  private static final int BATCH = 500;

  private final Unassessed unassessed;
  private final Transactions transactions;

  public AssessCertificates(Unassessed unassessed, Transactions transactions) {
    this.unassessed = unassessed;
    this.transactions = transactions;
  }

  /** Until none is left. */
  public void assess() {
    while (transactions.call(this::batch) > 0) {
      // the next batch has a transaction of its own
    }
  }

  private int batch() {
    Map<String, byte[]> taken = unassessed.take(BATCH);
    List<Unassessed.Assessed> assessed =
        taken.entrySet().stream()
            .map(entry -> new Unassessed.Assessed(entry.getKey(), assessment(entry.getValue())))
            .toList();
    unassessed.store(assessed);
    return assessed.size();
  }

  private static CertificateAssessment assessment(byte[] der) {
    return CertificateAssessment.of(der, CertificateReader.read(der));
  }
}
