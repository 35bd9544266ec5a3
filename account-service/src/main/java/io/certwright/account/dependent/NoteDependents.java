package io.certwright.account.dependent;

import io.certwright.contracts.EventMessage;

/** Keeps account of what depends on accounts, as the other services tell it. */
public final class NoteDependents {

  private final Dependents dependents;

  public NoteDependents(Dependents dependents) {
    this.dependents = dependents;
  }

  /** Of an event that says nothing of it, nothing is kept. */
  public void note(EventMessage message) {
    DependentNews.of(message.event()).ifPresent(news -> dependents.note(news, message.time()));
  }
}
