package dev.voiceline.tck.leak;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.TextToSpeech;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.synthesis.RecordedSynthesis;
import dev.voiceline.tck.synthesis.Told;
import java.util.List;

/**
 * Lives of voices.
 *
 * @param vendor whose they are
 */
public record Voices(TextToSpeech vendor) implements Lives {
  private static final SpeechId SPEECH = new SpeechId("speech");

  @Override
  public List<Object> live(Way way, Await await) {
    RecordedSynthesis told = new RecordedSynthesis(vendor.traits().format());
    Synthesis voice = vendor.open(Voicing.usual(), told);
    if (way != Way.BEFORE_READY) {
      await.until("ready", () -> told.has(1, Told.Ready.class));
    }
    if (way.works()) {
      voice.speak(SPEECH, "Good day. ");
    }
    if (way == Way.AFTER_TRAFFIC) {
      voice.end(SPEECH);
      await.until("spoken", () -> told.has(1, Told.Spoken.class));
    }
    voice.close();
    await.until("closed", () -> told.has(1, Told.Closed.class));
    return List.of(voice, told);
  }
}
