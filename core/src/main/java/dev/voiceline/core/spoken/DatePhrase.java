package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A date in a text, written or as said. It need not exist in the calendar (February 30).
 *
 * @param span where it stands
 * @param year empty when only a day was named
 */
public record DatePhrase(Span span, int month, int day, Optional<Year> year) {

  /**
   * A year as given.
   *
   * @param value all of it, or its last two digits
   * @param complete whether the century was given
   */
  public record Year(int value, boolean complete) {}

  /** All dates of a text, in order. */
  public static List<DatePhrase> find(String text) {
    List<Word> words = Word.of(text);
    List<DatePhrase> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Reading> reading = DateReader.at(words, at);
      if (reading.isPresent()) {
        found.add(reading.get().phrase(words, at));
        at += reading.get().words();
      } else {
        at++;
      }
    }
    return List.copyOf(found);
  }

  /** A date as read from a place on. */
  record Reading(int month, int day, Optional<Year> year, int words) {
    boolean complete() {
      return year.isPresent() && year.get().complete();
    }

    private DatePhrase phrase(List<Word> all, int at) {
      Span span = new Span(all.get(at).span().start(), all.get(at + words - 1).span().end());
      return new DatePhrase(span, month, day, year);
    }
  }
}
