package io.certwright.enrollment.issuing.rest;

import io.certwright.enrollment.issuing.Enrollments;
import io.certwright.enrollment.issuing.StateName;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.http.QueryReader;
import jakarta.ws.rs.QueryParam;

/** {@code ?state=&account=&vault=}: which enrollments to list. */
public class EnrollmentQuery {

  // The HTTP layer fills fields alone; text, so that a bad value is our problem to describe.
  @QueryParam("state")
  String state;

  @QueryParam("account")
  String account;

  @QueryParam("vault")
  String vault;

  Enrollments.Filter filter() {
    QueryReader query = new QueryReader();
    Enrollments.Filter filter =
        new Enrollments.Filter(
            query.oneOf(StateName.class, "state", state),
            query.id("account", account, "The id of an account."),
            query.read(
                "vault",
                vault,
                text -> VaultId.parse(text).map(VaultId::key),
                "The ARM id of a vault."));
    query.throwIfAny();
    return filter;
  }
}
