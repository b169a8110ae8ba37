package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.PhoneListener;
import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.carrier.Signing;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole adapter against the simulated carrier, over loopback. */
class SimulatedPhoneTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final TestServer server = open();
  private final PhoneNetwork network =
      PhoneNetwork.of(
              new TwilioAccount("AC00000000000000000000000000000001", TestServer.AUTH_TOKEN),
              server.domain())
          .open();

  @AfterEach
  void close() {
    network.close();
    server.close();
  }

  @Test
  void bothHearEachOtherAndTheCallerHangsUp() throws Exception {
    PhoneCall call = network.call();
    MediaLink link = take(server.lines);
    Ears ears = new Ears();
    link.start(ears);

    link.send(ToneVoice.speak("good morning"));
    link.mark("greeting");
    assertThat(call.awaitHeard(text -> true, PATIENCE).get(40, TimeUnit.SECONDS).text())
        .isEqualTo("good morning");
    assertThat(take(ears.told)).isEqualTo("mark greeting");
    call.say("hello").get(40, TimeUnit.SECONDS);
    call.press("4#").get(40, TimeUnit.SECONDS);
    call.hangUp();

    assertThat(take(ears.told)).isEqualTo("key 4");
    assertThat(take(ears.told)).isEqualTo("key #");
    assertThat(take(ears.told)).isEqualTo("closed CALLER_HUNG_UP, heard hello");
    CallEnd end = call.ended().get(40, TimeUnit.SECONDS);
    assertThat(end.reason()).isEqualTo(CallEnd.Reason.CALLER_HUNG_UP);
    assertThat(call.figures().line().invalidMessages()).isZero();
    assertThat(take(server.webhooks).status()).isEqualTo(CallStatus.RINGING);
  }

  @Test
  void whenThisSideClosesTheCallIsEndedByTheNextDocument() throws Exception {
    PhoneCall call = network.call();
    MediaLink link = take(server.lines);
    Ears ears = new Ears();
    link.start(ears);

    link.close();

    assertThat(take(ears.told)).isEqualTo("closed CLOSED_BY_US, heard ");
    CallEnd end = call.ended().get(40, TimeUnit.SECONDS);
    assertThat(end.reason()).isEqualTo(CallEnd.Reason.HANGUP_VERB);
  }

  @Test
  void aTicketIsGoodForOneStreamOfItsOwnCall() throws Exception {
    PhoneCall call = network.call();
    MediaLink link = take(server.lines);
    assertThat(take(server.verdicts)).isEqualTo(StreamTokens.Verdict.VALID);
    String document = call.firstDocument().get(40, TimeUnit.SECONDS);

    network.replay(document, call.callSid(), CallOptions.usual());
    assertThat(take(server.verdicts)).isEqualTo(StreamTokens.Verdict.USED);
    network.replay(document, "CA0000000000000000000000000000ffff", CallOptions.usual());
    assertThat(take(server.verdicts)).isEqualTo(StreamTokens.Verdict.OTHER_CALL);

    assertThat(server.lines).isEmpty();
    link.close();
  }

  @Test
  void aForgedWebhookIsRefused() throws Exception {
    PhoneCall call =
        network.call(CallOptions.usual().webhook(Signing.FORGED), new PhoneListener() {});

    CallEnd end = call.ended().get(40, TimeUnit.SECONDS);
    assertThat(end.reason()).isEqualTo(CallEnd.Reason.WEBHOOK_FAILED);
    assertThat(server.webhooks).noneMatch(webhook -> webhook.status() == CallStatus.RINGING);
  }

  private static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
    T taken = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(taken).as("came in time").isNotNull();
    return taken;
  }

  private static TestServer open() {
    try {
      return new TestServer();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Understands the caller, and passes on what else is told. */
  private static final class Ears implements MediaListener {
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final ToneEar ear = new ToneEar();

    @Override
    public void audio(byte[] frame) {
      ear.hear(frame);
    }

    @Override
    public void markReturned(String name) {
      told.add("mark " + name);
    }

    @Override
    public void keypad(char digit) {
      told.add("key " + digit);
    }

    @Override
    public void closed(LineEnd end) {
      told.add("closed " + end + ", heard " + ear.text());
    }
  }
}
