package dev.voiceline.core.transcription;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.health.Lineup;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The transcription of one call, by whoever can do it. Wishes and news take their turns. */
final class RelayedTranscription implements Transcription {
  private final SerialTasks turns = new SerialTasks(this::faulty);
  private final Lineup<SpeechToText> recognizers;
  private final Lineup<SpeechToText>.Round round;
  private final Duration opensWithin;
  private final Timers timers;
  private final TranscriptionListener listener;
  private final RecentAudio audio;
  private final PendingFlushes flushes;
  private final ToldTurns told;
  private Listening listening;
  private Optional<RelayedEar> ear = Optional.empty();
  private Alarm opening = () -> {};
  private boolean ready;
  private boolean retryable;
  private boolean closing;
  private boolean over;

  RelayedTranscription(
      Lineup<SpeechToText> recognizers,
      TranscriptionTraits promised,
      Duration opensWithin,
      Timers timers,
      Listening listening,
      TranscriptionListener listener) {
    this.recognizers = recognizers;
    this.round = recognizers.round();
    this.opensWithin = opensWithin;
    this.timers = timers;
    this.listening = listening;
    this.listener = listener;
    this.audio = new RecentAudio(promised.format());
    this.flushes = new PendingFlushes(timers, promised.finalWithin(), turns, this::tellFlushed);
    this.told = new ToldTurns(promised, listener, timers, turns);
  }

  void begin() {
    turns.execute(
        () -> {
          SpeechToText first = round.next().orElseThrow();
          if (!round.name().equals(recognizers.name())) {
            tellChange(recognizers.first(), first, Optional.empty());
          }
          listen(first, 0);
        });
  }

  @Override
  public void hear(byte[] more) {
    whileOpen(
        open -> {
          audio.add(more);
          open.hear(more);
        });
  }

  @Override
  public void flush() {
    whileOpen(
        open -> {
          flushes.add();
          open.flush();
        });
  }

  @Override
  public void expect(Listening next) {
    whileOpen(
        open -> {
          listening = next;
          open.expect(next);
        });
  }

  /** What was said is a guess from the sound: other calls learn nothing of it. */
  @Override
  public void unheard() {
    whileOpen(
        open ->
            ear.ifPresent(
                one ->
                    lost(
                        one,
                        new ConversationFailure(
                            Kind.HARMLESS,
                            "deaf",
                            "The recognizer %s told nothing of what was said."
                                .formatted(one.recognizer().name())))));
  }

  @Override
  public void close() {
    whileOpen(
        open -> {
          closing = true;
          opening.cancel();
          flushes.close();
          told.close();
          open.close();
        });
  }

  @Override
  public String toString() {
    return "RelayedTranscription[" + recognizers.names() + "]";
  }

  private void whileOpen(Consumer<Transcription> wish) {
    turns.execute(
        () -> {
          if (!closing && !over) {
            ear.flatMap(RelayedEar::transcription).ifPresent(wish);
          }
        });
  }

  private void listen(SpeechToText recognizer, long fromMs) {
    RelayedEar next = new RelayedEar(recognizer, Duration.ofMillis(fromMs), this);
    ear = Optional.of(next);
    opening = timers.after(opensWithin, () -> turns.execute(() -> late(next)));
    Transcription opened = next.open(listening);
    audio.since(fromMs).forEach(opened::hear);
    for (int pending = flushes.changed(); pending > 0; pending--) {
      opened.flush();
    }
  }

  private void late(RelayedEar one) {
    if (isCurrent(one) && !closing && !one.listens()) {
      lost(
          one,
          "not_ready",
          "The recognizer %s was not ready within %d ms."
              .formatted(one.recognizer().name(), opensWithin.toMillis()));
    }
  }

  private void lost(RelayedEar one, String code, String message) {
    lost(one, new ConversationFailure(Kind.RETRYABLE, code, message));
  }

  private void lost(RelayedEar one, ConversationFailure failure) {
    opening.cancel();
    retryable |= failure.kind() != Kind.FATAL;
    one.transcription().ifPresent(Transcription::close);
    round.failed(failure);
    round.next().ifPresentOrElse(next -> change(one, next, failure), () -> end(failure));
  }

  private void change(RelayedEar one, SpeechToText next, ConversationFailure cause) {
    Duration oldest = Duration.ofMillis(audio.oldestMs());
    told.lost(oldest);
    tellChange(one.recognizer(), next, Optional.of(cause));
    listen(next, Math.max(oldest.toMillis(), told.settled().toMillis()));
  }

  private void tellChange(
      SpeechToText before, SpeechToText next, Optional<ConversationFailure> cause) {
    listener.partChanged(
        round.change(before.name(), cause, LostAbilities.of(before.traits(), next.traits())));
  }

  /** One of them may well be had again, unless all have said for good that they may not. */
  private void end(ConversationFailure failure) {
    Kind kind = retryable ? Kind.RETRYABLE : failure.kind();
    try {
      listener.failed(
          new ConversationFailure(kind, failure.code(), failure.message(), failure.retryAfter()));
    } finally {
      finish();
    }
  }

  private void finish() {
    if (!over) {
      over = true;
      ear = Optional.empty();
      opening.cancel();
      flushes.close();
      told.close();
      listener.closed();
    }
  }

  private void tellFlushed() {
    if (!over) {
      listener.flushed();
    }
  }

  /** News of a recognizer, as long as it is the one that listens. */
  void tell(RelayedEar one, Runnable news) {
    turns.execute(
        () -> {
          if (isCurrent(one) && !closing) {
            news.run();
          }
        });
  }

  /** It listens now. */
  void ready() {
    opening.cancel();
    if (!ready) {
      ready = true;
      listener.ready();
    }
    told.taken();
  }

  /** It has understood something. */
  void works() {
    round.worked();
    retryable = false;
  }

  void failed(RelayedEar one, ConversationFailure failure) {
    if (failure.kind() == Kind.RETRYABLE || failure.kind() == Kind.FATAL) {
      lost(one, failure);
    } else {
      listener.failed(failure);
    }
  }

  void closed(RelayedEar one) {
    turns.execute(
        () -> {
          if (isCurrent(one) && closing) {
            finish();
          } else if (isCurrent(one)) {
            lost(
                one,
                "ended",
                "The recognizer %s ended by itself.".formatted(one.recognizer().name()));
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

  void flushed() {
    flushes.answered();
  }

  TranscriptionListener listener() {
    return listener;
  }

  ToldTurns told() {
    return told;
  }

  Listening listening() {
    return listening;
  }

  private boolean isCurrent(RelayedEar one) {
    return !over && ear.filter(current -> current == one).isPresent();
  }

  private void faulty(Throwable fault) {
    if (!over) {
      ear.flatMap(RelayedEar::transcription).ifPresent(Transcription::close);
      end(
          new ConversationFailure(
              Kind.RETRYABLE,
              "own_fault",
              "The recognizers met a fault of this program (%s)."
                  .formatted(fault.getClass().getSimpleName())));
    }
  }
}
