package dev.voiceline.server.setup;

import dev.voiceline.server.config.CascadeSettings;
import dev.voiceline.server.config.EarSettings;
import dev.voiceline.server.config.MindSettings;
import dev.voiceline.server.config.VoiceSettings;
import java.util.ArrayList;
import java.util.List;

/** One check for each vendor of the cascade, those in reserve too. */
final class CascadeChecks {
  private CascadeChecks() {}

  static List<Check> of(Probe probe, CascadeSettings cascade) {
    List<Check> checks = new ArrayList<>();
    for (EarSettings ear : cascade.ears()) {
      checks.add(
          new EarCheck(probe, "listen", ear.name(), ear.deepgram().account(), ear.keyVariable()));
    }
    for (MindSettings mind : cascade.minds()) {
      checks.add(new MindCheck(probe, mind));
    }
    for (VoiceSettings voice : cascade.voices()) {
      checks.add(voice(probe, voice));
    }
    return checks;
  }

  private static Check voice(Probe probe, VoiceSettings voice) {
    if (voice instanceof VoiceSettings.OfElevenLabs elevenLabs) {
      return new SpeechCheck(probe, elevenLabs);
    }
    VoiceSettings.OfAura aura = (VoiceSettings.OfAura) voice;
    return new EarCheck(probe, "speak", aura.name(), aura.settings().account(), aura.keyVariable());
  }
}
