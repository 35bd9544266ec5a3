package io.certwright.contracts;

import java.util.List;

/** The Kafka topics, one for each service; a record that no consumer can read goes to its twin. */
public final class Topics {

  public static final String ACCOUNTS = "certwright.accounts.v1";
  public static final String DISCOVERY = "certwright.discovery.v1";
  public static final String ENROLLMENTS = "certwright.enrollments.v1";

  private Topics() {}

  /** Where a consumer puts what it could not read: {@code <topic>.dlq}. */
  public static String deadLetters(String topic) {
    return topic + ".dlq";
  }

  /** Every topic that has to exist before a service starts; brokers do not create them by need. */
  public static List<String> all() {
    return List.of(
        ACCOUNTS,
        DISCOVERY,
        ENROLLMENTS,
        deadLetters(ACCOUNTS),
        deadLetters(DISCOVERY),
        deadLetters(ENROLLMENTS));
  }
}
