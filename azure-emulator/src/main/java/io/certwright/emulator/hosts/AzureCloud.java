package io.certwright.emulator.hosts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Azure's clouds with the host names that their clients have built in.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud">
 *     National clouds</a>
 */
public enum AzureCloud {
  PUBLIC(
      List.of(
          "login.microsoftonline.com",
          "login.windows.net",
          "login.microsoft.com",
          "sts.windows.net"),
      "sts.windows.net",
      List.of("management.azure.com", "management.core.windows.net"),
      "vault.azure.net",
      "graph.microsoft.com",
      "WW",
      "graph.windows.net",
      "https://pas.windows.net"),
  US_GOVERNMENT(
      List.of("login.microsoftonline.us", "login.usgovcloudapi.net"),
      "sts.windows.net",
      List.of("management.usgovcloudapi.net", "management.core.usgovcloudapi.net"),
      "vault.usgovcloudapi.net",
      "graph.microsoft.us",
      "USGov",
      "graph.windows.net",
      "https://pasff.usgovcloudapi.net"),
  CHINA(
      List.of("login.partner.microsoftonline.cn", "login.chinacloudapi.cn"),
      "sts.chinacloudapi.cn",
      List.of("management.chinacloudapi.cn", "management.core.chinacloudapi.cn"),
      "vault.azure.cn",
      "microsoftgraph.chinacloudapi.cn",
      "China",
      "graph.chinacloudapi.cn",
      "https://pas.chinacloudapi.cn");

  private final List<String> loginHosts;
  private final String tokenIssuerHost;
  private final List<String> managementHosts;
  private final String vaultSuffix;
  private final String graphHost;
  private final String tenantRegionScope;
  private final String directoryGraphHost;
  private final String roleManagementUrl;

  AzureCloud(
      List<String> loginHosts,
      String tokenIssuerHost,
      List<String> managementHosts,
      String vaultSuffix,
      String graphHost,
      String tenantRegionScope,
      String directoryGraphHost,
      String roleManagementUrl) {
    this.loginHosts = loginHosts;
    this.tokenIssuerHost = tokenIssuerHost;
    this.managementHosts = managementHosts;
    this.vaultSuffix = vaultSuffix;
    this.graphHost = graphHost;
    this.tenantRegionScope = tenantRegionScope;
    this.directoryGraphHost = directoryGraphHost;
    this.roleManagementUrl = roleManagementUrl;
  }

  /** All names of the sign-in service, the preferred one first. */
  public List<String> loginHosts() {
    return loginHosts;
  }

  public String loginHost() {
    return loginHosts.get(0);
  }

  /** The {@code iss} claim of access tokens of the v1 format. */
  public String tokenIssuer(String tenantId) {
    return "https://" + tokenIssuerHost + "/" + tenantId + "/";
  }

  public String managementHost() {
    return managementHosts.get(0);
  }

  /** Whether a token for this audience is good for Azure Resource Manager. */
  public boolean isManagementAudience(String audience) {
    return managementHosts.stream()
        .map(host -> "https://" + host)
        .anyMatch(known -> audience.equals(known) || audience.equals(known + "/"));
  }

  public String vaultSuffix() {
    return vaultSuffix;
  }

  /** The audience of Key Vault, without a slash at its end. */
  public String vaultAudience() {
    return "https://" + vaultSuffix;
  }

  public String graphHost() {
    return graphHost;
  }

  /** Where the tenant's data is, as its discovery document says it. */
  public String tenantRegionScope() {
    return tenantRegionScope;
  }

  /** The host of Graph's predecessor, which discovery documents still name. */
  public String directoryGraphHost() {
    return directoryGraphHost;
  }

  public String roleManagementUrl() {
    return roleManagementUrl;
  }

  /** Whether Entra ID of this cloud issues tokens for the resource. */
  public boolean knowsResource(String resource) {
    String bare = resource.replaceAll("/+$", "");
    return isManagementAudience(bare)
        || bare.equals(vaultAudience())
        || bare.equals("https://" + graphHost);
  }

  public static Optional<AzureCloud> ofLoginHost(String host) {
    return Stream.of(values()).filter(cloud -> cloud.loginHosts.contains(host)).findFirst();
  }

  public static Optional<AzureCloud> ofManagementHost(String host) {
    return Stream.of(values()).filter(cloud -> cloud.managementHost().equals(host)).findFirst();
  }

  /** The cloud whose vaults have names like {@code host}. */
  public static Optional<AzureCloud> ofVaultHost(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(cloud -> lower.endsWith("." + cloud.vaultSuffix))
        .filter(cloud -> lower.indexOf('.') == lower.length() - cloud.vaultSuffix.length() - 1)
        .findFirst();
  }

  /** Every host name that the emulator's server certificate must carry. */
  public static List<String> certificateNames() {
    return Stream.of(values())
        .flatMap(
            cloud ->
                Stream.of(
                        cloud.loginHosts.stream(),
                        Stream.of(cloud.managementHost()),
                        Stream.of("*." + cloud.vaultSuffix))
                    .flatMap(names -> names))
        .toList();
  }
}
