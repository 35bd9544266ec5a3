package io.certwright.emulator.arm;

import io.certwright.emulator.http.Request;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which {@code api-version} a request may carry, by the kind of resource.
 *
 * @see <a href="https://learn.microsoft.com/azure/templates/microsoft.keyvault/allversions">
 *     Versions of Microsoft.KeyVault</a>
 */
public enum ApiVersions {
  /** Resource Manager's own routes. */
  RESOURCES(
      "",
      "2025-04-01,2025-03-01,2024-11-01,2024-08-01,2024-07-01,2024-03-01,2023-07-01,2022-12-01,"
          + "2022-09-01,2022-06-01,2022-05-01,2022-03-01-preview,2022-01-01,2021-04-01,2021-01-01,"
          + "2020-10-01,2020-09-01,2020-08-01,2020-07-01,2020-06-01,2020-05-01,2020-01-01,"
          + "2019-11-01,2019-10-01,2019-09-01,2019-08-01,2019-07-01,2019-06-01,2019-05-10,"
          + "2019-05-01,2019-03-01,2018-11-01,2018-09-01,2018-08-01,2018-07-01,2018-06-01,"
          + "2018-05-01,2018-02-01,2018-01-01,2017-12-01,2017-08-01,2017-06-01,2017-05-10,"
          + "2017-05-01,2017-03-01,2016-09-01,2016-07-01,2016-06-01,2016-02-01,2015-11-01,"
          + "2015-01-01,2014-04-01-preview,2014-04-01,2014-01-01,2013-03-01"),
  KEY_VAULT(
      "vaults",
      "2026-02-01,2025-05-01,2024-12-01-preview,2024-11-01,2024-04-01-preview,2023-07-01,"
          + "2023-02-01,2022-11-01,2022-07-01,2022-02-01-preview,2021-11-01-preview,2021-10-01,"
          + "2021-06-01-preview,2021-04-01-preview,2020-04-01-preview,2019-09-01,"
          + "2018-02-14-preview,2018-02-14,2016-10-01,2015-06-01"),
  PERMISSIONS(
      "permissions",
      "2022-05-01-preview,2022-04-01,2018-07-01,2018-01-01-preview,2016-07-01,2015-07-01,"
          + "2015-06-01,2015-05-01-preview,2014-10-01-preview,2014-07-01-preview,"
          + "2014-04-01-preview"),
  ROLE_ASSIGNMENTS(
      "roleAssignments",
      "2022-04-01,2020-10-01-preview,2020-08-01-preview,2020-04-01-preview,2020-03-01-preview,"
          + "2019-04-01-preview,2018-12-01-preview,2018-09-01-preview,2018-07-01,"
          + "2018-01-01-preview,2017-10-01-preview,2017-09-01,2016-07-01,2015-07-01,2015-06-01,"
          + "2015-05-01-preview,2014-10-01-preview,2014-07-01-preview,2014-04-01-preview"),
  ROLE_DEFINITIONS(
      "roleDefinitions",
      "2023-07-01-preview,2022-05-01-preview,2022-04-01,2018-07-01,2018-01-01-preview,"
          + "2017-09-01,2016-07-01,2015-07-01,2015-06-01,2015-05-01-preview,2014-10-01-preview,"
          + "2014-07-01-preview,2014-04-01-preview"),
  RESOURCE_GRAPH(
      "resources",
      "2024-04-01,2022-10-01,2021-06-01-preview,2021-03-01,2020-09-01-preview,"
          + "2020-04-01-preview,2019-04-01,2018-09-01-preview");

  private static final Pattern LATER = Pattern.compile("202[5-9]-\\d\\d-\\d\\d(-preview)?");

  private final String resourceType;
  private final List<String> known;

  ApiVersions(String resourceType, String known) {
    this.resourceType = resourceType;
    this.known = Stream.of(known.split(",")).toList();
  }

  public List<String> known() {
    return known;
  }

  String resourceType() {
    return resourceType;
  }

  /**
   * Resource Manager's own routes take later dates than these, too: their list grows by the month.
   *
   * @throws ArmError 400 in the words of who would serve the request
   */
  void require(Request request) {
    String version = request.query("api-version").orElseThrow(ArmErrors::missingApiVersion);
    if (known.contains(version)) {
      return;
    }
    if (this != RESOURCES) {
      throw ArmErrors.unknownProviderVersion(this, version);
    }
    if (!LATER.matcher(version).matches()) {
      throw ArmErrors.invalidApiVersion(version);
    }
  }
}
