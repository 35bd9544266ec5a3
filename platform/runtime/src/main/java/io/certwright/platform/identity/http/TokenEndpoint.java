package io.certwright.platform.identity.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The token endpoint of an OpenID provider (RFC 6749, section 3.2). */
@Path("")
@RegisterRestClient(configKey = "identity-provider")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public interface TokenEndpoint {

  /**
   * Section 4.4 of RFC 6749.
   *
   * @param scope null for none; some providers want it, others an audience
   */
  @POST
  Answer grant(
      @HeaderParam("Authorization") String authorization,
      @FormParam("grant_type") String grantType,
      @FormParam("scope") String scope,
      @FormParam("audience") String audience);

  @ClientExceptionMapper
  static RuntimeException refusal(Response response) {
    return new Failure(
        FailureCode.ACCOUNT_SERVICE_UNAVAILABLE,
        "The identity provider gave this service no token: it answered "
            + response.getStatus()
            + ". Look at certwright.service-identity.oidc.*.");
  }

  /**
   * @param expiresIn seconds; 0 when not told
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Answer(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("expires_in") long expiresIn) {

    /** A token is a secret. */
    @Override
    public String toString() {
      return "Answer[expiresIn=" + expiresIn + "]";
    }
  }
}
