package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;

/**
 * Speech written down by Deepgram, in the telephone's own audio format: by Nova ({@code listen}
 * v1), which tells pauses, or by Flux (v2), which tells turns. One socket for each call. Safe for
 * use by any thread; no method blocks.
 */
public final class Deepgram implements SpeechToText {
  private final ListenSettings settings;
  private final SocketConnector sockets;
  private final Clock clock;
  private final Timers timers;

  /** A recognizer with those settings, which opens one socket for each transcription. */
  public Deepgram(ListenSettings settings, SocketConnector sockets, Clock clock, Timers timers) {
    this.settings = settings;
    this.sockets = sockets;
    this.clock = clock;
    this.timers = timers;
  }

  /** One may stand in for the other, so their names differ. */
  @Override
  public String name() {
    return settings.isFlux() ? "deepgram-flux" : "deepgram-nova";
  }

  /** Flux ends turns and foresees their ends; Nova brings the last words at a flush. */
  @Override
  public TranscriptionTraits traits() {
    boolean flux = settings.isFlux();
    return new TranscriptionTraits(
        AudioFormat.PCMU_8K,
        flux,
        flux,
        !flux,
        flux || !settings.account().isRegional(),
        settings.limits().finalWithin());
  }

  @Override
  public Transcription open(Listening listening, TranscriptionListener listener) {
    Dialect dialect = settings.isFlux() ? new FluxDialect(settings) : new NovaDialect(settings);
    CallEar ear =
        new CallEar(new Dialing(settings, dialect, sockets, clock, timers), listening, listener);
    ear.connect();
    return ear;
  }
}
