/** Child processes and ports of this machine; knows nothing of what runs in them. */
package io.certwright.launcher.process;
