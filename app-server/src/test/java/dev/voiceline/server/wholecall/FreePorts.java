package dev.voiceline.server.wholecall;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Two loopback ports that were free a moment ago. */
record FreePorts(int http, int media) {
  static FreePorts find() {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket first = new ServerSocket(0, 1, loopback);
        ServerSocket second = new ServerSocket(0, 1, loopback)) {
      return new FreePorts(first.getLocalPort(), second.getLocalPort());
    } catch (IOException none) {
      throw new AssertionError(none);
    }
  }
}
