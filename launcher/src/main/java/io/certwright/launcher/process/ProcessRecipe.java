package io.certwright.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start one child process.
 *
 * @param name what people call it, as in "account-service stopped"
 * @param environment added to what this process has itself
 * @param log file that takes all it prints; appended to
 */
public record ProcessRecipe(
    String name, List<String> command, Map<String, String> environment, Path log) {}
