package io.certwright.launcher.system;

import java.nio.file.Path;
import java.util.List;

/**
 * What one run was asked for.
 *
 * @param emulatorArguments size or seed of the emulated Azure, as the emulator takes them
 */
public record Settings(Ports ports, Path data, List<String> emulatorArguments) {}
