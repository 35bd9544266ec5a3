/** The architecture as failing builds: one plain test in each service runs all of it. */
package io.certwright.testkit.rules;
