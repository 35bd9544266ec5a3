package io.certwright.emulator.traffic;

import java.util.List;
import java.util.Locale;

/** The operations of Azure Resource Manager and Resource Graph. */
final class ArmOperations {

  private static final String KEY_VAULT = "providers/microsoft.keyvault/";
  private static final String AUTHORIZATION = "/providers/microsoft.authorization/";

  private ArmOperations() {}

  /**
   * @param segments lower case
   */
  static String name(String method, List<String> segments) {
    String path = String.join("/", segments);
    int authorization = ("/" + path).lastIndexOf(AUTHORIZATION);
    if (authorization >= 0) {
      return authorization(path.substring(authorization + AUTHORIZATION.length() - 1), method);
    }
    if (path.equals("providers/microsoft.resourcegraph/resources")) {
      return "queryResources";
    }
    return switch (method + " " + path) {
      case "GET tenants" -> "listTenants";
      case "GET subscriptions" -> "listSubscriptions";
      default ->
          segments.get(0).equals("subscriptions") && segments.size() > 1
              ? inSubscription(method, segments)
              : "other";
    };
  }

  private static String authorization(String rest, String method) {
    boolean one = rest.indexOf('/') >= 0;
    String kind = one ? rest.substring(0, rest.indexOf('/')) : rest;
    boolean reading = method.equals("GET");
    return switch (kind) {
      case "permissions" -> reading ? "listPermissions" : "other";
      case "roleassignments" -> verb(method, one) + "RoleAssignment" + (one ? "" : "s");
      case "roledefinitions" -> verb(method, one) + "RoleDefinition" + (one ? "" : "s");
      default -> "other";
    };
  }

  private static String verb(String method, boolean one) {
    return switch (method) {
      case "PUT" -> "create";
      case "DELETE" -> "delete";
      default -> one ? "get" : "list";
    };
  }

  private static String inSubscription(String method, List<String> segments) {
    String rest = String.join("/", segments.subList(2, segments.size()));
    if (segments.size() > 3 && segments.get(2).equals("resourcegroups")) {
      return inGroup(method, segments.subList(4, segments.size()));
    }
    if (rest.startsWith(KEY_VAULT + "locations/")) {
      return method.equals("POST") ? "purgeVault" : "getDeletedVault";
    }
    return switch (method + " " + rest) {
      case "GET " -> "getSubscription";
      case "GET resourcegroups" -> "listResourceGroups";
      case "GET resources" -> "listResources";
      case "GET locations" -> "listLocations";
      case "GET providers" -> "listProviders";
      case "GET " + KEY_VAULT + "vaults" -> "listVaults";
      case "GET " + KEY_VAULT + "deletedvaults" -> "listDeletedVaults";
      case "GET " + KEY_VAULT + "managedhsms" -> "listManagedHsms";
      case "GET " + KEY_VAULT + "deletedmanagedhsms" -> "listDeletedManagedHsms";
      case "POST " + KEY_VAULT + "checknameavailability" -> "checkNameAvailability";
      default -> rest.matches("providers/[^/]+") ? "getProvider" : "other";
    };
  }

  private static String inGroup(String method, List<String> segments) {
    String rest = String.join("/", segments);
    if (rest.startsWith(KEY_VAULT + "vaults/")) {
      return segments.size() > 4 ? "putAccessPolicy" : verb(method) + "Vault";
    }
    return switch (method + " " + rest) {
      case "GET " -> "getResourceGroup";
      case "GET resources" -> "listResourcesByResourceGroup";
      case "GET " + KEY_VAULT + "vaults" -> "listVaultsByResourceGroup";
      default -> "other";
    };
  }

  private static String verb(String method) {
    return switch (method) {
      case "GET", "PUT", "PATCH", "DELETE" -> method.toLowerCase(Locale.ROOT);
      default -> "other";
    };
  }
}
