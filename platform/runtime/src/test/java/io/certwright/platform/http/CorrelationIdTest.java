package io.certwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationIdTest {

  @AfterEach
  void end() {
    CorrelationId.end();
  }

  @Test
  void takesTheCallersId() {
    assertThat(CorrelationId.start("order-4711")).isEqualTo("order-4711");
    assertThat(CorrelationId.current()).isEqualTo("order-4711");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two\nlines", "<script>"})
  void replacesAnIdThatIsNotSafeToLog(String offered) {
    assertThat(CorrelationId.start(offered)).isNotEqualTo(offered).hasSize(36);
  }
}
