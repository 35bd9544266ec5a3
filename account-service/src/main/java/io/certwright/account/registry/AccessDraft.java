package io.certwright.account.registry;

import io.certwright.account.registry.Access.Mode;
import io.certwright.platform.problem.FieldErrors;
import io.certwright.platform.problem.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who may use an account, as a request gives it. */
public record AccessDraft(String mode, List<String> teams) {

  private static final int MAX_TEAMS = 100;
  private static final int MAX_TEAM_LENGTH = 128;

  Access read(FieldErrors errors) {
    Mode known = errors.oneOf(Mode.class, mode, "/access/mode");
    List<String> names = names(errors);
    errors.require(
        known != Mode.TEAMS || !names.isEmpty(), "/access/teams", "TEAMS names at least one team.");
    errors.require(
        known != Mode.GLOBAL || names.isEmpty(), "/access/teams", "GLOBAL names no team.");
    errors.require(
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count()
            == names.size(),
        "/access/teams",
        "Each team once, whatever its case.");
    errors.require(names.size() <= MAX_TEAMS, "/access/teams", "At most " + MAX_TEAMS + " teams.");
    return new Access(known, names);
  }

  private List<String> names(FieldErrors errors) {
    List<String> names = new ArrayList<>();
    for (String team : teams == null ? List.<String>of() : teams) {
      String name = team == null ? "" : team.strip();
      errors.require(
          Printable.fits(name, MAX_TEAM_LENGTH),
          "/access/teams/" + names.size(),
          "1 to " + MAX_TEAM_LENGTH + " printable characters.");
      names.add(name);
    }
    return names;
  }
}
