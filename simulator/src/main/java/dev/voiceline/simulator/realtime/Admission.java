package dev.voiceline.simulator.realtime;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.java_websocket.handshake.ClientHandshake;

/**
 * What a client's handshake is worth.
 *
 * @param number of the connection
 * @param status the HTTP status to refuse it with; 0 to let it in
 * @param model the model it asked for
 * @param refusal what it is told once it is in, when it must go again
 * @param closeCode with which it must go
 */
record Admission(int number, int status, String model, Optional<Refusal> refusal, int closeCode) {
  private static final int BETA_IS_GONE = 4000;
  private static final int BAD_KEY = 3000;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  static Admission of(ClientHandshake handshake, RealtimeDoor door) {
    URI uri = URI.create(handshake.getResourceDescriptor());
    Map<String, String> query = query(uri);
    boolean knownKey = isKnown(handshake, query, door);
    if (!door.path().equals(uri.getPath())) {
      return refused(NOT_FOUND);
    }
    // Of all the answers, this is what Azure gives to who names a version of the GA API.
    boolean versioned = door.azure() && query.containsKey("api-version");
    if (versioned || (!knownKey && door.refuseAtHandshake())) {
      return refused(UNAUTHORIZED);
    }
    if (!query.containsKey("model")
        || query.containsKey("call_id")
        || query.containsKey("intent")) {
      return refused(BAD_REQUEST);
    }
    if (isBeta(handshake)) {
      return thrownOut(Refusal.beta(), BETA_IS_GONE);
    }
    return knownKey
        ? new Admission(0, 0, query.get("model"), Optional.empty(), 0)
        : thrownOut(Refusal.of("invalid_api_key", "Incorrect API key provided."), BAD_KEY);
  }

  /** For whom the client connects, if it says so. */
  static Optional<String> caller(ClientHandshake handshake) {
    return Optional.of(handshake.getFieldValue("OpenAI-Safety-Identifier"))
        .filter(identifier -> !identifier.isBlank());
  }

  Admission numbered(int connection) {
    return new Admission(connection, status, model, refusal, closeCode);
  }

  static Admission refused(int status) {
    return new Admission(0, status, "", Optional.empty(), 0);
  }

  private static Admission thrownOut(Refusal why, int closeCode) {
    return new Admission(0, 0, "", Optional.of(why), closeCode);
  }

  private static boolean isKnown(
      ClientHandshake handshake, Map<String, String> query, RealtimeDoor door) {
    String authorization = handshake.getFieldValue("Authorization");
    String bearer = authorization.startsWith("Bearer ") ? authorization.substring(7) : "";
    Stream<String> shown =
        door.azure()
            ? Stream.of(
                bearer, handshake.getFieldValue("api-key"), query.getOrDefault("api-key", ""))
            : Stream.of(bearer);
    return shown.anyMatch(key -> door.key().map(key::equals).orElse(key.matches("\\S+")));
  }

  private static boolean isBeta(ClientHandshake handshake) {
    return !handshake.getFieldValue("OpenAI-Beta").isEmpty()
        || handshake.getFieldValue("Sec-WebSocket-Protocol").contains("openai-beta");
  }

  private static Map<String, String> query(URI uri) {
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return Stream.of(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                (first, second) -> first));
  }
}
