package io.certwright.account.rights;

import java.util.Collection;
import java.util.List;

/** What we do in a vault, and the rights that it takes. */
enum Activity {
  DISCOVERY("discovery-rights", CertificateRight.LIST, CertificateRight.GET),
  ENROLLMENT(
      "enrollment-rights",
      CertificateRight.GET,
      CertificateRight.CREATE,
      CertificateRight.UPDATE,
      CertificateRight.IMPORT),
  CLEANUP(
      "cleanup-rights", CertificateRight.DELETE, CertificateRight.RECOVER, CertificateRight.PURGE);

  private final String lineName;
  private final List<CertificateRight> needed;

  Activity(String lineName, CertificateRight... needed) {
    this.lineName = lineName;
    this.needed = List.of(needed);
  }

  List<CertificateRight> needed() {
    return needed;
  }

  /** As a sentence has it. */
  String plainName() {
    return lineName.replace('-', ' ');
  }

  /** The name of its line in a report. */
  String lineName() {
    return lineName;
  }

  /**
   * What it needs and is not held, in a fixed order.
   *
   * @param purgeable false where a vault lets nobody purge: then the right to it is not missed
   */
  List<CertificateRight> missing(Collection<CertificateRight> held, boolean purgeable) {
    return needed.stream()
        .filter(right -> !held.contains(right))
        .filter(right -> purgeable || right != CertificateRight.PURGE)
        .toList();
  }
}
