package io.certwright.account.vaultcheck.azure;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.rest.PagedResponse;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.models.CertificateProperties;
import io.certwright.account.credential.azure.EntraSignIn;
import io.certwright.account.registry.Account;
import io.certwright.account.vaultcheck.VaultProbe;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.AzureErrors;
import io.certwright.platform.problem.Failure;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists certificates by Azure's SDK, as discovery will. */
public final class AzureVaultProbe implements VaultProbe {

  /** Such as {@code conn_type=Ipv4;addr=203.0.113.10;act_addr_fam=InterNetwork;}. */
  private static final HttpHeaderName NETWORK_INFO =
      HttpHeaderName.fromString("x-ms-keyvault-network-info");

  private static final Pattern ADDRESS = Pattern.compile("(?:^|;)addr=([^;]+)");

  private final AzureClients clients;
  private final EntraSignIn signIn;

  public AzureVaultProbe(AzureClients clients, EntraSignIn signIn) {
    this.clients = clients;
    this.signIn = signIn;
  }

  @Override
  public Answer listCertificates(Account account, Vault vault) {
    CertificateClient client =
        clients.certificates(
            vault.address(), signIn.credential(account.identity(), account.credential().id()));
    try {
      PagedResponse<CertificateProperties> page =
          client.listPropertiesOfCertificates().iterableByPage().iterator().next();
      return new Answer(Optional.empty(), seenFrom(page.getHeaders()));
    } catch (Failure failure) {
      throw failure;
    } catch (RuntimeException e) {
      return new Answer(Optional.of(AzureErrors.of(e)), seenFrom(e));
    }
  }

  private static Optional<String> seenFrom(RuntimeException refusal) {
    return refusal instanceof HttpResponseException http && http.getResponse() != null
        ? seenFrom(http.getResponse().getHeaders())
        : Optional.empty();
  }

  private static Optional<String> seenFrom(HttpHeaders headers) {
    return Optional.ofNullable(headers.getValue(NETWORK_INFO))
        .map(ADDRESS::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }
}
