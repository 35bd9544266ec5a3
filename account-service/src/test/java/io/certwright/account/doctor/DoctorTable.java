package io.certwright.account.doctor;

import java.util.stream.Stream;

/** Everything that Azure can have against us, as far as the emulator knows it. */
final class DoctorTable {

  private DoctorTable() {}

  static Stream<Row> rows() {
    return Stream.of(
            SignInRows.secrets(),
            SignInRows.certificates(),
            SignInRows.federation(),
            SignInRows.directory(),
            SightRows.rows(),
            NetworkRows.rows(),
            RightsRows.roles(),
            RightsRows.policies())
        .flatMap(rows -> rows);
  }
}
