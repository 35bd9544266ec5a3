package io.certwright.contracts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/asyncapi.yaml} is made from the table of events. */
class AsyncApiTest {

  private static final String HEAD =
      """
      asyncapi: 3.0.0
      info:
        title: Certwright events
        version: 1.0.0
        description: CloudEvents 1.0 in Kafka's binary mode; the key is the id of what the event is about.
        license:
          name: Apache-2.0
          url: https://www.apache.org/licenses/LICENSE-2.0
      defaultContentType: application/json
      channels:
      """;

  @Test
  void committedDocumentIsTheTableOfEvents() throws IOException {
    Path file = Path.of(System.getProperty("certwright.root"), "docs", "asyncapi.yaml");

    CommittedFile.assertSame(file, HEAD + channels() + operations() + components());
  }

  private static String channels() {
    return eachTopic(
        "  %1$s:\n    address: %2$s\n    messages:\n%3$s",
        "      %1$s:\n        $ref: '#/components/messages/%1$s'\n");
  }

  private static String operations() {
    return "operations:\n"
        + eachTopic(
            "  send-%1$s:\n    action: send\n    channel:\n      $ref: '#/channels/%1$s'\n", "");
  }

  private static String components() {
    return "components:\n  messages:\n"
        + Arrays.stream(EventType.values())
            .map(
                type ->
                    """
                        %1$s:
                          name: %1$s
                          contentType: application/json
                          bindings:
                            kafka:
                              key:
                                type: string
                                format: uuid
                          payload:
                            $ref: schemas/%1$s.json
                    """
                        .formatted(type.typeName()))
            .collect(Collectors.joining());
  }

  private static String eachTopic(String channel, String message) {
    return List.of(Topics.ACCOUNTS, Topics.DISCOVERY, Topics.ENROLLMENTS).stream()
        .map(topic -> channel.formatted(name(topic), topic, messages(topic, message)))
        .collect(Collectors.joining());
  }

  private static String messages(String topic, String message) {
    return Arrays.stream(EventType.values())
        .filter(type -> type.topic().equals(topic))
        .map(type -> message.formatted(type.typeName()))
        .collect(Collectors.joining());
  }

  private static String name(String topic) {
    return topic.split("\\.")[1];
  }
}
