package io.certwright.discovery.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldError;
import io.certwright.platform.problem.FieldErrors;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which scopes cover the vault kv-shop-eu of the group rg-shop in westeurope. */
class ScopeTest {

  private static final String SUBSCRIPTION = "44444444-4444-4444-8444-444444444441";
  private static final Vault VAULT =
      new Vault(
          new VaultId(UUID.fromString(SUBSCRIPTION), "rg-shop", "kv-shop-eu"),
          VaultAddress.of("https://kv-shop-eu.vault.azure.net/", AzureCloud.of(Environment.AZURE)),
          "westeurope",
          false,
          AccessModel.RBAC,
          Map.of("owner", "shop", "stage", "live"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'subscriptions': ['" + SUBSCRIPTION + "']}",
        "{'resourceGroups': ['rg-other', 'RG-Shop']}",
        "{'vaults': ['/SUBSCRIPTIONS/"
            + SUBSCRIPTION
            + "/resourcegroups/RG-SHOP/providers/microsoft.keyvault/vaults/KV-shop-eu']}",
        "{'vaultNames': ['kv-none', 'KV-SHOP-*']}",
        "{'locations': ['northeurope', 'West Europe']}",
        "{'tags': {'Owner': 'shop', 'stage': 'live'}}",
        "{'subscriptions': ['"
            + SUBSCRIPTION
            + "'], 'vaultNames': ['*eu'], 'tags': {'stage': 'live'}}",
      })
  void admitTheVault(String scope) {
    assertThat(read(scope).covers(VAULT)).isTrue();
    boolean excluded = !"{}".equals(scope);
    assertThat(read("{'exclude': " + scope + "}").covers(VAULT)).isNotEqualTo(excluded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'subscriptions': ['44444444-4444-4444-8444-444444444442']}",
        "{'resourceGroups': ['rg']}",
        "{'vaultNames': ['kv-shop']}",
        "{'locations': ['westus']}",
        "{'tags': {'owner': 'Shop'}}",
      })
  void leaveOutTheVault(String scope) {
    assertThat(read(scope).covers(VAULT)).isFalse();
    assertThat(read("{'exclude': " + scope + "}").covers(VAULT)).isTrue();
  }

  @Test
  void wantsEveryListAndEveryTag() {
    assertThat(read("{'resourceGroups': ['rg-shop'], 'locations': ['westus']}").covers(VAULT))
        .isFalse();
    assertThat(read("{'tags': {'owner': 'shop', 'team': 'a'}}").covers(VAULT)).isFalse();
  }

  @Test
  void excludesByAnyListAndAnyTag() {
    String scope = "{'vaultNames': ['kv-*'], 'exclude': {'resourceGroups': ['rg-other'], ";

    assertThat(read(scope + "'tags': {'owner': 'shop', 'team': 'a'}}}").covers(VAULT)).isFalse();
    assertThat(read(scope + "'tags': {'team': 'a'}}}").covers(VAULT)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "kv-shop-eu, true",
    "*, true",
    "**, true",
    "kv*, true",
    "*EU, true",
    "kv-*-eu, true",
    "k*shop*e*, true",
    "*kv-shop-eu*, true",
    "kv-shop, false",
    "*shop, false",
    "kv-shop-eu*eu, false",
    "*shop*shop*, false",
    "k*eu*x, false",
  })
  void readsAStarAsAnyCharacters(String pattern, boolean matches) {
    assertThat(new NamePattern(pattern).matches("kv-shop-eu")).isEqualTo(matches);
  }

  @Test
  void namesEveryBadValue() {
    String bad =
        "'subscriptions': ['"
            + SUBSCRIPTION
            + "', '1-2-3-4-5'],"
            + "'resourceGroups': ['rg-shop', 'a/b', null], 'vaults': ['/subscriptions/x'],"
            + "'vaultNames': ['kv-?'], 'locations': ['', 'westeurope'], 'tags': {'owner': null}";

    Failure failure =
        catchThrowableOfType(Failure.class, () -> read("{" + bad + ", 'exclude': {" + bad + "}}"));

    assertThat(failure.errors().stream().map(FieldError::pointer))
        .containsExactly(
            "/scope/subscriptions/1",
            "/scope/resourceGroups/1",
            "/scope/resourceGroups/2",
            "/scope/vaults/0",
            "/scope/vaultNames/0",
            "/scope/locations/0",
            "/scope/tags",
            "/scope/exclude/subscriptions/1",
            "/scope/exclude/resourceGroups/1",
            "/scope/exclude/resourceGroups/2",
            "/scope/exclude/vaults/0",
            "/scope/exclude/vaultNames/0",
            "/scope/exclude/locations/0",
            "/scope/exclude/tags");
  }

  @Test
  void isWrittenDownAsItWasRead() {
    Scope scope = read("{'locations': ['West Europe'], 'exclude': {'vaultNames': ['*-test']}}");
    FieldErrors errors = new FieldErrors();

    assertThat(ScopeText.of(scope).read(errors)).isEqualTo(scope);
    assertThat(errors.isEmpty()).isTrue();
  }

  private static Scope read(String json) {
    try {
      FieldErrors errors = new FieldErrors();
      Scope scope =
          JsonMapper.builder()
              .build()
              .readValue(json.replace('\'', '"'), ScopeText.class)
              .read(errors);
      errors.throwIfAny();
      return scope;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
