package io.certwright.discovery.ownership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The assignment rules. */
public interface AssignmentRules {

  /** In their order. */
  List<AssignmentRule> all();

  Optional<AssignmentRule> find(UUID id);

  /**
   * The rules, which do not change until the transaction ends: an owner that is decided by them is
   * stored before any change of them, and is looked at again after it.
   */
  RuleSet hold();

  /** In their order, for a change; nobody else decides by them or changes them meanwhile. */
  List<AssignmentRule> lock();

  /**
   * Puts these in the place of all, and lets every owner be looked at again.
   *
   * @throws io.certwright.platform.problem.Failure NAME_TAKEN
   */
  void replace(List<AssignmentRule> rules);
}
