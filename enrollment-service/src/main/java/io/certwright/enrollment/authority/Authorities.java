package io.certwright.enrollment.authority;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The registered authorities. Names are unique without regard to case. */
public interface Authorities {

  Optional<RegisteredAuthority> find(UUID id);

  /** Finds it and keeps every other change of it waiting until the transaction ends. */
  Optional<RegisteredAuthority> lock(UUID id);

  Optional<RegisteredAuthority> findByName(String name);

  /** In the order of their ids, which is that of their creation. */
  List<RegisteredAuthority> list(UUID after, int limit);

  /**
   * @throws io.certwright.platform.problem.Failure NAME_TAKEN
   */
  void add(RegisteredAuthority authority);

  /**
   * Replaces the version before, which was {@link #lock locked}.
   *
   * @throws io.certwright.platform.problem.Failure NAME_TAKEN
   */
  void update(RegisteredAuthority authority);

  /**
   * @throws io.certwright.platform.problem.Failure STATE_CONFLICT while enrollments refer to it
   */
  void remove(UUID id);
}
