package io.certwright.discovery.task;

import io.certwright.discovery.task.Scope.Selection;
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

/** A scope as it is written down; everything may be absent. */
public record ScopeText(
    @Nullable SelectionText include,
    @Nullable SelectionText exclude,
    @Nullable Map<String, String> tags) {

  private static final Pattern GUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** Microsoft: "Naming rules and restrictions for Azure resources". */
  private static final Pattern RESOURCE_GROUP = Pattern.compile("[\\p{L}\\p{N}_().-]{1,90}");

  private static final Pattern TAG = Pattern.compile("\\P{Cntrl}{0,512}");

  public record SelectionText(
      @Nullable List<String> subscriptions,
      @Nullable List<String> resourceGroups,
      @Nullable List<String> vaults) {

    Selection read(String pointer, FieldErrors errors) {
      return new Selection(
          each(
              subscriptions,
              pointer + "/subscriptions/",
              ScopeText::guid,
              "The GUID of a subscription.",
              errors),
          each(
              resourceGroups,
              pointer + "/resourceGroups/",
              ScopeText::resourceGroup,
              "The name of a resource group: 1 to 90 letters, digits or _ ( ) - .",
              errors),
          each(
              vaults,
              pointer + "/vaults/",
              VaultId::parse,
              "The ARM id of a vault: /subscriptions/<guid>/resourceGroups/<name>"
                  + "/providers/Microsoft.KeyVault/vaults/<name>.",
              errors));
    }
  }

  /** Notes every malformed value with its place below {@code /scope}. */
  Scope read(FieldErrors errors) {
    return new Scope(
        include == null ? Selection.EMPTY : include.read("/scope", errors),
        exclude == null ? Selection.EMPTY : exclude.read("/scope/exclude", errors),
        readTags(errors));
  }

  private Map<String, String> readTags(FieldErrors errors) {
    if (tags == null) {
      return Map.of();
    }
    boolean right =
        tags.entrySet().stream().allMatch(tag -> isTag(tag.getKey()) && isTag(tag.getValue()));
    errors.require(
        right, "/scope/tags", "Names and values of at most 512 characters, none of them null.");
    return right ? tags : Map.of();
  }

  private static boolean isTag(@Nullable String text) {
    return text != null && TAG.matcher(text).matches();
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

  private static Optional<UUID> guid(String text) {
    return GUID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  private static Optional<String> resourceGroup(String text) {
    return RESOURCE_GROUP.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }
}
