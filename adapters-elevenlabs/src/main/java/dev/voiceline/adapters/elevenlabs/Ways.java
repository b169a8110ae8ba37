package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.net.http.HttpClient;
import java.util.Map;

/** Makes the ways to the service for one call. */
record Ways(
    ElevenLabsSettings settings,
    Voicing voicing,
    SocketConnector sockets,
    HttpClient http,
    Clock clock,
    Timers timers) {
  /** Better than in the first message, for whose key there are two names. */
  static final String KEY = "xi-api-key";

  VoiceLimits limits() {
    return settings.limits();
  }

  /**
   * Starts to connect.
   *
   * @throws IllegalArgumentException when the address cannot be used at all
   */
  SocketWay dial(SerialTasks turns, Way.Listener listener) {
    SocketWay way =
        new SocketWay(
            new ClientMessages(settings.tuning()),
            settings.names(),
            limits(),
            clock,
            timers,
            turns,
            listener);
    way.connect(
        sockets,
        new SocketRequest(
            new VoiceAddress(settings, voicing).socket(),
            Map.of(KEY, settings.apiKey()),
            limits().connectWithin(),
            limits().maxMessageBytes()));
    return way;
  }

  /** Speech by requests. */
  HttpWay http(SerialTasks turns, Way.Listener listener) {
    return new HttpWay(new SpeechRequests(settings, voicing, http), this, turns, listener);
  }

  @Override
  public String toString() {
    return "Ways[" + settings + "]";
  }
}
