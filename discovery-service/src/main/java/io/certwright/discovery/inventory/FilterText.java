package io.certwright.discovery.inventory;

import io.certwright.discovery.finding.FindingKind;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.http.QueryReader;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private static final Pattern THUMBPRINT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final int LONGEST = 512;

  /**
   * @throws io.certwright.platform.problem.Failure INVALID_REQUEST with every bad value
   */
  public CertificateFilter read() {
    QueryReader query = new QueryReader();
    String tagText = query.words("tag", tag, LONGEST);
    CertificateFilter filter =
        new CertificateFilter(
            query.words("text", text, LONGEST),
            query.id("account", account, "The id of an account."),
            query.read(
                "vault",
                query.words("vault", vault, LONGEST),
                FilterText::vaultKey,
                "The name or the ARM id of a vault."),
            query.id("subscription", subscription, "The GUID of a subscription."),
            query.words("resourceGroup", resourceGroup, LONGEST),
            query.words("issuer", issuer, LONGEST),
            query.words("keyType", keyType, LONGEST),
            Objects.requireNonNullElse(
                query.oneOf(LocationState.class, "state", state), LocationState.PRESENT),
            query.time("expiresBefore", expiresBefore),
            query.time("expiresAfter", expiresAfter),
            tagText == null ? null : tagText.split("=", 2)[0],
            tagText == null || !tagText.contains("=") ? null : tagText.split("=", 2)[1],
            query.read(
                "thumbprint",
                thumbprint,
                FilterText::thumbprint,
                "SHA-1 (40) or SHA-256 (64) in hexadecimal digits."),
            query.oneOf(FindingKind.class, "finding", finding),
            query.words("owner", owner, LONGEST),
            query.flag("owned", owned));
    query.throwIfAny();
    return filter;
  }

  private static Optional<String> vaultKey(String text) {
    return text.startsWith("/")
        ? VaultId.parse(text).map(VaultId::key)
        : Optional.of(text.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> thumbprint(String text) {
    String digits = text.replace(":", "").toLowerCase(Locale.ROOT);
    return THUMBPRINT.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
  }
}
