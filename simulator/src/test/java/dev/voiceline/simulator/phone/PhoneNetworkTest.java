package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.Signing;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import dev.voiceline.simulator.phone.media.StreamEnd;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over real loopback sockets, with Twilio's own validator at the other end. */
class PhoneNetworkTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final FakeServer server = new FakeServer();
  private final PhoneNetwork network =
      PhoneNetwork.of(
              new TwilioAccount("AC" + "0".repeat(32), FakeServer.TOKEN),
              new PublicDomain(FakeServer.DOMAIN, server.httpPort(), server.mediaPort()))
          .open();

  PhoneNetworkTest() throws Exception {}

  @AfterEach
  void close() throws Exception {
    network.close();
    server.close();
  }

  @Test
  void aCallIsGreetedAndHungUp() {
    PhoneCall call = network.call();

    Heard greeting = soon(call.awaitHeard(text -> text.contains("help"), LIMIT));
    call.hangUp();

    assertThat(greeting.text()).isEqualTo(FakeServer.GREETING);
    assertThat(greeting.endMs() - greeting.startMs()).isEqualTo(40L * FakeServer.GREETING.length());
    assertThat(soon(call.ended()).reason()).isEqualTo(Reason.CALLER_HUNG_UP);
    FakeServer.Stream stream = server.stream(call.callSid());
    assertThat(soon(stream.closeCode)).isEqualTo(1000);
    assertThat(stream.count("stop")).isEqualTo(1);
    assertThat(server.statuses).containsExactly("completed");
    assertThat(call.figures().webhookToGreetingMs()).isPresent();
  }

  @Test
  void aMarkIsReturnedAfterTheAudioBeforeItHasBeenPlayed() {
    PhoneCall call = network.call();
    FakeServer.Stream stream = server.stream(call.callSid());

    soon(stream.markReturned);

    long playedMs = call.figures().line().bytesPlayed() / 8;
    assertThat(playedMs).isEqualTo(40L * FakeServer.GREETING.length());
    assertThat(stream.count("media")).isGreaterThanOrEqualTo(playedMs / 20);
  }

  @Test
  void aServerThatClosesTheSocketIsAskedWhatComesNext() {
    PhoneCall call = network.call();
    soon(server.stream(call.callSid()).started).close(1000);

    CallEnd end = soon(call.ended());
    assertThat(end.reason()).isEqualTo(Reason.HANGUP_VERB);
    assertThat(end.lastStream().map(StreamEnd::cause)).contains(StreamEnd.Cause.SERVER_CLOSED);
  }

  @Test
  void anUnsignedWebhookIsRefused() {
    for (Signing signing : List.of(Signing.FORGED, Signing.MISSING)) {
      PhoneCall call = network.call(CallOptions.usual().webhook(signing), new PhoneListener() {});

      assertThat(soon(call.ended()).reason()).isEqualTo(Reason.WEBHOOK_FAILED);
      assertThat(soon(call.ended()).detail()).contains("403");
    }
  }

  @Test
  void anUnsignedHandshakeIsRefused() {
    for (Signing signing : List.of(Signing.FORGED, Signing.MISSING)) {
      PhoneCall call = network.call(CallOptions.usual().handshake(signing), new PhoneListener() {});

      assertThat(soon(call.ended()).lastStream().map(StreamEnd::cause))
          .contains(StreamEnd.Cause.REFUSED);
    }
  }

  @Test
  void aDroppedSocketReachesTheServerWithoutAFarewell() {
    PhoneCall call = network.call();
    FakeServer.Stream stream = server.stream(call.callSid());
    soon(stream.started);
    call.faults().dropSocket();

    assertThat(soon(stream.closeCode)).isEqualTo(1006);
    assertThat(stream.count("stop")).isZero();
    assertThat(soon(call.ended()).lastStream().map(StreamEnd::cause))
        .contains(StreamEnd.Cause.DROPPED);
  }

  @Test
  void aBinaryMessageArrivesAsItIs() {
    PhoneCall call = network.call();
    soon(server.stream(call.callSid()).started);
    call.faults().sendBinary(new byte[100_000]);

    assertThat(soon(server.binary).remaining()).isEqualTo(100_000);
  }

  @Test
  void aServerThatIsNotThereEndsTheCall() {
    PhoneNetwork nobody =
        PhoneNetwork.of(new TwilioAccount("AC1", "x"), PublicDomain.at(FakeServer.DOMAIN, 1))
            .open();
    try (nobody) {
      assertThat(soon(nobody.call().ended()).reason()).isEqualTo(Reason.WEBHOOK_FAILED);
    }
  }

  @Test
  void thirtyCallsAtOnceEachKeepTheirScheduleAndTheirOwnVoice() {
    List<PhoneCall> calls = IntStream.range(0, 30).mapToObj(i -> network.call()).toList();
    calls.forEach(call -> soon(server.stream(call.callSid()).started));
    calls.forEach(call -> server.stream(call.callSid()).speak("You are " + call.callSid()));
    calls.forEach(
        call -> {
          Heard heard = soon(call.awaitHeard(text -> text.contains("You are"), LIMIT));
          assertThat(heard.text()).endsWith(call.callSid());
        });
    calls.forEach(PhoneCall::hangUp);

    calls.forEach(
        call -> {
          soon(call.ended());
          FakeServer.Stream stream = server.stream(call.callSid());
          soon(stream.closeCode);
          assertNoFrameIsMissing(call, stream);
        });
    assertThat(network.liveCalls()).isZero();
  }

  private static void assertNoFrameIsMissing(PhoneCall call, FakeServer.Stream stream) {
    List<Long> timestamps =
        stream.messages.stream()
            .filter(message -> message.has("media"))
            .map(PhoneNetworkTest::timestamp)
            .toList();
    assertThat(timestamps).hasSize((int) call.figures().line().framesSent());
    assertThat(timestamps)
        .containsExactlyElementsOf(
            IntStream.range(0, timestamps.size()).mapToObj(i -> 20L * i).toList());
  }

  private static long timestamp(JsonObject message) {
    return message.getAsJsonObject("media").get("timestamp").getAsLong();
  }

  private static <T> T soon(CompletableFuture<T> future) {
    return future.orTimeout(60, TimeUnit.SECONDS).join();
  }
}
