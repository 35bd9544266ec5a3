package io.certwright.discovery.finding;

import java.util.List;
import java.util.Map;

/** Certificates that were stored before there were findings, or before a kind was added. */
public interface Unassessed {

  /**
   * Some of them by SHA-256, with their DER, which nobody else takes until the transaction ends.
   */
  Map<String, byte[]> take(int limit);

  void store(List<Assessed> assessed);

  /** Looks through the inventory for keys and certificates that are in more than one place. */
  void recount();

  record Assessed(String sha256, CertificateAssessment assessment) {}
}
