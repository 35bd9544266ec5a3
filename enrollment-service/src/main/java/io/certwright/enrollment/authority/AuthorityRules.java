package io.certwright.enrollment.authority;

import io.certwright.platform.problem.FieldErrors;
import java.util.Optional;
import java.util.Set;

/** What must hold of an authority beyond the shape of each field. */
final class AuthorityRules {

  private static final Set<String> LATER =
      Set.of("ACME", "SECTIGO", "KEY_VAULT_ISSUER", "MANUAL", "VAULT_PKI", "EJBCA", "STEP");

  private AuthorityRules() {}

  static AuthorityKind check(CreateAuthority.Command command) {
    FieldErrors errors = new FieldErrors();
    Optional<AuthorityKind> kind = AuthorityKind.named(command.kind());
    errors.require(kind.isPresent(), "/kind", kindDetail(command.kind()));
    errors.require(
        kind.isEmpty() || kind.get() == AuthorityKind.PRIVATE || command.privateCa().isEmpty(),
        "/privateCa",
        "Only an authority of the kind PRIVATE has it.");
    check(command.privateCa().orElse(PrivateCaWishes.NONE).toSettings(), errors);
    errors.throwIfAny();
    return kind.orElseThrow();
  }

  static void check(PrivateCaSettings settings, FieldErrors errors) {
    errors.require(
        settings.issuingValidityDays() <= settings.rootValidityDays(),
        "/privateCa/issuingValidityDays",
        "At most the root's " + settings.rootValidityDays() + " days.");
    errors.require(
        settings.leaf().maxDays() <= settings.issuingValidityDays(),
        "/privateCa/maxLeafValidityDays",
        "At most the issuing CA's " + settings.issuingValidityDays() + " days.");
    errors.require(
        settings.leaf().defaultDays() <= settings.leaf().maxDays(),
        "/privateCa/defaultLeafValidityDays",
        "At most the maximum of " + settings.leaf().maxDays() + " days.");
  }

  private static String kindDetail(String kind) {
    return LATER.contains(kind)
        ? kind + " comes with a later release; this one has PRIVATE and SELF_SIGNED."
        : "PRIVATE or SELF_SIGNED.";
  }
}
