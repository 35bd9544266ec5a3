package io.certwright.discovery.run.azure;

import io.certwright.discovery.run.Obstacle;
import io.certwright.platform.azure.sdk.AzureErrors;
import io.certwright.platform.problem.Failure;
import java.util.function.Supplier;

/** Azure did not answer what it was asked; kept apart from failures of ours around it. */
final class UnansweredException extends RuntimeException {

  private final transient Obstacle obstacle;

  private UnansweredException(Obstacle obstacle, RuntimeException cause) {
    super(obstacle.reason(), cause);
    this.obstacle = obstacle;
  }

  Obstacle obstacle() {
    return obstacle;
  }

  /**
   * @param vaultUri whom we ask
   */
  static <T> T asking(String vaultUri, Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      throw new UnansweredException(obstacle(e, "Key Vault " + vaultUri), e);
    }
  }

  private static Obstacle obstacle(RuntimeException exception, String target) {
    try {
      return Obstacle.of(AzureErrors.of(exception), target);
    } catch (Failure failure) {
      return Obstacle.of(failure);
    }
  }
}
