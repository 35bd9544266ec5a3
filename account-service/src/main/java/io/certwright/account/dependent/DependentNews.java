package io.certwright.account.dependent;

import io.certwright.account.dependent.Dependent.Kind;
import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.DiscoveryEvent;
import io.certwright.contracts.EnrollmentEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * What one event says of a dependent. News of the same dependent add up to the same in whatever
 * order they come: the name is that of the highest version, failures and retries are counted, and
 * an end is for good.
 *
 * @param version 0 when the event says nothing of name and account that may change
 */
public record DependentNews(
    Dependent dependent, long version, int failures, int retries, boolean ended) {

  /** Empty for an event that is about nothing which depends on an account. */
  public static Optional<DependentNews> of(CertwrightEvent event) {
    if (event instanceof DiscoveryEvent.TaskCreated task) {
      return Optional.of(task(task.taskId(), task.accountId(), task.name(), task.version(), false));
    }
    if (event instanceof DiscoveryEvent.TaskChanged task) {
      return Optional.of(task(task.taskId(), task.accountId(), task.name(), task.version(), false));
    }
    if (event instanceof DiscoveryEvent.TaskRemoved task) {
      return Optional.of(task(task.taskId(), task.accountId(), "", 0, true));
    }
    return event instanceof EnrollmentEvent enrollment
        ? Optional.of(enrollment(enrollment))
        : Optional.empty();
  }

  private static DependentNews task(
      UUID id, UUID accountId, String name, long version, boolean ended) {
    Dependent task = new Dependent(Kind.DISCOVERY_TASK, id, accountId, name);
    return new DependentNews(task, version, 0, 0, ended);
  }

  private static DependentNews enrollment(EnrollmentEvent event) {
    Dependent enrollment =
        new Dependent(
            Kind.ENROLLMENT,
            event.enrollmentId(),
            event.target().accountId(),
            event.target().certificateName());
    boolean ended =
        event instanceof EnrollmentEvent.Issued || event instanceof EnrollmentEvent.Cancelled;
    return new DependentNews(
        enrollment,
        0,
        event instanceof EnrollmentEvent.Failed ? 1 : 0,
        event instanceof EnrollmentEvent.Retried ? 1 : 0,
        ended);
  }
}
