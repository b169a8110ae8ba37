package dev.voiceline.core.followup;

import dev.voiceline.core.language.AnswerPhrase;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text message about a result. It names the service and nobody: the facts hold no identifier,
 * and none is added.
 */
public final class WrittenSummary {
  private static final int LONGEST = 1_600;

  private WrittenSummary() {}

  /**
   * The body, in characters that every network carries.
   *
   * @param facts what the caller was told, for the eye; the last go first where it is too long
   * @param lineName who writes; the line itself when empty
   * @param day of the call
   */
  public static String of(
      List<String> facts, Optional<String> lineName, LocalDate day, Phrases phrases) {
    String name = lineName.orElseGet(() -> phrases.text(Phrase.LINE_NAME));
    String date = phrases.written().shortDate(day);
    String head =
        PlainText.of(phrases.text(Phrase.TEXT_HEAD, Map.of("name", name, "date", date))) + " ";
    String end = PlainText.of(phrases.text(Phrase.TEXT_END));
    // The last sentence says it, also where facts had to go.
    String caveat = phrases.text(AnswerPhrase.NO_GUARANTEE);
    List<String> plain =
        new ArrayList<>(
            facts.stream().filter(fact -> !fact.equals(caveat)).map(PlainText::of).toList());
    while (!plain.isEmpty() && head.length() + length(plain) + end.length() > LONGEST) {
      plain.remove(plain.size() - 1);
    }
    plain.add(end);
    return head + String.join(" ", plain);
  }

  private static int length(List<String> facts) {
    return facts.stream().mapToInt(one -> one.length() + 1).sum();
  }
}
