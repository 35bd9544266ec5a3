package io.certwright.enrollment.vault;

import io.certwright.platform.azure.AzureError;
import java.util.function.Function;

/** What a vault answers: the thing asked for, or why not. Both are to be expected. */
public sealed interface VaultAnswer<T> {

  record Done<T>(T value) implements VaultAnswer<T> {

    @Override
    public <R> R fold(Function<T, R> whenDone, Function<AzureError, R> whenRefused) {
      return whenDone.apply(value);
    }
  }

  record Refused<T>(AzureError error) implements VaultAnswer<T> {

    @Override
    public <R> R fold(Function<T, R> whenDone, Function<AzureError, R> whenRefused) {
      return whenRefused.apply(error);
    }
  }

  <R> R fold(Function<T, R> whenDone, Function<AzureError, R> whenRefused);
}
