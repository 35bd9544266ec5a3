package io.certwright.emulator.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key or a secret with all its versions.
 *
 * @param versions oldest first, never empty
 */
public record StoredObject<C>(String name, List<ObjectVersion<C>> versions) {

  public ObjectVersion<C> latest() {
    return versions.get(versions.size() - 1);
  }

  public Optional<ObjectVersion<C>> version(String id) {
    return versions.stream().filter(version -> version.id().equals(id)).findFirst();
  }

  StoredObject<C> plus(ObjectVersion<C> version) {
    List<ObjectVersion<C>> more = new ArrayList<>(versions);
    more.add(version);
    return new StoredObject<>(name, List.copyOf(more));
  }

  StoredObject<C> replacing(ObjectVersion<C> changed) {
    return new StoredObject<>(
        name,
        versions.stream()
            .map(version -> version.id().equals(changed.id()) ? changed : version)
            .toList());
  }
}
