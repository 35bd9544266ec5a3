package io.certwright.discovery.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "COMMON_NAME, EQUALS, WWW.shop.example, true",
    "COMMON_NAME, EQUALS, shop.example, false",
    "COMMON_NAME, STARTS_WITH, www., true",
    "COMMON_NAME, STARTS_WITH, shop, false",
    "COMMON_NAME, ENDS_WITH, .Example, true",
    "COMMON_NAME, CONTAINS, SHOP, true",
    "COMMON_NAME, CONTAINS, mail, false",
    "COMMON_NAME, REGEX, ^w+\\.shop, true",
    "COMMON_NAME, REGEX, ^shop, false",
    "SUBJECT_ALT_NAME, EQUALS, api.shop.example, true",
    "ORGANIZATION, EQUALS, 'Shop, Inc.', true",
    "ORGANIZATION_UNIT, EQUALS, Web, true",
    "ORGANIZATION_UNIT, EQUALS, Platform, true",
    "CITY, EQUALS, Berlin, true",
    "STATE, EQUALS, BE, true",
    "COUNTRY, EQUALS, DE, true",
    "DOMAIN_COMPONENT, EQUALS, corp, true",
    "VAULT, STARTS_WITH, kv-, true",
    "ISSUER, CONTAINS, anything, false"
  })
  void comparesAnyValueOfAnAttribute(
      Attribute attribute, MatchKind match, String value, boolean holds) {
    assertThat(read(leaf(attribute, match, value)).holds(candidate(), NOW)).isEqualTo(holds);
  }

  @Test
  void combinesConditions() {
    ConditionText yes = leaf(Attribute.VAULT, MatchKind.EQUALS, "kv-shop");
    ConditionText no = leaf(Attribute.VAULT, MatchKind.EQUALS, "kv-mail");

    assertThat(holds(all(yes, yes))).isTrue();
    assertThat(holds(all(yes, no))).isFalse();
    assertThat(holds(any(no, yes))).isTrue();
    assertThat(holds(any(no, no))).isFalse();
    assertThat(holds(not(no))).isTrue();
    assertThat(holds(all(yes, not(any(no, not(yes)))))).isTrue();
    assertThat(holds(ConditionText.ALWAYS)).isTrue();
  }

  @Test
  void looksAtOneTag() {
    assertThat(holds(tag("Team", MatchKind.EQUALS, "payments"))).isTrue();
    assertThat(holds(tag("stage", MatchKind.EQUALS, "payments"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, false", "0, 1, true", "1, 0, true", "30, -29, true", "30, -31, false"})
  void acceptsWhatIsNotExpiredForLongerThanSoManyDays(int days, int left, boolean holds) {
    Candidate candidate = candidate(NOW.plus(Duration.ofDays(left)));

    assertThat(
            read(leaf(Attribute.EXPIRATION, MatchKind.GREATER_THAN, String.valueOf(days)))
                .holds(candidate, NOW))
        .isEqualTo(holds);
  }

  /** Backtracking would take 2^5000 steps. */
  @Test
  void isNotSlowedDownByAnExpression() {
    Condition condition = read(leaf(Attribute.SUBJECT, MatchKind.REGEX, "^(a+)+$"));
    Candidate hostile =
        new Candidate(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "vault",
            "name",
            Map.of(Attribute.SUBJECT, List.of("a".repeat(5_000) + "!")),
            Map.of(),
            null,
            null);

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> condition.holds(hostile, NOW)))
        .isNull();
    assertThat(condition.holds(hostile, NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(a)\\1", "(?=a)", "((a{1000}){1000}){1000}", ""})
  void refusesExpressionsThatRe2DoesNotHaveOrThatGrow(String expression) {
    assertThatThrownBy(() -> read(leaf(Attribute.SUBJECT, MatchKind.REGEX, expression)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("/condition/value");
  }

  @Test
  void namesEveryBadFieldOfACondition() {
    ConditionText bad =
        all(
            leaf(Attribute.TAG, MatchKind.EQUALS, "x"),
            leaf(Attribute.EXPIRATION, MatchKind.EQUALS, "soon"),
            leaf(Attribute.VAULT, MatchKind.GREATER_THAN, "1"),
            new ConditionText(null, null, null, null, null, null, null));

    assertThatThrownBy(() -> read(bad))
        .isInstanceOfSatisfying(
            Failure.class,
            failure ->
                assertThat(failure.errors())
                    .extracting("pointer")
                    .containsExactly(
                        "/condition/all/0/tag",
                        "/condition/all/1/match",
                        "/condition/all/1/value",
                        "/condition/all/2/match",
                        "/condition/all/3"));
  }

  @Test
  void refusesConditionsThatAreNestedTooDeeply() {
    ConditionText deep = ConditionText.ALWAYS;
    for (int index = 0; index < 100; index++) {
      deep = not(deep);
    }
    ConditionText tooDeep = deep;

    assertThatThrownBy(() -> read(tooDeep)).hasMessageContaining("within each other");
  }

  private static boolean holds(ConditionText text) {
    return read(text).holds(candidate(), NOW);
  }

  private static Condition read(ConditionText text) {
    FieldErrors errors = new FieldErrors();
    Condition condition = text.read("/condition", errors);
    errors.throwIfAny();
    return condition;
  }

  private static Candidate candidate() {
    return candidate(null);
  }

  private static Candidate candidate(Instant notAfter) {
    Map<Attribute, List<String>> values =
        new java.util.HashMap<>(
            SubjectAttributes.of(
                "CN=www.shop.example,OU=Web,OU=Platform,O=Shop\\, Inc.,L=Berlin,ST=BE,C=DE,"
                    + "DC=corp,DC=example"));
    values.put(Attribute.COMMON_NAME, List.of("www.shop.example"));
    values.put(Attribute.SUBJECT_ALT_NAME, List.of("www.shop.example", "api.shop.example"));
    values.put(Attribute.VAULT, List.of("kv-shop"));
    return new Candidate(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "vault",
        "www",
        values,
        Map.of("team", "payments"),
        notAfter,
        null);
  }

  private static ConditionText leaf(Attribute attribute, MatchKind match, String value) {
    return new ConditionText(null, null, null, attribute, null, match, value);
  }

  private static ConditionText tag(String name, MatchKind match, String value) {
    return new ConditionText(null, null, null, Attribute.TAG, name, match, value);
  }

  private static ConditionText all(ConditionText... conditions) {
    return new ConditionText(List.of(conditions), null, null, null, null, null, null);
  }

  private static ConditionText any(ConditionText... conditions) {
    return new ConditionText(null, List.of(conditions), null, null, null, null, null);
  }

  private static ConditionText not(ConditionText condition) {
    return new ConditionText(null, null, condition, null, null, null, null);
  }
}
