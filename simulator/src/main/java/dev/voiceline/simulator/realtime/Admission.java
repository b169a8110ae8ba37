package dev.voiceline.simulator.realtime;

import java.net.URI;
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
  private static final String PATH = "/v1/realtime";
  private static final int BETA_IS_GONE = 4000;
  private static final int BAD_KEY = 3000;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  static Admission of(ClientHandshake handshake, RealtimeSettings settings) {
    URI uri = URI.create(handshake.getResourceDescriptor());
    Optional<String> model = Optional.ofNullable(query(uri).get("model"));
    String authorization = handshake.getFieldValue("Authorization");
    boolean knownKey =
        settings
            .key()
            .map(key -> authorization.equals("Bearer " + key))
            .orElse(authorization.matches("Bearer \\S+"));
    if (!PATH.equals(uri.getPath())) {
      return refused(NOT_FOUND);
    }
    if (!knownKey && settings.refuseAtHandshake()) {
      return refused(UNAUTHORIZED);
    }
    if (model.isEmpty()) {
      return refused(BAD_REQUEST);
    }
    if (!handshake.getFieldValue("OpenAI-Beta").isEmpty()) {
      return thrownOut(
          "beta_api_shape_disabled",
          "The Realtime Beta API is no longer supported. Please use the GA API.",
          BETA_IS_GONE);
    }
    return knownKey
        ? new Admission(0, 0, model.get(), Optional.empty(), 0)
        : thrownOut("invalid_api_key", "Incorrect API key provided.", BAD_KEY);
  }

  Admission numbered(int connection) {
    return new Admission(connection, status, model, refusal, closeCode);
  }

  static Admission refused(int status) {
    return new Admission(0, status, "", Optional.empty(), 0);
  }

  private static Admission thrownOut(String code, String message, int closeCode) {
    return new Admission(0, 0, "", Optional.of(Refusal.of(code, message)), closeCode);
  }

  private static Map<String, String> query(URI uri) {
    String query = uri.getQuery() == null ? "" : uri.getQuery();
    return Stream.of(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
  }
}
