package io.certwright.platform.azure;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The URI of a vault that we are willing to send a token to: {@code https}, port 443, one label in
 * front of the cloud's own suffix, nothing else. What ARM or a request says is never trusted alone.
 */
public record VaultAddress(URI uri) {

  private static final Pattern LABEL = Pattern.compile("[a-z][0-9a-z-]{1,22}[0-9a-z]");

  /**
   * @param text null for none
   * @throws Failure AZURE_REFUSED for any other address
   */
  public static VaultAddress of(String text, AzureCloud cloud) {
    URI uri = parse(text);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    String label =
        host.endsWith(cloud.vaultSuffix())
            ? host.substring(0, host.length() - cloud.vaultSuffix().length())
            : "";
    boolean plain =
        "https".equals(uri.getScheme())
            && (uri.getPort() == -1 || uri.getPort() == 443)
            && uri.getUserInfo() == null
            && uri.getQuery() == null
            && uri.getFragment() == null
            && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
    if (!plain || !LABEL.matcher(label).matches()) {
      throw refused(text, cloud);
    }
    return new VaultAddress(URI.create("https://" + host + "/"));
  }

  private static URI parse(String text) {
    try {
      return URI.create(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      return URI.create("");
    }
  }

  private static Failure refused(String text, AzureCloud cloud) {
    return new Failure(
        FailureCode.AZURE_REFUSED,
        "'" + text + "' is no vault of this cloud: https://<name>" + cloud.vaultSuffix() + "/.");
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
