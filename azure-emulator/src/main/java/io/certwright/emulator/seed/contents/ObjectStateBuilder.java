package io.certwright.emulator.seed.contents;

import io.certwright.emulator.plain.DeletedObject;
import io.certwright.emulator.plain.ObjectSlot;
import io.certwright.emulator.plain.ObjectStore;
import io.certwright.emulator.plain.ObjectVersion;
import io.certwright.emulator.plain.StoredObject;
import io.certwright.emulator.seed.Checked;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Makes the keys or the secrets of a vault of what an export says of them. */
final class ObjectStateBuilder {

  private ObjectStateBuilder() {}

  /**
   * @param content makes the content of a version of its seed and its JSON pointer
   */
  static <S, C> void fill(
      ObjectStore<C> store,
      List<ObjectSeed<S>> seeds,
      BiFunction<S, String, C> content,
      String pointer) {
    Set<String> names = new HashSet<>();
    for (int index = 0; index < Checked.list(seeds).size(); index++) {
      ObjectSeed<S> seed = seeds.get(index);
      String place = pointer + "/" + index;
      VaultStateBuilder.requireNew(names, Required.name(seed.name(), place + "/name"), place);
      store.put(seed.name(), slot(seed, content, place));
    }
  }

  private static <S, C> ObjectSlot<C> slot(
      ObjectSeed<S> seed, BiFunction<S, String, C> content, String pointer) {
    Required.some(seed.versions(), pointer + "/versions");
    StoredObject<C> object =
        new StoredObject<>(
            seed.name(),
            Checked.each(
                seed.versions(),
                pointer + "/versions",
                (version, place) -> version(version, content, place)));
    Instant visibleFrom = Checked.orElse(seed.visibleFrom(), Instant.MIN);
    DeletionSeed deletion = seed.deletion();
    if (deletion == null) {
      return new ObjectSlot.Live<>(object, visibleFrom);
    }
    String place = pointer + "/deletion";
    return new ObjectSlot.Deleted<>(
        new DeletedObject<>(
            object,
            Required.value(deletion.deletedAt(), place + "/deletedAt"),
            Required.value(deletion.scheduledPurgeAt(), place + "/scheduledPurgeAt")),
        visibleFrom);
  }

  private static <S, C> ObjectVersion<C> version(
      ObjectVersion<S> seed, BiFunction<S, String, C> content, String pointer) {
    Required.id(seed.id(), pointer + "/id");
    Required.value(seed.created(), pointer + "/created");
    Required.value(seed.updated(), pointer + "/updated");
    S given = Required.value(seed.content(), pointer + "/content");
    return seed.with(content.apply(given, pointer + "/content"));
  }
}
