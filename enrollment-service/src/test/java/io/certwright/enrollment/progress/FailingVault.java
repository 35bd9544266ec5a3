package io.certwright.enrollment.progress;

import io.certwright.enrollment.vault.VaultAnswer;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.platform.azure.AzureError;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** A vault one method of which answers with a refusal, some times. */
final class FailingVault implements InvocationHandler {

  private final VaultCertificates vault;
  private final String method;
  private final Supplier<AzureError> failure;
  private int left;

  /**
   * @param failure gives the refusal, or throws
   */
  FailingVault(VaultCertificates vault, String method, Supplier<AzureError> failure, int times) {
    this.vault = vault;
    this.method = method;
    this.failure = failure;
    this.left = times;
  }

  static VaultCertificates refusing(
      VaultCertificates vault, String method, AzureError error, int times) {
    return new FailingVault(vault, method, () -> error, times).proxy();
  }

  VaultCertificates proxy() {
    return (VaultCertificates)
        Proxy.newProxyInstance(
            FailingVault.class.getClassLoader(), new Class<?>[] {VaultCertificates.class}, this);
  }

  @Override
  public Object invoke(Object proxy, Method called, Object[] arguments) throws Throwable {
    if (called.getName().equals(method) && left > 0) {
      left--;
      return new VaultAnswer.Refused<>(failure.get());
    }
    try {
      return called.invoke(vault, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
