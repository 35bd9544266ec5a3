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

  record CertificateFound(Location location, Certificate certificate) implements DiscoveryEvent {

    @Override
    public UUID aggregateId() {
      return location.id();
    }
  }

  /**
   * @param changed the names of what differs from before, such as {@code version}, {@code enabled}
   *     or {@code tags}
   */
  record CertificateChanged(Location location, Certificate certificate, List<String> changed)
      implements DiscoveryEvent {

    @Override
    public UUID aggregateId() {
      return location.id();
    }
  }

  record CertificateGone(Location location) implements DiscoveryEvent {

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
   * The version that the location holds now. Subject, issuer and dates are absent when Azure's
   * answer could not be parsed as a certificate.
   *
   * @param version the 32 hexadecimal digits Key Vault names it by
   * @param thumbprint SHA-256 of the DER, lower-case hexadecimal
   * @param serialNumber lower-case hexadecimal
   */
  record Certificate(
      String version,
      String thumbprint,
      boolean enabled,
      @Nullable String subject,
      @Nullable String issuer,
      @Nullable String serialNumber,
      @Nullable Instant notBefore,
      @Nullable Instant notAfter) {}
}
