package dev.voiceline.adapters.twilio;

import dev.voiceline.core.socket.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A socket without a network: keeps what was to be sent, in order, also in vain, and how it was
 * closed.
 */
final class FakeSocket implements Socket {
  private final List<String> sent = new ArrayList<>();
  private final List<Integer> closeCodes = new ArrayList<>();

  @Override
  public synchronized void sendText(String text, Completion completion) {
    sent.add(text);
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
  public synchronized void close(int code, String reason) {
    closeCodes.add(code);
  }

  @Override
  public synchronized boolean isOpen() {
    return closeCodes.isEmpty();
  }

  synchronized List<String> sent() {
    return List.copyOf(sent);
  }

  synchronized List<Integer> closeCodes() {
    return List.copyOf(closeCodes);
  }
}
