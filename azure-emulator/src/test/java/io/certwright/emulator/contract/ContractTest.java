package io.certwright.emulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.contract.Contract.Exchange;
import org.junit.jupiter.api.Test;

/** That the contract would notice. */
class ContractTest {

  private static final String CONTACTS =
      "{\"id\":\"https://v.vault.azure.net/certificates/contacts\",\"contacts\":[]}";

  private final Contract contract = Contract.certificates();

  @Test
  void hasNothingAgainstWhatIsRight() {
    assertThat(contract.violations(get("/certificates/contacts", 200, CONTACTS))).isEmpty();
  }

  @Test
  void noticesAFieldThatIsMissingOrUnknown() {
    assertThat(contract.violations(get("/certificates/contacts", 200, "{}"))).hasSize(2);
    String more = CONTACTS.replace("\"contacts\"", "\"more\":1,\"contacts\"");
    assertThat(contract.violations(get("/certificates/contacts", 200, more))).hasSize(1);
  }

  @Test
  void noticesAnotherStatusAndAnErrorOfAnotherShape() {
    assertThat(contract.violations(get("/certificates/contacts", 201, CONTACTS))).hasSize(1);
    assertThat(contract.violations(get("/certificates/one", 404, "{\"error\":\"none\"}")))
        .isNotEmpty();
  }

  @Test
  void noticesARequestThatNobodyDocumented() {
    Exchange exchange =
        new Exchange(
            "PUT",
            "/certificates/contacts",
            "{\"contact\":[]}",
            200,
            "application/json; charset=utf-8",
            CONTACTS);
    assertThat(contract.violations(exchange)).hasSize(1);
  }

  @Test
  void tellsACertificateFromTheCollectionsBesideIt() {
    assertThat(name("/certificates/contacts")).isEqualTo("getCertificateContacts");
    assertThat(name("/certificates/one")).isEqualTo("getCertificate");
    assertThat(name("/certificates/one/")).isEqualTo("getCertificate");
    assertThat(name("/certificates/issuers/one")).isEqualTo("getCertificateIssuer");
    assertThat(name("/certificates/one/policy")).isEqualTo("getCertificatePolicy");
    assertThat(contract.operation(get("/keys/one", 200, "{}"))).isEmpty();
    assertThat(contract.operations()).hasSize(29);
  }

  private String name(String path) {
    return contract.operation(get(path, 200, "{}")).orElseThrow().name();
  }

  private static Exchange get(String path, int status, String answer) {
    return new Exchange("GET", path, null, status, "application/json; charset=utf-8", answer);
  }
}
