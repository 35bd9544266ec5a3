package io.certwright.discovery.inventory;

/** An entry of a vault's list of deleted certificates. */
public record DeletedCertificate(ListedCertificate certificate, Deletion deletion) {

  String key() {
    return certificate.key();
  }
}
