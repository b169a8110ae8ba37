package dev.voiceline.adapters.twilio;

import static dev.voiceline.adapters.twilio.CarrierMessages.STREAM;
import static dev.voiceline.adapters.twilio.CarrierMessages.events;
import static dev.voiceline.adapters.twilio.CarrierMessages.frame;
import static dev.voiceline.adapters.twilio.CarrierMessages.played;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MediaStreamSpeakingTest {

  @Property(tries = 300)
  void whatIsPlayedIsWhatWasSentInWholeFrames(
      @ForAll @Size(max = 12) List<@Size(max = 900) byte[]> pieces, @ForAll boolean markEach) {
    TestLine line = TestLine.started();
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      line.link().send(piece);
      expected.writeBytes(piece);
      if (markEach) {
        line.link().mark("m");
        pad(expected);
      }
    }
    line.link().mark("end");
    pad(expected);

    assertThat(played(line.socket.sent())).isEqualTo(expected.toByteArray());
    assertThat(line.stream.counters().framesSent()).isEqualTo(expected.size() / 160);
    assertThat(line.socket.sent())
        .allSatisfy(message -> assertThat(played(List.of(message)).length % 160).isZero())
        .allSatisfy(
            message -> assertThat(played(List.of(message)).length).isLessThanOrEqualTo(3_200));
  }

  @Test
  void longAudioIsCutIntoMessagesOf400Milliseconds() {
    TestLine line = TestLine.started();
    byte[] audio = new byte[8_000];
    for (int i = 0; i < audio.length; i++) {
      audio[i] = (byte) (i / 160);
    }

    line.link().send(audio);

    assertThat(line.socket.sent()).hasSize(3);
    assertThat(played(line.socket.sent())).isEqualTo(audio);
  }

  @Test
  void anOddRestWaitsForTheNextAudio() {
    TestLine line = TestLine.started();

    line.link().send(new byte[159]);
    assertThat(line.socket.sent()).isEmpty();
    line.link().send(new byte[] {7});

    assertThat(played(line.socket.sent())).hasSize(160).endsWith(new byte[] {7});
  }

  @Test
  void aMarkIsPrecededByTheRestFilledUpWithSilence() {
    TestLine line = TestLine.started();

    line.link().send(new byte[] {1, 2, 3});
    line.link().mark("m\"1\"");

    assertThat(events(line.socket.sent())).containsExactly("media", "mark");
    byte[] expected = frame(0xFF);
    expected[0] = 1;
    expected[1] = 2;
    expected[2] = 3;
    assertThat(played(line.socket.sent())).isEqualTo(expected);
    assertThat(line.socket.sent().get(1))
        .isEqualTo(
            "{\"event\":\"mark\",\"streamSid\":\""
                + STREAM
                + "\",\"mark\":{\"name\":\"m\\\"1\\\"\"}}");
  }

  @Test
  void aMarkNeedsAName() {
    TestLine line = TestLine.started();

    assertThatThrownBy(() -> line.link().mark("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void clearDropsTheRestOfTheOldAudio() {
    TestLine line = TestLine.started();

    line.link().send(new byte[100]);
    line.link().clear();
    line.link().send(frame(9));
    line.link().mark("m");

    assertThat(events(line.socket.sent())).containsExactly("clear", "media", "mark");
    assertThat(line.socket.sent().get(0))
        .isEqualTo("{\"event\":\"clear\",\"streamSid\":\"" + STREAM + "\"}");
    assertThat(played(line.socket.sent())).isEqualTo(frame(9));
  }

  @Test
  void theCallerMayBeSpokenToBeforeTheListenerIsNamed() {
    TestLine line = TestLine.begun();

    line.link().send(frame(3));

    assertThat(line.socket.sent())
        .containsExactly(
            "{\"event\":\"media\",\"streamSid\":\""
                + STREAM
                + "\",\"media\":{\"payload\":\""
                + Base64.getEncoder().encodeToString(frame(3))
                + "\"}}");
  }

  private static void pad(ByteArrayOutputStream audio) {
    while (audio.size() % 160 != 0) {
      audio.write(0xFF);
    }
  }
}
