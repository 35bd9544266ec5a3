package io.certwright.platform.sealing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Reseals beside everything else, one time after the other. */
public final class ResealWorker implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ResealWorker.class);

  private final ResealRows resealRows;
  private final ReadSealing readSealing;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "reseal"));

  public ResealWorker(ResealRows resealRows, ReadSealing readSealing) {
    this.resealRows = resealRows;
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
      resealRows.reseal();
    } catch (RuntimeException e) {
      LOG.error("resealing broke off; it is taken up again", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
