package dev.voiceline.adapters.eligibility.readings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A reading whose lists, and texts put together of several, have no order of their own. */
final class AnyOrder {
  private AnyOrder() {}

  static JsonElement of(JsonElement json) {
    if (json instanceof JsonArray array) {
      List<JsonElement> members = new ArrayList<>();
      array.forEach(each -> members.add(of(each)));
      members.sort(Comparator.comparing(JsonElement::toString));
      JsonArray copy = new JsonArray();
      members.forEach(copy::add);
      return copy;
    }
    if (json instanceof JsonObject object) {
      JsonObject copy = new JsonObject();
      object.entrySet().forEach(each -> copy.add(each.getKey(), of(each.getValue())));
      return copy;
    }
    if (json instanceof JsonPrimitive text
        && text.isString()
        && text.getAsString().contains("; ")) {
      return new JsonPrimitive(
          String.join("; ", new TreeSet<>(Set.of(distinct(text.getAsString())))));
    }
    return json;
  }

  private static String[] distinct(String text) {
    return List.of(text.split("; ", -1)).stream().distinct().toArray(String[]::new);
  }
}
