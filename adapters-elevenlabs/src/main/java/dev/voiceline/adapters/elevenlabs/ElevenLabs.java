package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.synthesis.SynthesisTraits;
import dev.voiceline.core.synthesis.TextToSpeech;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.net.http.HttpClient;

/**
 * Voices of ElevenLabs in the telephone's own audio format: one multi-context socket for each call,
 * and HTTP streaming where no socket can be had. Safe for use by any thread; no method blocks.
 */
public final class ElevenLabs implements TextToSpeech {
  static final int LONGEST_PIECE = 1_000;

  private final ElevenLabsSettings settings;
  private final SocketConnector sockets;
  private final HttpClient http;
  private final Clock clock;
  private final Timers timers;

  /**
   * Voices with that account.
   *
   * @param sockets opens one socket for each voice
   * @param http for speech that no socket can be had for; stays the caller's
   */
  public ElevenLabs(
      ElevenLabsSettings settings,
      SocketConnector sockets,
      HttpClient http,
      Clock clock,
      Timers timers) {
    this.settings = settings;
    this.sockets = sockets;
    this.http = http;
    this.clock = clock;
    this.timers = timers;
  }

  @Override
  public String name() {
    return "elevenlabs";
  }

  /**
   * The service is told to generate each piece at once, which wants whole sentences. Over HTTP it
   * does not align.
   */
  @Override
  public SynthesisTraits traits() {
    return new SynthesisTraits(AudioFormat.PCMU_8K, false, true, LONGEST_PIECE);
  }

  @Override
  public String sound(Voicing voicing) {
    return String.join(
        " ",
        settings.socketUrl().getHost(),
        settings.model(),
        voicing.voice().orElse(settings.voice()),
        ClientMessages.voiceSettings(settings.tuning()).toString(),
        settings.languageOr(voicing.language()).orElse("any"));
  }

  @Override
  public Synthesis open(Voicing voicing, SynthesisListener listener) {
    CallVoice voice =
        new CallVoice(new Ways(settings, voicing, sockets, http, clock, timers), listener);
    voice.connect();
    return voice;
  }
}
