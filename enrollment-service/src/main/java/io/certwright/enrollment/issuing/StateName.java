package io.certwright.enrollment.issuing;

import java.util.Map;

/** The states as callers see them. */
public enum StateName {
  REQUESTED,
  CSR_READY,
  ORDERING,
  ORDERED,
  ISSUED,
  MERGED,
  FAILED,
  CANCELLED;

  private static final Map<Class<? extends EnrollmentState>, StateName> NAMES =
      Map.of(
          EnrollmentState.Requested.class, REQUESTED,
          EnrollmentState.CsrReady.class, CSR_READY,
          EnrollmentState.Ordering.class, ORDERING,
          EnrollmentState.Ordered.class, ORDERED,
          EnrollmentState.OrderedByVault.class, ORDERED,
          EnrollmentState.Issued.class, ISSUED,
          EnrollmentState.Merged.class, MERGED,
          EnrollmentState.Failed.class, FAILED,
          EnrollmentState.Cancelled.class, CANCELLED);

  public static StateName of(EnrollmentState state) {
    return NAMES.get(state.getClass());
  }
}
