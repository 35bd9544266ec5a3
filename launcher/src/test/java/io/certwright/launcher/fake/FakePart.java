package io.certwright.launcher.fake;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Stands in for the emulator or a service: a process of its own with a port, health, and a temper,
 * which its jar holds. {@code GET /environment} tells what it was started with; {@code POST /die}
 * makes it die.
 */
public final class FakePart {

  private FakePart() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Temper temper = Temper.valueOf(new String(resource("temper"), StandardCharsets.UTF_8));
    System.out.println("fake part, temper " + temper);
    if (temper == Temper.DIES) {
      System.out.println("the disk is full");
      System.exit(3);
    }
    List<String> options = List.of(arguments);
    if (options.contains("--ca-out")) {
      Files.writeString(Path.of(options.get(options.indexOf("--ca-out") + 1)), "a certificate");
    }
    serve(port(options), temper);
    if (temper == Temper.DEAF) {
      Runtime.getRuntime().addShutdownHook(new Thread(FakePart::hang));
    }
    hang();
  }

  private static int port(List<String> options) {
    return Integer.parseInt(
        options.contains("--port")
            ? options.get(options.indexOf("--port") + 1)
            : System.getenv("QUARKUS_HTTP_PORT"));
  }

  private static void serve(int port, Temper temper) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    int health = temper == Temper.NEVER_READY ? 503 : 200;
    answer(server, "/q/health/ready", health, "{\"status\":\"" + temper + "\"}");
    answer(server, "/emulator/state", health, "{}");
    answer(server, "/environment", 200, System.getenv().toString());
    server.createContext("/die", exchange -> System.exit(7));
    server.start();
  }

  private static void answer(HttpServer server, String path, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (var resource = FakePart.class.getResourceAsStream("/" + name)) {
      return resource.readAllBytes();
    }
  }
}
