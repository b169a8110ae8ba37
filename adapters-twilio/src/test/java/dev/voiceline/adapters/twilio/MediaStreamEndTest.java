package dev.voiceline.adapters.twilio;

import static dev.voiceline.adapters.twilio.CarrierMessages.STOP;
import static dev.voiceline.adapters.twilio.CarrierMessages.frame;
import static dev.voiceline.adapters.twilio.CarrierMessages.media;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.socket.SocketClosed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MediaStreamEndTest {
  private final TestLine line = TestLine.started();

  @AfterEach
  void afterTheEndNothingIsToldOrSentAndNoTimerIsLeft() {
    int told = line.notes.all().size();
    int sent = line.socket.sent().size();

    line.stream.text(media(0, frame(1)));
    line.stream.text(STOP);
    line.link().send(frame(1));
    line.link().mark("late");
    line.link().clear();
    line.link().close();
    line.socketBreaks();
    line.time.advanceMillis(60_000);

    assertThat(line.notes.all()).hasSize(told);
    assertThat(line.notes.all()).filteredOn(note -> note.startsWith("closed")).hasSize(1);
    assertThat(line.socket.sent()).hasSize(sent);
    assertThat(line.time.pending()).isZero();
  }

  @Test
  void aStopMeansThatTheCallerHungUp() {
    line.stream.text(STOP);

    assertThat(line.notes.all()).containsExactly("closed:CALLER_HUNG_UP");
    assertThat(line.socket.closeCodes()).containsExactly(1000);
  }

  @Test
  void aSocketThatBreaksIsALoss() {
    line.socketBreaks();

    assertThat(line.notes.all()).containsExactly("closed:LOST");
  }

  @Test
  void aSocketThatThePeerClosesWithoutAStopIsALoss() {
    line.stream.closed(SocketClosed.with(1000, "", true));

    assertThat(line.notes.all()).containsExactly("closed:LOST");
  }

  @Test
  void aSocketThatOursClosedOverAnOversizedMessageIsABrokenProtocol() {
    line.stream.closed(SocketClosed.with(1009, "too big", false));

    assertThat(line.notes.all()).containsExactly("closed:PROTOCOL_BROKEN");
  }

  @Test
  void closingIsToldAsOurs() {
    line.link().close();

    assertThat(line.notes.all()).containsExactly("closed:CLOSED_BY_US");
    assertThat(line.socket.closeCodes()).containsExactly(1000);
  }

  @Test
  void aLineWithoutMediaIsSilent() {
    line.time.advanceMillis(9_000);
    line.stream.text(media(0, frame(1)));
    line.time.advanceMillis(9_999);
    assertThat(line.notes.all()).containsExactly("audio:160");
    line.time.advanceMillis(1);

    assertThat(line.notes.all()).containsExactly("audio:160", "closed:SILENT");
    assertThat(line.socket.closeCodes()).containsExactly(1008);
  }

  @Test
  void oneBadMessageTooManyEndsIt() {
    for (int i = 0; i < 3; i++) {
      line.stream.text("nonsense");
    }
    assertThat(line.notes.all()).isEmpty();
    line.stream.text("nonsense");

    assertThat(line.notes.all()).containsExactly("closed:PROTOCOL_BROKEN");
    assertThat(line.socket.closeCodes()).containsExactly(1002);
  }

  @Test
  void aListenerThatClosesWhileItIsToldIsToldTheEndNext() {
    TestLine other = TestLine.begun();
    LineNotes notes = new LineNotes();
    other.link().start(new ClosingListener(other, notes));

    other.stream.text(media(0, frame(1)));

    assertThat(notes.all()).containsExactly("audio:160", "closed:CLOSED_BY_US");
    line.link().close();
  }
}
