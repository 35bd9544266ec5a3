package io.certwright.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child, which is either told to stop or reports that it stopped by itself. */
public final class ChildProcess {

  private final ProcessRecipe recipe;
  private final Process process;
  private final CompletableFuture<UnexpectedExit> unexpectedExit = new CompletableFuture<>();
  private volatile boolean stopping;

  private ChildProcess(ProcessRecipe recipe, Process process) {
    this.recipe = recipe;
    this.process = process;
    process.onExit().thenAccept(this::exited);
  }

  /**
   * Starts it.
   *
   * @throws UncheckedIOException if the command cannot be run at all
   */
  public static ChildProcess start(ProcessRecipe recipe) {
    try {
      Files.createDirectories(recipe.log().getParent());
      ProcessBuilder builder =
          new ProcessBuilder(ProcessGroup.own(recipe.command()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(recipe.log().toFile()));
      builder.environment().putAll(recipe.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      return new ChildProcess(recipe, process);
    } catch (IOException e) {
      throw new UncheckedIOException(recipe.name() + " cannot be started", e);
    }
  }

  public ProcessRecipe recipe() {
    return recipe;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes only if the process ends without having been told to. */
  public CompletableFuture<UnexpectedExit> unexpectedExit() {
    return unexpectedExit;
  }

  /** Asks it to end (SIGTERM) and returns at once. */
  public void requestStop() {
    stopping = true;
    process.destroy();
  }

  /** Waits for the end; after the grace period it is killed. */
  public void awaitStop(Duration grace) {
    stopping = true;
    try {
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /** Ends it at once (SIGKILL), as a power failure would, and waits until it is gone. */
  public void kill() {
    stopping = true;
    process.destroyForcibly();
    process.onExit().join();
  }

  private void exited(Process ended) {
    if (!stopping) {
      unexpectedExit.complete(new UnexpectedExit(recipe, ended.exitValue()));
    }
  }
}
