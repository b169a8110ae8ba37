package dev.voiceline.adapters.eligibility.readings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a reading with the one by hand, field by field. Lists of facts must have the same
 * members in any order, unless the reading by hand is only of some of them.
 */
final class Comparison {
  private static final Set<String> NO_FACTS =
      Set.of(
          "standard",
          "origin",
          "split",
          "asOf",
          "ask",
          "requestTrace",
          "strict",
          "notes",
          "retry",
          "mustSay",
          "mustNotSay");

  private final boolean whole;
  private final List<String> differences = new ArrayList<>();

  private Comparison(boolean whole) {
    this.whole = whole;
  }

  /**
   * What differs.
   *
   * @param whole whether the lists of the reading by hand are complete
   */
  static List<String> differences(JsonObject expected, JsonObject actual, boolean whole) {
    Comparison comparison = new Comparison(whole);
    expected.entrySet().stream()
        .filter(each -> !NO_FACTS.contains(each.getKey()))
        .forEach(each -> comparison.compare(each.getKey(), each.getValue(), actual));
    return comparison.differences;
  }

  private void compare(String name, JsonElement expected, JsonObject actual) {
    JsonElement found = actual.has(name) ? actual.get(name) : JsonNull.INSTANCE;
    boolean same =
        switch (name) {
          case "members" -> members(expected.getAsJsonArray(), found);
          case "notCoveredNotes" ->
              found instanceof JsonArray notes && notes.size() == expected.getAsJsonArray().size();
          default -> same(expected, found);
        };
    if (!same) {
      differences.add(name + ": expected " + expected + ", but read " + found);
    }
  }

  private boolean same(JsonElement expected, JsonElement found) {
    if (expected instanceof JsonArray list) {
      return sameMembers(list, found instanceof JsonArray array ? array : new JsonArray());
    }
    if (expected instanceof JsonObject object) {
      return found instanceof JsonObject other
          && object.entrySet().stream()
              .allMatch(each -> sameFact(each.getKey(), each.getValue(), other));
    }
    if (expected instanceof JsonPrimitive one && one.isNumber()) {
      return found instanceof JsonPrimitive other
          && other.isNumber()
          && one.getAsBigDecimal().compareTo(other.getAsBigDecimal()) == 0;
    }
    return expected.equals(found);
  }

  private boolean sameFact(String name, JsonElement expected, JsonObject found) {
    if (name.equals("note") && !isThePayersWords(expected)) {
      return true;
    }
    return same(expected, found.has(name) ? found.get(name) : JsonNull.INSTANCE);
  }

  /** Payers shout; remarks of whoever read by hand are in lower case. */
  private static boolean isThePayersWords(JsonElement note) {
    return note.getAsString().equals(note.getAsString().toUpperCase(Locale.ROOT));
  }

  private boolean sameMembers(JsonArray expected, JsonArray found) {
    List<JsonElement> left = new ArrayList<>(found.asList());
    for (JsonElement each : expected) {
      Optional<JsonElement> match =
          left.stream().filter(candidate -> same(each, candidate)).findFirst();
      if (match.isEmpty()) {
        return false;
      }
      left.remove(match.get());
    }
    return left.isEmpty() || (!whole && !expected.isEmpty());
  }

  private boolean members(JsonArray expected, JsonElement found) {
    if (!(found instanceof JsonArray members) || members.size() != expected.size()) {
      return false;
    }
    for (int i = 0; i < members.size(); i++) {
      JsonObject wanted = expected.get(i).getAsJsonObject().deepCopy();
      JsonObject member = members.get(i).getAsJsonObject();
      JsonElement copay = wanted.remove("copay98");
      if (!same(wanted, member) || (copay != null && !sameCopay(copay, member))) {
        return false;
      }
    }
    return true;
  }

  private boolean sameCopay(JsonElement amount, JsonObject member) {
    JsonArray copays = member.getAsJsonArray("copays");
    return copays.size() == 1 && same(amount, copays.get(0).getAsJsonObject().get("amount"));
  }
}
