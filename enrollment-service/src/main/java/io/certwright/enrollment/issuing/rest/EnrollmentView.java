package io.certwright.enrollment.issuing.rest;

import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.certificate.AlternativeNames;
import io.certwright.enrollment.certificate.KeySpecification;
import io.certwright.enrollment.certificate.KeyType;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentRequest;
import io.certwright.enrollment.issuing.Problem;
import io.certwright.enrollment.issuing.StateName;
import io.certwright.enrollment.issuing.Step;
import io.certwright.enrollment.vault.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An enrollment as callers see it: what was asked for, then how far it is.
 *
 * @param steps absent in lists
 */
public record EnrollmentView(
    UUID id,
    UUID accountId,
    String vault,
    String vaultUri,
    String certificateName,
    UUID authority,
    AuthorityKind authorityKind,
    String subject,
    SansView sans,
    KeyView key,
    ContentType contentType,
    int validityDays,
    Map<String, String> tags,
    String comments,
    RenewalView renewal,
    StateName state,
    Boolean cancelRequested,
    List<StepView> steps,
    Instant nextAttemptAt,
    Problem problem,
    CertificateView certificate,
    Instant createdAt,
    Instant updatedAt) {

  public record SansView(List<String> dns, List<String> email, List<String> upn) {

    static SansView of(AlternativeNames names) {
      return new SansView(names.dns(), names.email(), names.upn());
    }
  }

  public record KeyView(
      KeyType type, Integer size, String curve, boolean hsm, boolean exportable, boolean reuse) {

    static KeyView of(KeySpecification key) {
      return new KeyView(
          key.type(),
          key.size(),
          key.curve() == null ? null : key.curve().azureName(),
          key.hsm(),
          key.exportable(),
          key.reuse());
    }
  }

  public record RenewalView(String mode) {}

  public record StepView(StateName state, Instant at, int attempts, String detail) {

    static StepView of(Step step) {
      return new StepView(
          step.state(), step.at(), step.attempts(), step.detail().isEmpty() ? null : step.detail());
    }
  }

  static EnrollmentView of(Enrollment enrollment) {
    return of(enrollment, null);
  }

  static EnrollmentView of(Enrollment enrollment, List<Step> steps) {
    EnrollmentRequest request = enrollment.request();
    return new EnrollmentView(
        enrollment.id(),
        request.target().accountId(),
        request.target().vault().toString(),
        request.target().address().toString(),
        request.target().certificateName(),
        request.authorityId(),
        request.authorityKind(),
        textOrAbsent(request.specification().subject()),
        SansView.of(request.specification().sans()),
        KeyView.of(request.specification().key()),
        request.contentType(),
        request.specification().validityDays(),
        request.tags(),
        textOrAbsent(request.comments()),
        new RenewalView("OFF"),
        StateName.of(enrollment.state()),
        enrollment.cancelRequested() ? true : null,
        steps == null ? null : steps.stream().map(StepView::of).toList(),
        enrollment.nextAttemptAt().orElse(null),
        enrollment.problem().orElse(null),
        CertificateView.of(enrollment),
        enrollment.createdAt(),
        enrollment.updatedAt());
  }

  private static String textOrAbsent(String text) {
    return text.isEmpty() ? null : text;
  }
}
