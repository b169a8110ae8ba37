package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.synthesis.SynthesisTraits;
import dev.voiceline.core.synthesis.TextToSpeech;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;

/**
 * Aura, Deepgram's voices, in the telephone's own audio format: one {@code speak} socket for each
 * call. It does not say when words are spoken. Safe for use by any thread; no method blocks.
 */
public final class Aura implements TextToSpeech {
  static final int LONGEST_PIECE = 1_000;

  private final AuraSettings settings;
  private final SocketConnector sockets;
  private final Clock clock;
  private final Timers timers;

  /** Voices with those settings, which open one socket for each call. */
  public Aura(AuraSettings settings, SocketConnector sockets, Clock clock, Timers timers) {
    this.settings = settings;
    this.sockets = sockets;
    this.clock = clock;
    this.timers = timers;
  }

  @Override
  public String name() {
    return "deepgram-aura";
  }

  @Override
  public SynthesisTraits traits() {
    return new SynthesisTraits(AudioFormat.PCMU_8K, false, false, LONGEST_PIECE);
  }

  @Override
  public String sound(Voicing voicing) {
    return settings.account().url().getHost() + " " + voicing.voice().orElse(settings.voice());
  }

  @Override
  public Synthesis open(Voicing voicing, SynthesisListener listener) {
    String voice = voicing.voice().orElse(settings.voice());
    AuraCall call = new AuraCall(settings, voice, sockets, clock, timers, listener);
    call.connect();
    return call;
  }
}
