package io.certwright.emulator.traffic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations of Key Vault's data plane, found by the shape of their paths. */
final class VaultOperations {

  private static final Set<String> COLLECTIONS = Set.of("contacts", "issuers", "restore");
  private static final Set<String> PARTS =
      Set.of("versions", "policy", "pending", "create", "import", "backup", "recover");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("GET certificates", "listCertificates"),
          Map.entry("GET certificates/*", "getCertificate"),
          Map.entry("PATCH certificates/*", "updateCertificate"),
          Map.entry("DELETE certificates/*", "deleteCertificate"),
          Map.entry("GET certificates/*/*", "getCertificateVersion"),
          Map.entry("PATCH certificates/*/*", "updateCertificateVersion"),
          Map.entry("GET certificates/*/versions", "listCertificateVersions"),
          Map.entry("GET certificates/*/policy", "getCertificatePolicy"),
          Map.entry("PATCH certificates/*/policy", "updateCertificatePolicy"),
          Map.entry("POST certificates/*/create", "createCertificate"),
          Map.entry("POST certificates/*/import", "importCertificate"),
          Map.entry("POST certificates/*/backup", "backupCertificate"),
          Map.entry("POST certificates/restore", "restoreCertificate"),
          Map.entry("GET certificates/*/pending", "getCertificateOperation"),
          Map.entry("PATCH certificates/*/pending", "updateCertificateOperation"),
          Map.entry("DELETE certificates/*/pending", "deleteCertificateOperation"),
          Map.entry("POST certificates/*/pending/merge", "mergeCertificate"),
          Map.entry("GET certificates/contacts", "getCertificateContacts"),
          Map.entry("PUT certificates/contacts", "setCertificateContacts"),
          Map.entry("DELETE certificates/contacts", "deleteCertificateContacts"),
          Map.entry("GET certificates/issuers", "listCertificateIssuers"),
          Map.entry("GET certificates/issuers/*", "getCertificateIssuer"),
          Map.entry("PUT certificates/issuers/*", "setCertificateIssuer"),
          Map.entry("PATCH certificates/issuers/*", "updateCertificateIssuer"),
          Map.entry("DELETE certificates/issuers/*", "deleteCertificateIssuer"),
          Map.entry("GET deletedcertificates", "listDeletedCertificates"),
          Map.entry("GET deletedcertificates/*", "getDeletedCertificate"),
          Map.entry("DELETE deletedcertificates/*", "purgeDeletedCertificate"),
          Map.entry("POST deletedcertificates/*/recover", "recoverDeletedCertificate"),
          Map.entry("GET keys", "listKeys"),
          Map.entry("GET keys/*", "getKey"),
          Map.entry("GET keys/*/*", "getKeyVersion"),
          Map.entry("GET keys/*/versions", "listKeyVersions"),
          Map.entry("PATCH keys/*", "updateKey"),
          Map.entry("PATCH keys/*/*", "updateKeyVersion"),
          Map.entry("DELETE keys/*", "deleteKey"),
          Map.entry("GET deletedkeys", "listDeletedKeys"),
          Map.entry("GET deletedkeys/*", "getDeletedKey"),
          Map.entry("POST deletedkeys/*/recover", "recoverDeletedKey"),
          Map.entry("DELETE deletedkeys/*", "purgeDeletedKey"),
          Map.entry("GET secrets", "listSecrets"),
          Map.entry("GET secrets/*", "getSecret"),
          Map.entry("GET secrets/*/*", "getSecretVersion"),
          Map.entry("GET secrets/*/versions", "listSecretVersions"),
          Map.entry("PATCH secrets/*", "updateSecret"),
          Map.entry("PATCH secrets/*/*", "updateSecretVersion"),
          Map.entry("DELETE secrets/*", "deleteSecret"),
          Map.entry("GET deletedsecrets", "listDeletedSecrets"),
          Map.entry("GET deletedsecrets/*", "getDeletedSecret"),
          Map.entry("POST deletedsecrets/*/recover", "recoverDeletedSecret"),
          Map.entry("DELETE deletedsecrets/*", "purgeDeletedSecret"),
          Map.entry("POST keys/*/create", "createKey"),
          Map.entry("PUT secrets/*", "setSecret"));

  private VaultOperations() {}

  static String name(String method, List<String> segments) {
    StringBuilder shape = new StringBuilder(48).append(method);
    shape.append(' ').append(segments.get(0).toLowerCase(Locale.ROOT));
    for (int index = 1; index < segments.size(); index++) {
      shape.append('/').append(part(segments, index));
    }
    return NAMES.getOrDefault(shape.toString(), "other");
  }

  private static String part(List<String> segments, int index) {
    String lower = segments.get(index).toLowerCase(Locale.ROOT);
    boolean fixed =
        switch (index) {
          case 1 -> COLLECTIONS.contains(lower);
          case 2 -> PARTS.contains(lower) && !segments.get(1).equalsIgnoreCase("issuers");
          default -> true;
        };
    return fixed ? lower : "*";
  }
}
