package io.certwright.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What the emulated Azure holds. */
final class TenantOptions {

  @Option(
      names = "--vaults",
      paramLabel = "N",
      description = "Number of vaults of the demo tenant.")
  private Integer vaults;

  @Option(
      names = "--certificates",
      paramLabel = "M",
      description = "Number of certificates of the demo tenant, in all vaults together.")
  private Integer certificates;

  @Option(
      names = "--seed",
      paramLabel = "FILE",
      description = "JSON file with what the emulated Azure holds, instead of the demo tenant.")
  private Path seed;

  /** The same options as the emulator takes them, which also judges them. */
  List<String> emulatorArguments() {
    List<String> arguments = new ArrayList<>();
    add(arguments, "--vaults", vaults);
    add(arguments, "--certificates", certificates);
    add(arguments, "--seed", seed == null ? null : seed.toAbsolutePath());
    return arguments;
  }

  private static void add(List<String> arguments, String option, Object value) {
    if (value != null) {
      arguments.add(option);
      arguments.add(value.toString());
    }
  }
}
