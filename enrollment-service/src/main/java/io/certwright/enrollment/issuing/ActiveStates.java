package io.certwright.enrollment.issuing;

/** Something to do in each active state; a new state does not compile until it is handled here. */
public interface ActiveStates<R> {

  R requested(Enrollment enrollment, EnrollmentState.Requested state);

  R csrReady(Enrollment enrollment, EnrollmentState.CsrReady state);

  R ordering(Enrollment enrollment, EnrollmentState.Ordering state);

  R ordered(Enrollment enrollment, EnrollmentState.Ordered state);

  R orderedByVault(Enrollment enrollment, EnrollmentState.OrderedByVault state);

  R issued(Enrollment enrollment, EnrollmentState.Issued state);
}
