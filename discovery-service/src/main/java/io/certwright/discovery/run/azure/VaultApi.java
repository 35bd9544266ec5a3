package io.certwright.discovery.run.azure;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.certwright.platform.azure.VaultAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The reading half of the certificates API of one vault
 * (learn.microsoft.com/rest/api/keyvault/certificates). Azure's own client would ask for a sign-in
 * challenge of each vault first, and knows the policy only as far as its release does.
 */
final class VaultApi {

  private static final String API_VERSION = "api-version=2025-07-01";
  private static final int NOT_FOUND = 404;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpPipeline pipeline;
  private final VaultAddress vault;

  VaultApi(HttpPipeline pipeline, VaultAddress vault) {
    this.pipeline = pipeline;
    this.vault = vault;
  }

  /** Every page, one after the other; a page may be empty and still have a next one. */
  void certificates(Consumer<JsonNode> page) {
    pages("certificates", page);
  }

  void deletedCertificates(Consumer<JsonNode> page) {
    pages("deletedcertificates", page);
  }

  void versions(String name, Consumer<JsonNode> page) {
    pages("certificates/" + name + "/versions", page);
  }

  /** The current version with its policy; empty when there is none any more. */
  Optional<JsonNode> certificate(String name) {
    return find("certificates/" + name + "/");
  }

  /** One version, of which Azure tells no policy. */
  Optional<JsonNode> certificate(String name, String version) {
    return find("certificates/" + name + "/" + version);
  }

  private Optional<JsonNode> find(String path) {
    try {
      return Optional.of(get(vault.uri().resolve(path + "?" + API_VERSION)));
    } catch (HttpResponseException e) {
      if (e.getResponse().getStatusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void pages(String path, Consumer<JsonNode> take) {
    Optional<URI> next = Optional.of(vault.uri().resolve(path + "?" + API_VERSION));
    while (next.isPresent()) {
      JsonNode page = get(next.get());
      if (!page.path("value").isArray()) {
        throw unusable("the vault answered a list with something else");
      }
      take.accept(page.path("value"));
      next = Optional.ofNullable(page.path("nextLink").textValue()).map(this::checked);
    }
  }

  /** A link that leads elsewhere gets no token. */
  private URI checked(String link) {
    URI next = URI.create(link);
    boolean here =
        "https".equals(next.getScheme())
            && vault.uri().getHost().equalsIgnoreCase(next.getHost())
            && (next.getPort() == -1 || next.getPort() == 443);
    if (!here) {
      throw unusable("the vault continues its list at another host, which is not asked");
    }
    return next;
  }

  private JsonNode get(URI uri) {
    HttpRequest request = new HttpRequest(HttpMethod.GET, uri.toString());
    try (HttpResponse response = pipeline.sendSync(request, Context.NONE)) {
      byte[] body = response.getBodyAsBinaryData().toBytes();
      if (response.getStatusCode() != 200) {
        throw new HttpResponseException("Key Vault refuses", response, read(body));
      }
      return read(body);
    }
  }

  /** What is no JSON was not answered by Key Vault but by something in between. */
  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As bad as no answer: nothing may be concluded from it, least of all that something is gone. */
  private static UncheckedIOException unusable(String why) {
    return new UncheckedIOException(new IOException(why));
  }
}
