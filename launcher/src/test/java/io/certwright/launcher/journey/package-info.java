/**
 * Journeys: the packaged jars, started as users start them, driven through the public API and Kafka
 * alone. They run at {@code verify}.
 */
package io.certwright.launcher.journey;
