package io.certwright.emulator.entra.realm;

import io.certwright.emulator.entra.error.RequestErrors;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.directory.Application;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the tenant that the first segment of a path names. */
public final class TenantNames {

  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final Set<String> ANY = Set.of("common", "organizations");

  private final Tenants tenants;

  public TenantNames(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Whether the name stands for whichever tenant the user is of. */
  public static boolean isAny(String name) {
    return ANY.contains(name);
  }

  /**
   * @param error the OAuth error of an unknown tenant, which differs between endpoints
   */
  public Tenant find(Site site, String name, String error) {
    if (isAny(name)) {
      throw RequestErrors.noTenant();
    }
    if (!GUID.matcher(name).matches() && !name.contains(".")) {
      throw RequestErrors.malformedTenant(name);
    }
    return tenants
        .find(name)
        .filter(site::serves)
        .orElseThrow(() -> RequestErrors.unknownTenant(name, error));
  }

  /**
   * The tenant of a sign-in: of {@code common}, that of the application, which stands in for the
   * user's as each emulated application is of one tenant.
   */
  public Tenant ofSignIn(Site site, String name, String applicationId) {
    if (!isAny(name)) {
      return find(site, name, "invalid_request");
    }
    return tenants.all().stream()
        .filter(site::serves)
        .filter(tenant -> tenant.application(applicationId).isPresent())
        .findFirst()
        .orElseThrow(() -> RequestErrors.unknownApplication(applicationId));
  }

  /** The application with its tenant's leave: known and not disabled. */
  public static Application application(Tenant tenant, String applicationId) {
    Application application =
        tenant
            .application(applicationId)
            .orElseThrow(() -> RequestErrors.unknownApplication(applicationId, tenant));
    if (!application.isEnabled()) {
      throw RequestErrors.disabledApplication(application);
    }
    return application;
  }
}
