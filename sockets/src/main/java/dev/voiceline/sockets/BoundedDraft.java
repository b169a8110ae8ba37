package dev.voiceline.sockets;

import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.Framedata;

/**
 * RFC 6455 without extensions, with a bound on whole messages. The library bounds each frame and
 * the finished message, but gathers continuation frames without looking at their sum until the last
 * one comes, which a hostile peer never sends.
 */
final class BoundedDraft extends Draft_6455 {
  /** Empty frames take room as well. */
  private static final int MOST_FRAMES = 16_384;

  private final int maxMessageBytes;
  private long gathered;
  private int frames;

  BoundedDraft(int maxMessageBytes) {
    super(List.of(), maxMessageBytes);
    this.maxMessageBytes = maxMessageBytes;
  }

  @Override
  public Draft copyInstance() {
    return new BoundedDraft(maxMessageBytes);
  }

  @Override
  public void processFrame(WebSocketImpl socket, Framedata frame) throws InvalidDataException {
    if (isPart(frame)) {
      gathered += frame.getPayloadData().remaining();
      frames++;
      if (gathered > maxMessageBytes || frames > MOST_FRAMES) {
        throw new LimitExceededException("a message of many frames is too long", maxMessageBytes);
      }
    }
    super.processFrame(socket, frame);
    if (frame.isFin() && frame.getOpcode() == Opcode.CONTINUOUS) {
      forget();
    }
  }

  @Override
  public void reset() {
    forget();
    super.reset();
  }

  private void forget() {
    gathered = 0;
    frames = 0;
  }

  private static boolean isPart(Framedata frame) {
    return frame.getOpcode() == Opcode.CONTINUOUS || !frame.isFin();
  }
}
