package io.certwright.launcher.journey;

import io.certwright.launcher.story.Api;
import io.certwright.launcher.system.Installation;
import io.certwright.launcher.system.Ports;
import io.certwright.launcher.system.RunningSystem;
import io.certwright.launcher.system.Service;
import io.certwright.launcher.system.Settings;
import io.certwright.testkit.servers.TemporaryDirectory;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole system on free ports, once for a test class:
 *
 * <pre>{@code
 * @RegisterExtension static final SystemUnderTest system = SystemUnderTest.with("--vaults", "3");
 * }</pre>
 */
final class SystemUnderTest implements BeforeAllCallback, AfterAllCallback {

  private final List<String> emulatorArguments;
  private TemporaryDirectory directory;
  private RunningSystem running;

  private SystemUnderTest(List<String> emulatorArguments) {
    this.emulatorArguments = emulatorArguments;
  }

  /** A system whose Azure is the one that these arguments of the emulator describe. */
  static SystemUnderTest with(String... emulatorArguments) {
    return new SystemUnderTest(List.of(emulatorArguments));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    directory = TemporaryDirectory.create("certwright-journey-");
    running =
        RunningSystem.prepare(
            Installation.find(), new Settings(Ports.free(), directory.path(), emulatorArguments));
    try {
      running.start();
    } catch (RuntimeException e) {
      afterAll(context);
      throw e;
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    running.close();
    directory.close();
  }

  Api accounts() {
    return new Api(running.addresses().account());
  }

  Api discovery() {
    return new Api(running.addresses().discovery());
  }

  Api enrollment() {
    return new Api(running.addresses().enrollment());
  }

  Api emulator() {
    return new Api(running.addresses().emulator());
  }

  /** Ends a service as a power failure would. */
  void kill(Service service) {
    running.kill(service);
  }

  /** Starts a killed service again and waits until it is ready. */
  void restart(Service service) {
    running.restart(service);
  }

  /** What is on a topic of the running broker. */
  TopicUnderTest topic(String name) {
    return new TopicUnderTest(running.kafka(), name);
  }
}
