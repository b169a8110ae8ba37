package dev.voiceline.sockets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * The connection under a WebSocket. It can be cut by any thread at any time, which ends whatever
 * waits on it.
 */
final class Wire {
  private final Socket tcp = new Socket();
  private volatile Socket carrier = tcp;

  Socket tcp() {
    return tcp;
  }

  /** What the bytes go through: the TCP connection itself or the TLS layer over it. */
  void carriedBy(Socket layer) {
    carrier = layer;
  }

  InputStream in() throws IOException {
    return carrier.getInputStream();
  }

  OutputStream out() throws IOException {
    return carrier.getOutputStream();
  }

  /**
   * Closes the TCP connection, not the TLS layer over it: closing that one waits for a write under
   * way, which a peer that does not read can delay for ever.
   */
  void cut() {
    try {
      tcp.close();
    } catch (IOException alreadyGone) {
      // Then there is nothing left to close.
    }
  }
}
