package io.certwright.launcher.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.certwright.launcher.system.Addresses;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The REST API of the product with canned answers, on one port; remembers what it was sent. */
final class FakeProduct implements AutoCloseable {

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final Map<String, List<Answer>> answers = new HashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  FakeProduct() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * Answers a request; told more than once, the answers are given in turn, the last one for good.
   */
  FakeProduct answers(String request, int status, String body) {
    answers.computeIfAbsent(request, key -> new ArrayList<>()).add(new Answer(status, body));
    return this;
  }

  /** Replaces what was told before. */
  FakeProduct answersOnly(String request, int status, String body) {
    answers.remove(request);
    return answers(request, status, body);
  }

  Addresses addresses() {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new Addresses(address, address, address, address);
  }

  /** Method, path and body of each request so far. */
  List<String> requests() {
    return requests;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    requests.add(request + " " + body);
    List<Answer> told = answers.getOrDefault(request, List.of(new Answer(404, "{}")));
    Answer answer = told.size() > 1 ? told.remove(0) : told.get(0);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
