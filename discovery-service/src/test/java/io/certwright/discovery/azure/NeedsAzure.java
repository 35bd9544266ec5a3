package io.certwright.discovery.azure;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the service with the emulator for Azure. Every such test shares one service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = EmulatedAzure.class, scope = TestResourceScope.MATCHING_RESOURCES)
public @interface NeedsAzure {}
