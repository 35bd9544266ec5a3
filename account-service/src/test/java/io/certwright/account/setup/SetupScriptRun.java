package io.certwright.account.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.account.rights.Purpose;
import io.certwright.emulator.Emulator;
import io.certwright.emulator.EmulatorOptions;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.seed.DemoTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script, run by bash with the Azure CLI against the emulator. Not one of the ordinary tests,
 * for it needs the CLI and its patience: CONTRIBUTING.md says how to run it. Microsoft Graph is
 * made up by {@code src/test/sh/az}.
 */
class SetupScriptRun {

  private static final String PRINCIPAL = "33333333-3333-4333-8333-333333333399";
  private static final String OPERATOR = DemoTenant.OBJECT_ID;

  @TempDir Path folder;

  private Emulator emulator;

  @BeforeEach
  void signIn() throws IOException {
    emulator = Emulator.start(EmulatorOptions.ordinary());
    emulator.tenant().roleAssignments().add(new RoleAssignment(OPERATOR, BuiltInRole.OWNER, "/"));
    Files.writeString(folder.resolve("ca.pem"), emulator.caPem());
    run(
        "az login --service-principal --output none --tenant %s --username %s --password %s"
            .formatted(DemoTenant.TENANT_ID, DemoTenant.APPLICATION_ID, DemoTenant.SECRET));
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void assignsTheRolesAndWritesTheAccount() throws IOException {
    run(SetupSamples.guide(SetupSamples.named("Shop's \"$HOME\"")).script());

    assertThat(emulator.tenant().roleAssignments().all())
        .filteredOn(assignment -> assignment.principalId().equals(PRINCIPAL))
        .allSatisfy(assignment -> assertThat(assignment.scope()).isEqualTo(SetupSamples.VAULT))
        .extracting(assignment -> assignment.role().title())
        .containsExactlyInAnyOrder("Reader", "Key Vault Certificates Officer");
    JsonNode account = account();
    assertThat(account.path("name").asText()).isEqualTo("Shop's \"$HOME\"");
    assertThat(account.path("directoryId").asText()).isEqualTo(DemoTenant.TENANT_ID);
    assertThat(account.at("/credential/clientSecret").asText()).startsWith("made-for-22222222");
    assertThat(account.at("/credential/expiresAt").asText()).isEqualTo("2027-11-24T00:00:00Z");
  }

  @Test
  void makesAKeyAndWritesItWithItsCertificate() throws IOException {
    SetupDraft draft = SetupSamples.with("RBAC", SetupSamples.VAULT, "CLIENT_CERTIFICATE");
    run(SetupSamples.guide(draft).script());

    JsonNode account = account();
    assertThat(account.at("/credential/certificatePem").asText())
        .startsWith("-----BEGIN PRIVATE KEY-----\n")
        .endsWith("\n-----END CERTIFICATE-----\n");
  }

  @Test
  void allowsInEachVaultOfTheScopeThatGoesByPolicies() throws IOException {
    run(
        SetupSamples.guide(SetupSamples.plain("ACCESS_POLICY", SetupSamples.SUBSCRIPTION))
            .script());

    assertThat(certificatePermissions("kv-demo-002"))
        .containsExactlyInAnyOrderElementsOf(Purpose.ALL.certificatePermissions());
    assertThat(certificatePermissions("kv-demo-001")).isEmpty();
  }

  private JsonNode account() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("certwright-account.json").toFile());
  }

  private List<String> certificatePermissions(String vault) {
    return emulator.tenants().vault(vault).accessPolicies().stream()
        .filter(policy -> policy.objectId().equals(PRINCIPAL))
        .flatMap(policy -> policy.certificates().stream())
        .toList();
  }

  private void run(String script) throws IOException {
    Path shim = Path.of("src", "test", "sh").toAbsolutePath();
    Path file = Files.writeString(folder.resolve("script.sh"), script);
    Tools.Result result =
        Tools.run(
            "bash",
            List.of("-euc", "cd \"$0\" && bash -euo pipefail " + file, folder.toString()),
            Map.of(
                "PATH",
                shim + ":" + System.getenv("PATH"),
                "REAL_AZ",
                "/usr/bin/az",
                "AZURE_CONFIG_DIR",
                folder.resolve("azure").toString(),
                "AZURE_CORE_COLLECT_TELEMETRY",
                "false",
                "HTTPS_PROXY",
                "http://127.0.0.1:" + emulator.port(),
                "REQUESTS_CA_BUNDLE",
                folder.resolve("ca.pem").toString()));
    assertThat(result.exitCode()).as(result.output()).isZero();
  }
}
