/** The main job, step by step, through the public API alone. */
package io.certwright.launcher.story;
