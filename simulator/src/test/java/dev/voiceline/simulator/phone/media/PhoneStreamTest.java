package dev.voiceline.simulator.phone.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.core.time.VirtualTime;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhoneStreamTest {
  private final VirtualTime time = new VirtualTime();
  private final FakeLine line = new FakeLine();
  private final LineMeter meter = new LineMeter();
  private final Listener party = new Listener();
  private PhoneStream stream = stream(true);

  @Test
  void introducesItselfWithNumbersAsTwilioWritesThem() {
    open();

    assertThat(line.texts().get(0))
        .isEqualTo("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
    assertThat(line.texts().get(1))
        .isEqualTo(
            "{\"event\":\"start\",\"sequenceNumber\":\"1\",\"streamSid\":\"MZ1\",\"start\":"
                + "{\"accountSid\":\"AC1\",\"streamSid\":\"MZ1\",\"callSid\":\"CA1\","
                + "\"tracks\":[\"inbound\"],\"mediaFormat\":{\"encoding\":\"audio/x-mulaw\","
                + "\"sampleRate\":8000,\"channels\":1},\"customParameters\":{\"token\":\"t\"}}}");
  }

  @Test
  void sendsAFrameOfSilenceEvery20Milliseconds() {
    open();
    time.advanceMillis(99);

    List<JsonObject> media = line.messages("media");
    assertThat(media).hasSize(5);
    assertThat(media.get(4).get("sequenceNumber").getAsString()).isEqualTo("6");
    assertThat(media.get(4).getAsJsonObject("media"))
        .hasToString(
            "{\"track\":\"inbound\",\"chunk\":\"5\",\"timestamp\":\"80\",\"payload\":\""
                + "/".repeat(213)
                + "w==\"}");
  }

  @Test
  void aLateTimerIsMadeUpForSoThatNothingDrifts() {
    Stalling stalling = new Stalling(time);
    stream = stream(stalling, true);
    open();

    stalling.delayNext(50);
    time.advanceMillis(1_000);

    assertThat(line.messages("media")).hasSize(51);
    assertThat(meter.counts().latestFrameMs()).isEqualTo(50);
  }

  @Test
  void returnsAMarkWhenEverythingBeforeItWasPlayedInRealTime() {
    open();
    line.play(new byte[160 * 50]);
    line.mark("end");

    time.advanceMillis(1_019);
    assertThat(line.marks()).isEmpty();
    time.advanceMillis(1);
    assertThat(line.marks()).containsExactly("end");
  }

  @Test
  void aClearReturnsAllMarksAtOnceAndTheRestIsNeverPlayed() {
    open();
    line.play(new byte[160 * 50]);
    line.mark("a");
    line.play(new byte[160 * 50]);
    line.mark("b");
    time.advanceMillis(200);

    line.clear();

    assertThat(line.marks()).containsExactly("a", "b");
    time.advanceMillis(5_000);
    LineCounts counts = meter.counts();
    assertThat(counts.bytesPlayed()).isEqualTo(160 * 10);
    assertThat(counts.bytesDropped()).isEqualTo(160 * 90);
    assertThat(counts.clears()).isEqualTo(1);
    assertThat(counts.mostBytesBuffered()).isEqualTo(160 * 100);
  }

  @Test
  void sendsKeysAsDtmf() {
    party.beats.add(Beat.pressing('5'));
    open();

    assertThat(line.messages("dtmf").get(0).get("dtmf"))
        .hasToString("{\"track\":\"inbound_track\",\"digit\":\"5\"}");
  }

  @Test
  void hangingUpSaysStopAndThenCloses() {
    open();
    stream.hangUp();

    assertThat(line.all().get(line.all().size() - 1).get("stop"))
        .hasToString("{\"accountSid\":\"AC1\",\"callSid\":\"CA1\"}");
    assertThat(line.isClosed()).isTrue();
    assertThat(party.ends).containsExactly(StreamEnd.Cause.CALLER_HUNG_UP);
  }

  @Test
  void aServerThatNeverAnswersTheCloseIsCutOff() {
    open();
    stream.hangUp();
    time.advanceMillis(1_999);
    assertThat(line.isDropped()).isFalse();
    time.advanceMillis(1);

    assertThat(line.isDropped()).isTrue();
    assertThat(time.pending()).isZero();
  }

  @Test
  void theEndIsToldOnceAndNothingIsSentAfterwards() {
    open();
    line.end(1000);
    int sent = line.texts().size();
    line.end(1006);
    stream.hangUp();
    line.mark("late");
    time.advanceMillis(5_000);

    assertThat(party.ends).containsExactly(StreamEnd.Cause.SERVER_CLOSED);
    assertThat(line.texts()).hasSize(sent);
  }

  @Test
  void tellsALostConnectionFromAClosedOneAndFromOneThatNeverWas() {
    open();
    line.end(1006);
    stream = stream(true);
    stream.dial(line);
    line.end(-1);

    assertThat(party.ends).containsExactly(StreamEnd.Cause.LOST, StreamEnd.Cause.REFUSED);
  }

  @Test
  void givesUpOnAHandshakeThatIsNeverAnswered() {
    stream.dial(line);
    time.advanceMillis(10_000);
    assertThat(party.ends).containsExactly(StreamEnd.Cause.REFUSED);

    line.open();
    assertThat(line.isDropped()).isTrue();
    assertThat(line.texts()).isEmpty();
  }

  @Test
  void aPhoneWithoutStartConnectsAndSaysNothingMore() {
    stream = stream(false);
    open();
    time.advanceMillis(1_000);
    stream.hangUp();

    assertThat(line.all()).hasSize(1);
    assertThat(line.messages("connected")).hasSize(1);
  }

  @Test
  void aSkipMakesTheTimestampsJump() {
    open();
    stream.skip(740);
    time.advanceMillis(20);

    JsonObject media = line.messages("media").get(1).getAsJsonObject("media");
    assertThat(media.get("timestamp").getAsString()).isEqualTo("760");
    assertThat(media.get("chunk").getAsString()).isEqualTo("2");
  }

  @Test
  void aFrozenPhoneSendsNothingButGoesOnPlaying() {
    open();
    line.play(new byte[160 * 5]);
    line.mark("unseen");
    stream.freeze();
    int sent = line.texts().size();
    time.advanceMillis(1_000);
    assertThat(line.texts()).hasSize(sent);
    assertThat(meter.counts().bytesPlayed()).isEqualTo(160 * 5);

    stream.thaw();
    time.advanceMillis(20);
    assertThat(line.texts()).hasSize(sent + 1);
  }

  @Test
  void aDroppedSocketGetsNoStop() {
    open();
    stream.dropSocket();

    assertThat(line.isDropped()).isTrue();
    assertThat(line.messages("stop")).isEmpty();
    assertThat(party.ends).containsExactly(StreamEnd.Cause.DROPPED);
  }

  @Test
  void garbageGoesOutAsItIs() {
    open();
    stream.sendText("{garbage");
    stream.sendBinary(new byte[] {1, 2});

    assertThat(line.texts()).contains("{garbage");
    assertThat(line.binaries()).containsExactly(new byte[] {1, 2});
  }

  @Test
  void invalidMessagesAreCountedAndPassedOver() {
    open();
    line.tell("nonsense");
    line.tell("{\"event\":\"clear\",\"streamSid\":\"MZ2\"}");

    assertThat(meter.counts().invalidMessages()).isEqualTo(2);
    assertThat(meter.counts().clears()).isZero();
  }

  private void open() {
    stream.dial(line);
    line.open();
  }

  private PhoneStream stream(boolean sendStart) {
    return stream(new Stalling(time), sendStart);
  }

  private PhoneStream stream(Stalling timers, boolean sendStart) {
    StreamTicket ticket =
        new StreamTicket(
            URI.create("ws://127.0.0.1:1/stream"),
            Map.of(),
            "AC1",
            "CA1",
            "MZ1",
            Map.of("token", "t"),
            sendStart);
    return new PhoneStream(ticket, time, timers, new Serial(), meter, party);
  }

  private static final class Listener implements StreamParty {
    private final Deque<Beat> beats = new ArrayDeque<>();
    private final List<StreamEnd.Cause> ends = new ArrayList<>();

    @Override
    public void streamStarted() {}

    @Override
    public Beat next() {
      return beats.isEmpty() ? Beat.silent() : beats.remove();
    }

    @Override
    public void exchanged(long atMs, Beat sent, byte[] played) {}

    @Override
    public void streamEnded(StreamEnd end) {
      ends.add(end.cause());
    }
  }
}
