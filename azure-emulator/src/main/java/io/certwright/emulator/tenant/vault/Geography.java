package io.certwright.emulator.tenant.vault;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The geography that a region belongs to: what is backed up in one can be restored in it alone.
 *
 * @see <a href="https://azure.microsoft.com/explore/global-infrastructure/geographies">Azure
 *     geographies</a>
 */
public final class Geography {

  private static final Map<String, List<String>> REGIONS =
      Map.of(
          "Europe", List.of("westeurope", "northeurope"),
          "Asia Pacific", List.of("eastasia", "southeastasia"),
          "United Kingdom", List.of("uksouth", "ukwest"),
          "Germany", List.of("germanywestcentral", "germanynorth"),
          "France", List.of("francecentral", "francesouth"),
          "Switzerland", List.of("switzerlandnorth", "switzerlandwest"),
          "Japan", List.of("japaneast", "japanwest"));

  private Geography() {}

  public static String of(String location) {
    String region = location.toLowerCase(Locale.ROOT).replace(" ", "");
    return REGIONS.entrySet().stream()
        .filter(geography -> geography.getValue().contains(region))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> region.matches(".*us\\d?") ? "United States" : region);
  }
}
