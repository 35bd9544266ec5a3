package io.certwright.emulator.arm.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.Subscription;
import java.util.List;

/** A region; a few of each cloud, with their true names. */
public record Location(String name, String displayName) {

  public static List<Location> of(AzureCloud cloud) {
    return switch (cloud) {
      case PUBLIC ->
          List.of(
              new Location("eastus", "East US"),
              new Location("westus2", "West US 2"),
              new Location("westeurope", "West Europe"),
              new Location("northeurope", "North Europe"),
              new Location("uksouth", "UK South"),
              new Location("germanywestcentral", "Germany West Central"),
              new Location("southeastasia", "Southeast Asia"),
              new Location("australiaeast", "Australia East"));
      case US_GOVERNMENT ->
          List.of(
              new Location("usgovvirginia", "USGov Virginia"),
              new Location("usgovarizona", "USGov Arizona"));
      case CHINA ->
          List.of(
              new Location("chinaeast2", "China East 2"),
              new Location("chinanorth3", "China North 3"));
    };
  }

  ObjectNode view(Subscription subscription) {
    ObjectNode node =
        Json.object()
            .put("id", subscription.armId() + "/locations/" + name)
            .put("name", name)
            .put("type", "Region")
            .put("displayName", displayName)
            .put("regionalDisplayName", displayName);
    node.putObject("metadata").put("regionType", "Physical").put("regionCategory", "Recommended");
    return node;
  }
}
