package io.certwright.emulator.arm;

import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import java.util.Optional;

/** The {@code WWW-Authenticate} header: where a token for what was asked can be had. */
final class ArmChallenge {

  private final Tenants tenants;

  ArmChallenge(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Names the tenant of the subscription in the path, or else any of the cloud. */
  String of(ArmError error, Request request) {
    String description =
        error.code().equals("AuthenticationFailed")
            ? "The authentication failed because of missing 'Authorization' header."
            : error.getMessage();
    return "Bearer authorization_uri=\"%s\", error=\"invalid_token\", error_description=\"%s\""
        .formatted(authority(request), description);
  }

  private String authority(Request request) {
    AzureCloud cloud = AzureCloud.ofManagementHost(request.host()).orElseThrow();
    return ofSubscription(request)
        .or(() -> tenants.all().stream().filter(one -> one.cloud() == cloud).findFirst())
        .map(ArmChallenge::authority)
        .orElse("https://" + loginHost(cloud) + "/common");
  }

  private Optional<Tenant> ofSubscription(Request request) {
    var segments = request.segments();
    return segments.size() > 1 && segments.get(0).equalsIgnoreCase("subscriptions")
        ? tenants.subscription(segments.get(1)).map(Tenants.Owned::tenant)
        : Optional.empty();
  }

  static String authority(Tenant tenant) {
    return "https://" + loginHost(tenant.cloud()) + "/" + tenant.id();
  }

  /** Azure Resource Manager still uses the older name. */
  private static String loginHost(AzureCloud cloud) {
    return cloud == AzureCloud.PUBLIC ? "login.windows.net" : cloud.loginHost();
  }
}
