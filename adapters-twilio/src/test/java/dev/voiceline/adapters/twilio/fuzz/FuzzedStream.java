package dev.voiceline.adapters.twilio.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.MediaStream;
import dev.voiceline.adapters.twilio.StreamCounters;
import dev.voiceline.adapters.twilio.StreamLimits;
import dev.voiceline.adapters.twilio.StreamStart;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.time.VirtualTime;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One media socket from its opening to its end and beyond, at which everything is thrown. Checks at
 * every message what must hold of the line.
 */
final class FuzzedStream {
  private static final StreamLimits LIMITS = StreamLimits.STANDARD;

  private static final int LATE_MESSAGES = 5;

  private final Random random;
  private final VirtualTime time;
  private final CountingSocket socket = new CountingSocket();
  private final LineEar ear = new LineEar();
  private final MediaStream stream;
  private Optional<MediaLink> link = Optional.empty();
  private int receptions;
  private boolean listening;
  private boolean broken;
  private long millis;

  FuzzedStream(Random random, VirtualTime time) {
    this.random = random;
    this.time = time;
    this.stream = new MediaStream(time, time, LIMITS, this::started);
  }

  private boolean started(StreamStart start, MediaLink line) {
    assertThat(broken).as("the socket was open when its stream began").isFalse();
    assertThat(start.call().value()).matches("[A-Za-z0-9_-]{1,64}");
    assertThat(start.streamSid()).matches("[A-Za-z0-9_-]{1,64}");
    receptions++;
    link = Optional.of(line);
    boolean taken = random.nextInt(10) != 0;
    if (taken) {
      ear.lineIsTaken();
    }
    if (random.nextBoolean()) {
      listen();
    }
    return taken;
  }

  /** Sends so many messages, or fewer: a line that is gone hears a few more, and that was it. */
  Outcome run(int messages) {
    stream.opened(socket);
    boolean polite = random.nextInt(10) < 8;
    int late = 0;
    for (int sent = 0; sent < messages && late < LATE_MESSAGES; sent++) {
      late += isGone() ? 1 : 0;
      if (polite && sent == 0) {
        stream.text(WireText.CONNECTED);
      } else if (polite && sent == 1) {
        stream.text(WireText.start(random));
      } else {
        message();
      }
      aside();
      check(sent + 1);
    }
    breakOff();
    link.ifPresent(line -> afterTheEnd(line));
    check(messages);
    return new Outcome(stream.counters(), ear, link.isPresent());
  }

  private void message() {
    millis += random.nextInt(30) == 0 ? random.nextInt(5_000) : 20;
    int lot = random.nextInt(100);
    if (lot < 55) {
      stream.text(WireText.any(random, millis));
    } else if (lot < 93) {
      stream.text(Damage.any(WireText.any(random, millis), random));
    } else if (lot < 97) {
      stream.text(Noise.text(random, 200));
    } else {
      stream.binary(ByteBuffer.wrap(Noise.bytes(random, 300)));
    }
  }

  /** What else happens while messages come. */
  private void aside() {
    int lot = random.nextInt(400);
    if (lot < 40 && !listening) {
      listen();
    } else if (lot < 80) {
      link.ifPresent(line -> line.send(Noise.bytes(random, 700)));
    } else if (lot < 100) {
      link.ifPresent(line -> line.mark("g" + lot));
    } else if (lot < 110) {
      link.ifPresent(MediaLink::clear);
    } else if (lot == 110) {
      link.ifPresent(MediaLink::close);
    } else if (lot == 111) {
      breakOff();
    } else if (lot == 112) {
      time.advanceMillis(random.nextInt(12_000));
    } else if (lot < 150) {
      time.advanceMillis(20);
    }
  }

  private void listen() {
    if (!listening && link.isPresent()) {
      listening = true;
      link.get().start(ear);
    }
  }

  private boolean isGone() {
    return broken || !socket.isOpen();
  }

  private void breakOff() {
    if (!broken) {
      broken = true;
      int code = List.of(1000, 1001, 1002, 1006, 1007, 1009, 4321).get(random.nextInt(7));
      stream.closed(SocketClosed.with(code, Noise.text(random, 20), random.nextBoolean()));
    }
  }

  /** Nothing that is said on a line that is gone reaches anybody. */
  private void afterTheEnd(MediaLink line) {
    listen();
    int sent = socket.sent();
    int heard = ear.heard();
    line.send(Noise.bytes(random, 700));
    line.mark("late");
    line.clear();
    line.close();
    stream.text(WireText.media(random, millis));
    stream.text(WireText.start(random));
    stream.text(WireText.stop());
    stream.binary(ByteBuffer.allocate(3));
    assertThat(socket.sent()).as("messages sent after the end").isEqualTo(sent);
    assertThat(ear.heard()).as("what was told after the end").isEqualTo(heard);
    assertThat(ear.closings()).as("how often the line's end was told").isEqualTo(1);
    assertThat(socket.closings()).as("how often the socket was closed").isEqualTo(1);
  }

  private void check(int messages) {
    StreamCounters counted = stream.counters();
    assertThat(receptions).as("streams of one socket").isLessThanOrEqualTo(1);
    assertThat(ear.complaints()).isEmpty();
    assertThat(socket.closings()).as("how often the socket was closed").isLessThanOrEqualTo(1);
    assertThat(counted.messages()).isLessThanOrEqualTo(messages);
    assertThat(counted.badMessages()).isLessThanOrEqualTo(LIMITS.maxBadMessages() + 1);
    // A gap is filled with 2 s at most.
    assertThat(counted.framesFilled()).isLessThanOrEqualTo(100L * messages);
    assertThat(counted.framesDropped()).isLessThanOrEqualTo(101L * messages);
    assertThat(link.isPresent() || socket.sent() == 0)
        .as("nothing is sent before the stream has named itself")
        .isTrue();
  }

  /** What came of it. */
  record Outcome(StreamCounters counters, LineEar ear, boolean begun) {}
}
