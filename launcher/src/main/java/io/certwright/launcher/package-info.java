/** The command line: one command that starts the whole system and tells its story. */
package io.certwright.launcher;
