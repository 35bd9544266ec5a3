package io.certwright.launcher;

import io.certwright.launcher.system.Ports;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where each part listens, on 127.0.0.1. */
final class PortOptions {

  @Option(
      names = "--emulator-port",
      paramLabel = "PORT",
      defaultValue = "8090",
      description = "Port of the emulated Azure (default: ${DEFAULT-VALUE}; 0 takes any free one).")
  private int emulator;

  @Option(
      names = "--account-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "Port of account-service (default: ${DEFAULT-VALUE}).")
  private int account;

  @Option(
      names = "--discovery-port",
      paramLabel = "PORT",
      defaultValue = "8082",
      description = "Port of discovery-service (default: ${DEFAULT-VALUE}).")
  private int discovery;

  @Option(
      names = "--enrollment-port",
      paramLabel = "PORT",
      defaultValue = "8083",
      description = "Port of enrollment-service (default: ${DEFAULT-VALUE}).")
  private int enrollment;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of PostgreSQL (default: any free one).")
  private int postgres;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of Kafka (default: any free one).")
  private int kafka;

  /**
   * @throws ParameterException naming the option whose number is no port
   */
  Ports ports(CommandLine command) {
    Ports ports = Ports.of(emulator, account, discovery, enrollment, postgres, kafka);
    ports
        .outOfRange()
        .ifPresent(
            refusal -> {
              throw new ParameterException(command, refusal);
            });
    return ports;
  }
}
