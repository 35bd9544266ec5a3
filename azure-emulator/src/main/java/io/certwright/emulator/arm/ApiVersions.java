package io.certwright.emulator.arm;

import io.certwright.emulator.http.Request;
import java.util.List;
import java.util.regex.Pattern;

/** Which {@code api-version} a request may carry. */
final class ApiVersions {

  /** The released versions of the resource provider {@code Microsoft.KeyVault}. */
  static final List<String> KEY_VAULT =
      List.of(
          "2026-02-01",
          "2025-05-01",
          "2024-12-01-preview",
          "2024-11-01",
          "2024-04-01-preview",
          "2023-07-01",
          "2023-02-01",
          "2022-11-01",
          "2022-07-01",
          "2022-02-01-preview",
          "2021-11-01-preview",
          "2021-10-01",
          "2021-06-01-preview",
          "2021-04-01-preview",
          "2020-04-01-preview",
          "2019-09-01",
          "2018-02-14-preview",
          "2018-02-14",
          "2016-10-01",
          "2015-06-01");

  private static final Pattern DATE = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d(-preview)?");

  private ApiVersions() {}

  /**
   * Resource Manager's own routes take any date here: their list of versions changes by the month.
   */
  static void require(Request request, boolean keyVault) {
    String version = request.query("api-version").orElseThrow(ArmErrors::missingApiVersion);
    if (keyVault && !KEY_VAULT.contains(version)) {
      throw ArmErrors.unknownProviderVersion(version);
    }
    if (!DATE.matcher(version).matches()) {
      throw ArmErrors.invalidApiVersion(version);
    }
  }
}
