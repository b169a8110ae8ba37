package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.scripted.ScriptedPace;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.simulator.brain.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealtimeModelServerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Map<String, String> KEY = Map.of("Authorization", "Bearer right");

  private final RealtimeSettings settings =
      RealtimeSettings.standard()
          .withKey("right", true)
          .withPace(new ScriptedPace(Duration.ofMillis(1), Duration.ofMillis(400), 100));

  @Test
  void aClientIsGreetedAndHeard() throws InterruptedException {
    try (RealtimeModelServer server = new RealtimeModelServer(settings)) {
      TestClient client = new TestClient(address(server), KEY);
      client.awaitType("session.created");
      client.send(
          "{'type':'session.update','session':{'type':'realtime','audio':{'input':{'format':{'type':'audio/pcmu'}}}}}"
              .replace('\'', '"'));
      client.awaitType("session.updated");
      client.send("{\"type\":\"response.create\"}");
      client.awaitType("response.done");
      byte[] audio = new byte[5 * 320 + 8_000];
      Arrays.fill(audio, (byte) 0xFF);
      System.arraycopy(ToneVoice.speak("Hello"), 0, audio, 0, 5 * 320);
      client.send(
          Json.of(
                  "type",
                  "input_audio_buffer.append",
                  "audio",
                  Base64.getEncoder().encodeToString(audio))
              .toString());
      client.awaitType("input_audio_buffer.committed");

      ConnectionLog log = server.awaitConnection(1, PATIENCE).orElseThrow();
      assertThat(log.await(any -> any.responses().size() == 2, PATIENCE)).isTrue();
      assertThat(log.utterances().get(0).heard()).isEqualTo("Hello");
      assertThat(log.spokenItems().get(0).words()).isEqualTo(settings.greeting());
      client.close();
      assertThat(log.await(any -> any.closeCode().isPresent(), PATIENCE)).isTrue();
    }
  }

  @Test
  void aWrongKeyIsRefusedWithStatus401() throws InterruptedException {
    try (RealtimeModelServer server = new RealtimeModelServer(settings)) {
      TestClient client = new TestClient(address(server), Map.of("Authorization", "Bearer wrong"));
      client.awaitClose();
      assertThat(client.closeReason()).contains("401");
      TestClient keyless = new TestClient(address(server), Map.of());
      keyless.awaitClose();
      assertThat(keyless.closeReason()).contains("401");
      TestClient right = new TestClient(address(server), KEY);
      right.awaitType("session.created");
    }
  }

  @Test
  void aWrongKeyCanAlsoBeToldOnceTheSocketIsOpen() throws InterruptedException {
    try (RealtimeModelServer server = new RealtimeModelServer(settings.withKey("right", false))) {
      TestClient client = new TestClient(address(server), Map.of("Authorization", "Bearer wrong"));
      String first = client.next();
      Oracle.judge(first);
      assertThat(first).contains("invalid_api_key");
      assertThat(client.awaitClose()).isEqualTo(3000);
    }
  }

  @Test
  void theBetaIsGone() throws InterruptedException {
    try (RealtimeModelServer server = new RealtimeModelServer(settings)) {
      Map<String, String> headers = new HashMap<>(KEY);
      headers.put("OpenAI-Beta", "realtime=v1");
      TestClient client = new TestClient(address(server), headers);
      assertThat(client.next()).contains("beta_api_shape_disabled");
      assertThat(client.awaitClose()).isEqualTo(4000);
    }
  }

  @Test
  void anotherPathAndAMissingModelAreRefused() throws InterruptedException {
    try (RealtimeModelServer server = new RealtimeModelServer(settings)) {
      TestClient modelless = new TestClient(server.uri(), KEY);
      modelless.awaitClose();
      assertThat(modelless.closeReason()).contains("400");
      TestClient lost = new TestClient(server.uri().resolve("/v2?model=m"), KEY);
      lost.awaitClose();
      assertThat(lost.closeReason()).contains("404");
    }
  }

  @Test
  void handshakesFailAndConnectionsBreakAsScripted() throws InterruptedException {
    Faults faults =
        Faults.none()
            .and(1, new Moment.Opening(), new Mishap.RefuseHandshake(503))
            .and(2, new Moment.Opening(), new Mishap.Drop())
            .and(3, new Moment.Opening(), new Mishap.Expire());
    try (RealtimeModelServer server = new RealtimeModelServer(settings.withFaults(faults))) {
      TestClient first = new TestClient(address(server), KEY);
      first.awaitClose();
      assertThat(first.closeReason()).contains("503");
      TestClient second = new TestClient(address(server), KEY);
      second.awaitType("session.created");
      assertThat(second.awaitClose()).isEqualTo(1006);
      TestClient third = new TestClient(address(server), KEY);
      third.awaitType("error");
      assertThat(third.awaitClose()).isEqualTo(1001);
      TestClient fourth = new TestClient(address(server), KEY);
      fourth.awaitType("session.created");
      assertThat(server.connections()).hasSize(4);
    }
  }

  @Test
  void theServiceIsGoneAndComesBack() throws InterruptedException {
    try (RealtimeModelServer server = new RealtimeModelServer(settings)) {
      TestClient inside = new TestClient(address(server), KEY);
      inside.awaitType("session.created");
      server.outage(Outage.REFUSES);
      TestClient refused = new TestClient(address(server), KEY);
      refused.awaitClose();
      assertThat(refused.closeReason()).contains("503");
      server.outage(Outage.DROPS);
      TestClient dropped = new TestClient(address(server), KEY);
      assertThat(dropped.awaitClose()).isNotEqualTo(1000);
      assertThat(dropped.closeReason()).doesNotContain("503");
      inside.send("{\"type\":\"response.create\"}");
      inside.awaitType("response.done");
      server.dropAll();
      assertThat(inside.awaitClose()).isEqualTo(1006);
      server.outage(Outage.NONE);
      new TestClient(address(server), KEY).awaitType("session.created");
    }
  }

  @Test
  void callersAreCountedByTheirIdentifiers() throws InterruptedException {
    Faults faults =
        Faults.none()
            .and(1, new Moment.Opening(), new Mishap.Drop())
            .and(2, new Moment.Opening(), new Mishap.Expire())
            .countingCallers();
    try (RealtimeModelServer server = new RealtimeModelServer(settings.withFaults(faults))) {
      assertThat(caller(server, "ann").awaitClose()).isEqualTo(1006);
      TestClient again = caller(server, "ann");
      again.awaitType("session.created");
      assertThat(caller(server, "bob").awaitClose()).isEqualTo(1001);
      again.send("{\"type\":\"response.create\"}");
      again.awaitType("response.done");
      assertThat(server.connections().get(1).caller()).contains("ann");
    }
  }

  @Test
  void azureHasAnAddressAndAHeaderOfItsOwn() throws InterruptedException {
    try (RealtimeModelServer server = new RealtimeModelServer(settings.asAzure())) {
      assertThat(server.uri().getPath()).isEqualTo("/openai/v1/realtime");
      new TestClient(address(server), Map.of("api-key", "right")).awaitType("session.created");
      new TestClient(address(server), KEY).awaitType("session.created");
      TestClient wrong = new TestClient(address(server), Map.of("api-key", "wrong"));
      wrong.awaitClose();
      assertThat(wrong.closeReason()).contains("401");
      URI versioned = URI.create(address(server) + "&api-version=2025-04-01-preview");
      TestClient dated = new TestClient(versioned, Map.of("api-key", "right"));
      dated.awaitClose();
      assertThat(dated.closeReason()).contains("401");
    }
    try (RealtimeModelServer server = new RealtimeModelServer(settings)) {
      TestClient other = new TestClient(address(server), Map.of("api-key", "right"));
      other.awaitClose();
      assertThat(other.closeReason()).contains("401");
    }
  }

  @Test
  void closingEndsAllSocketsAndThreads() throws InterruptedException {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    RealtimeModelServer server = new RealtimeModelServer(settings);
    TestClient client = new TestClient(address(server), KEY);
    client.awaitType("session.created");
    client.send("{\"type\":\"response.create\"}");
    client.awaitType("response.created");
    server.close();
    server.close();
    client.awaitClose();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      boolean ours = thread.getName().matches("(WebSocket|voiceline|.*ConnectReadThread).*");
      if (ours && !before.contains(thread)) {
        thread.join(PATIENCE.toMillis());
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  private static TestClient caller(RealtimeModelServer server, String identifier) {
    Map<String, String> headers = new HashMap<>(KEY);
    headers.put("OpenAI-Safety-Identifier", identifier);
    return new TestClient(address(server), headers);
  }

  private static URI address(RealtimeModelServer server) {
    return URI.create(server.uri() + "?model=gpt-realtime-2.1");
  }
}
