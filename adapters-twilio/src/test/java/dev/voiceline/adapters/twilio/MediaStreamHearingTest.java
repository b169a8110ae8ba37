package dev.voiceline.adapters.twilio;

import static dev.voiceline.adapters.twilio.CarrierMessages.frame;
import static dev.voiceline.adapters.twilio.CarrierMessages.media;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class MediaStreamHearingTest {
  private final TestLine line = TestLine.started();

  @Test
  void tellsAudioKeysAndMarksInOrder() {
    line.stream.text(media(0, frame(1)));
    line.stream.text(CarrierMessages.dtmf('#'));
    line.stream.text(CarrierMessages.mark("g1-2"));
    line.stream.text(media(20, frame(2)));

    assertThat(line.notes.all()).containsExactly("audio:160", "key:#", "mark:g1-2", "audio:160");
    assertThat(line.notes.heard()).startsWith(frame(1)).endsWith(frame(2));
  }

  @Test
  void fillsAGapWithSilence() {
    line.stream.text(media(100, frame(1)));
    line.stream.text(media(180, frame(2)));

    byte[] expected = new byte[5 * 160];
    ByteBuffer.wrap(expected)
        .put(frame(1))
        .put(frame(0xFF))
        .put(frame(0xFF))
        .put(frame(0xFF))
        .put(frame(2));
    assertThat(line.notes.heard()).isEqualTo(expected);
    assertThat(line.stream.counters().framesFilled()).isEqualTo(3);
    assertThat(line.stream.counters().framesHeard()).isEqualTo(2);
  }

  @Test
  void ignoresAndCountsOtherStreamsAndTracks() {
    line.stream.text(media("MZ99", 0, frame(1)));
    line.stream.text(CarrierMessages.mark("m").replace(CarrierMessages.STREAM, "MZ99"));
    line.stream.text(CarrierMessages.dtmf('1').replace(CarrierMessages.STREAM, "MZ99"));
    line.stream.text(CarrierMessages.STOP.replace(CarrierMessages.STREAM, "MZ99"));
    line.stream.text(media(0, frame(1)).replace("\"inbound\"", "\"outbound\""));

    assertThat(line.notes.all()).isEmpty();
    assertThat(line.stream.counters().foreignMessages()).isEqualTo(5);
    assertThat(line.stream.counters().badMessages()).isZero();
  }

  @Test
  void passesOverWhatItCannotRead() {
    line.stream.text("{\"event\":\"media\"");
    line.stream.text("{\"event\":\"applause\",\"streamSid\":\"MZ1\"}");
    line.stream.binary(ByteBuffer.allocate(3));
    line.stream.text(" ".repeat(65_537));
    line.stream.text(media(0, frame(1)));

    assertThat(line.notes.all()).containsExactly("audio:160");
    assertThat(line.stream.counters().badMessages()).isEqualTo(3);
    assertThat(line.stream.counters().messages()).isEqualTo(7);
    assertThat(line.socket.closeCodes()).isEmpty();
  }

  @Test
  void anEmptyFrameIsALifeSignButNoAudio() {
    line.time.advanceMillis(9_000);
    line.stream.text(media(0, new byte[0]));
    line.time.advanceMillis(9_000);

    assertThat(line.notes.all()).isEmpty();
  }
}
