package io.certwright.account.credential.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Ends a sign-in that takes too long. The SDK sets none of its retries a limit that we could set:
 * where the endpoint of managed identities does not answer, it tries for minutes.
 */
final class TimedCredential implements TokenCredential {

  /** Apart from the threads of those who wait, which may all be in use while they do. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "sign-in");
            thread.setDaemon(true);
            return thread;
          });

  private final TokenCredential credential;
  private final Duration limit;

  TimedCredential(TokenCredential credential, Duration limit) {
    this.credential = credential;
    this.limit = limit;
  }

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    return Mono.fromCallable(() -> getTokenSync(request)).subscribeOn(Schedulers.boundedElastic());
  }

  @Override
  public AccessToken getTokenSync(TokenRequestContext request) {
    Future<AccessToken> signIn = THREADS.submit(() -> credential.getTokenSync(request));
    try {
      return signIn.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (TimeoutException e) {
      throw new UncheckedIOException(
          new IOException("there was no token within " + seconds() + " s."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("the sign-in was interrupted."));
    } finally {
      signIn.cancel(true);
    }
  }

  private String seconds() {
    return String.valueOf(limit.toMillis() / 1000.0).replaceFirst("\\.0$", "");
  }

  /** As it was thrown: what is told of it depends on its kind. */
  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
  }
}
