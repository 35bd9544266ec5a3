package io.certwright.account.vaultcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.CheckLine.Status;
import io.certwright.account.doctor.ScriptedAzure;
import io.certwright.account.registry.AccountSamples;
import io.certwright.account.rights.AccessPolicy;
import io.certwright.account.rights.Purpose;
import io.certwright.account.rights.SubscriptionRights;
import io.certwright.account.vaultcheck.HostNames.Resolution.Found;
import io.certwright.account.vaultcheck.HostNames.Resolution.NotFound;
import io.certwright.account.vaultcheck.VaultDescription.NetworkAccess;
import io.certwright.account.vaultcheck.VaultExamination.Subject;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureError;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultExaminationTest {

  private static final String WE = ScriptedAzure.PRINCIPAL.objectId().toString();
  private static final NetworkAccess PRIVATE = new NetworkAccess(false, true, List.of(), 1);
  private static final NetworkAccess PRIVATE_IN_VAIN = new NetworkAccess(false, true, List.of(), 0);
  private static final NetworkAccess RULES =
      new NetworkAccess(true, true, List.of("198.51.100.0/24"), 0);

  private final ScriptedAzure azure = new ScriptedAzure();

  private HostNames.Resolution name = addresses("20.1.2.3");
  private NetworkAccess network = NetworkAccess.OPEN;
  private UUID directory = AccountSamples.DIRECTORY;
  private AccessPolicy policy = new AccessPolicy(WE, false, Set.of("all", "purge"));
  private Purpose purpose = Purpose.ALL;
  private boolean purgeProtected;
  private AzureError refusal;
  private String seenFrom = "203.0.113.10";

  @Test
  void tellsWhatIsInOrderInThreeLines() {
    assertThat(examine())
        .extracting(line -> line.name() + ": " + line.detail())
        .containsExactly(
            "network: Its name leads to 20.1.2.3. Its TLS certificate is trusted. Its firewall lets"
                + " everybody in. It saw us come from 203.0.113.10.",
            "access: It goes by its access policies. Its certificates can be listed. Has the"
                + " discovery rights. Has the enrollment rights. Has the cleanup rights.",
            "settings: Standard: keys cannot be made in an HSM, which needs premium. What is deleted"
                + " can be recovered for 90 days. Not protected from purging: a deleted certificate"
                + " can be purged before. No tags.");
  }

  @ParameterizedTest
  @CsvSource({
    "20.1.2.3,  true,  0, true,  PASS",
    "20.1.2.3,  true,  1, true,  PASS",
    "20.1.2.3,  false, 1, false, FAIL",
    "20.1.2.3,  false, 1, true,  PASS",
    "10.0.0.4,  false, 1, true,  PASS",
    "10.0.0.4,  true,  1, true,  PASS",
    "10.0.0.4,  true,  0, true,  WARN",
    "10.0.0.4,  true,  0, false, FAIL",
    "100.64.0.1, true, 0, false, FAIL",
    "fd00::1,   true,  0, false, FAIL",
    "100.128.0.1, true, 0, true, PASS",
  })
  void noticesANameThatLeadsToTheWrongPlace(
      String address, boolean publicAccess, int endpoints, boolean listed, Status status) {
    name = addresses(address);
    network = new NetworkAccess(publicAccess, false, List.of(), endpoints);
    refusal = listed ? null : new AzureError(0, "Unreachable", "", "connection timed out");

    List<CheckLine> lines = examine();

    assertThat(lines.stream().filter(line -> line.name().equals("dns")).map(CheckLine::status))
        .isEqualTo(status == Status.PASS ? List.of() : List.of(status));
    assertThat(lines).noneMatch(line -> line.name().equals("connection"));
  }

  @ParameterizedTest
  @CsvSource({"DISCOVERY, list get", "ENROLLMENT, list get create update import"})
  void asksForNoMoreThanTheAccountIsFor(Purpose lesser, String verbs) {
    purpose = lesser;
    policy = new AccessPolicy(WE, false, Set.of(verbs.split(" ")));

    assertThat(examine()).allMatch(CheckLine::passed);
  }

  @Test
  void givesNoMoreThanTheAccountIsFor() {
    purpose = Purpose.DISCOVERY;
    policy = new AccessPolicy(WE, false, Set.of("list"));

    CheckLine line = only(examine());

    assertThat(line.detail()).isEqualTo("The account may not get certificates.");
    assertThat(line.remedy().command()).contains(" --certificate-permissions get list ");
  }

  @Test
  void asksToLinkTheZoneWhereAPrivateVaultIsSoughtInPublic() {
    network = PRIVATE;
    refusal = new AzureError(403, "Forbidden", "ForbiddenByConnection", "Public access is off.");

    CheckLine line = only(examine());

    assertThat(line.detail()).contains("Misrouted", "20.1.2.3");
    assertThat(line.remedy().command())
        .isEqualTo(
            "az network private-dns link vnet create --resource-group '<resource group of the"
                + " zone>' --zone-name privatelink.vaultcore.azure.net --name certwright"
                + " --virtual-network '<resource id of the virtual network>'"
                + " --registration-enabled false");
  }

  @Test
  void asksForPublicAccessWhereThereIsNoPrivateEndpoint() {
    network = PRIVATE_IN_VAIN;
    refusal = new AzureError(403, "Forbidden", "ForbiddenByConnection", "Public access is off.");

    CheckLine line = only(examine());

    assertThat(line.name()).isEqualTo("firewall");
    assertThat(line.remedy().command())
        .isEqualTo(
            "az keyvault update --name kv-a --public-network-access Enabled --default-action Deny"
                + " --subscription "
                + ScriptedAzure.SUBSCRIPTION);
  }

  @Test
  void saysThatANameDoesNotResolve() {
    name = new NotFound("no such name.");
    refusal = new AzureError(0, "Unreachable", "", "kv-a.vault.azure.net");

    CheckLine line = only(examine());

    assertThat(line.name()).isEqualTo("dns");
    assertThat(line.detail()).contains("kv-a.vault.azure.net does not resolve");
    assertThat(line.remedy().command()).isNull();
  }

  @Test
  void saysThatNobodyAnswers() {
    refusal = new AzureError(0, "Unreachable", "", "connection timed out");

    assertThat(only(examine()).name()).isEqualTo("connection");
  }

  @Test
  void saysWhoseCertificateIsNotTrusted() {
    refusal = new AzureError(0, AzureError.UNTRUSTED, "", "it is signed by CN=Proxy CA");

    CheckLine line = only(examine());

    assertThat(line.name()).isEqualTo("tls");
    assertThat(line.detail()).contains("CN=Proxy CA");
    assertThat(line.remedy().text()).contains("certwright.azure.trusted-ca");
  }

  @ParameterizedTest
  @CsvSource({
    "Client address: 20.1.2.3 Caller: appid, --ip-address 20.1.2.3",
    "No address is told,                     --ip-address 203.0.113.10",
    "Client address: 10.1.2.3 Caller: appid, --subnet '<resource id of the subnet>'",
  })
  void asksForARuleForTheAddressThatAzureSaw(String message, String rule) {
    network = RULES;
    refusal = new AzureError(403, "Forbidden", "ForbiddenByFirewall", message);

    CheckLine line = only(examine());

    assertThat(line.name()).isEqualTo("firewall");
    assertThat(line.detail()).endsWith("It lets in: 198.51.100.0/24.");
    assertThat(line.remedy().command())
        .isEqualTo(
            "az keyvault network-rule add --name kv-a "
                + rule
                + " --subscription "
                + ScriptedAzure.SUBSCRIPTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get                                        | discovery-rights  | FAIL | list",
        "list                                       | discovery-rights  | FAIL | get",
        "list get update import delete recover purge | enrollment-rights | WARN | create",
        "list get create import delete recover purge | enrollment-rights | WARN | update",
        "list get create update delete recover purge | enrollment-rights | WARN | import",
        "list get create update import recover purge | cleanup-rights    | WARN | delete",
        "list get create update import delete purge  | cleanup-rights    | WARN | recover",
        "list get create update import delete recover | cleanup-rights   | WARN | purge",
      })
  void namesTheRightThatIsMissingAndKeepsThoseThatAreThere(
      String verbs, String name, Status status, String missing) {
    policy = new AccessPolicy(WE, false, Set.of((verbs + " backup").split(" ")));
    refusal =
        verbs.contains("list") ? null : new AzureError(403, "Forbidden", "AccessDenied", "No.");

    CheckLine line = examine().stream().filter(one -> one.name().equals(name)).findFirst().get();

    assertThat(line.status()).isEqualTo(status);
    assertThat(line.detail()).isEqualTo("The account may not " + missing + " certificates.");
    assertThat(line.remedy().command())
        .isEqualTo(
            "az keyvault set-policy --name kv-a --object-id "
                + WE
                + " --certificate-permissions backup create delete get import list purge recover"
                + " update --subscription "
                + ScriptedAzure.SUBSCRIPTION);
  }

  @Test
  void doesNotMissTheRightToPurgeWhereNobodyCan() {
    policy = new AccessPolicy(WE, false, Set.of("all"));
    purgeProtected = true;

    assertThat(examine()).allMatch(CheckLine::passed);
  }

  @Test
  void keepsTheOwnVerbsWhereAGroupHasMore() {
    policy = new AccessPolicy(WE, false, Set.of("get", "backup"));

    CheckLine line = only(examine());

    assertThat(line.name()).isEqualTo("rights");
    assertThat(line.remedy().command()).contains("--certificate-permissions backup create");
  }

  @Test
  void cannotTellTheRightsOfAGroup() {
    policy = new AccessPolicy(UUID.randomUUID().toString(), false, Set.of("all"));

    CheckLine line = only(examine());

    assertThat(line.name()).isEqualTo("rights");
    assertThat(line.status()).isEqualTo(Status.WARN);
    assertThat(line.detail()).contains("a group");
    assertThat(line.remedy().command()).startsWith("az keyvault set-policy --name kv-a");
  }

  @Test
  void asksToWaitWhereARightWasGivenThatDoesNotCountYet() {
    refusal = new AzureError(403, "Forbidden", "AccessDenied", "No.");

    CheckLine line = only(examine());

    assertThat(line.name()).isEqualTo("certificates");
    assertThat(line.remedy().text()).contains("minutes");
  }

  @ParameterizedTest
  @CsvSource({"429, WARN", "503, WARN", "400, FAIL"})
  void doesNotBlameRightsForWhatPasses(int status, Status expected) {
    refusal = new AzureError(status, "Busy", "", "Not now.");

    CheckLine line = only(examine());

    assertThat(line.status()).isEqualTo(expected);
    assertThat(line.remedy().command()).isNull();
    assertThat(line.remedy().text()).startsWith("Check again later");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 429, 503})
  void doesNotTellThatTheFirewallLetsUsInWhereTheAnswerDoesNotShowIt(int status) {
    network = RULES;
    refusal = new AzureError(status, "Busy", "", "Not now.");

    assertThat(examine())
        .filteredOn(CheckLine::passed)
        .noneMatch(line -> line.detail().contains("firewall"));
  }

  @Test
  void noticesAVaultThatWasLeftToAnotherDirectory() {
    directory = UUID.randomUUID();

    CheckLine line = only(examine());

    assertThat(line.name()).isEqualTo("directory");
    assertThat(line.remedy().command())
        .contains(
            "--remove properties.accessPolicies --set properties.tenantId="
                + AccountSamples.DIRECTORY);
    assertThat(line.remedy().text()).contains("delegated");
  }

  private List<CheckLine> examine() {
    VaultDescription vault =
        new VaultDescription(
            ScriptedAzure.plain("kv-a", AccessModel.ACCESS_POLICY),
            directory,
            network,
            List.of(policy),
            90,
            purgeProtected);
    VaultProbe.Answer answer =
        new VaultProbe.Answer(Optional.ofNullable(refusal), Optional.ofNullable(seenFrom));
    return new VaultExamination(host -> name, (account, asked) -> answer)
        .examine(
            new Subject(
                AccountSamples.account(purpose),
                ScriptedAzure.PRINCIPAL,
                vault,
                SubscriptionRights.ofPolicies(azure, ScriptedAzure.PRINCIPAL)))
        .lines();
  }

  private static CheckLine only(List<CheckLine> lines) {
    List<CheckLine> wrong = lines.stream().filter(line -> !line.passed()).toList();
    assertThat(wrong.stream().map(CheckLine::name).distinct()).hasSize(1);
    return wrong.get(0);
  }

  private static HostNames.Resolution addresses(String literal) {
    try {
      return new Found(List.of(InetAddress.getByName(literal)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
