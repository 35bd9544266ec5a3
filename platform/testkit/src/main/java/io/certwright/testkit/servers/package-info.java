/** Real PostgreSQL and Kafka for one run, on 127.0.0.1, gone when closed. */
package io.certwright.testkit.servers;
