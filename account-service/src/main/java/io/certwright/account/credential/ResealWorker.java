package io.certwright.account.credential;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Reseals beside everything else, one time after the other. */
public final class ResealWorker implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ResealWorker.class);

  private final ResealCredentials resealCredentials;
  private final ReadSealing readSealing;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "reseal"));

  public ResealWorker(ResealCredentials resealCredentials, ReadSealing readSealing) {
    this.resealCredentials = resealCredentials;
    this.readSealing = readSealing;
  }

  public void start() {
    thread.execute(this::reseal);
  }

  /** What does not open will not by trying again, hence nothing for INCOMPLETE. */
  public void startIfOutdated() {
    if (readSealing.read().state() == ReadSealing.State.OUTDATED) {
      start();
    }
  }

  private void reseal() {
    try {
      resealCredentials.reseal();
    } catch (RuntimeException e) {
      LOG.error("resealing broke off; it is taken up again", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
