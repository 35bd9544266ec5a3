package io.certwright.testkit;

import java.util.function.Function;

/**
 * Calls a function in the class loader of the JVM. Quarkus loads test classes anew for each
 * application it starts; whatever lives as long as the JVM must not be among them.
 */
final class JvmWide {

  private JvmWide() {}

  /**
   * Calls the JVM's own copy of a public function with a public constructor.
   *
   * @param argument and the result: of types that belong to the JDK, which every loader shares
   */
  static <A, R> R apply(Class<? extends Function<A, R>> type, A argument) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader shared = ClassLoader.getSystemClassLoader();
    try {
      thread.setContextClassLoader(shared);
      @SuppressWarnings("unchecked")
      var function =
          (Function<A, R>)
              Class.forName(type.getName(), true, shared).getConstructor().newInstance();
      return function.apply(argument);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is not on the class path of this JVM", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
