/** What the system consists of, in which order it starts and stops, and what each part is told. */
package io.certwright.launcher.system;
