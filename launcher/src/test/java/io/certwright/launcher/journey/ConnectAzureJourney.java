package io.certwright.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The guide to a green check, typed as it stands there, with an application that is set up so. */
@ExtendWith(SharedSystem.class)
class ConnectAzureJourney {

  private static final String GUIDE = "docs/guides/connect-azure.md";

  private static JourneySystem journey;

  @TempDir Path folder;

  @BeforeAll
  static void join(JourneySystem shared) {
    journey = shared;
  }

  @Test
  void leadsToAGreenCheckOfTheEmulator() throws IOException {
    String commands =
        TypedCommands.of(GUIDE, "From another shell")
            .replace("11111111-1111-4111-8111-111111111111", "aaaaaaaa-1111-4111-8111-111111111111")
            .replace("22222222-2222-4222-8222-222222222222", "bbbbbbbb-2222-4222-8222-222222222223")
            .replace("demo-secret-that-opens-only-the-emulator", "secret-of-the-guide");

    String output = TypedCommands.run(commands, journey.system().addresses(), folder);

    assertThat(output)
        .as(output)
        .contains("\"status\":\"OK\"", "\"trigger\":\"OPERATOR\"")
        .doesNotContain("\"status\":\"FAIL\"", "\"status\":\"WARN\"", "urn:certwright:problem");
  }

  @Test
  void leadsToAScriptThatBashUnderstands() throws IOException {
    String commands = TypedCommands.of(GUIDE, "**1. Ask for the set-up.**");

    String output =
        TypedCommands.run(commands + "\nbash -n connect.sh", journey.system().addresses(), folder);

    assertThat(output).contains("Key Vault Certificates Officer", "\"terraform\":");
    assertThat(Files.readString(folder.resolve("connect.sh")))
        .startsWith("#!/usr/bin/env bash")
        .contains("scope='/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/");
  }
}
