package io.certwright.account.registry;

import java.util.List;

/**
 * Who may use an account.
 *
 * @param teams empty for {@link Mode#GLOBAL}
 */
public record Access(Mode mode, List<String> teams) {

  public static final Access GLOBAL = new Access(Mode.GLOBAL, List.of());

  public Access {
    teams = List.copyOf(teams);
  }

  public enum Mode {
    GLOBAL,
    TEAMS
  }
}
