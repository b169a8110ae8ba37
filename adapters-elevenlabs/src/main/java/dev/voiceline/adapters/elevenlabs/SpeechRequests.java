package dev.voiceline.adapters.elevenlabs;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Voicing;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Asks for speech by HTTP. Bodies hold health data, so nothing of them is printed. */
final class SpeechRequests {
  private static final int OK = 200;

  private final ElevenLabsSettings settings;
  private final Voicing voicing;
  private final HttpClient http;

  SpeechRequests(ElevenLabsSettings settings, Voicing voicing, HttpClient http) {
    this.settings = settings;
    this.voicing = voicing;
    this.http = http;
  }

  /**
   * Sends a request.
   *
   * @param before what was said before, for the melody
   * @param audio is told the audio as it comes
   * @return the answer once it is complete; its body is the service's complaint, if it has one
   */
  CompletableFuture<HttpResponse<String>> send(
      String text, String before, Flow.Subscriber<List<ByteBuffer>> audio) {
    HttpRequest request =
        HttpRequest.newBuilder(new VoiceAddress(settings, voicing).stream())
            .timeout(settings.limits().connectWithin())
            .header(Ways.KEY, settings.apiKey())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body(text, before)))
            .build();
    BodyHandler<String> handler =
        answer ->
            answer.statusCode() == OK
                ? BodySubscribers.fromSubscriber(audio, all -> "")
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    return http.sendAsync(request, handler);
  }

  private String body(String text, String before) {
    JsonObject body = new JsonObject();
    body.addProperty("text", text);
    body.addProperty("model_id", settings.model());
    JsonObject tuning = ClientMessages.voiceSettings(settings.tuning());
    if (tuning.size() > 0) {
      body.add("voice_settings", tuning);
    }
    if (!before.isBlank()) {
      body.addProperty("previous_text", before);
    }
    settings
        .languageOr(voicing.language())
        .ifPresent(code -> body.addProperty("language_code", code));
    return body.toString();
  }
}
