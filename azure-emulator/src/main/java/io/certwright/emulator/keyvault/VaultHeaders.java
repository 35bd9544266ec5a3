package io.certwright.emulator.keyvault;

import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The headers that Key Vault puts on every reply. */
public final class VaultHeaders {

  private VaultHeaders() {}

  public static Map<String, String> of(Request request, Vault vault) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", "no-cache");
    headers.put("Pragma", "no-cache");
    headers.put("Expires", "-1");
    headers.put("Strict-Transport-Security", "max-age=31536000;includeSubDomains");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("x-ms-request-id", UUID.randomUUID().toString());
    headers.put("x-ms-keyvault-region", vault.settings().location());
    headers.put("x-ms-keyvault-service-version", "1.9.3347.1");
    headers.put("x-ms-keyvault-network-info", networkInfo(request.clientAddress()));
    request
        .header("x-ms-client-request-id")
        .ifPresent(id -> headers.put("x-ms-client-request-id", id));
    return headers;
  }

  private static String networkInfo(String address) {
    boolean sixth = address.indexOf(':') >= 0;
    return (sixth ? "conn_type=Ipv6;addr=" : "conn_type=Ipv4;addr=")
        + address
        + (sixth ? ";act_addr_fam=InterNetworkV6;" : ";act_addr_fam=InterNetwork;");
  }
}
