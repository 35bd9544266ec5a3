package io.certwright.contracts;

import java.util.Arrays;
import java.util.Optional;

/** The one table of event names (CloudEvents {@code type}), topics and payloads. */
public enum EventType {
  ACCOUNT_REGISTERED("account.registered", Topics.ACCOUNTS, AccountEvent.Registered.class),
  ACCOUNT_CHANGED("account.changed", Topics.ACCOUNTS, AccountEvent.Changed.class),
  ACCOUNT_CREDENTIAL_ROTATED(
      "account.credential-rotated", Topics.ACCOUNTS, AccountEvent.CredentialRotated.class),
  ACCOUNT_CREDENTIAL_EXPIRING(
      "account.credential-expiring", Topics.ACCOUNTS, AccountEvent.CredentialExpiring.class),
  ACCOUNT_SIGN_IN_REFUSED(
      "account.sign-in-refused", Topics.ACCOUNTS, AccountEvent.SignInRefused.class),
  ACCOUNT_CHECKED("account.checked", Topics.ACCOUNTS, AccountEvent.Checked.class),
  ACCOUNT_REMOVED("account.removed", Topics.ACCOUNTS, AccountEvent.Removed.class),

  TASK_CREATED("discovery.task-created", Topics.DISCOVERY, DiscoveryEvent.TaskCreated.class),
  TASK_CHANGED("discovery.task-changed", Topics.DISCOVERY, DiscoveryEvent.TaskChanged.class),
  TASK_REMOVED("discovery.task-removed", Topics.DISCOVERY, DiscoveryEvent.TaskRemoved.class),
  RUN_FINISHED("discovery.run-finished", Topics.DISCOVERY, DiscoveryEvent.RunFinished.class),
  CERTIFICATE_FOUND(
      "discovery.certificate-found", Topics.DISCOVERY, DiscoveryEvent.CertificateFound.class),
  CERTIFICATE_CHANGED(
      "discovery.certificate-changed", Topics.DISCOVERY, DiscoveryEvent.CertificateChanged.class),
  CERTIFICATE_GONE(
      "discovery.certificate-gone", Topics.DISCOVERY, DiscoveryEvent.CertificateGone.class),
  CERTIFICATE_EXPIRING(
      "discovery.certificate-expiring", Topics.DISCOVERY, DiscoveryEvent.CertificateExpiring.class),
  OWNER_CHANGED("discovery.owner-changed", Topics.DISCOVERY, DiscoveryEvent.OwnerChanged.class),

  ENROLLMENT_REQUESTED("enrollment.requested", Topics.ENROLLMENTS, EnrollmentEvent.Requested.class),
  ENROLLMENT_ISSUED("enrollment.issued", Topics.ENROLLMENTS, EnrollmentEvent.Issued.class),
  ENROLLMENT_FAILED("enrollment.failed", Topics.ENROLLMENTS, EnrollmentEvent.Failed.class),
  ENROLLMENT_RETRIED("enrollment.retried", Topics.ENROLLMENTS, EnrollmentEvent.Retried.class),
  ENROLLMENT_CANCELLED("enrollment.cancelled", Topics.ENROLLMENTS, EnrollmentEvent.Cancelled.class);

  private final String name;
  private final String topic;
  private final Class<? extends CertwrightEvent> payload;

  EventType(String shortName, String topic, Class<? extends CertwrightEvent> payload) {
    this.name = "io.certwright." + shortName + ".v1";
    this.topic = topic;
    this.payload = payload;
  }

  /** The CloudEvents {@code type}, such as {@code io.certwright.account.registered.v1}. */
  public String typeName() {
    return name;
  }

  public String topic() {
    return topic;
  }

  public Class<? extends CertwrightEvent> payload() {
    return payload;
  }

  /** Empty for a type of a newer release, which an older consumer leaves alone. */
  public static Optional<EventType> named(String typeName) {
    return Arrays.stream(values()).filter(type -> type.name.equals(typeName)).findFirst();
  }

  public static EventType of(CertwrightEvent event) {
    return Arrays.stream(values())
        .filter(type -> type.payload == event.getClass())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No event type for " + event.getClass()));
  }
}
