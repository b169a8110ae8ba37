package dev.voiceline.simulator.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.core.scripted.ToneVoice;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service's refusals and limits, and what it hears and says. */
class DeepgramServerTest {
  private static final ServiceSettings FAST = ServiceSettings.standard().unhurried();
  private static final Duration SHORT = Duration.ofMillis(200);

  private static byte[] silence(int millis) {
    byte[] silence = new byte[millis * 8];
    Arrays.fill(silence, (byte) 0xFF);
    return silence;
  }

  @Test
  void anotherKeyIsRefused() throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST.lettingIn("other"))) {
      assertThat(new Client(server, "/v1/listen?model=nova-3", "key").isLetIn()).isFalse();
      assertThat(new Client(server, "/v1/listen?model=nova-3", "other").isLetIn()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/listen?model=whisper",
        "/v1/listen?model=nova-3&utterance_end_ms=1000",
        "/v1/listen?model=nova-2&keyterm=a",
        "/v1/listen?model=nova-3&redact=names",
        "/v2/listen?model=flux-general-en&interim_results=true",
        "/v2/listen?model=flux-general-en&redact=phi",
        "/v2/listen?model=flux-general-en&eot_threshold=0.6&eager_eot_threshold=0.7",
        "/v1/speak?model=nova-3",
        "/v3/listen",
      })
  void whatItDoesNotKnowIsRefused(String path) throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST)) {
      assertThat(new Client(server, path, "key").isLetIn()).isFalse();
    }
  }

  @Test
  void silenceWithoutKeepAliveEndsIt() throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST.patience(SHORT, SHORT))) {
      assertThat(Client.nova(server, "").end()).isEqualTo("1011 NET-0001");
    }
  }

  @Test
  void tooManyTermsSilenceItAndThenEndIt() throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST.patience(Duration.ofSeconds(20), SHORT))) {
      Client client = Client.nova(server, "&keyterm=" + "a".repeat(2_000));
      client.send(ToneVoice.speak("hello"));
      client.send(silence(1_000));
      assertThat(client.end()).isEqualTo("1011 NET-0000");
      assertThat(client.received("Results")).isEmpty();
    }
  }

  @Test
  void otherEncodingsCannotBeRead() throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST)) {
      Client client = Client.connected(server, "/v1/listen?model=nova-3&encoding=linear16");
      client.send(silence(20));
      assertThat(client.end()).isEqualTo("1008 DATA-0000");
    }
  }

  @Test
  void audioThatComesTooFastIsRefused() throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(ServiceSettings.standard())) {
      Client client = Client.nova(server, "");
      client.send(silence(5_000));
      assertThat(client.end()).startsWith("1008");
      assertThat(server.sockets().get(0).refusals()).containsExactly("too_fast");
    }
  }

  @Test
  void anEmptyMessageIsTheEnd() throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST)) {
      Client client = Client.nova(server, "");
      client.send(ToneVoice.speak("hello"));
      client.send(new byte[0]);
      assertThat(client.end()).isEqualTo("1000");
      assertThat(client.received("Metadata")).hasSize(1);
    }
  }

  @Test
  void novaTellsFinalsAndTheEndsOfUtterances() throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST.with(Whim.EMPTY_FINALS))) {
      Client client = Client.nova(server, "&utterance_end_ms=1000&vad_events=true");
      client.send(ToneVoice.speak("hello you"));
      client.send(silence(1_500));
      client.untilTold(1, "UtteranceEnd");
      assertThat(client.received("SpeechStarted")).hasSize(1);
      assertThat(client.received("Results"))
          .anyMatch(each -> each.toString().contains("\"hello you\",\"confidence\""))
          .anyMatch(each -> each.get("speech_final").getAsBoolean());
    }
  }

  @Test
  void finalizeIsAnsweredOnlyWhenWordsArePending() throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST)) {
      Client client = Client.nova(server, "");
      client.say("{'type':'Finalize'}");
      client.send(ToneVoice.speak("one"));
      client.say("{'type':'Finalize'}");
      client.say("{'type':'CloseStream'}");
      client.end();
      assertThat(client.received("Results"))
          .filteredOn(each -> each.get("from_finalize").getAsBoolean())
          .hasSize(1);
    }
  }

  @Test
  void fluxTellsTurns() throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST)) {
      Client client = Client.flux(server, "&eot_threshold=0.8&eager_eot_threshold=0.4");
      client.untilTold(1, "Connected");
      client.send(ToneVoice.speak("my knee"));
      client.send(silence(400));
      client.send(ToneVoice.speak(" hurts"));
      client.send(silence(1_000));
      client.untilTold(1, "EndOfTurn");
      assertThat(client.received("StartOfTurn")).hasSize(1);
      assertThat(client.received("EagerEndOfTurn")).hasSize(2);
      assertThat(client.received("TurnResumed")).hasSize(1);
      assertThat(client.received("EndOfTurn").get(0).get("transcript").getAsString())
          .isEqualTo("my knee hurts");
    }
  }

  @Test
  void fluxTakesOneChangeAtATimeAndNoMessagesOfNova() throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST.answering(SHORT))) {
      Client client = Client.flux(server, "");
      client.say("{'type':'Configure','keyterms':['a']}");
      client.say("{'type':'Configure','keyterms':['b']}");
      client.untilTold(1, "ConfigureSuccess");
      client.untilTold(1, "ConfigureFailure");
      client.say("{'type':'KeepAlive'}");
      assertThat(client.end()).startsWith("1008");
      assertThat(client.received("Error")).hasSize(1);
    }
  }

  @Test
  void auraSpeaksWhatIsFlushedAndForgetsWhatIsCleared() throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST)) {
      Client client =
          Client.connected(
              server, "/v1/speak?model=aura-2-thalia-en&encoding=mulaw&sample_rate=8000");
      client.say("{'type':'Speak','text':'nobody'}");
      client.say("{'type':'Clear'}");
      client.untilTold(1, "Cleared");
      client.say("{'type':'Speak','text':'hello'}");
      client.say("{'type':'Flush'}");
      client.untilTold(1, "Flushed");
      ToneEar ear = new ToneEar();
      ear.hear(client.audio());
      assertThat(ear.text()).isEqualTo("hello");
      for (int i = 0; i < 20; i++) {
        client.say("{'type':'Flush'}");
      }
      client.untilTold(1, "Warning");
      assertThat(server.sockets().get(0).refusals()).containsExactly("too_many_flushes");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/listen?model=nova-3&endpointing=300, hello",
    "/v1/listen?model=nova-3&endpointing=300&language=en, hello",
    "/v1/listen?model=nova-3&endpointing=300&language=es, hello rodilla",
    "/v1/listen?model=nova-3&endpointing=300&language=multi, hello rodilla",
    "/v2/listen?model=flux-general-en, hello",
    "/v2/listen?model=flux-general-multi, hello rodilla",
  })
  void wordsOfALanguageThatIsNotListenedForAreHeardAsNothing(String path, String heard)
      throws InterruptedException {
    try (DeepgramServer server = new DeepgramServer(FAST.onlyIn("es", "rodilla"))) {
      Client client = Client.connected(server, path + "&encoding=mulaw&sample_rate=8000");
      client.send(ToneVoice.speak("hello rodilla"));
      client.say("{'type':'CloseStream'}");
      client.end();
      assertThat(server.sockets().get(0).frozen())
          .extracting(SocketLog.Frozen::text)
          .containsExactly(heard);
    }
  }
}
