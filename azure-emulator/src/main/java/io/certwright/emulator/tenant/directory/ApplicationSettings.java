package io.certwright.emulator.tenant.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an app registration says about itself.
 *
 * @param publicClient whether it keeps no secret: it proves its sign-ins with PKCE alone
 * @param identifierUris names under which it is a resource, such as {@code api://certwright}
 * @param redirectUris where sign-ins may return to
 * @param appRoles roles that it knows, for users and applications to be assigned to
 * @param scopes delegated permissions that it exposes, such as {@code access_as_user}
 * @param accessTokenVersion 1 or 2: the format of tokens for it as a resource
 * @param accessTokenLifetime of tokens that it asks for; empty means as the service does it
 * @param assignedRoles its own roles with other applications, by their application ids
 */
public record ApplicationSettings(
    boolean publicClient,
    List<String> identifierUris,
    List<String> redirectUris,
    List<String> appRoles,
    List<String> scopes,
    int accessTokenVersion,
    Optional<Duration> accessTokenLifetime,
    Map<String, List<String>> assignedRoles) {}
