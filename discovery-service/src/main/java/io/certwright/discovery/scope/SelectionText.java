package io.certwright.discovery.scope;

import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.FieldErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A selection as it is written down; everything may be absent. */
public record SelectionText(
    @Nullable List<String> subscriptions,
    @Nullable List<String> resourceGroups,
    @Nullable List<String> vaults,
    @Nullable List<String> vaultNames,
    @Nullable List<String> locations,
    @Nullable Map<String, String> tags) {

  private static final Pattern GUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** Microsoft: "Naming rules and restrictions for Azure resources". */
  private static final Pattern RESOURCE_GROUP = Pattern.compile("[\\p{L}\\p{N}_().-]{1,90}");

  private static final Pattern VAULT_NAME = Pattern.compile("[0-9A-Za-z*-]{1,64}");
  private static final Pattern LOCATION = Pattern.compile("[0-9A-Za-z ]{1,64}");
  private static final Pattern TAG = Pattern.compile("\\P{Cntrl}{0,512}");

  Selection read(String place, FieldErrors errors) {
    return new Selection(
        each(
            subscriptions,
            place + "/subscriptions/",
            text -> matching(GUID, text).map(UUID::fromString),
            "The GUID of a subscription.",
            errors),
        each(
            resourceGroups,
            place + "/resourceGroups/",
            text -> matching(RESOURCE_GROUP, text),
            "The name of a resource group: 1 to 90 letters, digits or _ ( ) - .",
            errors),
        each(
            vaults,
            place + "/vaults/",
            VaultId::parse,
            "The ARM id of a vault: /subscriptions/<guid>/resourceGroups/<name>"
                + "/providers/Microsoft.KeyVault/vaults/<name>.",
            errors),
        each(
            vaultNames,
            place + "/vaultNames/",
            text -> matching(VAULT_NAME, text),
            "The name of a vault: letters, digits and hyphens, with * for any of them.",
            errors),
        each(
            locations,
            place + "/locations/",
            text -> matching(LOCATION, text).map(Selection::location),
            "A region of Azure, such as westeurope.",
            errors),
        readTags(place + "/tags", errors));
  }

  static SelectionText of(Selection selection) {
    return new SelectionText(
        selection.subscriptions().stream().map(UUID::toString).toList(),
        selection.resourceGroups(),
        selection.vaults().stream().map(VaultId::toString).toList(),
        selection.vaultNames(),
        selection.locations(),
        selection.tags());
  }

  private Map<String, String> readTags(String pointer, FieldErrors errors) {
    if (tags == null) {
      return Map.of();
    }
    boolean right =
        tags.entrySet().stream().allMatch(tag -> isTag(tag.getKey()) && isTag(tag.getValue()));
    errors.require(
        right, pointer, "Names and values of at most 512 characters, none of them null.");
    return right ? tags : Map.of();
  }

  private static boolean isTag(@Nullable String text) {
    return text != null && TAG.matcher(text).matches();
  }

  private static Optional<String> matching(Pattern shape, String text) {
    return Optional.of(text).filter(candidate -> shape.matcher(candidate).matches());
  }

  private static <T> List<T> each(
      @Nullable List<String> texts,
      String pointer,
      Function<String, Optional<T>> reading,
      String expected,
      FieldErrors errors) {
    List<T> values = new ArrayList<>();
    for (int index = 0; texts != null && index < texts.size(); index++) {
      Optional<T> value = Optional.ofNullable(texts.get(index)).flatMap(reading);
      errors.require(value.isPresent(), pointer + index, expected);
      value.ifPresent(values::add);
    }
    return values;
  }
}
