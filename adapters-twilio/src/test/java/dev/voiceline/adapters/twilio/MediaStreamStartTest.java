package dev.voiceline.adapters.twilio;

import static dev.voiceline.adapters.twilio.CarrierMessages.CALL;
import static dev.voiceline.adapters.twilio.CarrierMessages.START;
import static dev.voiceline.adapters.twilio.CarrierMessages.STREAM;
import static dev.voiceline.adapters.twilio.CarrierMessages.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaStreamStartTest {

  @Test
  void theReceiverIsToldWhoseStreamItIs() {
    TestLine line = TestLine.begun();

    assertThat(line.starts)
        .containsExactly(
            new StreamStart(new CallId(CALL), STREAM, "AC01", Map.of("token", "t-1", "node", "7")));
    assertThat(line.link().format()).isEqualTo(AudioFormat.PCMU_8K);
    assertThat(line.socket.sent()).isEmpty();
    assertThat(line.starts.get(0).toString()).doesNotContain("t-1");
  }

  @Test
  void aSocketWithoutAStartIsClosedAndNobodyIsTold() {
    TestLine line = TestLine.opened();

    line.time.advanceMillis(4_999);
    assertThat(line.socket.closeCodes()).isEmpty();
    line.time.advanceMillis(1);

    assertThat(line.socket.closeCodes()).containsExactly(1008);
    line.stream.text(START);
    line.socketBreaks();
    assertThat(line.starts).isEmpty();
    assertThat(line.socket.sent()).isEmpty();
    assertThat(line.time.pending()).isZero();
  }

  @Test
  void aSocketThatClosesBeforeItsStartLeavesNothingBehind() {
    TestLine line = TestLine.opened();

    line.socketBreaks();
    line.stream.text(START);

    assertThat(line.time.pending()).isZero();
    assertThat(line.starts).isEmpty();
  }

  @Test
  void aSocketThatTalksNonsenseBeforeItsStartIsClosed() {
    TestLine line = TestLine.opened();

    for (int i = 0; i < 4; i++) {
      assertThat(line.socket.closeCodes()).isEmpty();
      line.stream.text(CarrierMessages.media(0, frame(1)));
    }

    assertThat(line.socket.closeCodes()).containsExactly(1008);
    assertThat(line.time.pending()).isZero();
  }

  @Test
  void aRefusedStreamIsClosed() {
    TestLine line = TestLine.opened();
    line.accept = false;

    line.stream.text(START);

    assertThat(line.socket.closeCodes()).containsExactly(1008);
    assertThat(line.time.pending()).isZero();
    line.link().send(frame(1));
    line.stream.text(CarrierMessages.media(0, frame(1)));
    assertThat(line.socket.sent()).isEmpty();
  }

  @Test
  void aSecondStartIsPassedOver() {
    TestLine line = TestLine.started();

    line.stream.text(START);

    assertThat(line.starts).hasSize(1);
    assertThat(line.stream.counters().badMessages()).isEqualTo(1);
    assertThat(line.notes.all()).isEmpty();
  }

  @Test
  void whatComesBeforeTheListenerIsToldToItFirst() {
    TestLine line = TestLine.begun();
    line.stream.text(CarrierMessages.media(0, frame(1)));
    line.stream.text(CarrierMessages.dtmf('5'));
    line.stream.text(CarrierMessages.mark("m"));

    line.link().start(line.notes);
    line.stream.text(CarrierMessages.media(20, frame(2)));

    assertThat(line.notes.all()).containsExactly("audio:160", "key:5", "mark:m", "audio:160");
  }

  @Test
  void anEndBeforeTheListenerIsToldToItAfterTheRest() {
    TestLine line = TestLine.begun();
    line.stream.text(CarrierMessages.media(0, frame(1)));
    line.socketBreaks();

    line.link().start(line.notes);

    assertThat(line.notes.all()).containsExactly("audio:160", "closed:LOST");
    assertThat(line.time.pending()).isZero();
  }

  @Test
  void whatIsHeldForTheListenerIsBoundedAndTheOldestAudioGoesFirst() {
    TestLine line = TestLine.begun();
    line.stream.text(CarrierMessages.dtmf('1'));
    for (int i = 0; i < ListenerQueue.CAPACITY + 10; i++) {
      line.stream.text(CarrierMessages.media(20L * i, frame(i)));
    }

    line.link().start(line.notes);

    assertThat(line.notes.all()).hasSize(ListenerQueue.CAPACITY).startsWith("key:1", "audio:160");
    assertThat(line.notes.heard()[0]).isEqualTo((byte) 11);
    assertThat(line.stream.counters().framesDropped()).isEqualTo(11);
  }

  @Test
  void theListenerIsNamedOnce() {
    TestLine line = TestLine.started();

    assertThatThrownBy(() -> line.link().start(line.notes))
        .isInstanceOf(IllegalStateException.class);
  }
}
