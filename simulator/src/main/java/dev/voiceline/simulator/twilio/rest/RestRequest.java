package dev.voiceline.simulator.twilio.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived; what it says and its credentials are not printed.
 *
 * @param path without the query
 * @param fields of the form, or of the query of a GET
 * @param headers by their names in lower case
 */
public record RestRequest(
    String method, String path, Fields fields, Map<String, List<String>> headers) {
  public RestRequest {
    headers = Map.copyOf(headers);
  }

  /** The first value of a header, whatever its case. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** Whether it is of this method and its path ends so, such as {@code /Calls.json}. */
  public boolean is(String wantedMethod, String pathEnd) {
    return method.equals(wantedMethod) && path.endsWith(pathEnd);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
