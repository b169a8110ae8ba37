package dev.voiceline.examples.inkwell;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.transcription.Listening;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What it takes to connect to the service. */
record Dialing(InkwellSettings settings, SocketConnector sockets, Timers timers) {
  private static final int MOST_BYTES = 64 * 1024;

  /** Every address says that nothing may be kept: there is no setting to say otherwise. */
  SocketRequest request(Listening listening) {
    String languages =
        listening.languages().stream().map(Language::code).collect(Collectors.joining(","));
    String terms = String.join(",", ClientMessages.taken(listening.terms()));
    return new SocketRequest(
        URI.create(
            "%s/v1/listen?format=ulaw8k&retain=none&languages=%s&terms=%s"
                .formatted(settings.url(), encoded(languages), encoded(terms))),
        Map.of("X-Inkwell-Key", settings.apiKey()),
        settings.connectWithin(),
        MOST_BYTES);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
