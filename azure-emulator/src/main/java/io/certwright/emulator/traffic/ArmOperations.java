package io.certwright.emulator.traffic;

import java.util.List;

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
    if (!method.equals("GET")) {
      return "other";
    }
    return switch (path) {
      case "tenants" -> "listTenants";
      case "subscriptions" -> "listSubscriptions";
      default -> segments.get(0).equals("subscriptions") ? inSubscription(segments) : "other";
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

  private static String inSubscription(List<String> segments) {
    if (segments.size() == 2) {
      return "getSubscription";
    }
    String rest = String.join("/", segments.subList(2, segments.size()));
    if (segments.get(2).equals("resourcegroups") && segments.size() > 3) {
      return inGroup(String.join("/", segments.subList(4, segments.size())));
    }
    return switch (rest) {
      case "resourcegroups" -> "listResourceGroups";
      case "resources" -> "listResources";
      case KEY_VAULT + "vaults" -> "listVaults";
      case KEY_VAULT + "deletedvaults" -> "listDeletedVaults";
      case KEY_VAULT + "managedhsms", KEY_VAULT + "deletedmanagedhsms" -> "listManagedHsms";
      default -> "other";
    };
  }

  private static String inGroup(String rest) {
    return switch (rest) {
      case "" -> "getResourceGroup";
      case "resources" -> "listResourcesByResourceGroup";
      case KEY_VAULT + "vaults" -> "listVaultsByResourceGroup";
      default -> rest.startsWith(KEY_VAULT + "vaults/") ? "getVault" : "other";
    };
  }
}
