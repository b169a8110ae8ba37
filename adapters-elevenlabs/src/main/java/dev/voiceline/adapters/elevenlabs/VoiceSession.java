package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.Optional;

/**
 * What a voice has to say, in order, and the way by which it is said: a socket, another socket, and
 * in the end HTTP. Later speeches may be generated early; they are told in their turn. Used by one
 * thread at a time.
 */
final class VoiceSession implements Way.Listener {
  private final Ways ways;
  private final Told told;
  private final SerialTasks turns;
  private final SpeechQueue speeches = new SpeechQueue();
  private Optional<Way> way = Optional.empty();
  private Optional<Way> dialing = Optional.empty();
  private Alarm redial = () -> {};
  private int losses;

  VoiceSession(Ways ways, Told told, SerialTasks turns) {
    this.ways = ways;
    this.told = told;
    this.turns = turns;
  }

  void connect() {
    if (told.isOver()) {
      return;
    }
    try {
      dialing = Optional.of(ways.dial(turns, this));
    } catch (IllegalArgumentException unusable) {
      finish(Optional.of(Failures.badAddress(ways.settings().names())));
    }
  }

  void speak(SpeechId id, String piece) {
    if (told.isOver()) {
      return;
    }
    speeches
        .findOrAdd(id)
        .filter(speech -> !speech.isEnded())
        .ifPresent(speech -> speak(speech, piece));
  }

  private void speak(Speech speech, String piece) {
    if (speeches.waiting() + piece.length() > ways.limits().mostHeld()) {
      way.ifPresent(open -> open.cancel(speech));
      refused(speech, Failures.tooMuchText());
    } else {
      speech.add(piece);
      advance();
    }
  }

  void end(SpeechId id) {
    if (!told.isOver()) {
      speeches.findOrAdd(id).ifPresent(Speech::end);
      advance();
    }
  }

  void cancel(SpeechId id) {
    if (!told.isOver()) {
      speeches.remove(id).ifPresent(this::canceled);
      tellFirst();
      advance();
    }
  }

  private void canceled(Speech speech) {
    way.ifPresent(open -> open.cancel(speech));
    told.used(speech, model());
  }

  /** The end, wanted or not: whatever waits is not spoken any more. */
  void finish(Optional<ConversationFailure> failure) {
    if (told.isOver()) {
      return;
    }
    redial.cancel();
    dialing.ifPresent(Way::close);
    way.ifPresent(Way::close);
    for (Speech speech : speeches.all()) {
      speeches.remove(speech.id());
      told.used(speech, model());
      failure.ifPresent(why -> told.unspoken(speech, why));
    }
    failure.ifPresent(told::failed);
    told.closed();
  }

  @Override
  public void open(Way opened) {
    dialing = Optional.empty();
    way = Optional.of(opened);
    told.ready();
    advance();
  }

  @Override
  public void audio(Speech speech, byte[] audio) {
    speech.arrived(audio.length);
    tell(speech, () -> told.audio(speech, audio));
    tellPlaces(speech);
  }

  @Override
  public void aligned(Speech speech, Alignment alignment, long shiftMs) {
    speech.align(alignment, shiftMs);
    tellPlaces(speech);
  }

  private void tellPlaces(Speech speech) {
    for (Speech.Place place : speech.reached()) {
      tell(speech, () -> told.aligned(speech, place));
    }
  }

  @Override
  public void generated(Speech speech) {
    losses = 0;
    speech.generated();
    tellPlaces(speech);
    tellFirst();
  }

  @Override
  public void refused(Speech speech, ConversationFailure failure) {
    if (speeches.has(speech)) {
      speeches.remove(speech.id());
      told.used(speech, model());
      told.unspoken(speech, failure);
    }
    tellFirst();
    advance();
  }

  @Override
  public void complained(ConversationFailure failure) {
    told.failed(failure);
  }

  @Override
  public void room() {
    advance();
  }

  @Override
  public void lost(Way gone, ConversationFailure failure) {
    way = Optional.empty();
    dialing = Optional.empty();
    losses++;
    boolean tooBusy = ErrorMeaning.isBusy(failure) && losses > 1;
    if (failure.kind() == Kind.FATAL || tooBusy || gone instanceof HttpWay) {
      finish(Optional.of(failure));
      return;
    }
    told.failed(Failures.survived(failure));
    takeBack();
    if (losses <= ways.limits().redials()) {
      redial = ways.timers().after(pauseAfter(failure), () -> turns.execute(this::connect));
    } else {
      told.failed(Failures.overHttp());
      open(ways.http(turns, this));
    }
  }

  private Duration pauseAfter(ConversationFailure failure) {
    return failure.retryAfter().orElse(ways.limits().pause());
  }

  /** What was generated in advance is generated anew; what was half told goes on at its place. */
  private void takeBack() {
    for (Speech speech : speeches.all()) {
      if (speech.isGenerated()) {
        continue;
      }
      if (!speeches.isFirst(speech)) {
        speech.restart();
      } else if (speech.isThrough()) {
        generated(speech);
      } else if (speech.canResume()) {
        speech.resume();
      } else {
        refused(speech, Failures.brokeOff());
      }
    }
  }

  private void advance() {
    for (Speech speech : speeches.all()) {
      if (!speech.isGenerated() && speeches.has(speech)) {
        way.ifPresent(open -> open.attend(speech));
      }
    }
  }

  private void tell(Speech speech, Runnable event) {
    if (speeches.isFirst(speech)) {
      event.run();
    } else {
      speech.hold(event);
    }
  }

  /** Tells what was held of those whose turn it is. */
  private void tellFirst() {
    Optional<Speech> first = speeches.first();
    while (first.isPresent()) {
      Speech speech = first.get();
      speech.release().forEach(Runnable::run);
      if (!speech.isGenerated()) {
        return;
      }
      speeches.remove(speech.id());
      told.used(speech, model());
      told.spoken(speech);
      first = speeches.first();
    }
  }

  private String model() {
    return ways.settings().model();
  }
}
