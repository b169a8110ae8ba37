package dev.voiceline.adapters.eligibility.readings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a text of whoever read by hand. They say in their own order and with fewer words
 * what a payer or the product says: each word that carries meaning must be there, once at least.
 */
record Words(Set<String> words) {
  private static final Set<String> WITHOUT_MEANING =
      Set.of("a", "an", "and", "at", "is", "it", "not", "of", "other", "the", "to", "s");

  static Words of(JsonElement text) {
    return of(text.getAsString());
  }

  /** {@code non-emergency use of ER (in network)}. */
  static Words ofExclusion(JsonElement note) {
    return of(note.getAsString().replaceAll("\\bER\\b", "emergency room"));
  }

  /** An exclusion as one text. */
  static JsonElement facts(JsonObject exclusion) {
    JsonObject copy = exclusion.deepCopy();
    String network = copy.get("network").getAsString();
    copy.addProperty("network", network.equals("IN") ? "in network" : network);
    return new com.google.gson.JsonPrimitive(copy.toString());
  }

  /** Whether all are in that text. */
  boolean areIn(JsonElement found) {
    return found.isJsonPrimitive() && of(found.getAsString()).words.containsAll(words);
  }

  private static Words of(String text) {
    return new Words(
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9|>!$%.]+"))
            .map(word -> word.replaceAll("\\.$", ""))
            .map(word -> word.matches("[a-z]{3,}s") ? word.substring(0, word.length() - 1) : word)
            .filter(word -> !word.isEmpty() && !WITHOUT_MEANING.contains(word))
            .collect(Collectors.toSet()));
  }
}
