package io.certwright.emulator.certificate.x509;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.policy.AlternativeNames;
import org.bouncycastle.util.IPAddress;

/** What a policy's subject and alternative names must be. */
public final class SubjectRules {

  private static final int LONGEST_SUBJECT = 200;

  private SubjectRules() {}

  /**
   * @throws KeyVaultError 400 when no certificate could carry them, or there is no name at all
   */
  public static void require(String subject, AlternativeNames names) {
    if (!isDistinguishedName(subject)) {
      throw invalid("Invalid X.500 distinguished name");
    }
    if (names != null && names.ipAddresses() != null) {
      for (String address : names.ipAddresses()) {
        if (!IPAddress.isValid(address)) {
          throw invalid("Invalid IP address");
        }
      }
    }
    if (subject.isBlank() && (names == null || names.isEmpty())) {
      throw invalid("A subject or a subject alternative name is required");
    }
  }

  private static boolean isDistinguishedName(String subject) {
    try {
      DistinguishedName.parse(subject);
      return subject.length() <= LONGEST_SUBJECT;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static KeyVaultError invalid(String reason) {
    return KeyVaultError.invalidProperty("policy.x509_props", reason);
  }
}
