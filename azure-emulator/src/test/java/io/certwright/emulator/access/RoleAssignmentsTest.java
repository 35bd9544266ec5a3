package io.certwright.emulator.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleAssignmentsTest {

  private static final String TENANT = "11111111-1111-4111-8111-111111111111";
  private static final String ALICE = "aaaaaaaa-1111-4111-8111-111111111111";
  private static final String BOB = "bbbbbbbb-1111-4111-8111-111111111111";
  private static final String SUBSCRIPTION = "/subscriptions/44444444-4444-4444-8444-444444444441";
  private static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg-web";
  private static final String VAULT = GROUP + "/providers/Microsoft.KeyVault/vaults/kv-web";
  private static final String READ = "Microsoft.KeyVault/vaults/read";
  private static final String READ_CERTIFICATES = "Microsoft.KeyVault/vaults/certificates/read";

  private final RoleAssignments assignments = new RoleAssignments(TENANT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/providers/Microsoft.Management/managementGroups/" + TENANT,
        SUBSCRIPTION,
        SUBSCRIPTION + "/",
        GROUP,
        VAULT,
        "/SUBSCRIPTIONS/44444444-4444-4444-8444-444444444441/RESOURCEGROUPS/RG-WEB"
      })
  void reachWhatIsBelowTheirScope(String scope) {
    assignments.add(new RoleAssignment(ALICE, BuiltInRole.READER, scope));
    assertThat(assignments.allowAction(ALICE, READ, VAULT)).isTrue();
    assertThat(assignments.allowAction(BOB, READ, VAULT)).isFalse();
    assertThat(assignments.touch(ALICE, SUBSCRIPTION)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SUBSCRIPTION + "/resourceGroups/rg-we",
        SUBSCRIPTION + "/resourceGroups/rg-web2",
        VAULT + "2",
        "/subscriptions/44444444-4444-4444-8444-444444444442",
        "/providers/Microsoft.Management/managementGroups/others"
      })
  void reachNothingBesideTheirScope(String scope) {
    assignments.add(new RoleAssignment(ALICE, BuiltInRole.READER, scope));
    assertThat(assignments.allowAction(ALICE, READ, VAULT)).isFalse();
  }

  @Test
  void endWithTheirRemovalEvenWhenAnotherIsAtTheSameScope() {
    // Given
    RoleAssignment reader = new RoleAssignment(ALICE, BuiltInRole.READER, GROUP);
    RoleAssignment officer =
        new RoleAssignment(ALICE, BuiltInRole.KEY_VAULT_CERTIFICATES_OFFICER, GROUP);
    assignments.add(reader);
    assignments.add(officer);
    // When
    assignments.remove(officer);
    // Then
    assertThat(assignments.allowDataAction(ALICE, READ_CERTIFICATES, VAULT)).isFalse();
    assertThat(assignments.allowAction(ALICE, READ, VAULT)).isTrue();
    assignments.remove(reader);
    assertThat(assignments.touch(ALICE, GROUP)).isFalse();
  }

  @Test
  void addUpAndNeverTakeAwayFromEachOther() {
    assignments.add(new RoleAssignment(ALICE, BuiltInRole.OWNER, SUBSCRIPTION));
    assignments.add(new RoleAssignment(ALICE, BuiltInRole.CONTRIBUTOR, GROUP));
    String write = "Microsoft.Authorization/roleAssignments/write";
    assertThat(assignments.allowAction(ALICE, write, VAULT)).isTrue();
  }

  @Test
  void areInForceWhileTheyAreGivenAgain() throws Exception {
    // Given
    RoleAssignment reader = new RoleAssignment(ALICE, BuiltInRole.READER, GROUP);
    assignments.add(reader);
    AtomicBoolean over = new AtomicBoolean();
    // When
    CompletableFuture<Boolean> gap =
        CompletableFuture.supplyAsync(
            () -> {
              boolean missing = false;
              while (!over.get()) {
                missing |= !assignments.allowAction(ALICE, READ, VAULT);
              }
              return missing;
            });
    for (int round = 0; round < 50_000; round++) {
      assignments.add(reader);
    }
    over.set(true);
    // Then
    assertThat(gap.get()).isFalse();
  }

  @Test
  void moveWithTheirName() {
    RoleAssignment before = new RoleAssignment(ALICE, BuiltInRole.READER, GROUP);
    RoleAssignment after =
        new RoleAssignment(
            before.name(),
            BOB,
            PrincipalType.SERVICE_PRINCIPAL,
            BuiltInRole.READER,
            SUBSCRIPTION,
            null,
            before.createdAt(),
            "");
    assignments.add(before);
    assignments.add(after);
    assertThat(assignments.all()).containsExactly(after);
    assertThat(assignments.touch(ALICE, GROUP)).isFalse();
    assertThat(assignments.touch(BOB, GROUP)).isTrue();
  }

  @Test
  void areFoundAtAboveAndBelowAScope() {
    RoleAssignment root = new RoleAssignment(ALICE, BuiltInRole.READER, "/");
    RoleAssignment group = new RoleAssignment(BOB, BuiltInRole.READER, GROUP);
    RoleAssignment vault = new RoleAssignment(BOB, BuiltInRole.KEY_VAULT_READER, VAULT);
    List.of(root, group, vault).forEach(assignments::add);
    assertThat(assignments.around(GROUP, true)).containsExactlyInAnyOrder(root, group, vault);
    assertThat(assignments.around(GROUP, false)).containsExactlyInAnyOrder(root, group);
  }

  @Test
  void stayQuickWhenTenThousandVaultsHaveOneEach() {
    // Given
    for (int number = 0; number < 10_000; number++) {
      assignments.add(new RoleAssignment(ALICE, BuiltInRole.KEY_VAULT_READER, VAULT + number));
    }
    // When
    long start = System.nanoTime();
    for (int number = 0; number < 10_000; number++) {
      assertThat(assignments.allowDataAction(ALICE, READ_CERTIFICATES, VAULT + number)).isTrue();
    }
    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
