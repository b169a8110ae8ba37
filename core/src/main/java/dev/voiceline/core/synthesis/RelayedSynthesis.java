package dev.voiceline.core.synthesis;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.health.Lineup;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The voice of one call, by whoever can speak. Wishes and news take their turns. */
final class RelayedSynthesis implements Synthesis {
  /** Silent from the moment on at which somebody says so, however much waits for its turn. */
  private final Set<SpeechId> muted = ConcurrentHashMap.newKeySet();

  private final SerialTasks turns = new SerialTasks(this::faulty);
  private final Lineup<Speaker> speakers;
  private final Lineup<Speaker>.Round round;
  private final SynthesisTraits promised;
  private final Duration opensWithin;
  private final Timers timers;
  private final Voicing voicing;
  private final SynthesisListener listener;
  private final RelayedSpeeches speeches;
  private final SilenceWatch silence;
  private Optional<RelayedVoice> voice = Optional.empty();
  private Alarm opening = () -> {};
  private boolean ready;
  private boolean retryable;
  private boolean closing;
  private boolean over;

  RelayedSynthesis(
      Lineup<Speaker> speakers,
      SynthesisTraits promised,
      Duration opensWithin,
      Duration soundsWithin,
      Timers timers,
      Voicing voicing,
      SynthesisListener listener) {
    this.speakers = speakers;
    this.round = speakers.round();
    this.promised = promised;
    this.opensWithin = opensWithin;
    this.timers = timers;
    this.voicing = voicing;
    this.listener = listener;
    this.speeches = new RelayedSpeeches(promised.format());
    this.silence = new SilenceWatch(soundsWithin, timers, turns);
  }

  void begin() {
    turns.execute(
        () -> {
          Speaker first = round.next().orElseThrow();
          if (!round.name().equals(speakers.name())) {
            tellChange(speakers.first().vendor(), first.vendor(), Optional.empty());
          }
          open(first);
        });
  }

  @Override
  public void speak(SpeechId id, String piece) {
    if (!piece.isBlank()) {
      whileOpen(
          open -> {
            speeches
                .live(id)
                .filter(speech -> !speech.isEnded())
                .ifPresent(speech -> speech.add(piece));
            hand(open);
          });
    }
  }

  @Override
  public void end(SpeechId id) {
    whileOpen(
        open -> {
          speeches.live(id).ifPresent(RelayedSpeech::end);
          hand(open);
        });
  }

  @Override
  public void cancel(SpeechId id) {
    muted.add(id);
    turns.execute(
        () -> {
          speeches.over(id);
          muted.remove(id);
        });
    whileOpen(
        open -> {
          open.cancel(id);
          hand(open);
        });
  }

  @Override
  public void close() {
    whileOpen(
        open -> {
          closing = true;
          opening.cancel();
          silence.stop();
          open.close();
        });
  }

  @Override
  public String toString() {
    return "RelayedSynthesis" + speakers.names();
  }

  private void whileOpen(Consumer<Synthesis> wish) {
    turns.execute(
        () -> {
          if (!closing && !over) {
            voice.flatMap(RelayedVoice::synthesis).ifPresent(wish);
            watch();
          }
        });
  }

  private Synthesis open(Speaker speaker) {
    RelayedVoice next = new RelayedVoice(speaker, this);
    voice = Optional.of(next);
    opening = timers.after(opensWithin, () -> turns.execute(() -> late(next)));
    return next.open(voicing);
  }

  private void late(RelayedVoice one) {
    if (isCurrent(one) && !closing && !one.speaks()) {
      lost(
          one,
          "not_ready",
          "The voice %s was not ready within %d ms."
              .formatted(one.vendor().name(), opensWithin.toMillis()));
    }
  }

  /** Not of the last one: whoever gave it the words waits for that one. */
  private void watch() {
    boolean watched = !closing && !over && round.left() > 1;
    voice
        .filter(one -> watched && one.speaks())
        .ifPresentOrElse(
            one -> silence.await(speeches.awaited(), () -> silent(one)), silence::stop);
  }

  private void silent(RelayedVoice one) {
    lost(
        one,
        "voice_silent",
        "The voice %s was given words and kept silent for %d ms."
            .formatted(one.vendor().name(), silence.atMost().toMillis()));
  }

  private void lost(RelayedVoice one, String code, String message) {
    lost(one, new ConversationFailure(Kind.RETRYABLE, code, message));
  }

  private void lost(RelayedVoice one, ConversationFailure failure) {
    opening.cancel();
    silence.stop();
    retryable |= failure.kind() != Kind.FATAL;
    one.synthesis().ifPresent(Synthesis::close);
    round.failed(failure);
    round.next().ifPresentOrElse(next -> change(one, next, failure), () -> end(failure));
  }

  private void change(RelayedVoice one, Speaker next, ConversationFailure cause) {
    tellChange(one.vendor(), next.vendor(), Optional.of(cause));
    Synthesis opened = open(next);
    speeches.all().forEach(RelayedSpeech::goOn);
    hand(opened);
  }

