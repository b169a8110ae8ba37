package dev.voiceline.simulator.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.scripted.ToneEar;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The refusals and limits of the service. */
class ElevenLabsServerTest {
  private static final String AUTO = "&auto_mode=true&sync_alignment=true";
  private ElevenLabsServer server = new ElevenLabsServer(ServiceSettings.standard());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aContextIsSpokenToItsEndAndItsAudioIsTones() throws Exception {
    Client client = Client.connected(server, AUTO);
    client.say("{'text':' ','context_id':'a'}");
    client.say("{'text':'Good morning. ','context_id':'a'}");
    client.say("{'text':'How are you?','context_id':'a','flush':true}");
    client.say("{'context_id':'a','close_context':true}");
    client.until(() -> client.hasEnded("a"));
    assertThat(understood(client.audio("a"))).isEqualTo("Good morning. How are you?");
    client.say("{'close_socket':true}");
    assertThat(client.end()).isEqualTo(1000);
  }

  @Test
  void theSixthContextClosesTheSocket() throws Exception {
    Client client = Client.connected(server, AUTO);
    server.hold(true);
    for (int i = 1; i <= 5; i++) {
      client.say("{'text':'Wait. ','context_id':'c" + i + "'}");
    }
    client.say("{'text':' ','context_id':'c6'}");
    assertThat(client.end()).isEqualTo(1008);
    assertThat(client.received().get(0).get("error").getAsString())
        .isEqualTo("max_active_conversations");
    assertThat(server.sockets().get(0).mostContexts()).isEqualTo(5);
  }

  @Test
  void closedContextsMakeRoom() throws Exception {
    Client client = Client.connected(server, AUTO);
    for (int i = 1; i <= 8; i++) {
      String context = "c" + i;
      client.say("{'text':'Next. ','context_id':'" + context + "'}");
      client.say("{'context_id':'" + context + "','close_context':true}");
      client.until(() -> client.hasEnded(context));
    }
    assertThat(client.isOpen()).isTrue();
    client.closeBlocking();
  }

  @Test
  void settingsThatChangeCloseTheSocketAlsoAfterAKeepAliveThatCameFirst() throws Exception {
    for (String first : new String[] {"'voice_settings':{'speed':1.0},'text':' '", "'text':''"}) {
      Client client = Client.connected(server, AUTO);
      client.say("{'context_id':'a'," + first + "}");
      client.say("{'context_id':'a','text':' ','voice_settings':{'speed':1.1}}");
      assertThat(client.end()).isEqualTo(1008);
    }
  }

  @Test
  void audioThatIsBeingGeneratedStillComesAfterTheClose() throws Exception {
    Client client = Client.connected(server, AUTO);
    server.hold(true);
    client.say("{'text':'Too late. ','context_id':'a'}");
    client.say("{'context_id':'a','close_context':true}");
    client.say("{'text':'Something else. ','context_id':'b'}");
    server.hold(false);
    client.until(() -> client.hasEnded("a"));
    assertThat(understood(client.audio("a"))).isEqualTo("Too late.");
    client.closeBlocking();
  }

  @Test
  void aLastWordWithoutABlankWaitsAndIsLostWithoutAFlush() throws Exception {
    Client client = Client.connected(server, AUTO);
    client.say("{'text':'One two','context_id':'a'}");
    client.say("{'context_id':'a','close_context':true}");
    client.until(() -> client.hasEnded("a"));
    assertThat(understood(client.audio("a"))).isEqualTo("One");
    client.closeBlocking();
  }

  @Test
  void withoutAutoModeTextWaitsForTheFlush() throws Exception {
    Client client = Client.connected(server, "");
    client.say("{'text':'Short. ','context_id':'a'}");
    client.say("{'text':'Flushed. ','context_id':'b','flush':true}");
    client.say("{'context_id':'b','close_context':true}");
    client.until(() -> client.hasEnded("b"));
    assertThat(client.audio("a")).isEmpty();
    assertThat(client.received().get(0).get("alignment").isJsonNull()).isTrue();
    client.closeBlocking();
  }

  @Test
  void whoSaysNothingIsSentAway() throws Exception {
    server.close();
    server = new ElevenLabsServer(ServiceSettings.standard().inactivity(Duration.ofMillis(200)));
    Client client = Client.connected(server, AUTO);
    assertThat(client.end()).isEqualTo(1008);
    assertThat(client.reason()).isEqualTo("input_timeout_exceeded");
  }

  @Test
  void modelsOfOtherSocketsAreSentAway() throws Exception {
    Client client = Client.connected(server, "&model_id=eleven_v3");
    assertThat(client.end()).isEqualTo(1008);
  }

  @ParameterizedTest
  @CsvSource({
    "voice1, key, output_format=ulaw_8000, 101",
    "voice1, '', output_format=ulaw_8000, 401",
    "voice1, other, output_format=ulaw_8000, 401",
    "voice2, key, output_format=ulaw_8000, 404",
    "voice1, key, output_format=mp3_44100_128, 400",
    "voice1, key, output_format=ulaw_8000&enable_logging=false, 403"
  })
  void theDoorIsNarrow(String voice, String key, String query, int status) throws Exception {
    server.close();
    server =
        new ElevenLabsServer(ServiceSettings.standard().lettingIn("key", "voice1").smallPlan());
    Client client = new Client(server, voice, query, key);
    boolean open = client.connectBlocking(20, TimeUnit.SECONDS);
    assertThat(open).isEqualTo(status == 101);
    if (!open) {
      assertThat(client.reason()).contains(Integer.toString(status));
    }
    assertThat(post("/v1/text-to-speech/" + voice + "/stream?" + query, key, "{\"text\":\"Hi\"}"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(status == 101 ? 200 : status);
    client.close();
  }

  @Test
  void aRequestIsAnsweredInTones() throws Exception {
    HttpResponse<byte[]> answer =
        post(
            "/v1/text-to-speech/any/stream?output_format=ulaw_8000",
            "key",
            "{\"text\":\"Good morning.\",\"previous_text\":\"Hello.\"}");
    assertThat(understood(answer.body())).isEqualTo("Good morning.");
    assertThat(server.requests().get(0).before()).isEqualTo("Hello.");
    assertThat(server.requests().get(0).toString()).doesNotContain("morning");
  }

  @Test
  void requestsAreRefusedInTheServicesWords() throws Exception {
    server.next(new RequestMishap.Refused(429, "system_busy"));
    HttpResponse<byte[]> answer =
        post("/v1/text-to-speech/any/stream?output_format=ulaw_8000", "key", "{\"text\":\"Hi\"}");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("\"status\":\"system_busy\"");
  }

  private HttpResponse<byte[]> post(String path, String key, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.httpUri() + path))
            .header("xi-api-key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String understood(byte[] audio) {
    ToneEar ear = new ToneEar();
    ear.hear(audio);
    return ear.text().strip();
  }
}
