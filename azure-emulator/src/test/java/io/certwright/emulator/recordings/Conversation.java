package io.certwright.emulator.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.EmulatedAzure;
import io.certwright.emulator.RawHttp.Answer;
import io.certwright.emulator.TestAuthority;
import io.certwright.emulator.recordings.Recording.Exchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the emulator what a recording asked, in its order, with what the answers gave so far. */
final class Conversation {

  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final SelfSigned IMPORTED = SelfSigned.create();

  private final EmulatedAzure azure;
  private final String host;
  private final String token;
  private final Map<String, String> known = new HashMap<>();

  Conversation(EmulatedAzure azure, Recording recording, String name) {
    this.azure = azure;
    this.host = recording.host();
    this.token = azure.token(resource());
    known.put("name", name);
    known.put("client", name + "-client");
    known.put("pem", IMPORTED.pem().replace("\n", "\\n"));
    known.put("pem-base64", IMPORTED.pemAsBase64());
    known.put("pfx", IMPORTED.pkcs12());
  }

  Answer ask(Exchange exchange) {
    azure.clock().move(exchange.after());
    String[] request = filled(exchange.ask()).split(" ", 2);
    Answer answer =
        azure.raw().send(request[0], host + request[1], body(exchange), headers(exchange));
    learn(answer.json());
    return answer;
  }

  /** Text with what is known in place of its names in braces. */
  String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> entry : known.entrySet()) {
      filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return filled;
  }

  private String body(Exchange exchange) {
    if (exchange.form().isObject()) {
      return exchange.form().properties().stream()
          .map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
          .collect(Collectors.joining("&"));
    }
    return exchange.body().isMissingNode() ? null : filled(exchange.body().toString());
  }

  private String[] headers(Exchange exchange) {
    List<String> headers = new ArrayList<>(List.of("x-ms-client-request-id", known.get("client")));
    if (exchange.form().isObject()) {
      headers.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
    }
    if (!exchange.anonymous()) {
      headers.addAll(List.of("Authorization", "Bearer " + token));
    }
    return headers.toArray(String[]::new);
  }

  private String resource() {
    return host.endsWith(".vault.azure.net")
        ? "https://vault.azure.net"
        : "https://management.azure.com/";
  }

  private void learn(JsonNode answer) {
    String id = answer.path("id").asText();
    if (id.matches(".*/certificates/[^/]+/[0-9a-f]{32}")) {
      known.put("version", id.substring(id.length() - 32));
    }
    if (answer.path("csr").isTextual()) {
      byte[] csr = Base64.getDecoder().decode(answer.path("csr").asText());
      String signed = base64(AUTHORITY.sign(csr));
      known.put("x5c", signed);
      known.put(
          "x5c-text",
          base64((signed + "-----END CERTIFICATE-----").getBytes(StandardCharsets.US_ASCII)));
    }
    if (answer.path("value").isTextual()) {
      known.put("backup", answer.path("value").asText());
    }
    if (answer.path("nextLink").isTextual()) {
      known.put("next", answer.path("nextLink").asText().replaceFirst("https://[^/]+", ""));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
