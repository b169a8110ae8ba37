package dev.voiceline.server.composition;

import dev.voiceline.adapters.deepgram.Aura;
import dev.voiceline.adapters.deepgram.Deepgram;
import dev.voiceline.adapters.elevenlabs.ElevenLabs;
import dev.voiceline.adapters.openai.chat.OpenAiChat;
import dev.voiceline.core.cascade.Cascade;
import dev.voiceline.core.cascade.CascadeParts;
import dev.voiceline.core.chat.ChatModel;
import dev.voiceline.core.chat.FallbackChatModel;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.synthesis.FallbackTextToSpeech;
import dev.voiceline.core.synthesis.Speaker;
import dev.voiceline.core.synthesis.TextToSpeech;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.transcription.FallbackSpeechToText;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.server.config.CascadeSettings;
import dev.voiceline.server.config.EarSettings;
import dev.voiceline.server.config.VoiceSettings;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/** Puts the cascade together: recognizer, chat model and voice, each with those in reserve. */
final class SecondVoice {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

  private final CascadeSettings settings;
  private final SharedSockets sockets;
  private final SystemTime time;
  private final ProviderHealth health;

  SecondVoice(CascadeSettings settings, SharedSockets sockets, SystemTime time) {
    this.settings = settings;
    this.sockets = sockets;
    this.time = time;
    this.health = new ProviderHealth(time);
  }

  /** Connects with nobody yet. */
  ConversationService open() {
    CascadeParts parts = new CascadeParts(ears(), mind(), voice());
    return new Cascade(parts, settings.policy(), time, time);
  }

  private SpeechToText ears() {
    List<SpeechToText> all = settings.ears().stream().map(this::ear).toList();
    return all.size() == 1
        ? all.get(0)
        : new FallbackSpeechToText(all, settings.opensWithin(), health, time);
  }

  private SpeechToText ear(EarSettings ear) {
    Deepgram vendor = new Deepgram(ear.deepgram(), sockets.get(), time, time);
    return new CascadeEars(ear.name(), settings.keyTerms(), vendor);
  }

  private ChatModel mind() {
    List<ChatModel> all =
        settings.minds().stream()
            .<ChatModel>map(mind -> new OpenAiChat(mind.chat(), time, time))
            .toList();
    return all.size() == 1
        ? all.get(0)
        : new FallbackChatModel(all, settings.nextMindAfter(), health, time);
  }

  private TextToSpeech voice() {
    List<TextToSpeech> all = settings.voices().stream().map(this::voice).toList();
    return all.size() == 1
        ? all.get(0)
        : new FallbackTextToSpeech(
            all.stream().map(Speaker::asAsked).toList(),
            settings.opensWithin(),
            settings.policy().firstAudioWithin().dividedBy(2),
            health,
            time);
  }

  private TextToSpeech voice(VoiceSettings voice) {
    return new CascadeSpeech(voice.name(), voice.voices(), vendor(voice));
  }

  private TextToSpeech vendor(VoiceSettings voice) {
    if (voice instanceof VoiceSettings.OfElevenLabs elevenLabs) {
      HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
      return new ElevenLabs(elevenLabs.settings(), sockets.get(), http, time, time);
    }
    VoiceSettings.OfAura aura = (VoiceSettings.OfAura) voice;
    return new Aura(aura.settings(), sockets.get(), time, time);
  }
}
