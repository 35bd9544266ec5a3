package io.certwright.launcher;

import picocli.CommandLine;

/** Entry point; {@link RunCommand} does the work. */
public final class Main {

  private Main() {}

  /** Ends with 0 only if everything that was asked for worked. */
  public static void main(String[] arguments) {
    // Before the first logger: whoever asks first decides for the whole process.
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    System.exit(new CommandLine(new RunCommand()).execute(arguments));
  }
}
