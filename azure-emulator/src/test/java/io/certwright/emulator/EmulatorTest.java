package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.emulator.seed.DemoTenant;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatorTest {

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  @ParameterizedTest
  @CsvSource({
    "kv-demo-001.vault.azure.net:443, 200",
    "login.microsoftonline.us:443,    200",
    "management.chinacloudapi.cn:443, 200",
    "no-such-vault.vault.azure.net:443, 502",
    "example.com:443,                 502",
    "management.azure.com:80,         502",
  })
  void opensTunnelsToItsOwnHostsAlone(String target, int status) throws IOException {
    assertThat(connect(target)).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void saysWhyItOpensNoTunnel() throws IOException {
    assertThat(connect("no-such-vault.vault.azure.net:443"))
        .contains("Cannot resolve no-such-vault.vault.azure.net: no such vault");
  }

  @Test
  void publishesItsAuthority() throws IOException, InterruptedException {
    assertThat(get("/emulator/ca.pem")).isEqualTo(azure.emulator().caPem());
  }

  @Test
  void showsWhatItHoldsAndHowOftenItWasAsked() throws IOException, InterruptedException {
    // Given
    long before =
        azure
            .emulator()
            .weather()
            .traffic()
            .tally()
            .count(kind -> kind.operation().equals("keyvault.listCertificates"));
    azure.vault("GET", "/certificates?api-version=7.6", null);
    // When
    JsonNode state = new ObjectMapper().readTree(get("/emulator/state"));
    // Then
    assertThat(state.path("counts").toString())
        .isEqualTo("{\"subscriptions\":2,\"resourceGroups\":3,\"vaults\":5,\"certificates\":60}");
    assertThat(state.path("requests").path("keyvault.listCertificates").asLong())
        .isEqualTo(before + 1);
    JsonNode tenant = state.path("tenants").path(0);
    assertThat(tenant.path("id").asText()).isEqualTo(DemoTenant.TENANT_ID);
    assertThat(tenant.path("applications").path(0).path("secrets").path(0).path("value").asText())
        .isEqualTo(DemoTenant.SECRET);
    JsonNode vault = tenant.at("/subscriptions/0/resourceGroups/0/vaults/0");
    assertThat(vault.path("uri").asText()).isEqualTo("https://kv-demo-001.vault.azure.net/");
    assertThat(vault.path("counts").path("certificates").asInt()).isGreaterThan(25);
  }

  @Test
  void isNotTakenForAzureByAClientThatWasNotToldItsAuthority() {
    HttpClient ordinary =
        HttpClient.newBuilder()
            .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", azure.emulator().port())))
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://login.microsoftonline.com/common/keys")).build();
    assertThatThrownBy(() -> ordinary.send(request, HttpResponse.BodyHandlers.discarding()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void refusesToStartOnAPortInUse() {
    EmulatorOptions taken = EmulatorOptions.ordinary().withPort(azure.emulator().port());
    assertThatThrownBy(() -> Emulator.start(taken))
        .isInstanceOf(EmulatorStartFailure.class)
        .hasMessageStartingWith("Cannot listen on 127.0.0.1:" + azure.emulator().port());
  }

  private static String connect(String target) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", azure.emulator().port())) {
      socket.setSoTimeout(5_000);
      String request = "CONNECT %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(target, target);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = new byte[1024];
      int length = socket.getInputStream().read(answer);
      return new String(answer, 0, length, StandardCharsets.US_ASCII);
    }
  }

  private static String get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + azure.emulator().port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
