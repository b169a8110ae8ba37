package dev.voiceline.adapters.twilio.fuzz;

import dev.voiceline.core.socket.Socket;
import java.nio.ByteBuffer;

/** A socket without a network that counts what is done with it. */
final class CountingSocket implements Socket {
  private int sent;
  private int closings;

  @Override
  public void sendText(String text, Completion completion) {
    sent++;
    if (isOpen()) {
      completion.sent();
    } else {
      completion.failed("closed");
    }
  }

  @Override
  public void sendBinary(ByteBuffer bytes, Completion completion) {
    throw new AssertionError("the carrier takes no binary messages");
  }

  @Override
  public void close(int code, String reason) {
    closings++;
  }

  @Override
  public boolean isOpen() {
    return closings == 0;
  }

  int sent() {
    return sent;
  }

  int closings() {
    return closings;
  }
}
