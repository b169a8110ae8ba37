package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.transcription.Listening;
import java.util.Map;

/** What it takes to connect to the service, in one of its dialects. */
record Dialing(
    ListenSettings settings, Dialect dialect, SocketConnector sockets, Clock clock, Timers timers) {
  ListenLimits limits() {
    return settings.limits();
  }

  DeepgramNames names() {
    return settings.account().names();
  }

  SocketRequest request(Listening listening) {
    return new SocketRequest(
        dialect.address(listening),
        Map.of("Authorization", "Token " + settings.account().apiKey()),
        limits().connectWithin(),
        limits().maxMessageBytes());
  }

  @Override
  public String toString() {
    return "Dialing[" + settings + "]";
  }
}
