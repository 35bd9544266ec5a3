package io.certwright.emulator.seed;

import io.certwright.emulator.seed.Seed.ApplicationSeed;
import io.certwright.emulator.seed.Seed.TenantSeed;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.directory.ApplicationSettings;
import io.certwright.emulator.tenant.directory.Directory;
import io.certwright.emulator.tenant.directory.ManagedIdentity;
import io.certwright.emulator.tenant.directory.User;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Makes the applications, users and managed identities of a tenant's seed. */
final class DirectoryBuilder {

  private static final int LONGEST_LIFETIME = 86_400;

  private final CredentialBuilder credentials;

  DirectoryBuilder(Clock clock) {
    this.credentials = new CredentialBuilder(clock);
  }

  Directory build(TenantSeed seed, String pointer) {
    return new Directory(
        Checked.each(seed.applications(), pointer + "/applications", this::application),
        Checked.each(seed.users(), pointer + "/users", DirectoryBuilder::user),
        Checked.each(
            seed.managedIdentities(),
            pointer + "/managedIdentities",
            DirectoryBuilder::managedIdentity));
  }

  private Application application(ApplicationSeed seed, String pointer) {
    String id = Checked.guid(seed.id(), pointer + "/id");
    return new Application(
        id,
        guidOr(seed.objectId(), "service principal of " + id, pointer + "/objectId"),
        Checked.orElse(seed.name(), "Application " + id),
        credentials.build(seed, pointer),
        settings(seed, pointer),
        Checked.orElse(seed.enabled(), true));
  }

  private static ApplicationSettings settings(ApplicationSeed seed, String pointer) {
    Optional<Duration> lifetime =
        Optional.ofNullable(seed.accessTokenLifetimeSeconds())
            .map(
                seconds ->
                    Checked.within(
                        seconds, 0, 1, LONGEST_LIFETIME, pointer + "/accessTokenLifetimeSeconds"))
            .map(Duration::ofSeconds);
    return new ApplicationSettings(
        Checked.orElse(seed.publicClient(), false),
        Checked.list(seed.identifierUris()),
        Checked.list(seed.redirectUris()),
        Checked.list(seed.appRoles()),
        Checked.list(seed.scopes()),
        Checked.within(seed.accessTokenVersion(), 1, 1, 2, pointer + "/accessTokenVersion"),
        lifetime,
        Checked.map(seed.roles()));
  }

  private static User user(UserSeed seed, String pointer) {
    String name = Checked.required(seed.userPrincipalName(), pointer + "/userPrincipalName");
    if (name.indexOf('@') < 1) {
      throw SeedError.at(pointer + "/userPrincipalName", "'%s' has no @".formatted(name));
    }
    return new User(
        guidOr(seed.id(), "user " + name, pointer + "/id"),
        name,
        Checked.orElse(seed.name(), name.substring(0, name.indexOf('@'))),
        Checked.map(seed.roles()));
  }

  private static ManagedIdentity managedIdentity(ManagedIdentitySeed seed, String pointer) {
    String clientId = Checked.guid(seed.clientId(), pointer + "/clientId");
    return new ManagedIdentity(
        clientId,
        guidOr(seed.objectId(), "service principal of " + clientId, pointer + "/objectId"),
        Checked.required(seed.resourceId(), pointer + "/resourceId"),
        Checked.orElse(seed.systemAssigned(), false));
  }

  private static String guidOr(String given, String derivedFrom, String pointer) {
    return given == null
        ? UUID.nameUUIDFromBytes(derivedFrom.getBytes(StandardCharsets.UTF_8)).toString()
        : Checked.guid(given, pointer);
  }
}
