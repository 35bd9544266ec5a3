package io.certwright.emulator.certificate.store;

import io.certwright.emulator.certificate.StoredCertificate;

/**
 * What a vault held before the emulator started. A certificate is made whenever it is looked at,
 * and is the same each time, so that a million of them take no memory.
 */
public interface SeededCertificates {

  SeededCertificates NONE =
      new SeededCertificates() {
        @Override
        public int size() {
          return 0;
        }

        @Override
        public String name(int index) {
          throw new IndexOutOfBoundsException(index);
        }

        @Override
        public StoredCertificate certificate(int index) {
          throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int versions(int index) {
          throw new IndexOutOfBoundsException(index);
        }
      };

  int size();

  /**
   * @param index in the order of the upper-cased names
   */
  String name(int index);

  StoredCertificate certificate(int index);

  /** How many versions the certificate has. */
  int versions(int index);
}
