package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The voice of one call. Wishes and messages take their turns. */
final class CallVoice implements Synthesis {
  /** Silent from the moment on at which somebody says so, however much waits for its turn. */
  private final Set<SpeechId> muted = ConcurrentHashMap.newKeySet();

  private final SerialTasks turns = new SerialTasks(this::faulty);
  private final VoiceSession session;

  CallVoice(Ways ways, SynthesisListener listener) {
    session = new VoiceSession(ways, new Told(listener, muted::contains), turns);
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
