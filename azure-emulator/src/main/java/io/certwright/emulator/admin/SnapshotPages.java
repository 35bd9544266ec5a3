package io.certwright.emulator.admin;

import io.certwright.emulator.http.BadField;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.seed.SeedError;
import io.certwright.emulator.snapshot.Snapshots;
import io.certwright.emulator.snapshot.Snapshots.TooMuch;
import java.util.List;

/** Takes all that the emulator holds away, and brings it back. */
public final class SnapshotPages {

  private final Snapshots snapshots;

  private SnapshotPages(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  public static List<Page> of(Snapshots snapshots) {
    SnapshotPages pages = new SnapshotPages(snapshots);
    return List.of(
        new Page("GET", "/state/export", request -> pages.export()),
        new Page("POST", "/state/import", pages::restore));
  }

  private Reply export() {
    try {
      return Reply.json(200, snapshots.export());
    } catch (TooMuch tooMuch) {
      return OwnPages.error(409, "TooMuch", tooMuch.getMessage(), null);
    }
  }

  private Reply restore(Request request) {
    try {
      snapshots.restore(request.body());
      return Reply.empty(204);
    } catch (SeedError mistake) {
      throw new BadField(mistake.pointer(), mistake.getMessage());
    }
  }
}
