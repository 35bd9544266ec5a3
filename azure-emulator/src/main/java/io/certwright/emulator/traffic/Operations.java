package io.certwright.emulator.traffic;

import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Request;
import java.util.List;
import java.util.Locale;

/**
 * The one vocabulary of operations, such as {@code keyvault.getCertificate}: the same name in the
 * counts, the access log, latencies and faults. A name follows from method, host and path alone, so
 * it is known before a service has seen the request.
 */
public final class Operations {

  private Operations() {}

  /** The name of what the request asks for; {@code <service>.other} for what Azure has not. */
  public static String of(Request request) {
    String host = request.host();
    if (AzureCloud.ofVaultHost(host).isPresent()) {
      return "keyvault." + VaultOperations.name(method(request), request.segments());
    }
    if (AzureCloud.ofManagementHost(host).isPresent()) {
      return "arm." + ArmOperations.name(request.method(), lowerCase(request.segments()));
    }
    if (AzureCloud.ofLoginHost(host).isPresent()) {
      return ofEntra(request);
    }
    return "other";
  }

  /** The name of what is asked of Microsoft Entra ID, on whatever host. */
  public static String ofEntra(Request request) {
    return "entra." + EntraOperations.name(request.segments());
  }

  /** Key Vault takes any method as a POST, for clients behind old firewalls. */
  private static String method(Request request) {
    return request.method().equals("POST")
        ? request.header("x-http-method").orElse("POST")
        : request.method();
  }

  private static List<String> lowerCase(List<String> segments) {
    return segments.stream().map(segment -> segment.toLowerCase(Locale.ROOT)).toList();
  }
}
