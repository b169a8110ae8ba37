package dev.voiceline.adapters.twilio;

import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A media stream on a fake socket in virtual time. */
final class TestLine {
  static final StreamLimits LIMITS =
      new StreamLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 65_536, 3);

  final VirtualTime time = new VirtualTime();
  final FakeSocket socket = new FakeSocket();
  final LineNotes notes = new LineNotes();
  final List<StreamStart> starts = new ArrayList<>();
  final List<MediaLink> links = new ArrayList<>();
  boolean accept = true;
  final MediaStream stream =
      new MediaStream(
          time,
          time,
          LIMITS,
          (start, link) -> {
            starts.add(start);
            links.add(link);
            return accept;
          });

  /** The socket is open and nothing was said. */
  static TestLine opened() {
    TestLine line = new TestLine();
    line.stream.opened(line.socket);
    return line;
  }

  /** The stream has started and the receiver has the link. */
  static TestLine begun() {
    TestLine line = opened();
    line.stream.text(CarrierMessages.CONNECTED);
    line.stream.text(CarrierMessages.START);
    return line;
  }

  /** The listener is told as well. */
  static TestLine started() {
    TestLine line = begun();
    line.link().start(line.notes);
    return line;
  }

  MediaLink link() {
    return links.get(0);
  }

  void socketBreaks() {
    stream.closed(SocketClosed.with(1006, "", true));
  }
}
