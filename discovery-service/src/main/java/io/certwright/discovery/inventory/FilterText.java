package io.certwright.discovery.inventory;

import io.certwright.discovery.finding.FindingKind;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.FieldErrors;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter as it is written down in a query; what is absent filters nothing. */
public record FilterText(
    @Nullable String text,
    @Nullable String account,
    @Nullable String vault,
    @Nullable String subscription,
    @Nullable String resourceGroup,
    @Nullable String issuer,
    @Nullable String keyType,
    @Nullable String state,
    @Nullable String expiresBefore,
    @Nullable String expiresAfter,
    @Nullable String tag,
    @Nullable String thumbprint,
    @Nullable String finding,
    @Nullable String owner,
    @Nullable String owned) {

  private static final Pattern WORDS = Pattern.compile("\\P{Cntrl}{1,512}");
  private static final Pattern THUMBPRINT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final String A_TEXT = "1 to 512 characters, none of them a control character.";
  private static final String A_TIME =
      "A time of the years 1 to 9999, such as 2027-01-31T00:00:00Z.";

  /** The times a certificate can name (RFC 5280, 4.1.2.5.2); PostgreSQL refuses some others. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

  /**
   * @throws io.certwright.platform.problem.Failure INVALID_REQUEST with every bad value
   */
  public CertificateFilter read() {
    FieldErrors errors = new FieldErrors();
    String tagText = words("?tag", tag, errors);
    CertificateFilter filter =
        new CertificateFilter(
            words("?text", text, errors),
            value("?account", account, FilterText::uuid, "The id of an account.", errors),
            value(
                "?vault",
                vault,
                FilterText::vaultKey,
                "The name or the ARM id of a vault.",
                errors),
            value(
                "?subscription",
                subscription,
                FilterText::uuid,
                "The GUID of a subscription.",
                errors),
            words("?resourceGroup", resourceGroup, errors),
            words("?issuer", issuer, errors),
            words("?keyType", keyType, errors),
            Objects.requireNonNullElse(
                value("?state", state, FilterText::state, "PRESENT, DELETED or GONE.", errors),
                LocationState.PRESENT),
            value("?expiresBefore", expiresBefore, FilterText::time, A_TIME, errors),
            value("?expiresAfter", expiresAfter, FilterText::time, A_TIME, errors),
            tagText == null ? null : tagText.split("=", 2)[0],
            tagText == null || !tagText.contains("=") ? null : tagText.split("=", 2)[1],
            value(
                "?thumbprint",
                thumbprint,
                FilterText::thumbprint,
                "SHA-1 (40) or SHA-256 (64) in hexadecimal digits.",
                errors),
            value(
                "?finding",
                finding,
                FilterText::finding,
                "One of " + List.of(FindingKind.values()) + ".",
                errors),
            words("?owner", owner, errors),
            value("?owned", owned, FilterText::flag, "true or false.", errors));
    errors.throwIfAny();
    return filter;
  }

  private static @Nullable String words(String name, @Nullable String text, FieldErrors errors) {
    return value(name, text, FilterText::words, A_TEXT, errors);
  }

  private static <T> @Nullable T value(
      String name,
      @Nullable String text,
      Function<String, Optional<T>> reading,
      String expected,
      FieldErrors errors) {
    if (text == null) {
      return null;
    }
    Optional<T> value = reading.apply(text);
    errors.require(value.isPresent(), name, expected);
    return value.orElse(null);
  }

  private static Optional<String> words(String text) {
    return WORDS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<LocationState> state(String text) {
    return Arrays.stream(LocationState.values())
        .filter(state -> state.name().equals(text))
        .findFirst();
  }

  private static Optional<FindingKind> finding(String text) {
    return Arrays.stream(FindingKind.values()).filter(kind -> kind.name().equals(text)).findFirst();
  }

  private static Optional<Boolean> flag(String text) {
    return Stream.of(true, false).filter(flag -> flag.toString().equals(text)).findFirst();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException notAUuid) {
      return Optional.empty();
    }
  }

  private static Optional<String> vaultKey(String text) {
    return text.startsWith("/")
        ? VaultId.parse(text).map(VaultId::key)
        : words(text).map(name -> name.toLowerCase(Locale.ROOT));
  }

  private static Optional<Instant> time(String text) {
    try {
      Instant time = Instant.parse(text);
      return time.isBefore(FIRST) || !time.isBefore(AFTER_LAST)
          ? Optional.empty()
          : Optional.of(time);
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  private static Optional<String> thumbprint(String text) {
    String digits = text.replace(":", "").toLowerCase(Locale.ROOT);
    return THUMBPRINT.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
  }
}
