package io.certwright.enrollment.requesting;

import io.certwright.enrollment.authority.Authorities;
import io.certwright.enrollment.authority.RegisteredAuthority;
import io.certwright.enrollment.certificate.AlternativeNames;
import io.certwright.enrollment.certificate.CertificateSpecification;
import io.certwright.enrollment.certificate.KeySpecification;
import io.certwright.enrollment.issuing.EnrollmentRequest;
import io.certwright.enrollment.vault.ContentType;
import io.certwright.enrollment.vault.VaultTarget;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldErrors;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds out whether a wish can be granted, and says of each field why not. */
public final class CheckWish {

  private static final int MAX_COMMENTS = 1024;

  /** Key Vault issues for whole months. */
  private static final int SHORTEST_MONTH = 28;

  private final TargetRules targets;
  private final Authorities authorities;

  public CheckWish(TargetRules targets, Authorities authorities) {
    this.targets = targets;
    this.authorities = authorities;
  }

  /**
   * @throws Failure INVALID_REQUEST with every field that is wrong; or that Azure or
   *     account-service could not be asked
   */
  public EnrollmentRequest check(EnrollmentWish wish) {
    FieldErrors errors = new FieldErrors();
    NameRules names = new NameRules(errors);
    String subject = names.subject(wish);
    AlternativeNames sans = names.alternativeNames(wish);
    KeySpecification key = new KeyRules(errors).key(wish);
    ContentType contentType = contentType(wish, errors);
    Map<String, String> tags = TagRules.tags(wish, errors);
    String comments = comments(wish, errors);
    refuseLater(wish, errors);
    Optional<RegisteredAuthority> authority = authority(wish, errors);
    int days = authority.map(found -> validityDays(wish, found, errors)).orElse(0);
    Optional<Vault> vault = targets.vault(wish, errors);
    errors.require(
        !key.hsm() || vault.map(Vault::premium).orElse(true),
        "/key/hsm",
        "This vault has no HSM: it takes the SKU premium.");
    errors.throwIfAny();
    return new EnrollmentRequest(
        new VaultTarget(
            UUID.fromString(wish.accountId()),
            vault.orElseThrow().id(),
            vault.orElseThrow().address(),
            wish.certificateName()),
        authority.orElseThrow().id(),
        authority.orElseThrow().kind(),
        new CertificateSpecification(subject, sans, key, days),
        contentType,
        tags,
        comments);
  }

  private static ContentType contentType(EnrollmentWish wish, FieldErrors errors) {
    boolean pem = "PEM".equals(wish.contentType());
    errors.require(
        pem || wish.contentType() == null || wish.contentType().equals("PFX"),
        "/contentType",
        "PFX or PEM.");
    return pem ? ContentType.PEM : ContentType.PFX;
  }

  private static String comments(EnrollmentWish wish, FieldErrors errors) {
    String comments = wish.comments() == null ? "" : wish.comments();
    errors.require(
        comments.length() <= MAX_COMMENTS, "/comments", "At most " + MAX_COMMENTS + " characters.");
    return comments;
  }

  private static void refuseLater(EnrollmentWish wish, FieldErrors errors) {
    errors.require(wish.profile() == null, "/profile", "Profiles come with a later release.");
    String mode = wish.renewal() == null ? null : wish.renewal().mode();
    errors.require(
        mode == null || mode.equals("OFF"),
        "/renewal/mode",
        "AUTO".equals(mode) ? "AUTO comes with a later release; leave it OFF." : "AUTO or OFF.");
  }

  private Optional<RegisteredAuthority> authority(EnrollmentWish wish, FieldErrors errors) {
    String text = wish.authority() == null ? "" : wish.authority().strip();
    Optional<RegisteredAuthority> found =
        text.isEmpty()
            ? Optional.empty()
            : uuid(text).flatMap(authorities::find).or(() -> authorities.findByName(text));
    errors.require(
        found.isPresent(),
        "/authority",
        text.isEmpty()
            ? "The id or the name of an authority."
            : "There is no authority " + text + ".");
    return found;
  }

  private static int validityDays(
      EnrollmentWish wish, RegisteredAuthority authority, FieldErrors errors) {
    int days = wish.validityDays() == null ? authority.limits().defaultDays() : wish.validityDays();
    int least = authority.kind().orderedByVault() ? SHORTEST_MONTH : 1;
    errors.require(
        days >= least && days <= authority.limits().maxDays(),
        "/validityDays",
        "This authority issues for " + least + " to " + authority.limits().maxDays() + " days.");
    return days;
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
