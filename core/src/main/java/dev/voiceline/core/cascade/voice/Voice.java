package dev.voiceline.core.cascade.voice;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.TextToSpeech;
import dev.voiceline.core.time.Timers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The voice of one conversation. One that is lost is opened anew, within a bound, and speaks what
 * nobody has heard any of; another manner of speaking is taken on between two speeches. Used by
 * tasks of one executor only.
 */
public final class Voice {
  private final TextToSpeech vendor;
  private final VoiceLimits limits;
  private final Timers timers;
  private final Executor serial;
  private final VoiceListener listener;
  private final Map<SpeechId, Speech> speeches = new LinkedHashMap<>();
  private final Set<Connection> open = new HashSet<>();
  private Optional<Connection> current = Optional.empty();
  private Voicing wanted = Voicing.usual();
  private boolean ready;
  private boolean closed;
  private int reopened;

  /**
   * Opens nothing yet.
   *
   * @param serial runs tasks one at a time and in order
   */
  public Voice(
      TextToSpeech vendor,
      VoiceLimits limits,
      Timers timers,
      Executor serial,
      VoiceListener listener) {
    this.vendor = vendor;
    this.limits = limits;
    this.timers = timers;
    this.serial = serial;
    this.listener = listener;
  }

  /** Starts to open it. */
  public void open(Voicing voicing) {
    wanted = voicing;
    connect(voicing, Optional.empty());
  }

  /** It speaks in this manner from the next speech on. */
  public void revise(Voicing voicing) {
    wanted = voicing;
    changeIfIdle();
  }

  /** A speech of which nothing has been said yet. */
  public Speech speech(SpeechId id, SpeechListener ear) {
    return new Speech(id, ear);
  }

  /** More of a speech; it begins with the first piece. */
  public void speak(Speech speech, String piece) {
    if (closed) {
      return;
    }
    if (!speech.isBegun()) {
      speeches.put(speech.id, speech);
      watch(speech);
    }
    speech.pieces.add(piece);
    if (speeches.containsKey(speech.id)) {
      current.ifPresent(it -> it.line.speak(speech.id, piece));
    }
  }

  /** That was all of it. */
  public void end(Speech speech) {
    speech.ended = true;
    if (speeches.containsKey(speech.id)) {
      current.ifPresent(it -> it.line.end(speech.id));
    }
  }

  /** It is not wanted any more: its listener is told nothing more. */
  public void cancel(Speech speech) {
    if (speeches.containsKey(speech.id)) {
      current.ifPresent(it -> it.line.cancel(speech.id));
      over(speech);
    }
  }

  /** Ends it; nothing more is told but what it has cost, and the end. */
  public void close() {
    closed = true;
    speeches.values().forEach(speech -> speech.silence.cancel());
    speeches.clear();
    current.ifPresent(it -> it.line.close());
    current = Optional.empty();
    serial.execute(this::settle);
  }

  private void settle() {
    if (closed && open.isEmpty()) {
      listener.closed();
    }
  }

  private void connect(Voicing voicing, Optional<Voicing> before) {
    Connection connection = new Connection(this, serial, voicing, before);
    current = Optional.of(connection);
    open.add(connection);
    connection.line = vendor.open(voicing, connection);
  }

  private void changeIfIdle() {
    Optional<Voicing> before = current.map(it -> it.voicing);
    boolean other = before.isPresent() && !vendor.sound(before.get()).equals(vendor.sound(wanted));
    if (!closed && other && speeches.isEmpty()) {
      current.ifPresent(it -> it.line.close());
      connect(wanted, before);
    }
  }

  private void over(Speech speech) {
    speech.silence.cancel();
    speeches.remove(speech.id);
    changeIfIdle();
  }

  private void watch(Speech speech) {
    speech.silence.cancel();
    speech.silence =
        timers.after(limits.firstAudioWithin(), () -> serial.execute(() -> silent(speech)));
  }

