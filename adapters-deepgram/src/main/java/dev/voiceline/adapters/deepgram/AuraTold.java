package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.SynthesisListener;
import java.util.function.Predicate;

/** Tells the listener: ready once, nothing of what is muted, nothing after the end. */
final class AuraTold {
  private final SynthesisListener listener;
  private final Predicate<SpeechId> muted;
  private boolean ready;
  private boolean over;

  AuraTold(SynthesisListener listener, Predicate<SpeechId> muted) {
    this.listener = listener;
    this.muted = muted;
  }

  boolean isOver() {
    return over;
  }

  boolean isReady() {
    return ready;
  }

  void ready() {
    if (!ready && !over) {
      ready = true;
      listener.ready();
    }
  }

  void audio(AuraSpeech speech, byte[] audio) {
    if (isWanted(speech)) {
      listener.audio(speech.id(), audio);
    }
  }

  void spoken(AuraSpeech speech) {
    if (isWanted(speech)) {
      listener.spoken(speech.id());
    }
  }

  void unspoken(AuraSpeech speech, ConversationFailure failure) {
    if (isWanted(speech)) {
      listener.unspoken(speech.id(), failure);
    }
  }

  /** The vendor charges characters as they are sent, heard or not. */
  void used(AuraSpeech speech, String voice) {
    if (!over && speech.billed() > 0) {
      Modalities characters = new Modalities(speech.billed(), 0, 0);
      listener.used(
          Usage.tokens(
              Usage.Work.SPEECH,
              AuraSettings.family(voice),
              characters,
              Modalities.NONE,
              Modalities.NONE));
    }
  }

  void failed(ConversationFailure failure) {
    if (!over) {
      listener.failed(failure);
    }
  }

  void closed() {
    if (!over) {
      over = true;
      listener.closed();
    }
  }

  private boolean isWanted(AuraSpeech speech) {
    return !over && !muted.test(speech.id());
  }
}
