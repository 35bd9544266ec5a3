package io.certwright.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Calls the emulator's own pages, with any headers whatever: browsers and their like included. */
final class OwnPage {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final int port;

  OwnPage(Emulator emulator) {
    this.port = emulator.port();
  }

  /** An answer; the body is missing when there was none. */
  record Answer(int status, String head, JsonNode json) {

    String pointer() {
      return json.at("/error/pointer").asText();
    }

    String message() {
      return json.at("/error/message").asText();
    }
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer post(String path, String body) {
    return send("POST", path, body);
  }

  Answer delete(String path) {
    return send("DELETE", path, "");
  }

  Answer send(String method, String path, String body, String... headers) {
    boolean ownHost = String.join("\n", headers).startsWith("Host:");
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    request.append(ownHost ? "" : "Host: 127.0.0.1:" + port + "\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    request.append("Connection: close\r\nContent-Length: ").append(bytes.length).append("\r\n\r\n");
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(bytes);
      return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Answer parse(String answer) throws IOException {
    int end = answer.indexOf("\r\n\r\n");
    String body = answer.substring(end + 4);
    return new Answer(
        Integer.parseInt(answer.substring(9, 12)),
        answer.substring(0, end),
        body.startsWith("{") ? MAPPER.readTree(body) : MAPPER.missingNode());
  }
}
