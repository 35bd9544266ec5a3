package io.certwright.launcher;

import io.certwright.launcher.story.StoryReport;
import io.certwright.launcher.system.Installation;
import io.certwright.launcher.system.Ports;
import io.certwright.launcher.system.RunningSystem;
import io.certwright.launcher.system.Settings;
import io.certwright.launcher.system.StartFailure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the whole system, tells its story, and stays until it is told to stop. */
@Command(
    name = "run",
    description =
        "Starts PostgreSQL, Kafka, an emulated Azure and the three services on this machine,"
            + " registers an account, discovers its vaults, enrolls a certificate, and stays up.",
    sortOptions = false)
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this text.")
  private boolean help;

  @ArgGroup private Mode mode = new Mode();

  @Option(
      names = "--json",
      description = "Print what happened as one JSON object; the progress goes to standard error.")
  private boolean json;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of this run, emptied at the start (default: target/run).")
  private Path data;

  @Mixin private TenantOptions tenant = new TenantOptions();
  @Mixin private PortOptions ports = new PortOptions();

  /** Either of these, or neither. */
  private static final class Mode {

    @Option(names = "--once", description = "Stop after the story.")
    private boolean once;

    @Option(names = "--empty", description = "Leave the story out.")
    private boolean empty;
  }

  @Override
  public Integer call() {
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    try (RunningSystem system = prepare()) {
      return run(system, console);
    } catch (StartFailure e) {
      return fail(console, e);
    }
  }

  private int run(RunningSystem system, Console console) {
    AtomicBoolean stopping = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, console, stopping)));
    int exitCode;
    try {
      exitCode = new Run(system, console, mode.once, mode.empty).execute();
    } catch (StartFailure e) {
      // What fails because everything is being stopped is not worth a word.
      exitCode = stopping.get() ? 1 : fail(console, e);
    }
    stop(system, console, stopping);
    return exitCode;
  }

  private int fail(Console console, StartFailure failure) {
    console.complain(failure.getMessage());
    if (mode.once) {
      console.report(StoryReport.neverBegun(failure.getMessage()));
    }
    return 1;
  }

  /** Whoever comes second waits until the first is done. */
  private static void stop(RunningSystem system, Console console, AtomicBoolean stopping) {
    if (stopping.compareAndSet(false, true)) {
      console.say("Stopping ...");
    }
    system.close();
  }

  private RunningSystem prepare() {
    Ports claims = ports.ports(spec.commandLine());
    Installation installation = Installation.find();
    Path directory = data == null ? installation.root().resolve("target/run") : data;
    return RunningSystem.prepare(
        installation, new Settings(claims, directory, tenant.emulatorArguments()));
  }
}
