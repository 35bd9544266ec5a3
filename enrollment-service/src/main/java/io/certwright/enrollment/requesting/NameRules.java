package io.certwright.enrollment.requesting;

import io.certwright.enrollment.certificate.AlternativeNames;
import io.certwright.enrollment.certificate.DistinguishedName;
import io.certwright.enrollment.certificate.DotNetName;
import io.certwright.platform.problem.FieldErrors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bouncycastle.asn1.x500.X500Name;

/** Subject and alternative names of a wish. */
final class NameRules {

  /** Key Vault, x509_props.subject. */
  private static final int MAX_SUBJECT = 200;

  /** X.520. */
  private static final int MAX_COMMON_NAME = 64;

  private static final int MAX_NAMES = 100;
  private static final EnrollmentWish.Sans NONE =
      new EnrollmentWish.Sans(null, null, null, null, null);

  private final FieldErrors errors;

  NameRules(FieldErrors errors) {
    this.errors = errors;
  }

  String subject(EnrollmentWish wish) {
    String subject = wish.subject() == null ? "" : wish.subject().strip();
    Optional<X500Name> name = parse(subject);
    errors.require(
        name.map(DotNetName::format).orElse(subject).length() <= MAX_SUBJECT,
        "/subject",
        "At most " + MAX_SUBJECT + " characters, in the way that Key Vault reads it.");
    errors.require(
        name.isPresent(),
        "/subject",
        "A distinguished name, such as CN=www.example.com,O=Example.");
    errors.require(
        name.flatMap(DistinguishedName::commonName)
            .filter(common -> common.isEmpty() || common.length() > MAX_COMMON_NAME)
            .isEmpty(),
        "/subject",
        "The common name has 1 to " + MAX_COMMON_NAME + " characters (X.520).");
    return subject;
  }

  /** A common name that is a DNS name is one of them too, for clients look at nothing else. */
  AlternativeNames alternativeNames(EnrollmentWish wish) {
    EnrollmentWish.Sans sans = wish.sans() == null ? NONE : wish.sans();
    refuseLater(sans.ip(), "/sans/ip", "IP addresses");
    refuseLater(sans.uri(), "/sans/uri", "URIs");
    Set<String> dns = new LinkedHashSet<>();
    Optional<String> commonName =
        parse(wish.subject() == null ? "" : wish.subject().strip())
            .flatMap(DistinguishedName::commonName);
    commonName
        .filter(NameSyntax::isDns)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .ifPresent(dns::add);
    checked(sans.dns(), "/sans/dns", NameSyntax::isDns, "A DNS name, such as www.example.com.")
        .forEach(name -> dns.add(name.toLowerCase(Locale.ROOT)));
    List<String> email =
        checked(
            sans.email(),
            "/sans/email",
            NameSyntax::isAddress,
            "An address such as a@example.com.");
    List<String> upn =
        checked(sans.upn(), "/sans/upn", NameSyntax::isAddress, "A name such as user@example.com.");
    AlternativeNames names = new AlternativeNames(List.copyOf(dns), email, upn);
    requireOne(names, commonName, sans);
    return names;
  }

  private void requireOne(
      AlternativeNames names, Optional<String> commonName, EnrollmentWish.Sans sans) {
    boolean anyGiven = !isNone(sans.dns()) || !isNone(sans.email()) || !isNone(sans.upn());
    boolean onlyLater = !isNone(sans.ip()) || !isNone(sans.uri());
    if (names.isEmpty() && !anyGiven && !onlyLater) {
      errors.require(
          false,
          "/sans",
          commonName.isPresent()
              ? "One alternative name at least: the common name is no DNS name."
              : "One alternative name at least, or a common name in the subject.");
    }
  }

  private void refuseLater(List<String> values, String pointer, String what) {
    errors.require(
        isNone(values), pointer, what + " as alternative names come with a later release.");
  }

  private List<String> checked(
      List<String> values, String pointer, Predicate<String> syntax, String detail) {
    List<String> right = new ArrayList<>();
    List<String> given = values == null ? List.of() : values;
    errors.require(given.size() <= MAX_NAMES, pointer, "At most " + MAX_NAMES + " names.");
    for (int index = 0; index < given.size(); index++) {
      String value = given.get(index) == null ? "" : given.get(index).strip();
      errors.require(syntax.test(value), pointer + "/" + index, detail);
      if (syntax.test(value)) {
        right.add(value);
      }
    }
    return List.copyOf(new LinkedHashSet<>(right));
  }

  private static boolean isNone(List<String> values) {
    return values == null || values.isEmpty();
  }

  private static Optional<X500Name> parse(String subject) {
    try {
      X500Name name = DistinguishedName.parse(subject);
      DistinguishedName.commonName(name);
      DotNetName.format(name);
      return Optional.of(name);
    } catch (RuntimeException malformed) {
      // Bouncy Castle has an exception of its own for each way a value can be no ASN.1.
      return Optional.empty();
    }
  }
}
