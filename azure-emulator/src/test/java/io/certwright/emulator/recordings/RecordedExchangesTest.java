package io.certwright.emulator.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.EmulatedAzure;
import io.certwright.emulator.RawHttp.Answer;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.recordings.Recording.Exchange;
import io.certwright.emulator.seed.DemoTenant;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Requests that Microsoft recorded against the real service, asked of the emulator: the answer has
 * the same status, the same fields and types, and the same headers that clients read.
 */
class RecordedExchangesTest {

  /** Those that steer a client: each is there in the recording, or it must not be here. */
  private static final List<String> STEERING =
      List.of("Location", "Retry-After", "WWW-Authenticate");

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  /** Secrets are no business of the demo application; the recorded one could read them. */
  @BeforeAll
  static void mayReadSecrets() {
    azure
        .emulator()
        .tenant()
        .roleAssignments()
        .add(new RoleAssignment(DemoTenant.OBJECT_ID, BuiltInRole.KEY_VAULT_SECRETS_USER, "/"));
  }

  @TestFactory
  Stream<DynamicContainer> answersAsTheRealServiceDid() {
    AtomicInteger number = new AtomicInteger();
    return Recording.all(Path.of("src", "test", "resources", "recordings")).stream()
        .map(recording -> container(recording, "recorded-" + number.incrementAndGet()));
  }

  private static DynamicContainer container(Recording recording, String name) {
    Conversation conversation = new Conversation(azure, recording, name);
    AtomicInteger row = new AtomicInteger();
    return DynamicContainer.dynamicContainer(
        recording.source(),
        recording.exchanges().stream()
            .map(
                exchange ->
                    DynamicTest.dynamicTest(
                        row.incrementAndGet() + " " + exchange.ask(),
                        () -> check(conversation, recording, exchange))));
  }

  private static void check(Conversation conversation, Recording recording, Exchange exchange) {
    Answer answer = conversation.ask(exchange);
    assertThat(answer.status()).as(answer.body()).isEqualTo(exchange.status());
    recording
        .everyReply()
        .properties()
        .forEach(
            header ->
                checkHeader(answer, header.getKey(), header.getValue().asText(), conversation));
    for (String name : STEERING) {
      if (exchange.headers().has(name)) {
        checkHeader(answer, name, exchange.headers().path(name).asText(), conversation);
      } else {
        assertThat(answer.header(name)).as(name).isNull();
      }
    }
    if (exchange.answer() == null) {
      assertThat(answer.body()).isEmpty();
    } else {
      assertThat(exchange.answer().with(conversation::filled).differences(answer.json())).isEmpty();
    }
  }

  private static void checkHeader(
      Answer answer, String name, String pattern, Conversation conversation) {
    assertThat(answer.header(name)).as(name).matches(conversation.filled(pattern));
  }
}
