package dev.voiceline.core.followup;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text message about a result: what the caller was told, without what only makes sense to the
 * ear. It names the service and nobody: the spoken sentences hold no identifier, and none is added.
 */
public final class WrittenSummary {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
  private static final String END = "Not a guarantee of payment. Reply STOP to opt out.";
  private static final int LONGEST = 1_600;

  private WrittenSummary() {}

  /**
   * The body, in plain ASCII.
   *
   * @param spoken the sentences the caller was told
   * @param lineName who writes
   * @param day of the call
   */
  public static String of(String spoken, String lineName, LocalDate day) {
    String head = PlainText.of(lineName) + ", " + DAY.format(day) + ": ";
    List<String> facts = facts(PlainText.of(spoken));
    while (head.length() + length(facts) + END.length() > LONGEST) {
      facts.remove(facts.size() - 1);
    }
    return head + String.join(" ", facts) + " " + END;
  }

  private static int length(List<String> sentences) {
    return sentences.stream().mapToInt(one -> one.length() + 1).sum();
  }

  private static List<String> facts(String spoken) {
    List<String> facts = new ArrayList<>();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.US);
    sentences.setText(spoken);
    int from = sentences.first();
    for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
      String sentence = spoken.substring(from, to).strip();
      if (!sentence.endsWith("?") && !sentence.contains("guarantee of payment")) {
        facts.add(capitalized(sentence.replaceFirst("^Good news: ", "")));
      }
      from = to;
    }
    return facts;
  }

  private static String capitalized(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.US) + sentence.substring(1);
  }
}
