package io.certwright.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.models.CertificatePolicy;
import io.certwright.enrollment.azure.NeedsAzure;
import io.certwright.enrollment.azure.TestAccounts;
import io.certwright.enrollment.azure.TestTenant;
import io.certwright.enrollment.vault.PendingOperation;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.platform.accounts.AccountService;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.LentTokenCredential;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands in the way of an enrollment in a real vault, and what is said about it. */
@QuarkusTest
@NeedsServers(schema = "enrollment")
@NeedsAzure
class EnrollmentTroubleTest {

  private final VaultCertificates vault;
  private final AzureClients clients;
  private final LentTokens tokens;
  private final AccountService accounts;

  EnrollmentTroubleTest(
      VaultCertificates vault, AzureClients clients, LentTokens tokens, AccountService accounts) {
    this.vault = vault;
    this.clients = clients;
    this.tokens = tokens;
    this.accounts = accounts;
  }

  /** Somebody else who works on the same vault. */
  private CertificateClient client() {
    return clients.certificates(
        TestTenant.target(TestTenant.OPEN, "any").address(),
        new LentTokenCredential(
            tokens, accounts.find(TestAccounts.ACCOUNT).orElseThrow(), AzureResource.VAULT));
  }

  @Test
  void leavesForeignPendingOperationAsItIs() {
    String name = Api.newName("foreign");
    client().beginCreateCertificate(name, new CertificatePolicy("Unknown", "CN=foreign"));
    String before = pending(name).orElseThrow().requestId();

    JsonPath ended = Api.ended(Api.requested(Api.enrollment(name)));

    assertThat(ended.getString("state")).isEqualTo("FAILED");
    assertThat(ended.getString("problem.code")).isEqualTo("foreign-pending-operation");
    assertThat(ended.getString("problem.remedy"))
        .contains("az keyvault certificate pending delete");
    assertThat(pending(name).orElseThrow().requestId()).isEqualTo(before);
    assertThat(pending(name).orElseThrow().isInProgress()).isTrue();
  }

  @Test
  void goesOnWhenTheForeignOperationIsGoneAndPersonRetries() {
    String name = Api.newName("retried");
    client().beginCreateCertificate(name, new CertificatePolicy("Unknown", "CN=foreign"));
    String id = Api.requested(Api.enrollment(name));
    Api.ended(id);
    client().deleteCertificateOperation(name);

    given().post(Api.at(id) + "/retry").then().statusCode(202);

    assertThat(Api.ended(id).getString("state")).isEqualTo("MERGED");
    given().post(Api.at(id) + "/retry").then().statusCode(409);
  }

  @Test
  void refusesNameThatHoldsCertificate() {
    String name = Api.newName("exists");
    Api.ended(Api.requested(Api.enrollment(name)));

    JsonPath second = Api.ended(Api.requested(Api.enrollment(name)));

    assertThat(second.getString("state")).isEqualTo("FAILED");
    assertThat(second.getString("problem.code")).isEqualTo("certificate-exists");
  }

  @Test
  void refusesNameThatIsSoftDeleted() {
    String name = Api.newName("deleted");
    Api.ended(Api.requested(Api.enrollment(name)));
    var deletion = client().beginDeleteCertificate(name);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> deletion.poll().getStatus() == LongRunningOperationStatus.SUCCESSFULLY_COMPLETED);

    JsonPath second = Api.ended(Api.requested(Api.enrollment(name)));

    assertThat(second.getString("problem.code")).isEqualTo("name-soft-deleted");
    assertThat(second.getString("problem.remedy")).contains("az keyvault certificate purge");
    assertThat(second.getString("problem.detail")).contains("409");
  }

  @Test
  void saysWhichRoleIsMissingWhenTheVaultIsForbidden() {
    Map<String, Object> body = Api.enrollment(Api.newName("forbidden"));
    body.put("vault", TestTenant.vaultId(TestTenant.FORBIDDEN));

    JsonPath ended = Api.ended(Api.requested(body));

    assertThat(ended.getString("problem.code")).isEqualTo("vault-access-denied");
    assertThat(ended.getString("problem.detail")).contains("403", "ForbiddenByRbac");
    assertThat(ended.getString("problem.remedy")).contains("Key Vault Certificates Officer");
    assertThat(ended.getInt("steps[0].attempts")).isEqualTo(3);
  }

  @Test
  void cancelsAndLeavesNothingPending() {
    String name = Api.newName("cancelled");
    Map<String, Object> body = Api.enrollment(name);
    body.put("vault", TestTenant.vaultId(TestTenant.OPEN));
    String id = Api.requested(body);

    int status = given().post(Api.at(id) + "/cancel").statusCode();

    String state = Api.ended(id).getString("state");
    assertThat(status == 202 || state.equals("MERGED")).isTrue();
    assertThat(state).isIn("CANCELLED", "MERGED");
    assertThat(pending(name).filter(PendingOperation::isInProgress)).isEmpty();
  }

  @Test
  void cannotCancelWhatHasEnded() {
    String id = Api.requested(Api.enrollment(Api.newName("ended")));
    Api.ended(id);

    given()
        .post(Api.at(id) + "/cancel")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("state-conflict"));
  }

  @Test
  void hasNoFilesBeforeTheyExist() {
    Map<String, Object> body = Api.enrollment(Api.newName("nofiles"));
    body.put("vault", TestTenant.vaultId(TestTenant.FORBIDDEN));
    String id = Api.requested(body);

    given().get(Api.at(id) + "/csr").then().statusCode(404);
    given().get(Api.at(id) + "/certificate").then().statusCode(404);
  }

  private Optional<PendingOperation> pending(String name) {
    return vault
        .pending(TestTenant.target(TestTenant.OPEN, name))
        .fold(
            found -> found,
            error -> {
              throw error.toFailure("the vault");
            });
  }
}
