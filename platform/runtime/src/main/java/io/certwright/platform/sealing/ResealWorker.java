package io.certwright.platform.sealing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Reseals beside everything else, one time after the other. */
public final class ResealWorker implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ResealWorker.class);

  private final ResealRows resealRows;
  private final ReadSealing readSealing;
  private final AtomicBoolean triedWhatIsBroken = new AtomicBoolean();
  private final ExecutorService thread;

  public ResealWorker(ResealRows resealRows, ReadSealing readSealing) {
    this(
        resealRows,
        readSealing,
        Executors.newSingleThreadExecutor(work -> new Thread(work, "reseal")));
  }

  ResealWorker(ResealRows resealRows, ReadSealing readSealing, ExecutorService thread) {
    this.resealRows = resealRows;
    this.readSealing = readSealing;
    this.thread = thread;
  }

  public void start() {
    thread.execute(this::reseal);
  }

  /**
   * What does not open will not by trying again with the same keyset, which is read at the start:
   * hence once for INCOMPLETE, when the missing key may be back.
   */
  public void startIfOutdated() {
    ReadSealing.State state = readSealing.read().state();
    boolean mayOpenNow =
        state == ReadSealing.State.INCOMPLETE && triedWhatIsBroken.compareAndSet(false, true);
    if (mayOpenNow || state == ReadSealing.State.OUTDATED) {
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
