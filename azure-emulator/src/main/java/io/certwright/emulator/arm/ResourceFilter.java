package io.certwright.emulator.arm;

import io.certwright.emulator.http.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one OData filter that clients use to find vaults among all resources. */
final class ResourceFilter {

  private static final Pattern BY_TYPE =
      Pattern.compile("\\s*resourceType\\s+eq\\s+'([^']*)'\\s*", Pattern.CASE_INSENSITIVE);

  private ResourceFilter() {}

  /** Whether vaults pass the request's filter; all resources do without one. */
  static boolean includesVaults(Request request) {
    String filter = request.query("$filter").orElse("");
    if (filter.isBlank()) {
      return true;
    }
    Matcher byType = BY_TYPE.matcher(filter);
    if (!byType.matches()) {
      throw ArmErrors.invalidQuery("$filter", filter);
    }
    return byType.group(1).equalsIgnoreCase("Microsoft.KeyVault/vaults");
  }
}
