package io.certwright.discovery.inventory.rest;

import io.certwright.discovery.inventory.CertificateFilter;
import io.certwright.discovery.inventory.FilterText;
import jakarta.ws.rs.QueryParam;

/** The filters of the search: a {@code @BeanParam}, of which the HTTP layer fills the fields. */
public class CertificateQuery {

  @QueryParam("text")
  String text;

  @QueryParam("account")
  String account;

  @QueryParam("vault")
  String vault;

  @QueryParam("subscription")
  String subscription;

  @QueryParam("resourceGroup")
  String resourceGroup;

  @QueryParam("issuer")
  String issuer;

  @QueryParam("keyType")
  String keyType;

  @QueryParam("state")
  String state;

  @QueryParam("expiresBefore")
  String expiresBefore;

  @QueryParam("expiresAfter")
  String expiresAfter;

  @QueryParam("tag")
  String tag;

  @QueryParam("thumbprint")
  String thumbprint;

  @QueryParam("finding")
  String finding;

  @QueryParam("owner")
  String owner;

  @QueryParam("owned")
  String owned;

  CertificateFilter read() {
    return new FilterText(
            text,
            account,
            vault,
            subscription,
            resourceGroup,
            issuer,
            keyType,
            state,
            expiresBefore,
            expiresAfter,
            tag,
            thumbprint,
            finding,
            owner,
            owned)
        .read();
  }
}
