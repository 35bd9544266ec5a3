package io.certwright.testkit;

import io.certwright.testkit.servers.Infrastructure;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides before anything of the test starts, the Quarkus application included. */
final class ServersAvailable implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Infrastructure infrastructure = Infrastructure.chosen();
    return infrastructure.available()
        ? ConditionEvaluationResult.enabled("Servers: " + infrastructure)
        : ConditionEvaluationResult.disabled(Infrastructure.NO_ENGINE);
  }
}
