package io.certwright.account.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.certwright.account.Api;
import io.certwright.account.azure.NeedsAzure;
import io.certwright.platform.accounts.AccountService;
import io.certwright.platform.accounts.AccountService.LentToken;
import io.certwright.platform.accounts.http.AccountServiceApi;
import io.certwright.platform.accounts.http.RestAccountService;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.identity.ServiceAuthorization;
import io.certwright.platform.identity.ServiceAuthorization.Scheme;
import io.certwright.platform.identity.ServiceIdentity;
import io.certwright.platform.identity.http.ClientCredentialsGrant;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.testkit.NeedsServers;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

/** The client that the other services borrow with, on the way that docs/lending.md describes. */
@QuarkusTest
@TestProfile(OpenIdAndCertificates.class)
@NeedsServers(schema = "account")
@NeedsAzure
class BorrowersTest {

  @Inject @RestClient AccountServiceApi configured;
  @Inject TlsConfigurationRegistry tls;
  @Inject ServiceIdentity ownKey;
  @Inject ClientCredentialsGrant grant;

  @TestHTTPResource("/")
  URI plain;

  @TestHTTPResource(value = "/", tls = true)
  URI secure;

  @Test
  void isLentATokenForTheCertificateOfItsTlsConfiguration() {
    String id = Api.registered(Api.account());

    LentToken lent = lend(borrower(configured, Scheme.MUTUAL_TLS), id);

    assertThat(lent.accessToken()).isNotEmpty();
    assertThat(lent.expiresAt()).isAfter(Instant.now());
    given()
        .get(Api.at(id) + "/lendings")
        .then()
        .body("items.caller", contains("discovery-service"));
  }

  @Test
  void isLentATokenForThatOfItsProvider() {
    String id = Api.registered(Api.account());

    AccountService borrower =
        borrower(
            QuarkusRestClientBuilder.newBuilder().baseUri(plain).build(AccountServiceApi.class),
            Scheme.OIDC);

    assertThat(lend(borrower, id).expiresAt()).isAfter(Instant.now());
    given()
        .get(Api.at(id) + "/lendings")
        .then()
        .body("items.caller", contains("discovery-service"));
  }

  @Test
  void isRefusedWithoutACertificate() {
    String id = Api.registered(Api.account());

    refused(overTls("nobody"), id).contains("A valid service identity is required.");
  }

  @Test
  void isRefusedWithACertificateThatNamesNoCaller() {
    String id = Api.registered(Api.account());

    refused(overTls("stranger"), id).contains("has not the role");
  }

  @Test
  void isNotSpokenWithWhenAnotherAuthorityIssuedItsCertificate() {
    String id = Api.registered(Api.account());

    refused(overTls("forged"), id).contains("account-service");
  }

  @Test
  void doesNotSpeakWithAnAccountServiceThatAnotherAuthorityNames() {
    String id = Api.registered(Api.account());

    refused(overTls("misled"), id).contains("was not spoken with", "certificates of both");
  }

  /** What the borrower makes of it; nothing was lent. */
  private static AbstractStringAssert<?> refused(AccountService borrower, String id) {
    Failure failure = catchThrowableOfType(Failure.class, () -> lend(borrower, id));
    given().get(Api.at(id) + "/lendings").then().body("items", hasSize(0));
    assertThat(failure.code()).isEqualTo(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE);
    return assertThat(failure.detail());
  }

  private static LentToken lend(AccountService borrower, String id) {
    return borrower.lend(UUID.fromString(id), AzureResource.VAULT);
  }

  private AccountService overTls(String configuration) {
    AccountServiceApi api =
        QuarkusRestClientBuilder.newBuilder()
            .baseUri(secure)
            .tlsConfiguration(tls.get(configuration).orElseThrow())
            .build(AccountServiceApi.class);
    return borrower(api, Scheme.MUTUAL_TLS);
  }

  private AccountService borrower(AccountServiceApi api, Scheme scheme) {
    return new RestAccountService(api, new ServiceAuthorization(scheme, ownKey, grant));
  }
}
