package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one call's voice has to say: one speech at a time, since the socket knows no more. Used by
 * one thread at a time.
 */
final class AuraSession implements AuraSocket.Listener {
  private static final int MAX_MESSAGE = 1024 * 1024;
  private static final int MOST_REMEMBERED = 1_000;

  /** A socket that lasted so long shows that the service is well: there is no keeping it alive. */
  private static final long LASTING_MS = 5_000;

  private final AuraSettings settings;
  private final String voice;
  private final SocketConnector sockets;
  private final Clock clock;
  private final Timers timers;
  private final AuraTold told;
  private final SerialTasks turns;
  private final FlushBudget budget = new FlushBudget();
  private final Map<SpeechId, AuraSpeech> speeches = new LinkedHashMap<>();
  private final Set<SpeechId> over = new LinkedHashSet<>();
  private AuraSocket socket;
  private Alarm redial = () -> {};
  private Alarm later = () -> {};
  private Alarm stall = () -> {};
  private int losses;
  private long openedAt;

  AuraSession(
      AuraSettings settings,
      String voice,
      SocketConnector sockets,
      Clock clock,
      Timers timers,
      AuraTold told,
      SerialTasks turns) {
    this.settings = settings;
    this.voice = voice;
    this.sockets = sockets;
    this.clock = clock;
    this.timers = timers;
    this.told = told;
    this.turns = turns;
    this.socket = newSocket();
  }

  void connect() {
    if (told.isOver()) {
      return;
    }
    socket = newSocket();
    try {
      socket.connect(sockets, request());
    } catch (IllegalArgumentException unusable) {
      finish(Optional.of(Failures.badAddress(settings.account().names())));
    }
  }

  private AuraSocket newSocket() {
    return new AuraSocket(settings.account().names(), turns, this);
  }

  private SocketRequest request() {
    return new SocketRequest(
        new SocketAddress(settings.account(), "/v1/speak").with("model", voice).build(),
        Map.of("Authorization", "Token " + settings.account().apiKey()),
        settings.connectWithin(),
        MAX_MESSAGE);
  }

  void speak(SpeechId id, String piece) {
    if (told.isOver() || over.contains(id) || piece.isBlank()) {
      return;
    }
    AuraSpeech speech = speeches.computeIfAbsent(id, AuraSpeech::new);
    if (speech.isEnded()) {
      return;
    }
    int held = speeches.values().stream().mapToInt(AuraSpeech::characters).sum();
    if (held + piece.length() > settings.mostHeld()) {
      drop(speech, Failures.tooMuchText());
    } else {
      speech.add(piece);
    }
    advance();
  }

  void end(SpeechId id) {
    if (!told.isOver() && !over.contains(id)) {
      speeches.computeIfAbsent(id, AuraSpeech::new).end();
      advance();
    }
  }

  void cancel(SpeechId id) {
    if (!told.isOver()) {
      AuraSpeech speech = speeches.get(id);
      remove(id);
      if (speech != null) {
        takeBack(speech);
      }
      advance();
    }
  }

  private void takeBack(AuraSpeech speech) {
    told.used(speech, voice);
    if (speech.wasSent() && !speech.isSpoken() && socket.isOpen()) {
      socket.clear();
      watch();
    }
  }

  private void drop(AuraSpeech speech, ConversationFailure failure) {
    remove(speech.id());
    takeBack(speech);
    told.unspoken(speech, failure);
  }

  private void remove(SpeechId id) {
    speeches.remove(id);
    over.add(id);
    if (over.size() > MOST_REMEMBERED) {
      over.remove(over.iterator().next());
    }
  }

  /** Sends what may be sent of the first speech, and goes on to the next when it is spoken. */
  private void advance() {
    Optional<AuraSpeech> first = first();
    while (first.isPresent() && socket.isOpen() && !told.isOver()) {
      AuraSpeech speech = first.get();
      speech.take().forEach(piece -> socket.send(ClientMessages.speak(piece)));
      flush(speech);
      if (!speech.isSpoken()) {
        return;
      }
      remove(speech.id());
      told.used(speech, voice);
      told.spoken(speech);
      first = first();
    }
  }

  private Optional<AuraSpeech> first() {
    return speeches.values().stream().findFirst();
  }

  private void flush(AuraSpeech speech) {
    if (!speech.needsFlush()) {
      return;
    }
    long now = clock.millis();
    if (budget.allows(speech.need(), now)) {
      budget.spend(now);
      speech.flush();
      socket.send(ClientMessages.FLUSH);
      watch();
    } else {
      later.cancel();
      Duration wait = Duration.ofMillis(budget.waitMs(speech.need(), now));
      later = timers.after(wait, () -> turns.execute(this::advance));
    }
  }

  private void watch() {
    stall.cancel();
    stall = timers.after(settings.silence(), () -> turns.execute(this::look));
  }

  private void look() {
    if (socket.isClearing() || first().filter(AuraSpeech::isOwed).isPresent()) {
      socket.fail(Failures.stalled());
    }
  }

  @Override
  public void open() {
    openedAt = clock.millis();
    told.ready();
    advance();
  }

  @Override
  public void sign() {
    if (socket.isClearing() || first().filter(AuraSpeech::isOwed).isPresent()) {
      watch();
    }
  }

  @Override
  public void audio(byte[] audio) {
    first()
        .filter(AuraSpeech::wasSent)
        .ifPresent(
            speech -> {
              losses = 0;
              speech.audioTold();
              told.audio(speech, audio);
            });
  }

  @Override
  public void flushed() {
    first().ifPresent(AuraSpeech::answered);
    advance();
  }

  @Override
  public void warned(String word) {
    told.failed(Failures.complaint(word));
    if (word.contains("flush")) {
      budget.exhaust(clock.millis());
      first().filter(AuraSpeech::isOwed).ifPresent(AuraSpeech::unflush);
      advance();
    }
  }

  @Override
  public void lost(ConversationFailure failure) {
    if (told.isOver()) {
      return;
    }
    stall.cancel();
    boolean idle = told.isReady() && speeches.isEmpty();
    boolean busy = failure.code().equals("busy") && !told.isReady();
    boolean lasted = idle && clock.millis() - openedAt >= LASTING_MS;
    losses = lasted ? 1 : losses + 1;
    if (failure.kind() == Kind.FATAL || busy || losses > settings.redials()) {
      finish(Optional.of(Failures.ending(failure)));
      return;
    }
    if (!idle) {
      told.failed(Failures.survived(failure));
    }
    first().ifPresent(this::restart);
    redial = timers.after(settings.pause(), () -> turns.execute(this::connect));
  }

  /** Nothing tells how far the voice came: what was heard in part is not spoken again. */
  private void restart(AuraSpeech speech) {
    if (speech.wasHeard()) {
      remove(speech.id());
      told.used(speech, voice);
      told.unspoken(speech, Failures.brokeOff());
    } else {
      speech.restart();
    }
  }

  /** The end, wanted or not. */
  void finish(Optional<ConversationFailure> failure) {
    if (told.isOver()) {
      return;
    }
    redial.cancel();
    later.cancel();
    stall.cancel();
    socket.close();
    for (AuraSpeech speech : List.copyOf(speeches.values())) {
      remove(speech.id());
      told.used(speech, voice);
      failure.ifPresent(why -> told.unspoken(speech, why));
    }
    failure.ifPresent(told::failed);
    told.closed();
  }
}
