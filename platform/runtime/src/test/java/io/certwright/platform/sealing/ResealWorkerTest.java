package io.certwright.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.platform.keys.ChangeKeyset;
import io.certwright.platform.keys.GenerateKeys;
import io.certwright.platform.sealing.ReadSealing.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResealWorkerTest {

  private static final SealedPlace PLACE = new SealedPlace("secret", "sealed", new UUID(1, 1), 1);

  @TempDir Path directory;

  private final InMemorySealedRows rows = new InMemorySealedRows();
  private final InMemoryReseals reseals = new InMemoryReseals();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private TinkSealing old;
  private TinkSealing both;
  private TinkSealing fresh;

  @BeforeEach
  void rotateKeyset() throws Exception {
    Path keyset = GenerateKeys.keysetIn(directory);
    old = TinkSealing.ofJson(Files.readString(keyset));
    ChangeKeyset.change("add", keyset, Optional.empty());
    ChangeKeyset.change("promote", keyset, Optional.empty());
    both = TinkSealing.ofJson(Files.readString(keyset));
    ChangeKeyset.change("retire", keyset, Optional.empty());
    fresh = TinkSealing.ofJson(Files.readString(keyset));
    rows.put(new SealedValue(PLACE, old.seal(new byte[] {42}, PLACE)));
  }

  @AfterEach
  void stop() {
    thread.shutdownNow();
  }

  @Test
  void sealsWhatDidNotOpenOnceItsKeyIsBackAfterARestart() throws Exception {
    look(worker(fresh));
    assertThat(state()).isEqualTo(State.INCOMPLETE);

    look(worker(both));

    assertThat(state()).isEqualTo(State.CURRENT);
    assertThat(fresh.open(rows.get(PLACE.row()).sealed(), PLACE)).containsExactly(42);
  }

  @Test
  void triesOnceForEachStartWhatDoesNotOpen() throws Exception {
    byte[] sealed = rows.get(PLACE.row()).sealed();
    sealed[sealed.length - 1] ^= 1;
    ResealWorker worker = worker(both);
    look(worker);
    look(worker);

    sealed[sealed.length - 1] ^= 1;
    look(worker);

    assertThat(state()).isEqualTo(State.INCOMPLETE);
  }

  /** Returns when what it began is done. */
  private void look(ResealWorker worker) throws Exception {
    worker.startIfOutdated();
    thread.submit(() -> {}).get();
  }

  private ResealWorker worker(TinkSealing sealing) {
    Clock clock = Clock.systemUTC();
    return new ResealWorker(
        new ResealRows(rows, reseals, sealing, sealing.keys(), new PlainTransactions(), clock),
        new ReadSealing(rows, reseals, sealing.keys(), clock),
        thread);
  }

  private State state() {
    return new ReadSealing(rows, reseals, fresh.keys(), Clock.systemUTC()).read().state();
  }
}
