package dev.voiceline.server.config;

import dev.voiceline.adapters.deepgram.AuraSettings;
import dev.voiceline.adapters.elevenlabs.ElevenLabsSettings;
import java.util.List;
import java.util.Map;

/** A voice of the cascade. */
public sealed interface VoiceSettings {
  /** By which logs and the journal tell it from others; each has its own. */
  String name();

  /** The variable that holds its key. */
  String keyVariable();

  /** Its voices for agents and languages: by an agent's voice, or by two letters. */
  Map<String, String> voices();

  /** What works and still deserves a word, one sentence each. */
  List<String> warnings();

  /** A voice of ElevenLabs. */
  record OfElevenLabs(
      String name, ElevenLabsSettings settings, String keyVariable, Map<String, String> voices)
      implements VoiceSettings {
    public OfElevenLabs {
      voices = Map.copyOf(voices);
    }

    @Override
    public List<String> warnings() {
      return settings.warnings();
    }
  }

  /** A voice of Deepgram's Aura. */
  record OfAura(String name, AuraSettings settings, String keyVariable, Map<String, String> voices)
      implements VoiceSettings {
    public OfAura {
      voices = Map.copyOf(voices);
    }

    @Override
    public List<String> warnings() {
      return List.of();
    }
  }
}
