package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The voice of one call. Wishes and messages take their turns. */
final class AuraCall implements Synthesis {
  /** Silent from the moment on at which somebody says so, however much waits for its turn. */
  private final Set<SpeechId> muted = ConcurrentHashMap.newKeySet();

  private final SerialTasks turns = new SerialTasks(this::faulty);
  private final AuraSession session;

  AuraCall(
      AuraSettings settings,
      String voice,
      SocketConnector sockets,
      Clock clock,
      Timers timers,
      SynthesisListener listener) {
    AuraTold told = new AuraTold(listener, muted::contains);
    session = new AuraSession(settings, voice, sockets, clock, timers, told, turns);
  }

  void connect() {
    turns.execute(session::connect);
  }

  @Override
  public void speak(SpeechId speech, String piece) {
    turns.execute(() -> session.speak(speech, piece));
  }

  @Override
  public void end(SpeechId speech) {
    turns.execute(() -> session.end(speech));
  }

  @Override
  public void cancel(SpeechId speech) {
    muted.add(speech);
    turns.execute(
        () -> {
          session.cancel(speech);
          muted.remove(speech);
        });
  }

  @Override
  public void close() {
    turns.execute(() -> session.finish(Optional.empty()));
  }

  private void faulty(Throwable fault) {
    session.finish(Optional.of(Failures.ownFault(fault)));
  }
}
