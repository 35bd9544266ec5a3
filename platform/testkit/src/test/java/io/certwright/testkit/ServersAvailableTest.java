package io.certwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.testkit.servers.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServersAvailableTest {

  private final String before = System.getProperty(Infrastructure.PROPERTY, "embedded");

  @AfterEach
  void restore() {
    System.setProperty(Infrastructure.PROPERTY, before);
  }

  @Test
  void runsTestsOnEmbeddedServersAnywhere() {
    System.setProperty(Infrastructure.PROPERTY, "embedded");

    assertThat(new ServersAvailable().evaluateExecutionCondition(null).isDisabled()).isFalse();
  }

  @Test
  void skipsTestsExactlyWhereNoEngineAnswers() {
    System.setProperty(Infrastructure.PROPERTY, "containers");

    var result = new ServersAvailable().evaluateExecutionCondition(null);

    assertThat(result.isDisabled()).isNotEqualTo(Infrastructure.CONTAINERS.available());
    if (result.isDisabled()) {
      assertThat(result.getReason()).contains(Infrastructure.NO_ENGINE);
    }
  }

  @Test
  void refusesAMisspeltChoice() {
    System.setProperty(Infrastructure.PROPERTY, "dokcer");

    assertThatThrownBy(Infrastructure::chosen).hasMessageContaining("DOKCER");
  }
}
