package io.certwright.emulator.arm.resources;

import io.certwright.emulator.arm.ArmErrors;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The OData filters of resource lists that name vaults: comparisons by {@code eq}, joined by {@code
 * and}.
 */
final class ResourceFilter {

  private static final Pattern COMPARISON =
      Pattern.compile("(\\w+)\\s+(eq|ne)\\s+'([^']*)'", Pattern.CASE_INSENSITIVE);

  private final Predicate<Vault> condition;

  private ResourceFilter(Predicate<Vault> condition) {
    this.condition = condition;
  }

  /** All resources pass when the request has no filter. */
  static ResourceFilter of(Request request) {
    String filter = request.query("$filter").orElse("").trim();
    Predicate<Vault> all = vault -> true;
    if (!filter.isEmpty()) {
      for (String part : filter.split("(?i)\\s+and\\s+")) {
        all = all.and(comparison(part.trim(), filter));
      }
    }
    return new ResourceFilter(all);
  }

  boolean passes(Vault vault) {
    return condition.test(vault);
  }

  private static Predicate<Vault> comparison(String text, String filter) {
    Matcher parts = COMPARISON.matcher(text);
    if (!parts.matches()) {
      throw ArmErrors.invalidQuery("$filter", filter);
    }
    boolean equal = parts.group(2).equalsIgnoreCase("eq");
    String value = parts.group(3);
    Predicate<Vault> same =
        switch (parts.group(1)) {
          case "resourceType" -> vault -> value.equalsIgnoreCase("Microsoft.KeyVault/vaults");
          case "name" -> vault -> vault.name().equalsIgnoreCase(value);
          case "location" -> vault -> vault.settings().location().equalsIgnoreCase(value);
          case "resourceGroup" -> vault -> vault.resourceGroupName().equalsIgnoreCase(value);
          case "tagName" -> vault -> vault.settings().tags().containsKey(value);
          case "tagValue" -> vault -> vault.settings().tags().containsValue(value);
          default -> throw ArmErrors.invalidQuery("$filter", filter);
        };
    return equal ? same : same.negate();
  }
}
