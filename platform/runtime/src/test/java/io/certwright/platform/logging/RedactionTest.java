package io.certwright.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private static final String CANARY = "c4n4ryS3cret~Value";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client_secret=" + CANARY + "&grant_type=x",
        "{\"clientSecret\":\"" + CANARY + "\"}",
        "\"password\" : \"" + CANARY + "\"",
        "Authorization: Bearer " + CANARY,
        "https://x.example/?sig=" + CANARY + "&se=1",
        "-----BEGIN EC PRIVATE KEY-----\n" + CANARY + "\n-----END EC PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n" + CANARY,
        "token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0x." + "c4n4ryS3cret"
      })
  void takesSecretsOut(String text) {
    assertThat(Redaction.redact(text)).doesNotContain("c4n4ry").contains("***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secretSet=true", "GET /api/v1/accounts 200", "accountId=42 checked"})
  void leavesOtherTextsAlone(String text) {
    assertThat(Redaction.redact(text)).isEqualTo(text);
  }

  @Test
  void filterRedactsMessageAndException() {
    ExtLogRecord record =
        new ExtLogRecord(Level.INFO, "sent client_secret=%s", ExtLogRecord.FormatStyle.PRINTF, "x");
    record.setParameters(new Object[] {CANARY});
    record.setThrown(new IllegalStateException("Bearer " + CANARY));

    assertThat(new RedactionFilter().isLoggable(record)).isTrue();

    assertThat(record.getMessage()).isEqualTo("sent client_secret=***");
    assertThat(record.getThrown()).hasMessageNotContaining(CANARY).hasMessageContaining("***");
  }
}
