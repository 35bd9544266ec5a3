package io.certwright.platform.azure.sdk;

import com.azure.core.http.HttpClient;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;

/**
 * The transport for a command that is no service, configured as one ({@code certwright.azure.*}).
 */
public final class StandaloneTransport implements AutoCloseable {

  private final Vertx vertx;
  private final HttpClient client;

  private StandaloneTransport(Vertx vertx, HttpClient client) {
    this.vertx = vertx;
    this.client = client;
  }

  public static StandaloneTransport open() {
    AzureConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultSources()
            .addDefaultInterceptors()
            .withMapping(AzureConfig.class)
            .build()
            .getConfigMapping(AzureConfig.class);
    Vertx vertx = Vertx.vertx();
    return new StandaloneTransport(vertx, new AzureWiring().transport(config, vertx));
  }

  public HttpClient client() {
    return client;
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
