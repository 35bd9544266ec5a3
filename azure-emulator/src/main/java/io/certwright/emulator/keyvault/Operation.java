package io.certwright.emulator.keyvault;

import io.certwright.emulator.http.Reply;
import java.util.function.Function;

/**
 * One operation of the data plane.
 *
 * @param route method and path, {@code *} for a name or a version
 * @param name as it is counted
 */
record Operation(
    String route, String name, CertificateAction action, Function<Call, Reply> handler) {}
