package io.certwright.testkit;

import io.certwright.testkit.servers.Infrastructure;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides before anything of the test starts, the Quarkus application included. */
public final class ServersAvailable implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return JvmWide.apply(Offer.class, Infrastructure.chosen().name())
        ? ConditionEvaluationResult.enabled("Servers: " + Infrastructure.chosen())
        : ConditionEvaluationResult.disabled(Infrastructure.NO_ENGINE);
  }

  /** Whether the infrastructure of that name answers. */
  public static final class Offer implements Function<String, Boolean> {

    @Override
    public Boolean apply(String infrastructure) {
      return Infrastructure.valueOf(infrastructure).available();
    }
  }
}
