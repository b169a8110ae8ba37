package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.SynthesisListener;
import java.util.function.Predicate;

/** Tells the listener: ready once, nothing of what is muted, nothing after the end. */
final class Told {
  private final SynthesisListener listener;
  private final Predicate<SpeechId> muted;
  private boolean ready;
  private boolean over;

  Told(SynthesisListener listener, Predicate<SpeechId> muted) {
    this.listener = listener;
    this.muted = muted;
  }

  boolean isOver() {
    return over;
  }

  void ready() {
    if (!ready && !over) {
      ready = true;
      listener.ready();
    }
  }

  void audio(Speech speech, byte[] audio) {
    if (isWanted(speech)) {
      listener.audio(speech.id(), audio);
    }
  }

  void aligned(Speech speech, Speech.Place place) {
    if (isWanted(speech)) {
      listener.aligned(speech.id(), place.characters(), place.millis());
    }
  }

  void spoken(Speech speech) {
    if (isWanted(speech)) {
      listener.spoken(speech.id());
    }
  }

  void unspoken(Speech speech, ConversationFailure failure) {
    if (isWanted(speech)) {
      listener.unspoken(speech.id(), failure);
    }
  }

  /** The vendor charges characters as they are sent, heard or not. */
  void used(Speech speech, String model) {
    if (!over && speech.billed() > 0) {
      Modalities characters = new Modalities(speech.billed(), 0, 0);
      listener.used(
          Usage.tokens(Usage.Work.SPEECH, model, characters, Modalities.NONE, Modalities.NONE));
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

  private boolean isWanted(Speech speech) {
    return !over && !muted.test(speech.id());
  }
}
