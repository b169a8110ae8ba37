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
import java.util.stream.Collectors;

/**
 * Compares a reading with the one by hand, field by field. Lists of facts must have the same
 * members in any order, unless the reading by hand says of itself that a list is only in part.
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
          "partial",
          "aboutTheFile",
          "mustSay",
          "mustNotSay");

  private final Set<String> partial;
  private final Set<String> aboutTheFile;
  private final JsonElement notes;
  private final List<String> differences = new ArrayList<>();

  private Comparison(JsonObject expected, JsonObject actual) {
    partial = texts(expected, "partial");
    aboutTheFile = texts(expected, "aboutTheFile");
    notes = actual.get("notes");
  }

  /** What differs. */
  static List<String> differences(JsonObject expected, JsonObject actual) {
    Comparison comparison = new Comparison(expected, actual);
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
          case "notCoveredNotes" -> exclusions(expected.getAsJsonArray(), actual);
          case "notes" -> Words.of(without(expected)).areIn(found);
          case "strict" -> Words.of(expected).areIn(found);
          default -> partial.contains(name) ? someOf(expected, found) : same(expected, found);
        };
    if (!same) {
      differences.add(name + ": expected " + expected + ", but read " + found);
    }
  }

  private JsonElement without(JsonElement text) {
    String left = text.getAsString();
    for (String words : aboutTheFile) {
      left = left.replace(words, "");
    }
    return new JsonPrimitive(left);
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
    if (name.equals("note")) {
      Words words = Words.of(expected);
      return (found.has(name) && words.areIn(found.get(name)))
          || (isRemark(expected) && words.areIn(notes));
    }
    return same(expected, found.has(name) ? found.get(name) : JsonNull.INSTANCE);
  }

  /** Payers shout; a remark of whoever read by hand may be a note on the whole reading. */
  private static boolean isRemark(JsonElement note) {
    return !note.getAsString().equals(note.getAsString().toUpperCase(Locale.ROOT));
  }

  /** Lists only: every fact of the one by hand is in the other. */
  private boolean someOf(JsonElement expected, JsonElement found) {
    return !expected.getAsJsonArray().isEmpty()
        && remaining(expected.getAsJsonArray(), found.getAsJsonArray()).isPresent();
  }

  private boolean sameMembers(JsonArray expected, JsonArray found) {
    return remaining(expected, found).filter(List::isEmpty).isPresent();
  }

  /** What is left of the list when each expected fact has taken one that is the same. */
  private Optional<List<JsonElement>> remaining(JsonArray expected, JsonArray found) {
    List<JsonElement> left = new ArrayList<>(found.asList());
    for (JsonElement each : expected) {
      Optional<JsonElement> match =
          left.stream().filter(candidate -> same(each, candidate)).findFirst();
      if (match.isEmpty()) {
        return Optional.empty();
      }
      left.remove(match.get());
    }
    return Optional.of(left);
  }

  /** What is not covered but for some cases, in other words and with its network in brackets. */
  private static boolean exclusions(JsonArray expected, JsonObject actual) {
    if (!(actual.get("exclusions") instanceof JsonArray found) || found.size() != expected.size()) {
      return false;
    }
    return expected.asList().stream()
        .allMatch(
            note ->
                found.asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .anyMatch(each -> Words.ofExclusion(note).areIn(Words.facts(each))));
  }

  private static Set<String> texts(JsonObject reading, String field) {
    return reading.get(field) instanceof JsonArray texts
        ? texts.asList().stream().map(JsonElement::getAsString).collect(Collectors.toSet())
        : Set.of();
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
