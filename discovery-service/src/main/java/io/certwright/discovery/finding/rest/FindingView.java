package io.certwright.discovery.finding.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.finding.FindingCount;
import io.certwright.discovery.finding.FindingKind;
import io.certwright.discovery.finding.Severity;

/**
 * A kind of finding and how many certificates have it.
 *
 * @param count of certificates that are present, muted ones left out
 * @param exact false when there are more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
    FindingKind kind,
    Severity severity,
    String explanation,
    String remedy,
    int count,
    boolean exact) {

  static FindingView of(FindingCount counted) {
    FindingKind kind = counted.kind();
    return new FindingView(
        kind,
        kind.severity(),
        kind.explanation(),
        kind.advice(),
        counted.count(),
        counted.isExact());
  }
}
