package io.certwright.discovery.run;

import io.certwright.platform.azure.AzureError;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.problem.FailureKind;
import java.time.Duration;

/**
 * Why something could not be read.
 *
 * @param code Azure's, such as {@code ForbiddenByRbac}, or a problem code of ours
 * @param reason one sentence for the person who has to act
 * @param passing trying again later, without any change, may succeed
 * @param notBefore how much later at the earliest
 */
public record Obstacle(String code, String reason, boolean passing, Duration notBefore) {

  public Obstacle(String code, String reason, boolean passing) {
    this(code, reason, passing, Duration.ZERO);
  }

  /**
   * @param target whom we asked, such as {@code Key Vault shop-prod}
   */
  public static Obstacle of(AzureError error, String target) {
    String code = error.innerCode().isEmpty() ? error.code() : error.innerCode();
    return new Obstacle(code, error.describe(target), error.isPassing());
  }

  /**
   * Nobody got as far as a vault: without account-service there is no token, nor while Entra ID
   * comes to know a new credential. Work waits for it as long as it takes, and begins with all its
   * attempts.
   */
  public boolean isUncounted() {
    return code.equals(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE.code())
        || code.equals(FailureCode.SIGN_IN_SETTLING.code());
  }

  /** What went wrong is ours to mend, and trying again did not help. */
  static Obstacle internal(String reason) {
    return new Obstacle(FailureCode.INTERNAL.code(), reason, false);
  }

  public static Obstacle of(Failure failure) {
    return new Obstacle(
        failure.code().code(),
        failure.detail(),
        failure.code().kind() == FailureKind.UNAVAILABLE,
        failure.retryAfter().orElse(Duration.ZERO));
  }
}
