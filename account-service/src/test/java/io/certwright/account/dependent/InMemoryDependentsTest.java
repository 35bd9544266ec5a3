package io.certwright.account.dependent;

class InMemoryDependentsTest extends DependentsContract {

  private final InMemoryDependents dependents = new InMemoryDependents();

  @Override
  protected Dependents dependents() {
    return dependents;
  }
}
