package dev.voiceline.examples.inkwell;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;

/**
 * Speech written down by Inkwell, in the telephone's own audio format. One socket for each call.
 * Safe for use by any thread; no method blocks.
 */
public final class Inkwell implements SpeechToText {
  private final InkwellSettings settings;
  private final SocketConnector sockets;
  private final Timers timers;

  /** A recognizer with those settings, which opens one socket for each transcription. */
  public Inkwell(InkwellSettings settings, SocketConnector sockets, Timers timers) {
    this.settings = settings;
    this.sockets = sockets;
    this.timers = timers;
  }

  @Override
  public String name() {
    return "inkwell";
  }

  /** It tells pauses, knows nothing of turns, and can be hurried. */
  @Override
  public TranscriptionTraits traits() {
    return new TranscriptionTraits(
        AudioFormat.PCMU_8K, false, false, true, true, settings.flushWithin());
  }

  @Override
  public Transcription open(Listening listening, TranscriptionListener listener) {
    InkwellEar ear = new InkwellEar(new Dialing(settings, sockets, timers), listening, listener);
    ear.connect();
    return ear;
  }
}