  /** One that was begun by another vendor, and of which more is to come, is waited for. */
  private void hand(Synthesis vendor) {
    for (RelayedSpeech speech : speeches.all()) {
      if (!speech.hand(vendor, () -> tellSpoken(speech))) {
        return;
      }
    }
  }

  private void tellChange(
      TextToSpeech before, TextToSpeech next, Optional<ConversationFailure> cause) {
    boolean unplaced = before.traits().aligns() && !next.traits().aligns();
    List<String> missing = unplaced ? List.of("exact places of words") : List.of();
    listener.partChanged(round.change(before.name(), cause, missing));
  }

  /** One of them may well be had again, unless all have said for good that they may not. */
  private void end(ConversationFailure failure) {
    Kind kind = retryable ? Kind.RETRYABLE : failure.kind();
    ConversationFailure told =
        new ConversationFailure(kind, failure.code(), failure.message(), failure.retryAfter());
    try {
      for (RelayedSpeech speech : speeches.all()) {
        speeches.over(speech.id());
        tellUnlessMuted(speech.id(), () -> listener.unspoken(speech.id(), told));
      }
      listener.failed(told);
    } finally {
      finish();
    }
  }

  private void finish() {
    if (!over) {
      over = true;
      voice = Optional.empty();
      opening.cancel();
      silence.stop();
      listener.closed();
    }
  }

  /** News of a vendor, as long as it is the one that speaks. */
  void tell(RelayedVoice one, Runnable news) {
    turns.execute(
        () -> {
          if (isCurrent(one) && !closing) {
            news.run();
            watch();
          }
        });
  }

  /** It can speak. */
  void ready() {
    opening.cancel();
    if (!ready) {
      ready = true;
      listener.ready();
    }
  }

  void audio(RelayedVoice one, SpeechId id, byte[] audio) {
    known(
        id,
        speech -> {
          speech.audio(audio.length);
          listener.audio(id, audio);
          if (promised.aligns() && !one.aligns()) {
            speech.estimated().ifPresent(place -> tellPlace(id, place));
          }
        });
  }

  void aligned(SpeechId id, int characters, int millis) {
    known(
        id, speech -> speech.aligned(characters, millis).ifPresent(place -> tellPlace(id, place)));
  }

  private void tellPlace(SpeechId id, RelayedSpeech.Place place) {
    if (promised.aligns()) {
      listener.aligned(id, place.characters(), place.millis());
    }
  }

  void spoken(RelayedVoice one, SpeechId id) {
    round.worked();
    retryable = false;
    known(
        id,
        speech -> {
          if (!one.aligns()) {
            speech.whole().ifPresent(place -> tellPlace(id, place));
          }
          tellSpoken(speech);
        });
  }

  private void tellSpoken(RelayedSpeech speech) {
    speeches.over(speech.id());
    tellUnlessMuted(speech.id(), () -> listener.spoken(speech.id()));
  }

  /**
   * It fell silent within a speech: another one says the rest. What it does not take is dropped.
   */
  void unspoken(RelayedVoice one, SpeechId id, ConversationFailure failure) {
    boolean inTrouble = failure.kind() == Kind.RETRYABLE || failure.kind() == Kind.FATAL;
    boolean brokeOff = speeches.find(id).filter(RelayedSpeech::isBegun).isPresent();
    if ((inTrouble || brokeOff) && round.left() > 1) {
      lost(one, failure);
    } else {
      known(
          id,
          speech -> {
            speeches.over(id);
            listener.unspoken(id, failure);
          });
    }
  }

  void failed(RelayedVoice one, ConversationFailure failure) {
    if (failure.kind() == Kind.RETRYABLE || failure.kind() == Kind.FATAL) {
      lost(one, failure);
    } else {
      listener.failed(failure);
    }
  }

  void closed(RelayedVoice one) {
    turns.execute(
        () -> {
          if (isCurrent(one) && closing) {
            finish();
          } else if (isCurrent(one)) {
            lost(one, "ended", "The voice %s ended by itself.".formatted(one.vendor().name()));
          }
        });
  }

  /** Also what one that is left has cost. */
  void used(Usage usage) {
    turns.execute(
        () -> {
          if (!over) {
            listener.used(usage);
          }
        });
  }

  SynthesisListener listener() {
    return listener;
  }

  private void known(SpeechId id, Consumer<RelayedSpeech> news) {
    tellUnlessMuted(id, () -> speeches.find(id).ifPresent(news));
  }

  private void tellUnlessMuted(SpeechId id, Runnable news) {
    if (!muted.contains(id)) {
      news.run();
    }
  }

  private boolean isCurrent(RelayedVoice one) {
    return !over && voice.filter(current -> current == one).isPresent();
  }

  private void faulty(Throwable fault) {
    if (!over) {
      voice.flatMap(RelayedVoice::synthesis).ifPresent(Synthesis::close);
      end(
          new ConversationFailure(
              Kind.RETRYABLE,
              "own_fault",
              "The voices met a fault of this program (%s)."
                  .formatted(fault.getClass().getSimpleName())));
    }
  }
}