  private void silent(Speech speech) {
    if (!closed && !speech.audible && speeches.containsKey(speech.id)) {
      current.ifPresent(it -> it.line.cancel(speech.id));
      unspoken(
          speech.id,
          new ConversationFailure(
              Kind.RETRYABLE,
              "voice_silent",
              "The voice %s was given words and kept silent for %d ms."
                  .formatted(vendor.name(), limits.firstAudioWithin().toMillis())));
    }
  }

  boolean isCurrent(Connection connection) {
    return !closed && current.filter(it -> it == connection).isPresent();
  }

  void ready(Connection connection) {
    connection.worked = true;
    if (!ready) {
      ready = true;
      listener.ready();
    }
  }

  void used(Usage usage) {
    listener.used(usage);
  }

  void audio(SpeechId id, byte[] audio) {
    find(id)
        .ifPresent(
            speech -> {
              speech.audible = true;
              speech.silence.cancel();
              speech.listener.audio(audio);
            });
  }

  void aligned(SpeechId id, int characters, int millis) {
    find(id).ifPresent(speech -> speech.listener.aligned(characters, millis));
  }

  void spoken(SpeechId id) {
    find(id)
        .filter(speech -> speech.ended)
        .ifPresent(
            speech -> {
              reopened = 0;
              over(speech);
              speech.listener.spoken();
            });
  }

  /** Once more, if nobody has heard any of it and there is any use. */
  void unspoken(SpeechId id, ConversationFailure failure) {
    Optional<Speech> found = find(id);
    if (found.isEmpty()) {
      return;
    }
    Speech speech = found.get();
    listener.failed(harmless(failure));
    if (speech.audible || speech.again || failure.kind() == Kind.FATAL) {
      over(speech);
      speech.listener.brokeOff(failure);
    } else {
      speeches.remove(id);
      speech.again = true;
      speech.id = new SpeechId(id.value() + "-again");
      speeches.put(speech.id, speech);
      repeat(speech);
    }
  }

  void partChanged(PartChange change) {
    if (!closed) {
      listener.partChanged(change);
    }
  }

  void failed(ConversationFailure failure) {
    if (failure.kind() == Kind.HARMLESS || failure.kind() == Kind.OURS) {
      listener.failed(failure);
    }
  }

  /** It has ended, as it was to or not. */
  void ended(Connection connection, ConversationFailure last) {
    open.remove(connection);
    if (isCurrent(connection)) {
      lost(connection, last);
    }
    settle();
  }

  private void lost(Connection connection, ConversationFailure failure) {
    current = Optional.empty();
    Optional<Voicing> before = connection.worked ? Optional.empty() : connection.before;
    if (before.isPresent()) {
      listener.failed(
          new ConversationFailure(
              Kind.OURS, failure.code(), "The voice stays as it was: " + failure.message()));
      wanted = before.get();
    } else if (failure.kind() == Kind.FATAL || reopened >= limits.reopenings()) {
      listener.lost(failure);
      return;
    } else {
      reopened++;
      listener.failed(harmless(failure));
    }
    connect(wanted, Optional.empty());
    goOn(failure);
  }

  private void goOn(ConversationFailure failure) {
    List<Speech> cut = new ArrayList<>();
    for (Speech speech : List.copyOf(speeches.values())) {
      if (speech.audible) {
        speech.silence.cancel();
        speeches.remove(speech.id);
        cut.add(speech);
      } else {
        repeat(speech);
      }
    }
    cut.forEach(speech -> speech.listener.brokeOff(failure));
  }

  private void repeat(Speech speech) {
    watch(speech);
    current.ifPresent(
        it -> {
          speech.pieces.forEach(piece -> it.line.speak(speech.id, piece));
          if (speech.ended) {
            it.line.end(speech.id);
          }
        });
  }

  private Optional<Speech> find(SpeechId id) {
    return Optional.ofNullable(speeches.get(id));
  }

  private static ConversationFailure harmless(ConversationFailure failure) {
    return new ConversationFailure(
        Kind.HARMLESS, failure.code(), failure.message(), failure.retryAfter());
  }
}
