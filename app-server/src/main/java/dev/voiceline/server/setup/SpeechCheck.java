package dev.voiceline.server.setup;

import dev.voiceline.adapters.elevenlabs.ElevenLabsSettings;
import dev.voiceline.server.config.VoiceSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Whether ElevenLabs accepts the key and has the voice. */
final class SpeechCheck implements Check {
  private final VendorAnswer answer;
  private final ElevenLabsSettings settings;
  private final String variable;

  SpeechCheck(Probe probe, VoiceSettings.OfElevenLabs voice) {
    this.settings = voice.settings();
    this.variable = voice.keyVariable();
    this.answer =
        new VendorAnswer(
            probe,
            "speak " + voice.name(),
            URI.create(settings.httpUrl() + "/").resolve("/v1/voices/" + settings.voice()),
            "ELEVENLABS_URL");
  }

  @Override
  public List<Finding> findings() {
    return List.of(
        answer.of(
            Map.of("xi-api-key", settings.apiKey()),
            answered ->
                switch (answered.status()) {
                  case 200 ->
                      Finding.ok(
                          answer.check(), "ElevenLabs accepts " + variable + " and has the voice.");
                  case 401, 403 -> refused(answered.body());
                  case 400, 404, 422 ->
                      Finding.problem(
                          answer.check(),
                          "ElevenLabs has no voice "
                              + settings.voice()
                              + " for this account: set ELEVENLABS_VOICE or cascade.speak.voice to"
                              + " another.");
                  default -> answer.unclear(answered.status());
                }));
  }

  /** A key that may only speak is a good one. */
  private Finding refused(String body) {
    return body.contains("missing_permissions")
        ? Finding.ok(
            answer.check(), "ElevenLabs knows " + variable + ", which may not look up voices.")
        : Finding.problem(
            answer.check(),
            "ElevenLabs does not accept "
                + variable
                + ": copy it again from https://elevenlabs.io/app/settings/api-keys.");
  }
}
