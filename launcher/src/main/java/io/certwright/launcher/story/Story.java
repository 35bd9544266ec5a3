package io.certwright.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.launcher.system.Addresses;
import io.certwright.launcher.system.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The main job once: an account, its vaults, a new certificate, and the inventory that knows it.
 */
public final class Story {

  private final Addresses addresses;
  private final Function<Service, Path> logs;
  private final Consumer<String> narrator;

  private StoryReport.Account account;
  private StoryReport.Discovery discovery;
  private StoryReport.Enrollment enrollment;
  private boolean inventoryHasEnrolled;

  /**
   * A story to be told once.
   *
   * @param logs where each service writes its log, to point to when a step fails
   * @param narrator takes a line for people after each step
   */
  public Story(Addresses addresses, Function<Service, Path> logs, Consumer<String> narrator) {
    this.addresses = addresses;
    this.logs = logs;
    this.narrator = narrator;
  }

  /** Runs the steps; the first that fails ends the story, and the report says so. */
  public StoryReport tell(double secondsToReady) {
    String failure = null;
    try {
      tellSteps();
    } catch (StepFailure e) {
      failure = e.getMessage();
    } catch (RuntimeException e) {
      // Scripts wait for a report whatever happens.
      failure = "The story broke off unexpectedly: " + e;
    }
    return new StoryReport(
        account, discovery, enrollment, inventoryHasEnrolled, secondsToReady, failure);
  }

  private void tellSteps() {
    List<JsonNode> vaults = registerAccount();
    discover();
    enroll(vaults);
    lookItUp();
  }

  private List<JsonNode> registerAccount() {
    AccountStep step = new AccountStep(new Api(addresses.account()));
    AccountStep.Outcome outcome =
        step(
            "Account",
            Service.ACCOUNT,
            () -> step.run(DemoApplication.of(new Api(addresses.emulator()))));
    account = outcome.account();
    narrator.accept(
        "Account registered and checked: it sees %d subscriptions, %d resource groups, %d vaults"
            .formatted(account.subscriptions(), account.resourceGroups(), account.vaults()));
    return outcome.vaults();
  }

  private void discover() {
    DiscoveryStep step = new DiscoveryStep(new Api(addresses.discovery()));
    discovery = step("Discovery", Service.DISCOVERY, () -> step.run(account.id()));
    narrator.accept(
        "Discovery %s: %d certificates in %d vaults, %s s"
            .formatted(
                discovery.state(),
                discovery.certificates(),
                discovery.vaults(),
                discovery.seconds()));
  }

  private void enroll(List<JsonNode> vaults) {
    EnrollmentStep step = new EnrollmentStep(new Api(addresses.enrollment()));
    enrollment = step("Enrollment", Service.ENROLLMENT, () -> step.run(account.id(), vaults));
    narrator.accept(
        "Enrollment %s: %s in %s, signed by %s, %s s"
            .formatted(
                enrollment.state(),
                enrollment.certificateName(),
                enrollment.vault(),
                enrollment.authority(),
                enrollment.seconds()));
  }

  private void lookItUp() {
    InventoryStep step = new InventoryStep(new Api(addresses.discovery()));
    inventoryHasEnrolled =
        step("Inventory", Service.DISCOVERY, () -> step.run(enrollment.thumbprint()));
    narrator.accept("The inventory lists it: SHA-256 " + enrollment.thumbprint());
  }

  private <T> T step(String name, Service service, Supplier<T> action) {
    try {
      return action.get();
    } catch (RefusedRequest | StepFailure e) {
      throw new StepFailure(
          "%s failed: %s%nRead %s".formatted(name, e.getMessage(), logs.apply(service)), e);
    }
  }
}
