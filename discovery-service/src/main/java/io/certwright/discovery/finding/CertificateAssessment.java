package io.certwright.discovery.finding;

import io.certwright.discovery.x509.CertificateFacts;
import io.certwright.discovery.x509.CertificateMarks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a certificate says against itself, whatever its place and the time: judged once, when it is
 * stored.
 *
 * @param findings {@code CHAIN_INCOMPLETE} stands for "unless the issuer is in the inventory"
 */
public record CertificateAssessment(List<FindingKind> findings, CertificateMarks marks) {

  private static final Set<String> CURVES = Set.of("P-256", "P-384", "P-521");
  private static final int SMALLEST_RSA = 2048;

  public static CertificateAssessment of(byte[] der, CertificateFacts facts) {
    CertificateMarks marks = CertificateMarks.read(der);
    Set<FindingKind> findings = EnumSet.noneOf(FindingKind.class);
    addIf(facts.isMalformed(), FindingKind.MALFORMED, findings);
    addIf(hasWeakKey(facts, marks), FindingKind.WEAK_KEY, findings);
    addIf(
        marks.rsaModulus() != null && RocaFingerprint.matches(marks.rsaModulus()),
        FindingKind.ROCA,
        findings);
    boolean root = facts.ca() && facts.selfSigned();
    addIf(!root && isSignedWithSha1(facts), FindingKind.SHA1, findings);
    addIf(facts.selfSigned() && !facts.ca(), FindingKind.SELF_SIGNED, findings);
    addIf(
        !facts.selfSigned() && facts.issuer() != null && !marks.namesIssuerAddress(),
        FindingKind.CHAIN_INCOMPLETE,
        findings);
    if (!facts.ca()) {
      addIf(
          ValidityLimits.areExceeded(facts, marks.publiclyTrusted()),
          FindingKind.LONG_VALIDITY,
          findings);
      addIf(HostNames.commonNameIsMissing(facts), FindingKind.NAME_MISMATCH, findings);
      addIf(HostNames.haveWildcard(facts), FindingKind.WILDCARD, findings);
      addIf(hasNoPurpose(facts), FindingKind.MISSING_EKU, findings);
    }
    return new CertificateAssessment(List.copyOf(findings), marks);
  }

  private static void addIf(boolean found, FindingKind kind, Set<FindingKind> findings) {
    if (found) {
      findings.add(kind);
    }
  }

  /** Approved are the keys of the Baseline Requirements, section 6.1.5. */
  private static boolean hasWeakKey(CertificateFacts facts, CertificateMarks marks) {
    if (facts.keyAlgorithm() == null) {
      return false;
    }
    return switch (facts.keyAlgorithm()) {
      case "RSA" -> facts.keySize() != null && facts.keySize() < SMALLEST_RSA;
      case "EC" -> facts.curve() == null || !CURVES.contains(facts.curve());
      case "Ed25519", "Ed448" -> marks.publiclyTrusted();
      case "DSA" -> true;
      default -> false;
    };
  }

  private static boolean isSignedWithSha1(CertificateFacts facts) {
    String algorithm = facts.signatureAlgorithm();
    return algorithm != null
        && (algorithm.startsWith("SHA1with")
            || algorithm.endsWith("withSHA1")
            || algorithm.startsWith("MD"));
  }

  /** A certificate of which parts are broken may have had one. */
  private static boolean hasNoPurpose(CertificateFacts facts) {
    return !facts.isMalformed() && facts.extendedKeyUsage().isEmpty();
  }
}
