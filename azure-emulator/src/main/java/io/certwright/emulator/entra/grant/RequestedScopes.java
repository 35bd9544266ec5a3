package io.certwright.emulator.entra.grant;

import io.certwright.emulator.entra.error.RequestErrors;
import io.certwright.emulator.entra.token.Resource;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.Application;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user is asked to let a client do: scopes of OpenID Connect, and delegated permissions of
 * at most one resource, which is Microsoft Graph when none is named.
 */
public record RequestedScopes(Set<String> openId, Resource resource, List<String> permissions) {

  private static final String DEFAULT = ".default";

  /** The one permission of Microsoft's services other than Graph. */
  private static final String IMPERSONATION = "user_impersonation";

  public static RequestedScopes parse(Tenant tenant, Application client, String text) {
    String graph = graph(tenant);
    Set<String> openId = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    List<String> asked = new ArrayList<>();
    for (String scope : text.trim().split(" +")) {
      if (Scopes.isOpenId(scope)) {
        openId.add(scope);
        continue;
      }
      int slash = scope.lastIndexOf('/');
      names.add(slash < 0 ? graph : scope.substring(0, slash));
      asked.add(scope.substring(slash + 1));
    }
    if (names.size() > 1) {
      throw RequestErrors.severalResources(text);
    }
    Resource resource = Resources.find(tenant, names.isEmpty() ? graph : names.iterator().next());
    return new RequestedScopes(
        openId,
        resource,
        asked.stream().flatMap(name -> permissions(client, resource, name)).distinct().toList());
  }

  private static Stream<String> permissions(Application client, Resource resource, String name) {
    if (resource.application().isEmpty()) {
      return Stream.of(name.equals(DEFAULT) ? IMPERSONATION : name);
    }
    List<String> exposed = resource.application().get().settings().scopes();
    if (name.equals(DEFAULT)) {
      return exposed.stream();
    }
    if (!exposed.contains(name)) {
      throw RequestErrors.unknownScope(client, name, resource.audience());
    }
    return Stream.of(name);
  }

  private static String graph(Tenant tenant) {
    return "https://" + tenant.cloud().graphHost();
  }

  boolean wantIdToken() {
    return openId.contains("openid");
  }

  boolean wantRefreshToken() {
    return openId.contains("offline_access");
  }

  private boolean areOfGraph(Tenant tenant) {
    return resource.audience().startsWith(graph(tenant));
  }

  /** The {@code scp} claim of the access token. */
  List<String> claimed(Tenant tenant) {
    if (!areOfGraph(tenant)) {
      return permissions;
    }
    return Stream.concat(permissions.stream(), shown()).toList();
  }

  /** The scopes as the answer names them: those of a resource other than Graph with its name. */
  String granted(Tenant tenant) {
    if (areOfGraph(tenant)) {
      return String.join(" ", claimed(tenant));
    }
    return permissions.stream()
        .map(permission -> resource.audience() + "/" + permission)
        .collect(Collectors.joining(" "));
  }

  private Stream<String> shown() {
    return openId.stream().filter(scope -> !scope.equals("offline_access"));
  }
}
