package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.privacy.Locality;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The shapes of all types that were asked for so far. Safe for use by any thread. */
final class Shapes {
  private final Leaves leaves = new Leaves();
  private final Map<Kind, Shape> known = new ConcurrentHashMap<>();

  /**
   * The shape of a type.
   *
   * @throws IllegalArgumentException when there is none
   */
  Shape of(Kind kind) {
    Shape there = known.get(kind);
    if (there != null) {
      return there;
    }
    Shape made = make(kind);
    Shape first = known.putIfAbsent(kind, made);
    return first == null ? made : first;
  }

  private Shape make(Kind kind) {
    Class<?> raw = kind.raw();
    Optional<Shape> leaf = leaves.of(raw);
    if (leaf.isPresent()) {
      return leaf.get();
    } else if (raw == Object.class) {
      return new Anything();
    } else if (raw == Field.class || raw == Fields.class) {
      return new AsItIs(raw);
    } else if (raw == Locality.class) {
      return new Place();
    } else if (raw.isEnum()) {
      return new Words(raw);
    } else if (raw == List.class || raw == Collection.class) {
      return Collected.list(of(kind.of().get(0)));
    } else if (raw == Set.class) {
      return Collected.set(of(kind.of().get(0)));
    } else if (raw == Map.class) {
      Shape values = of(kind.of().get(1));
      boolean texts = kind.of().get(0).raw() == String.class;
      return texts ? new Named(values) : new Pairs(of(kind.of().get(0)), values);
    } else if (raw.isRecord()) {
      return new Parts(kind, this);
    } else if (raw.isSealed()) {
      return new Family(kind, this);
    }
    throw new IllegalArgumentException("no journal keeps a " + raw.getName());
  }
}
