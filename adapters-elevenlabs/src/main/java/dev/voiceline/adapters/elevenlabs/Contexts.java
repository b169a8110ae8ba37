package dev.voiceline.adapters.elevenlabs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contexts of a socket. The service allows five and closes the socket at the sixth; a context
 * counts until its end was told, so one place is left free.
 */
final class Contexts {
  static final int MOST = 4;

  private final Map<String, Context> live = new LinkedHashMap<>();
  private int number;

  boolean hasRoom() {
    return live.size() < MOST;
  }

  Context open(Optional<Speech> speech) {
    Context context = new Context("v" + ++number, speech);
    live.put(context.id(), context);
    return context;
  }

  /** The context whose audio a message brings: if it does not say, that of the only one. */
  Optional<Context> find(String id) {
    return id.isEmpty() && live.size() == 1
        ? Optional.of(live.values().iterator().next())
        : named(id);
  }

  /** The context of that name. */
  Optional<Context> named(String id) {
    return Optional.ofNullable(live.get(id));
  }

  Optional<Context> of(Speech speech) {
    return live.values().stream().filter(context -> context.speaks(speech)).findFirst();
  }

  /** Those that more could be sent to. */
  List<Context> open() {
    return live.values().stream().filter(context -> !context.isClosed()).toList();
  }

  /** Whether audio must come soon: all the text of a wanted speech is there. */
  boolean owed() {
    return live.values().stream()
        .anyMatch(context -> context.isClosed() && context.speech().isPresent());
  }

  /** It has ended; false when that was known. */
  boolean remove(Context context) {
    context.leave();
    return live.remove(context.id(), context);
  }

  /** The end of none is waited for any more. */
  void leave() {
    live.values().forEach(Context::leave);
  }
}
