package io.certwright.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What discovery is to do and found out. The key of a certificate's events is its location. */
public sealed interface DiscoveryEvent extends CertwrightEvent {

  /**
   * A task depends on an account from now on.
   *
   * @param version of the task; grows with each change of it, so that a consumer can tell the newer
   */
  record TaskCreated(UUID taskId, long version, UUID accountId, String name)
      implements DiscoveryEvent {

    @Override
    public UUID aggregateId() {
      return taskId;
    }
  }

  /** The task may have another name, and may depend on another account. */
  record TaskChanged(UUID taskId, long version, UUID accountId, String name)
      implements DiscoveryEvent {

    @Override
    public UUID aggregateId() {
      return taskId;
    }
  }

  /** Deleted by a person, or together with its account. */
  record TaskRemoved(UUID taskId, UUID accountId) implements DiscoveryEvent {

    @Override
    public UUID aggregateId() {
      return taskId;
    }
  }

  /**
   * @param state SUCCEEDED, PARTIAL, FAILED or CANCELLED
   * @param vaultsUnreadable vaults of the scope whose certificates could not be listed or read
   */
  record RunFinished(
      UUID runId,
      UUID taskId,
      UUID accountId,
      String state,
      @Nullable Instant startedAt,
      Instant finishedAt,
      int vaultsScanned,
      int vaultsUnreadable,
      Counts counts)
      implements DiscoveryEvent {

    @Override
    public UUID aggregateId() {
      return runId;
    }
  }

  /** Certificates of a run by outcome; {@code seen} is added + changed + unchanged. */
  record Counts(int seen, int added, int changed, int gone, int unchanged) {}

  /**
   * @param kind FOUND, RECOVERED (it was deleted) or RETURNED (it was gone for another reason)
   * @param enrollmentId of ours that made it; absent when none is known
   */
  record CertificateFound(
      Location location, Certificate certificate, String kind, @Nullable UUID enrollmentId)
      implements DiscoveryEvent {

    @Override
    public UUID aggregateId() {
      return location.id();
    }
  }

  /**
   * @param changed the names of what differs from before, such as {@code version}, {@code enabled}
   *     or {@code tags}
   * @param kinds what happened: NEW_VERSION, REPLACED_OUTSIDE (with it: no enrollment of ours is
   *     known to have made it), ENABLED, DISABLED, TAGS, POLICY, ATTRIBUTES, ATTRIBUTED (the
   *     version told of before was made by the enrollment named here), or EARLIER_VERSION (what
   *     differs is the version named here, which is not the current one)
   * @param enrollmentId of ours that made the change; absent when none is known
   */
  record CertificateChanged(
      Location location,
      Certificate certificate,
      List<String> changed,
      List<String> kinds,
      @Nullable UUID enrollmentId)
      implements DiscoveryEvent {

    @Override
    public UUID aggregateId() {
      return location.id();
    }
  }

  /**
   * @param kind DELETED (it can be recovered), PURGED (it was deleted before) or VANISHED
   * @param scheduledPurgeAt when Azure purges a deleted one
   */
  record CertificateGone(
      Location location,
      String kind,
      @Nullable Instant deletedAt,
      @Nullable Instant scheduledPurgeAt)
      implements DiscoveryEvent {

    @Override
    public UUID aggregateId() {
      return location.id();
    }
  }

  /**
   * The current, enabled version of a location ends within so many days; told once for each step
   * and version.
   *
   * @param days the step: the smallest of those configured that the remaining time is within
   */
  record CertificateExpiring(
      Location location, Certificate certificate, int days, Instant expiresAt)
      implements DiscoveryEvent {

    @Override
    public UUID aggregateId() {
      return location.id();
    }
  }

  /**
   * A location got an owner, another one, or lost it. Of a new location it may come before the
   * event that tells of its certificate.
   *
   * @param owner absent when nobody owns it now
   * @param formerOwner absent when nobody owned it
   */
  record OwnerChanged(Location location, @Nullable String owner, @Nullable String formerOwner)
      implements DiscoveryEvent {

    @Override
    public UUID aggregateId() {
      return location.id();
    }
  }

  /**
   * One certificate name in one vault.
   *
   * @param vault the vault's ARM id
   */
  record Location(UUID id, UUID accountId, String vault, String certificateName) {}

  /**
   * The version that the location holds now. Subject, issuer and serial number are absent when
   * Azure's answer could not be parsed as a certificate, or when it was not read: of a disabled
   * certificate only the vault's list tells, and then the dates are the vault's.
   *
   * @param version the 32 hexadecimal digits Key Vault names it by; absent when not read
   * @param thumbprint SHA-256 of the DER, lower-case hexadecimal; absent when not read
   * @param sha1Thumbprint lower-case hexadecimal
   * @param serialNumber lower-case hexadecimal
   */
  record Certificate(
      @Nullable String version,
      @Nullable String thumbprint,
      @Nullable String sha1Thumbprint,
      boolean enabled,
      @Nullable String subject,
      @Nullable String issuer,
      @Nullable String serialNumber,
      @Nullable Instant notBefore,
      @Nullable Instant notAfter) {}
}
