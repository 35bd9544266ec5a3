package io.certwright.emulator;

import io.certwright.emulator.network.IpRange;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.emulator.seed.Seed;
import io.certwright.emulator.seed.SeedError;
import io.certwright.emulator.seed.SeedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: starts one emulator and keeps it until the process is told to stop. */
@Command(
    name = "azure-emulator",
    description = "Entra ID, Azure Resource Manager and Key Vault on one port of this machine.",
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nOnce it runs:%n",
    footer = {
      "  HTTPS_PROXY=http://127.0.0.1:8090, and trust the certificate of --ca-out: any client of"
          + " Azure then reaches the emulator under Azure's own host names.",
      "  http://127.0.0.1:8090/emulator/state    what it holds, demo secrets included",
      "  http://127.0.0.1:8090/emulator/clock    its time, which can be moved",
      "  http://127.0.0.1:8090/emulator/faults   what is to go wrong",
      "  The README lists all pages, the seed file and the names of operations.",
      "",
      "It does not start where CERTWRIGHT_PROFILE is prod."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "1:it could not start: the seed, the port or a file",
      "2:an option makes no sense, or this is production"
    })
public final class Main implements Callable<Integer> {

  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8090",
      description = "Port to listen on; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--seed",
      paramLabel = "FILE",
      description = "JSON file with what the emulator is to hold; without it, a demo tenant.")
  private Path seedFile;

  @Option(
      names = "--ca-out",
      paramLabel = "FILE",
      description = "Write the certificate that clients must trust to this file, as PEM.")
  private Path caFile;

  @Option(
      names = "--client-address",
      paramLabel = "ADDRESS",
      description =
          "IPv4 address from which vaults see all requests come; without it, each client's own.")
  private String clientAddress;

  @Option(
      names = "--vaults",
      paramLabel = "N",
      defaultValue = "5",
      description = "Vaults of the demo tenant, 1 to 10000 (default: ${DEFAULT-VALUE}).")
  private int vaults;

  @Option(
      names = "--certificates",
      paramLabel = "M",
      defaultValue = "60",
      description =
          "Certificates of the demo tenant over all its vaults, 0 to 1000000"
              + " (default: ${DEFAULT-VALUE}).")
  private int certificates;

  @Mixin private WeatherArguments weather;

  /**
   * @param environment the variables of the process
   */
  Main(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs until the process is told to stop; ends at once, with a reason, when it cannot start. */
  public static void main(String[] arguments) {
    int status = commandLine(System.getenv()).execute(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** A refusal is one line on standard error: no usage text, no stack trace. */
  static CommandLine commandLine(Map<String, String> environment) {
    CommandLine line = new CommandLine(new Main(environment));
    line.setParameterExceptionHandler((refused, arguments) -> refuse(line, refused));
    line.setExecutionExceptionHandler((failure, command, result) -> refuse(line, failure));
    return line;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<String> refusal = Guardrails.refusal(environment);
    if (refusal.isPresent()) {
      throw new ParameterException(spec.commandLine(), refusal.get());
    }
    try (Emulator emulator = Emulator.start(options())) {
      announce(emulator);
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private void announce(Emulator emulator) throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
    emulator.clientAddress().pretend(clientAddress);
    if (caFile != null) {
      Files.writeString(caFile, emulator.caPem());
    }
    PrintWriter banner = spec.commandLine().getErr();
    Guardrails.banner(host).forEach(banner::println);
    banner.flush();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("azure-emulator listening on %s:%d%n", host, emulator.port());
    out.flush();
  }

  private EmulatorOptions options() throws IOException {
    requireAddress();
    requireRange("--port", port, 0, 65535);
    if (!(weather.scale() >= 0 && weather.scale() <= 1_000_000)) {
      throw new ParameterException(
          spec.commandLine(), "--throttling-scale must be 0 to 1000000, not " + weather.scale());
    }
    return EmulatorOptions.ordinary()
        .withHost(host)
        .withPort(port)
        .withSeed(seed())
        .withWeather(weather.read());
  }

  private Seed seed() throws IOException {
    requireRange("--vaults", vaults, 1, 10_000);
    requireRange("--certificates", certificates, 0, 1_000_000);
    if (seedFile == null) {
      return DemoTenant.sized(vaults, certificates);
    }
    try {
      return SeedReader.read(Files.readAllBytes(seedFile));
    } catch (SeedError error) {
      throw new SeedError(seedFile + ": " + error.getMessage());
    }
  }

  private void requireAddress() {
    if (clientAddress != null && !IpRange.isAddress(clientAddress)) {
      throw new ParameterException(
          spec.commandLine(), "--client-address must be an IPv4 address, not " + clientAddress);
    }
  }

  private void requireRange(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(
          spec.commandLine(), "%s must be %d to %d, not %d".formatted(option, least, most, value));
    }
  }

  private static int refuse(CommandLine line, Exception failure) {
    boolean plain =
        failure instanceof ParameterException
            || failure instanceof EmulatorStartFailure
            || failure instanceof SeedError;
    String reason = plain ? failure.getMessage() : failure.toString();
    line.getErr().println("azure-emulator: " + reason);
    line.getErr().flush();
    return failure instanceof ParameterException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }

  /** The version that the build wrote into the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"azure-emulator " + (version == null ? "(not packaged)" : version)};
    }
  }
}
