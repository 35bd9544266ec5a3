package io.certwright.launcher;

import io.certwright.launcher.story.Story;
import io.certwright.launcher.story.StoryReport;
import io.certwright.launcher.system.Addresses;
import io.certwright.launcher.system.RunningSystem;
import io.certwright.launcher.system.StartFailure;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;

/** One run from start to stop, as people see it. */
record Run(RunningSystem system, Console console, boolean once, boolean empty) {

  /**
   * Starts, tells the story if there is one, and waits if it is to stay.
   *
   * @return the exit code: 0 if all that was asked for worked
   * @throws StartFailure if a part does not come up, or stops by itself later
   */
  int execute() {
    console.say("Starting PostgreSQL, Kafka, the emulated Azure and the services ...");
    system.start();
    double secondsToReady = secondsSinceStart();
    console.say("Ready after %s s.".formatted(secondsToReady));
    int exitCode = empty ? 0 : tellStory(secondsToReady);
    if (once) {
      return exitCode;
    }
    sayAddresses();
    throw new StartFailure(system.failure().join());
  }

  private int tellStory(double secondsToReady) {
    Story story = new Story(system.addresses(), system::log, line -> console.say("  " + line));
    CompletableFuture<StoryReport> telling =
        CompletableFuture.supplyAsync(() -> story.tell(secondsToReady));
    CompletableFuture.anyOf(telling, system.failure()).join();
    if (system.failure().isDone()) {
      throw new StartFailure(system.failure().join());
    }
    StoryReport report = telling.join();
    console.report(report);
    if (report.failure() == null) {
      return 0;
    }
    console.complain(report.failure());
    return 1;
  }

  private void sayAddresses() {
    Addresses addresses = system.addresses();
    console.say("");
    console.say("  account-service     " + addresses.account());
    console.say("  discovery-service   " + addresses.discovery());
    console.say("  enrollment-service  " + addresses.enrollment());
    console.say("  emulated Azure      " + addresses.emulator() + "/emulator/state");
    console.say("");
    console.say("Each service describes its API at /q/openapi. Press Ctrl-C to stop.");
  }

  private static double secondsSinceStart() {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    return Math.round((System.currentTimeMillis() - started) / 100.0) / 10.0;
  }
}
