package io.certwright.discovery.finding.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.finding.Finding;
import io.certwright.discovery.finding.FindingKind;
import io.certwright.discovery.finding.Remedy;
import io.certwright.discovery.finding.Severity;
import java.util.List;

/**
 * What is wrong with one certificate.
 *
 * @param explanation in lists absent, as is the remedy
 * @param mute absent when nobody muted it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateFindingView(
    FindingKind kind, Severity severity, String explanation, RemedyView remedy, MuteView mute) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RemedyView(String text, String command) {

    static RemedyView of(Remedy remedy) {
      return new RemedyView(remedy.text(), remedy.command());
    }
  }

  /** As a list shows them: those that somebody should look at. */
  public static List<CertificateFindingView> brief(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.mute() == null)
        .map(Finding::kind)
        .map(kind -> new CertificateFindingView(kind, kind.severity(), null, null, null))
        .toList();
  }

  /** All, each with what to do about it. */
  public static List<CertificateFindingView> whole(
      List<Finding> findings, String vaultName, String certificateName) {
    return findings.stream().map(finding -> of(finding, vaultName, certificateName)).toList();
  }

  private static CertificateFindingView of(
      Finding finding, String vaultName, String certificateName) {
    FindingKind kind = finding.kind();
    return new CertificateFindingView(
        kind,
        kind.severity(),
        kind.explanation(),
        RemedyView.of(kind.remedy(vaultName, certificateName)),
        finding.mute() == null ? null : MuteView.of(finding.mute()));
  }
}
