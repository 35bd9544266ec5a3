package io.certwright.discovery.finding;

/**
 * What may be wrong with a certificate where it is. Some kinds follow from the certificate alone,
 * some from its place, its time or the rest of the inventory.
 */
public enum FindingKind {
  EXPIRED(
      Severity.CRITICAL,
      "Its notAfter has passed: clients refuse it.",
      "Renew it, or disable or delete it if nothing uses it any more.",
      Remedies.NEW_VERSION),
  EXPIRING(
      Severity.HIGH,
      "It ends within 30 days, and less than a third of its life is left.",
      "Renew it now, and see to it that this happens by itself the next time.",
      Remedies.NEW_VERSION),
  ROCA(
      Severity.CRITICAL,
      "The modulus has the fingerprint of keys of Infineon's library (CVE-2017-15361): the private"
          + " key can be computed from the public one.",
      "Make a new key in the vault, replace the certificate everywhere, and have this one revoked.",
      Remedies.NEW_VERSION),
  MALFORMED(
      Severity.HIGH,
      "Parts of it break the rules of X.509; clients may refuse it, each in its own way. The"
          + " certificate's \"defects\" name them.",
      "Have it issued again, and show the issuer the defects.",
      Remedies.NONE),
  WEAK_KEY(
      Severity.HIGH,
      "The key is RSA of less than 2048 bits, DSA, or on a curve that is not P-256, P-384 or P-521"
          + " (Ed25519 and Ed448 do only for private authorities).",
      "Set the policy to RSA of 2048 bits or more, or to EC on P-256, and make a new version.",
      Remedies.POLICY),
  SHA1(
      Severity.HIGH,
      "It is signed with SHA-1 or something older, for which signatures can be forged; clients"
          + " refuse it.",
      "Have it issued again by an authority that signs with SHA-256 or better.",
      Remedies.NEW_VERSION),
  SELF_SIGNED(
      Severity.MEDIUM,
      "It vouches for itself: no client trusts it unless it was made to, and nobody can revoke it."
          + " A root certificate is no such finding.",
      "Enroll a certificate of an authority that its clients trust.",
      Remedies.POLICY),
  LONG_VALIDITY(
      Severity.MEDIUM,
      "It is valid for longer than clients accept: the limit of the CA/Browser Forum on its"
          + " notBefore when it has the marks of a publicly trusted server certificate, 825 days"
          + " (Apple's limit) for a server certificate of a private authority.",
      "Replace it by one of a shorter life that is renewed by itself.",
      Remedies.NEW_VERSION),
  NAME_MISMATCH(
      Severity.MEDIUM,
      "Its common name is a host that is not among its subject alternative names, which are all"
          + " that clients look at (RFC 9525).",
      "Have it issued again with every host among the subject alternative names.",
      Remedies.POLICY),
  KEY_REUSE(
      Severity.MEDIUM,
      "Another certificate, here or earlier, has the same key: whoever has that key has both.",
      "Set the policy not to reuse the key, and make a new version.",
      Remedies.POLICY),
  NO_RENEWAL_ACTION(
      Severity.MEDIUM,
      "Key Vault will not renew it: its policy has no AutoRenew action.",
      "Let Certwright renew it, or add a lifetime action AutoRenew to its policy.",
      Remedies.POLICY),
  CHAIN_INCOMPLETE(
      Severity.LOW,
      "Its issuer's certificate is not in the inventory, and it does not tell where to fetch it: a"
          + " client that lacks the intermediate cannot build the chain.",
      "Merge the certificate together with its intermediates, and have the authority add the"
          + " address of its certificate.",
      Remedies.NONE),
  MISSING_EKU(
      Severity.LOW,
      "It has no extended key usage: it may be used for anything, and some clients refuse it.",
      "Name its uses in the policy, such as 1.3.6.1.5.5.7.3.1 for servers, and have it issued"
          + " again.",
      Remedies.POLICY),
  EXPORTABLE_KEY(
      Severity.LOW,
      "Whoever may read the vault's secrets can take its private key away.",
      "If nothing needs the key outside of the vault, set exportable to false in the policy and"
          + " make a new version with a new key.",
      Remedies.POLICY),
  DUPLICATE(
      Severity.LOW,
      "The same certificate is in another place too: each place has to be renewed.",
      "Keep it in one vault that its users may read, or renew all places together.",
      Remedies.NONE),
  DISABLED_BUT_CURRENT(
      Severity.LOW,
      "The current version is disabled although the certificate is still valid: nothing can use it.",
      "Enable it, or delete it and have it revoked if it was disabled for good.",
      Remedies.ENABLE),
  WILDCARD(
      Severity.INFO,
      "It is good for every host of a domain: a stolen key stands for all of them.",
      "Use a certificate for each service where you can; limit who may read this one.",
      Remedies.NONE);

  private final Severity severity;
  private final String explanation;
  private final String advice;
  private final String command;

  FindingKind(Severity severity, String explanation, String advice, String command) {
    this.severity = severity;
    this.explanation = explanation;
    this.advice = advice;
    this.command = command;
  }

  public Severity severity() {
    return severity;
  }

  public String explanation() {
    return explanation;
  }

  /** What to do about it, whatever the certificate. */
  public String advice() {
    return advice;
  }

  /** The next step for one certificate; names in Key Vault need no quotes in a shell. */
  public Remedy remedy(String vaultName, String certificateName) {
    return new Remedy(
        advice,
        command.isEmpty()
            ? null
            : command.replace("{vault}", vaultName).replace("{name}", certificateName));
  }
}
