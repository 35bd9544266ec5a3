package io.certwright.emulator.seed;

import io.certwright.emulator.entra.federation.FederationIssuer;
import io.certwright.emulator.seed.Seed.ApplicationSeed;
import io.certwright.emulator.seed.Seed.SecretSeed;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who can sign in to the demo tenant. */
public final class DemoDirectory {

  /** The web console: an application that users sign in to, and an API that it calls. */
  public static final String CONSOLE_ID = "22222222-2222-4222-8222-222222222224";

  public static final String CONSOLE_URI = "api://certwright";
  public static final String CONSOLE_SECRET = "demo-secret-of-the-console";
  public static final String CONSOLE_REDIRECT = "http://localhost:8080/callback";

  public static final String ADMINISTRATOR = "ada@contoso.onmicrosoft.com";
  public static final String READER = "rob@contoso.onmicrosoft.com";

  /** The service account whose tokens the application {@code certwright} accepts. */
  public static final String SERVICE_ACCOUNT = "system:serviceaccount:certwright:account-service";

  public static final String IDENTITY_CLIENT_ID = "55555555-5555-4555-8555-555555555555";
  public static final String IDENTITY_OBJECT_ID = "66666666-6666-4666-8666-666666666666";
  public static final String IDENTITY_RESOURCE_ID =
      "/subscriptions/"
          + DemoTenant.PRODUCTION_SUBSCRIPTION_ID
          + "/resourceGroups/rg-shop-prod/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-certwright";

  private static final String ADMIN_ROLE = "Certwright.Admin";
  private static final String OPERATOR_ROLE = "Certwright.Operator";
  private static final String READER_ROLE = "Certwright.Reader";

  private DemoDirectory() {}

  static List<ApplicationSeed> applications() {
    return List.of(certwright(), expired(), console());
  }

  private static ApplicationSeed certwright() {
    return new ApplicationSeed(
        DemoTenant.APPLICATION_ID,
        DemoTenant.OBJECT_ID,
        "certwright",
        List.of(new SecretSeed(DemoTenant.SECRET, null)),
        null,
        List.of(new FederatedCredentialSeed(FederationIssuer.URL, SERVICE_ACCOUNT, null, null)),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static ApplicationSeed expired() {
    return new ApplicationSeed(
        DemoTenant.EXPIRED_APPLICATION_ID,
        null,
        "certwright-expired",
        List.of(new SecretSeed(DemoTenant.EXPIRED_SECRET, Instant.parse("2024-01-01T00:00:00Z"))));
  }

  private static ApplicationSeed console() {
    return new ApplicationSeed(
        CONSOLE_ID,
        null,
        "Certwright Console",
        List.of(new SecretSeed(CONSOLE_SECRET, null)),
        null,
        null,
        null,
        null,
        List.of(CONSOLE_URI),
        List.of("http://localhost:8080/", CONSOLE_REDIRECT),
        List.of(ADMIN_ROLE, OPERATOR_ROLE, READER_ROLE),
        List.of("access_as_user"),
        2,
        null,
        null);
  }

  static List<UserSeed> users() {
    return List.of(
        new UserSeed(
            null, ADMINISTRATOR, "Ada Administrator", Map.of(CONSOLE_ID, List.of(ADMIN_ROLE))),
        new UserSeed(null, READER, "Rob Reader", Map.of(CONSOLE_ID, List.of(READER_ROLE))));
  }

  static List<ManagedIdentitySeed> managedIdentities() {
    return List.of(
        new ManagedIdentitySeed(
            IDENTITY_CLIENT_ID, IDENTITY_OBJECT_ID, IDENTITY_RESOURCE_ID, false));
  }
}
