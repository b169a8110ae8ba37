package dev.voiceline.adapters.twilio;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.socket.SocketClosed;
import java.util.Arrays;
import java.util.Set;

/** A stream that has started: its messages are told to the line's listener. */
final class LiveStream implements StreamPhase {
  /**
   * Codes with which our own socket gives up on a peer that breaks the WebSocket protocol or a
   * bound.
   */
  private static final Set<Integer> PEER_AT_FAULT =
      Set.of(
          CloseCode.PROTOCOL_ERROR, CloseCode.UNSUPPORTED, CloseCode.BAD_TEXT, CloseCode.TOO_BIG);

  private final String streamSid;
  private final StreamLine line;
  private final StreamTally tally;
  private final CallerTimeline timeline = new CallerTimeline();

  LiveStream(String streamSid, StreamLine line, StreamTally tally) {
    this.streamSid = streamSid;
    this.line = line;
    this.tally = tally;
  }

  @Override
  public boolean isOver() {
    return line.isOver();
  }

  @Override
  public void media(StreamMedia media) {
    if (isOurs(media.streamSid()) && isCallers(media)) {
      line.watch().heard();
      byte[] audio = media.audio();
      for (int gap = timeline.missingBefore(media.millis(), audio.length); gap > 0; gap--) {
        tally.frameFilled();
        line.told().audio(silence());
      }
      if (audio.length > 0) {
        tally.frameHeard();
        line.told().audio(audio);
      }
    }
  }

  @Override
  public void dtmf(StreamMessage.Dtmf dtmf) {
    if (isOurs(dtmf.streamSid())) {
      line.told().keypad(dtmf.digit());
    }
  }

  @Override
  public void mark(StreamMessage.Mark mark) {
    if (isOurs(mark.streamSid())) {
      line.told().markReturned(mark.name());
    }
  }

  @Override
  public void stopped(StreamMessage.Stop stop) {
    if (isOurs(stop.streamSid())) {
      line.end(LineEnd.CALLER_HUNG_UP, CloseCode.NORMAL, "");
    }
  }

  @Override
  public void socketClosed(SocketClosed end) {
    boolean peerAtFault = !end.byPeer() && PEER_AT_FAULT.contains(end.code());
    line.end(peerAtFault ? LineEnd.PROTOCOL_BROKEN : LineEnd.LOST, CloseCode.NORMAL, "");
  }

  @Override
  public void connected() {}

  @Override
  public void unknown(StreamMessage.Unknown unknown) {}

  @Override
  public void started(StreamStart again) {
    bad();
  }

  @Override
  public void garbled(StreamMessage.Garbled garbled) {
    bad();
  }

  private void bad() {
    if (tally.badMessage()) {
      line.end(LineEnd.PROTOCOL_BROKEN, CloseCode.PROTOCOL_ERROR, "too many bad messages");
    }
  }

  private boolean isOurs(String sid) {
    boolean ours = sid.equals(streamSid);
    if (!ours) {
      tally.foreignMessage();
    }
    return ours;
  }

  private boolean isCallers(StreamMedia media) {
    if (!media.isInbound()) {
      tally.foreignMessage();
    }
    return media.isInbound();
  }

  private static byte[] silence() {
    byte[] frame = new byte[CallerTimeline.FRAME];
    Arrays.fill(frame, AudioFormat.PCMU_8K.silence());
    return frame;
  }
}
