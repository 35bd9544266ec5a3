package io.certwright.launcher.journey;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives journeys a {@link JourneySystem} that they have in common: it starts with the first of them
 * and is closed after the last. Each has an account of its own in it.
 */
final class SharedSystem implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == JourneySystem.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedSystem.class))
        .computeIfAbsent(JourneySystem.class, type -> JourneySystem.start(), JourneySystem.class);
  }
}
