package io.certwright.emulator.keyvault.call;

import io.certwright.emulator.http.Reply;
import java.util.function.Function;

/**
 * One operation of the data plane.
 *
 * @param route method and path, {@code *} for a name or a version
 * @param name of the operation, without that of the service
 */
public record Operation(
    String route, String name, DataAction action, Function<Call, Reply> handler) {}
