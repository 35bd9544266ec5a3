package io.certwright.enrollment.authority.db;

import io.certwright.enrollment.authority.Authorities;
import io.certwright.enrollment.authority.RegisteredAuthority;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;

/** The table {@code authority}; its unique index and the references to it have the last word. */
@ApplicationScoped
@Transactional
public class PanacheAuthorities implements Authorities, PanacheRepositoryBase<AuthorityRow, UUID> {

  @Override
  public Optional<RegisteredAuthority> find(UUID id) {
    return findByIdOptional(id).map(AuthorityRow::toAuthority);
  }

  @Override
  public Optional<RegisteredAuthority> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(AuthorityRow::toAuthority);
  }

  @Override
  public Optional<RegisteredAuthority> findByName(String name) {
    return find("lower(name) = lower(?1)", name)
        .firstResultOptional()
        .map(AuthorityRow::toAuthority);
  }

  @Override
  public List<RegisteredAuthority> list(UUID after, int limit) {
    return (after == null ? find("order by id") : find("id > ?1 order by id", after))
        .range(0, limit - 1).stream().map(AuthorityRow::toAuthority).toList();
  }

  @Override
  public void add(RegisteredAuthority authority) {
    AuthorityRow row = new AuthorityRow();
    row.take(authority);
    persist(row);
    flush(violation -> nameTaken(authority));
  }

  @Override
  public void update(RegisteredAuthority authority) {
    findByIdOptional(authority.id()).orElseThrow().take(authority);
    flush(violation -> nameTaken(authority));
  }

  @Override
  public void remove(UUID id) {
    deleteById(id);
    flush(
        violation ->
            new Failure(
                FailureCode.STATE_CONFLICT,
                "Enrollments refer to this authority: it has to stay for their sake."));
  }

  private void flush(Function<ConstraintViolationException, Failure> failure) {
    try {
      getEntityManager().flush();
    } catch (ConstraintViolationException e) {
      throw failure.apply(e);
    } catch (PersistenceException e) {
      if (e.getCause() instanceof ConstraintViolationException violation) {
        throw failure.apply(violation);
      }
      throw e;
    }
  }

  private static Failure nameTaken(RegisteredAuthority authority) {
    return Failure.nameTaken("authority", authority.name());
  }
}
