package io.certwright.launcher.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a jar is run: by the JDK that runs this process, tuned to start fast on few cores. */
public final class JavaCommand {

  private static final List<String> FAST_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms64m");

  private JavaCommand() {}

  public static List<String> jar(Path jar, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FAST_START);
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    return command;
  }
}
