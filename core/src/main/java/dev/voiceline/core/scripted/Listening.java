package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.scripted.VoiceActivity.Change;
import dev.voiceline.core.scripted.VoiceActivity.Change.Started;
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
  private Optional<UtteranceId> current = Optional.empty();

  Listening(ConversationListener listener, Memory memory, Supplier<UtteranceId> names) {
    this.listener = listener;
    this.memory = memory;
    this.names = names;
  }

  void hear(byte[] audio) {
    ear.hear(audio);
    for (Change change : activity.hear(audio)) {
      if (change instanceof Started) {
        UtteranceId utterance = names.get();
        current = Optional.of(utterance);
        listener.callerStarted(utterance);
      } else {
        current.ifPresent(this::stop);
        current = Optional.empty();
      }
    }
  }

  private void stop(UtteranceId utterance) {
    String text = ear.text();
    ear.forget();
    memory.heard(utterance, text);
    listener.callerStopped(utterance);
    listener.callerSaid(utterance, text);
  }
}
