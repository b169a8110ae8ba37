package dev.voiceline.adapters.eligibility.clearinghouse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a field is: names with dots between them; {@code []} behind a name for each element of a
 * list, {@code *} for whatever name.
 */
record FieldPath(List<String> steps) {
  private static final String LIST = "[]";

  FieldPath {
    steps = List.copyOf(steps);
  }

  static FieldPath of(String text) {
    return new FieldPath(List.of(text.split("\\.", -1)));
  }

  /** From the last list on the way to the end; the whole path where there is no list before it. */
  FieldPath insideItsList() {
    int begin = steps.size() - 1;
    while (begin > 0 && !steps.get(begin - 1).endsWith(LIST)) {
      begin--;
    }
    return new FieldPath(steps.subList(begin, steps.size()).stream().map(FieldPath::bare).toList());
  }

  /** The objects below the root that the path inside its list begins at. */
  Stream<JsonObject> homes(JsonObject root) {
    List<String> above = steps.subList(0, steps.size() - insideItsList().steps().size());
    Stream<JsonElement> here = Stream.of(root);
    for (String step : above) {
      here = here.flatMap(each -> below(each, step));
    }
    return here.filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  /** The same place under another name: a name replaces the last one, a path the whole. */
  FieldPath renamed(String vendors) {
    if (vendors.contains(".")) {
      return of(vendors);
    }
    List<String> other = new ArrayList<>(steps.subList(0, steps.size() - 1));
    other.add(vendors);
    return new FieldPath(other);
  }

  /** Takes the value out of an object, and with it the objects that it leaves empty. */
  Optional<JsonElement> takeFrom(JsonObject home) {
    if (!home.has(steps.get(0))) {
      return Optional.empty();
    }
    JsonElement next = home.get(steps.get(0));
    if (steps.size() == 1) {
      return Optional.ofNullable(home.remove(steps.get(0)));
    }
    if (!(next instanceof JsonObject inner)) {
      return Optional.empty();
    }
    Optional<JsonElement> taken = new FieldPath(steps.subList(1, steps.size())).takeFrom(inner);
    if (taken.isPresent() && inner.isEmpty()) {
      home.remove(steps.get(0));
    }
    return taken;
  }

  /** Puts a value into an object, in objects that are made where they are not there. */
  void putInto(JsonObject home, JsonElement value) {
    JsonObject here = home;
    for (String step : steps.subList(0, steps.size() - 1)) {
      if (!(here.get(step) instanceof JsonObject)) {
        here.add(step, new JsonObject());
      }
      here = here.getAsJsonObject(step);
    }
    here.add(steps.get(steps.size() - 1), value);
  }

  private static Stream<JsonElement> below(JsonElement here, String step) {
    if (!(here instanceof JsonObject object)) {
      return Stream.empty();
    }
    String name = bare(step);
    Stream<JsonElement> found =
        name.equals("*")
            ? object.entrySet().stream().map(entry -> entry.getValue())
            : Stream.ofNullable(object.get(name));
    return step.endsWith(LIST) ? found.flatMap(FieldPath::elements) : found;
  }

  /** A single object where a list is expected counts as a list of one. */
  private static Stream<JsonElement> elements(JsonElement value) {
    return value instanceof JsonArray list ? list.asList().stream() : Stream.of(value);
  }

  private static String bare(String step) {
    return step.endsWith(LIST) ? step.substring(0, step.length() - LIST.length()) : step;
  }
}
