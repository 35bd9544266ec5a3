package io.certwright.enrollment.authority;

import io.certwright.platform.http.ETag;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import java.util.OptionalLong;
import java.util.UUID;

/** Removes an authority, with the keys of its CAs, as long as nothing was ordered from it. */
public final class RemoveAuthority {

  private final Authorities authorities;
  private final Transactions transactions;

  public RemoveAuthority(Authorities authorities, Transactions transactions) {
    this.authorities = authorities;
    this.transactions = transactions;
  }

  /**
   * @param seen the version that the caller has seen
   * @throws Failure NOT_FOUND, VERSION_CONFLICT, or STATE_CONFLICT while enrollments refer to it
   */
  public void remove(UUID id, OptionalLong seen) {
    transactions.run(
        () -> {
          RegisteredAuthority present =
              authorities.lock(id).orElseThrow(() -> Failure.notFound("authority", id));
          ETag.check(seen, present.version());
          authorities.remove(id);
        });
  }
}
