package io.certwright.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Microsoft's Azure CLI and Python SDK, unchanged, against the packaged emulator; Maven's profile
 * {@code azure-clients} runs it. What they print is kept under {@code docs/transcripts}.
 */
class AzureClients {

  private static final Path TRANSCRIPTS = Path.of("docs", "transcripts");

  @AutoClose
  private static final EmulatorProcess emulator =
      EmulatorProcess.start(Path.of("target", "azure-emulator.jar"));

  @Test
  void theCommandLineSignsInAndFindsTheVaults() {
    // Given
    require(Session.succeeds("az", "version"), "az");
    // When
    Session session = run("bash", "src/test/sh/azure-cli.sh");
    // Then
    assertThat(session.exitCode()).as(session.errors()).isZero();
    assertThat(session.lines())
        .contains("Contoso Production\tEnabled\tservicePrincipal")
        .contains("kv-demo-001\trg-shop-prod")
        .contains("https://kv-demo-001.vault.azure.net/");
    session.keep(TRANSCRIPTS.resolve("azure-cli.txt"));
  }

  @Test
  void thePythonSdkDoesEveryOperationOnCertificates() {
    // Given
    Optional<String> python =
        Stream.of("python3", "/usr/bin/python3").filter(AzureClients::hasTheSdk).findFirst();
    require(python.isPresent(), "python3 with azure-keyvault-certificates and azure-identity");
    // When
    Session session = run(python.orElseThrow(), "src/test/python/certificates.py");
    // Then
    assertThat(session.exitCode()).as(session.errors()).isZero();
    assertThat(session.lines())
        .contains("merge                        python-merged {'merged': 'yes'}")
        .contains("create, twice                409 Conflict")
        .contains("purge                        404 CertificateNotFound")
        .contains("backup and restore           python-self 2 versions")
        .contains("get issuer, deleted          404 CertificateIssuerNotFound");
    session.keep(TRANSCRIPTS.resolve("python-sdk.txt"));
  }

  private static Session run(String... command) {
    return Session.of(List.of(command), emulator.environment());
  }

  private static boolean hasTheSdk(String python) {
    return Session.succeeds(
        python, "-c", "import azure.keyvault.certificates, azure.identity, cryptography");
  }

  /** Says so where the build is read: Maven does not show why a test was skipped. */
  private static void require(boolean there, String client) {
    if (!there) {
      System.err.println("Skipped, for there is no " + client + " here.");
    }
    assumeTrue(there, "there is no " + client);
  }
}
