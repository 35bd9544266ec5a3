package io.certwright.launcher.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a part answers, as a load balancer would. */
final class Readiness {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_LIMIT)
          .build();

  /**
   * Returns when the address answers 200.
   *
   * @param stopped tells that waiting is of no use any more
   * @throws StartFailure if it does not answer in two minutes, with what it said last
   */
  void await(String name, URI address, BooleanSupplier stopped) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    String answer = "";
    while (System.nanoTime() < deadline && !stopped.getAsBoolean()) {
      answer = ask(address);
      if (answer.isEmpty()) {
        return;
      }
      pause();
    }
    throw new StartFailure("%s is not ready: GET %s %s".formatted(name, address, answer));
  }

  /** Empty if it is ready, otherwise why not. */
  private String ask(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).build();
      var response = client.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200
          ? ""
          : "answered " + response.statusCode() + " " + response.body();
    } catch (IOException e) {
      return "did not answer (" + e + ")";
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static StartFailure interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StartFailure("Interrupted while the system started", e);
  }
}
