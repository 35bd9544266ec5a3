package io.certwright.emulator.http;

/** Something that answers HTTP: one of Azure's services. May block; never throws for bad input. */
@FunctionalInterface
public interface Service {

  /** The last part of the name of whatever a service does not know. */
  String OTHER = "other";

  Reply answer(Request request);

  /**
   * The name of what the request asks for, such as {@code keyvault.getCertificate}: the same in the
   * counts, the access log, latencies and faults. It follows from method, host and path alone, so
   * it is known before the request is answered, and there are no more names than operations.
   */
  default String operation(Request request) {
    return OTHER;
  }
}
