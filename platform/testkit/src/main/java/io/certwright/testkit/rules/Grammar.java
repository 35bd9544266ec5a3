package io.certwright.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * The packages of a service: {@code <service>.<feature>} is the core of a feature, {@code
 * <service>.<feature>.<edge>} what ties it to a technology, {@code <service>.wiring} builds the
 * beans.
 */
record Grammar(String service) {

  static final String PLATFORM = "io.certwright.platform";
  static final String CONTRACTS = "io.certwright.contracts";
  static final String WIRING = "wiring";
  static final List<String> EDGES =
      List.of("rest", "http", "db", "kafka", "azure", "schedule", "local");

  private static final DescribedPredicate<JavaClass> PLAIN =
      resideInAnyPackage(
          "java..",
          "javax.crypto..",
          "javax.security..",
          CONTRACTS + "..",
          "org.bouncycastle..",
          "com.cronutils..",
          "com.google.re2j..",
          "org.slf4j..",
          "org.jboss.logging..");

  /** Everything the service itself consists of. */
  DescribedPredicate<JavaClass> own() {
    return resideInAnyPackage(service + "..");
  }

  /** The core of any feature. */
  DescribedPredicate<JavaClass> core() {
    return describe(
        "the core of a feature",
        type ->
            path(type).length == 1 && !path(type)[0].isEmpty() && !path(type)[0].equals(WIRING));
  }

  /** All edges of some technologies. */
  DescribedPredicate<JavaClass> edges(List<String> technologies) {
    return resideInAnyPackage(
        technologies.stream()
            .map(technology -> service + ".*." + technology)
            .toArray(String[]::new));
  }

  /** The class, or classes, that build the beans. */
  DescribedPredicate<JavaClass> wiring() {
    return resideInAnyPackage(service + "." + WIRING);
  }

  /** A package that this grammar knows. */
  DescribedPredicate<JavaClass> wellPlaced() {
    return describe(
        "in <feature>, <feature>.<edge> or wiring, an edge being one of " + EDGES,
        type -> {
          String[] path = path(type);
          return core().or(wiring()).test(type) || path.length == 2 && EDGES.contains(path[1]);
        });
  }

  /** What the core may know: plain Java, the contracts, and what is as plain in the platform. */
  DescribedPredicate<JavaClass> knownToCore() {
    return describe(
        "plain Java, contracts, other cores or plain platform types",
        type -> {
          JavaClass named = type.getBaseComponentType();
          return named.isPrimitive() || PLAIN.or(core()).test(named) || isPlainPlatform(named);
        });
  }

  private static boolean isPlainPlatform(JavaClass type) {
    return isPlatform(type)
        && type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .allMatch(used -> used.isPrimitive() || PLAIN.test(used) || isPlatform(used));
  }

  private static boolean isPlatform(JavaClass type) {
    return resideInAnyPackage(PLATFORM + "..").test(type);
  }

  /** The parts of the package below the service; none for a class outside it. */
  private String[] path(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(service + ".")
        ? name.substring(service.length() + 1).split("\\.")
        : new String[0];
  }
}
