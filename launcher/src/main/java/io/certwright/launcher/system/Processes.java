package io.certwright.launcher.system;

import io.certwright.launcher.process.ChildProcess;
import io.certwright.launcher.process.ProcessRecipe;
import io.certwright.launcher.process.UnexpectedExit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The children of one run: the first that dies by itself is reported, all are stopped in order. */
final class Processes implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Map<String, ChildProcess> running = new LinkedHashMap<>();
  private final CompletableFuture<UnexpectedExit> firstExit = new CompletableFuture<>();
  private boolean closed;

  /**
   * Starts one.
   *
   * @throws StartFailure if everything is being stopped already
   */
  synchronized ChildProcess start(ProcessRecipe recipe) {
    if (closed) {
      throw new StartFailure("Stopped before " + recipe.name() + " was started");
    }
    ChildProcess process = ChildProcess.start(recipe);
    running.put(recipe.name(), process);
    process.unexpectedExit().thenAccept(firstExit::complete);
    return process;
  }

  synchronized ChildProcess get(String name) {
    return running.get(name);
  }

  CompletableFuture<UnexpectedExit> firstExit() {
    return firstExit;
  }

  /** Stops the last ones started, together, and the first one, on which they lean, after them. */
  @Override
  public synchronized void close() {
    closed = true;
    List<ChildProcess> all = List.copyOf(running.values());
    List<ChildProcess> first = all.subList(0, Math.min(1, all.size()));
    stop(all.subList(first.size(), all.size()));
    stop(first);
  }

  private static void stop(List<ChildProcess> together) {
    together.forEach(ChildProcess::requestStop);
    together.forEach(child -> child.awaitStop(GRACE));
  }
}
