package dev.voiceline.examples.inkwell;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.transcription.TranscriptionListener;
import java.time.Duration;
import java.util.function.Consumer;

/** Tells the listener: ready once, nothing before it but failures, nothing after the end. */
final class Told {
  private static final String MODEL = "inkwell-1";

  private final TranscriptionListener listener;
  private boolean ready;
  private boolean over;

  Told(TranscriptionListener listener) {
    this.listener = listener;
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

  /** Anything that may come only between ready and the end. */
  void tell(Consumer<TranscriptionListener> event) {
    if (ready && !over) {
      event.accept(listener);
    }
  }

  void used(Duration audio) {
    if (!audio.isZero()) {
      tell(to -> to.used(Usage.length(Usage.Work.TRANSCRIPTION, MODEL, audio)));
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
}
