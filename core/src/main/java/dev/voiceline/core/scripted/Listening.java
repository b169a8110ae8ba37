package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.scripted.VoiceActivity.Change;
import dev.voiceline.core.scripted.VoiceActivity.Change.Started;
import dev.voiceline.core.scripted.VoiceActivity.Change.Stopped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The caller's side of a scripted conversation: cuts the audio into utterances. For use by one
 * thread at a time.
 */
final class Listening {
  private final VoiceActivity activity = new VoiceActivity();
  private final ToneEar ear = new ToneEar();
  private final ConversationListener listener;
  private final Memory memory;
  private final Supplier<UtteranceId> names;
  private Optional<Utterance> current = Optional.empty();

  private record Utterance(UtteranceId id, long startMs) {}

  Listening(ConversationListener listener, Memory memory, Supplier<UtteranceId> names) {
    this.listener = listener;
    this.memory = memory;
    this.names = names;
  }

  void hear(byte[] audio) {
    ear.hear(audio);
    for (Change change : activity.hear(audio)) {
      if (change instanceof Started started) {
        Utterance begun = new Utterance(names.get(), started.startMs());
        current = Optional.of(begun);
        listener.callerStarted(begun.id());
      } else if (change instanceof Stopped stopped) {
        current.ifPresent(utterance -> stop(utterance, stopped.endMs()));
        current = Optional.empty();
      }
    }
  }

  private void stop(Utterance utterance, long endMs) {
    String text = ear.text();
    ear.forget();
    memory.heard(utterance.id(), text);
    listener.callerStopped(utterance.id(), Duration.ofMillis(endMs - utterance.startMs()));
    listener.callerSaid(utterance.id(), text);
  }
}
