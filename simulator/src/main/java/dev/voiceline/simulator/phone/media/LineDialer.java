package dev.voiceline.simulator.phone.media;

import java.net.URI;
import java.util.Map;

/** Opens sockets without blocking. */
@FunctionalInterface
public interface LineDialer {
  /** Starts to connect; the listener is told how it went. */
  void dial(URI place, Map<String, String> headers, LineSocketListener listener);
}
