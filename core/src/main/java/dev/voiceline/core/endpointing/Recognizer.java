package dev.voiceline.core.endpointing;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.endpointing.EndpointingPolicy.Reopening;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.Transcription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The recognizer of one ear, over as many transcriptions as it takes. A recognizer mends its own
 * connection; when it gives up, another transcription is opened, which hears what comes from then
 * on: what was said before would be answered late. All but {@link #hear} runs in tasks of the
 * executor.
 */
final class Recognizer {
  private final EarScope scope;
  private final News news;
  private final CallerAudio audio;
  private final Unheard unheard = new Unheard();
  private Optional<Transcription> current = Optional.empty();
  private Optional<Listening> listening = Optional.empty();
  private Optional<ConversationFailure> last = Optional.empty();
  private Alarm reopening = () -> {};
  private Alarm giveUp = () -> {};
  private long number;
  private int losses;
  private boolean wasReady;
  private boolean deaf;
  private boolean silent;
  private boolean closing;
  private boolean over;

  Recognizer(EarScope scope, News news) {
    this.scope = scope;
    this.news = news;
    this.audio = new CallerAudio(scope.policy().sound(), scope.recognizer().traits().format());
  }

  /** Who is told what is recognized. */
  interface News {
    void on(ArbiterEvent event);

    /** For the first time. */
    void ready();

    void used(Usage usage);

    void partChanged(PartChange change);

    void failed(ConversationFailure failure);

    void closed();
  }

  /** Starts to listen; what is told comes later. */
  void open(Listening what) {
    listening = Optional.of(what);
    if (closing) {
      end();
      return;
    }
    number++;
    Duration begin = audio.begin();
    RecognizerEars ears = new RecognizerEars(this, number, begin, scope.serial());
    current = Optional.of(audio.to(() -> scope.recognizer().open(what, ears)));
  }

  /** Any thread. */
  void hear(byte[] bytes) {
    List<ArbiterEvent> changes = audio.hear(bytes);
    if (!changes.isEmpty()) {
      scope.serial().execute(() -> changes.forEach(this::sounds));
    }
  }

  /** How much audio there was so far. Any thread. */
  Duration heard() {
    return audio.heard();
  }

  void flush() {
    current.ifPresent(Transcription::flush);
  }

  void expect(Listening what) {
    listening = Optional.of(what);
    current.ifPresent(each -> each.expect(what));
  }

  /** The end of all: what it cost comes first. */
  void close() {
    if (closing || over) {
      return;
    }
    closing = true;
    reopening.cancel();
    giveUp.cancel();
    if (current.isPresent()) {
      current.get().close();
    } else {
      end();
    }
  }

  void ready(long from) {
    if (isCurrent(from)) {
      unheard.none();
      giveUp.cancel();
      boolean first = !wasReady;
      wasReady = true;
      deaf = false;
      news.on(new ArbiterEvent.RecognizerReady());
      if (first) {
        news.ready();
      }
    }
  }

  /** It shows that it hears, with or without words. */
  void alive(long from) {
    if (isCurrent(from)) {
      silent = false;
      unheard.none();
    }
  }

  /** Something is told by the transcription of that number. */
  void told(long from, ArbiterEvent event) {
    if (isCurrent(from)) {
      // A flush is answered after its time also when nobody is there.
      if (!(event instanceof ArbiterEvent.Flushed)) {
        alive(from);
      }
      if (event instanceof ArbiterEvent.Frozen) {
        losses = 0;
      }
      tell(event);
    }
  }

  private void sounds(ArbiterEvent event) {
    tell(event);
    boolean listens = wasReady && !deaf && current.isPresent();
    if (listens && unheard.on(event) && !closing && !over) {
      tellsNothing();
    }
  }

  /** Another one may; if that is silent too, the ear is of no use. */
  private void tellsNothing() {
    String name = scope.recognizer().name();
    unheard.none();
    losses = silent ? scope.policy().reopening().tries() : losses;
    silent = true;
    news.failed(
        new ConversationFailure(
            Kind.HARMLESS, "deaf", "Nothing is heard from " + name + " of what is said."));
    current.ifPresent(Transcription::unheard);
  }

  private void tell(ArbiterEvent event) {
    if (!closing && !over) {
      news.on(event);
    }
  }

  /** What ends a transcription ends the ear only if no other one is to be had. */
  void failed(long from, ConversationFailure failure) {
    if (!isCurrent(from)) {
      return;
    }
    if (failure.kind() == Kind.FATAL || failure.kind() == Kind.RETRYABLE) {
      last = Optional.of(failure);
    } else {
      news.failed(failure);
    }
  }

  void partChanged(PartChange change) {
    if (!over) {
      news.partChanged(change);
    }
  }

  void used(Usage usage) {
    if (!over) {
      news.used(usage);
    }
  }

  void closed(long from) {
    if (!isCurrent(from)) {
      return;
    }
    current = Optional.empty();
    audio.toNobody();
    Reopening rule = scope.policy().reopening();
    boolean fatal = last.filter(failure -> failure.kind() == Kind.FATAL).isPresent();
    if (closing) {
      end();
    } else if (fatal || !wasReady || losses >= rule.tries()) {
      giveUp();
    } else {
      lost(rule);
    }
  }

  private void lost(Reopening rule) {
    losses++;
    last.ifPresent(
        failure ->
            news.failed(
                new ConversationFailure(
                    Kind.HARMLESS, failure.code(), failure.message(), failure.retryAfter())));
    last = Optional.empty();
    if (!deaf) {
      deaf = true;
      giveUp = scope.timers().after(rule.deafAtMost(), () -> scope.serial().execute(this::tooLong));
      news.on(new ArbiterEvent.RecognizerLost());
    }
    reopening = scope.timers().after(rule.after(), () -> scope.serial().execute(this::reopen));
  }

  private void reopen() {
    if (!closing && !over && current.isEmpty()) {
      listening.ifPresent(this::open);
    }
  }

  private void tooLong() {
    if (deaf && !closing && !over) {
      number++;
      current.ifPresent(Transcription::close);
      // What that one says it has cost comes first.
      scope.serial().execute(this::giveUp);
    }
  }

  private void giveUp() {
    if (over) {
      return;
    }
    news.on(new ArbiterEvent.RecognizerGone());
    news.failed(last.orElseGet(() -> gone(scope.recognizer().name())));
    end();
  }

  private static ConversationFailure gone(String name) {
    return new ConversationFailure(
        Kind.RETRYABLE, "recognizer_lost", "Nothing is heard from " + name + " any more.");
  }

  private void end() {
    if (!over) {
      over = true;
      reopening.cancel();
      giveUp.cancel();
      news.closed();
    }
  }

  private boolean isCurrent(long from) {
    return from == number && !over;
  }
}
