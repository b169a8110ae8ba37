package dev.voiceline.server.http;

import java.util.List;
import java.util.Map;

/**
 * A form whose sender has passed the check. Its fields may name people and are not printed.
 *
 * @param path the values of the path's placeholders, decoded
 * @param fields in the order in which they came
 */
public record SignedForm(Map<String, String> path, Map<String, List<String>> fields) {
  public SignedForm {
    path = Map.copyOf(path);
  }

  @Override
  public String toString() {
    return "SignedForm" + fields.keySet();
  }
}
