package dev.voiceline.core.followup;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a caller answered to a yes-or-no question, in English or Spanish. Only what begins with a
 * yes, and takes nothing back, is one: a wrong yes costs more than a question asked twice.
 */
public enum YesOrNo {
  YES,
  NO,
  UNCLEAR;

  private static final Set<String> FILLERS =
      Set.of(
          "um", "uh", "er", "oh", "ah", "well", "so", "hmm", "mm", "pues", "eh", "bueno", "este");
  private static final List<String> YES_WORDS =
      List.of(
          "yes",
          "yeah",
          "yep",
          "yup",
          "yah",
          "ya",
          "sure",
          "ok",
          "okay",
          "absolutely",
          "definitely",
          "certainly",
          "please do",
          "of course",
          "go ahead",
          "go for it",
          "you may",
          "you can",
          "that s fine",
          "that is fine",
          "that s ok",
          "that s okay",
          "that would be great",
          "that works",
          "sounds good",
          "fine",
          "i agree",
          "i do",
          "si",
          "claro",
          "por supuesto",
          "de acuerdo",
          "esta bien",
          "adelante",
          "dale",
          "con gusto",
          "vale",
          "desde luego",
          "acepto");
  private static final List<String> NO_WORDS =
      List.of(
          "no",
          "nope",
          "nah",
          "not",
          "never",
          "don t",
          "do not",
          "please don t",
          "please do not",
          "i don t",
          "i do not",
          "i d rather not",
          "rather not",
          "no gracias",
          "mejor no",
          "tampoco",
          "nunca",
          "para nada",
          "stop");
  private static final List<String> NEGATIONS =
      List.of(
          "no",
          "nope",
          "nah",
          "not",
          "never",
          "don t",
          "dont",
          "wouldn t",
          "won t",
          "can t",
          "cannot",
          "stop",
          "nunca",
          "tampoco");
  private static final Set<String> HEDGES =
      Set.of(
          "but",
          "wait",
          "maybe",
          "perhaps",
          "later",
          "if",
          "unless",
          "actually",
          "different",
          "another",
          "other",
          "instead",
          "what",
          "why",
          "which",
          "who",
          "how",
          "when",
          "unsure",
          "hold",
          "cancel",
          "pero",
          "espera",
          "espere",
          "quizas",
          "talvez",
          "luego",
          "despues",
          "otro",
          "otra",
          "que",
          "cual",
          "quien",
          "cuando",
          "problem",
          "problema",
          "guess",
          "think");

  /** Reads an answer, as a recognizer wrote it. */
  public static YesOrNo of(String said) {
    List<String> words = words(said);
    String text = String.join(" ", words);
    boolean hedged = said.contains("?") || words.stream().anyMatch(HEDGES::contains);
    if (hedged) {
      return UNCLEAR;
    }
    if (begins(text, NO_WORDS)) {
      return holds(text, YES_WORDS) ? UNCLEAR : NO;
    }
    return begins(text, YES_WORDS) && !holds(text, NEGATIONS) ? YES : UNCLEAR;
  }

  private static boolean begins(String text, List<String> phrases) {
    return phrases.stream().anyMatch(one -> text.equals(one) || text.startsWith(one + " "));
  }

  private static boolean holds(String text, List<String> phrases) {
    String padded = " " + text + " ";
    return phrases.stream()
        .filter(one -> !one.equals("i do") && !one.equals("please do"))
        .anyMatch(one -> padded.contains(" " + one + " "));
  }

  private static List<String> words(String said) {
    String plain =
        Normalizer.normalize(said, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    return Arrays.stream(plain.split(" ", -1))
        .dropWhile(FILLERS::contains)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
