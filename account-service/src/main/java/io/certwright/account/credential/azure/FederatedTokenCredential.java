package io.certwright.account.credential.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Signs in by a federated token, and says plainly when the platform has not written its file. */
final class FederatedTokenCredential implements TokenCredential {

  private final Supplier<Optional<Path>> file;
  private final Function<Path, TokenCredential> signIn;
  private volatile TokenCredential credential;

  FederatedTokenCredential(Supplier<Optional<Path>> file, Function<Path, TokenCredential> signIn) {
    this.file = file;
    this.signIn = signIn;
  }

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    return Mono.fromCallable(() -> getTokenSync(request)).subscribeOn(Schedulers.boundedElastic());
  }

  @Override
  public AccessToken getTokenSync(TokenRequestContext request) {
    Path path = file.get().orElseThrow(FederatedTokenCredential::noFile);
    if (credential == null) {
      credential = signIn.apply(path);
    }
    return credential.getTokenSync(request);
  }

  private static UncheckedIOException noFile() {
    return new UncheckedIOException(
        new FileNotFoundException("the file of the federated token cannot be read."));
  }
}
