package io.certwright.testkit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against real servers. It is skipped, with the reason, where they are to run in containers
 * and no container engine answers. On a {@code @QuarkusTest} it also starts them and configures the
 * application; all tests of one JVM share them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ServersAvailable.class)
@WithTestResource(value = RealServers.class, scope = TestResourceScope.MATCHING_RESOURCES)
public @interface NeedsServers {

  /**
   * The schema, and role, that the application under test owns; only a {@code @QuarkusTest} has to
   * say it.
   */
  String schema() default "";
}
