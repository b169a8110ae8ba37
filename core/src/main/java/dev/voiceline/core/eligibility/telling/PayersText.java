package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import dev.voiceline.core.spoken.DatePhrase;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Free text of a payer, made fit to be said: without signs that a voice stumbles over, and withheld
 * where it names the person.
 */
record PayersText(Person person) {
  private static final int LONGEST_LABEL = 120;
  private static final int ABBREVIATION = 3;
  private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  /** A text word for word. */
  Optional<String> whole(String text) {
    String plain =
        text.replaceAll("[\\p{Cntrl}{}\"\\s]+", " ").replaceAll("\\s*;\\s*", ", ").strip();
    String ended = plain.replaceAll("[.!?,:]+$", "");
    return ended.isEmpty() || names(ended) ? Optional.empty() : Optional.of(ended);
  }

  /** What tells a figure from others, in small letters where the payer shouts; not too long. */
  Optional<String> label(List<String> texts) {
    StringBuilder label = new StringBuilder();
    for (String part : parts(texts)) {
      boolean first = label.length() == 0;
      if (first || label.length() + part.length() <= LONGEST_LABEL) {
        label.append(first ? "" : ", ").append(part);
      }
    }
    return label.length() == 0 ? Optional.empty() : Optional.of(label.toString());
  }

  /** Whether a label holds all of the texts. */
  boolean isWhole(List<String> texts) {
    return label(texts).filter(String.join(", ", parts(texts))::equals).isPresent();
  }

  private List<String> parts(List<String> texts) {
    return texts.stream()
        .flatMap(text -> whole(text).stream())
        .map(PayersText::quiet)
        .distinct()
        .toList();
  }

  /** A name as it is written; for the ear in small letters, but for abbreviations. */
  Optional<String> name(String text, Words words) {
    return whole(text)
        .map(
            name ->
                words.forTheEye() || !name.equals(name.toUpperCase(Locale.ROOT))
                    ? name
                    : Arrays.stream(name.split(" ", -1))
                        .map(word -> word.length() > ABBREVIATION ? title(word) : word)
                        .collect(Collectors.joining(" ")));
  }

  private static String quiet(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT)) ? text.toLowerCase(Locale.ROOT) : text;
  }

  private boolean names(String text) {
    return Arrays.stream(text.split("[\\s,:()'/]+", -1)).anyMatch(this::isOfPerson)
        || DatePhrase.find(text).stream().anyMatch(this::isBirth)
        || EIGHT_DIGITS.matcher(text).results().anyMatch(run -> isBirth(run.group()));
  }

  private boolean isOfPerson(String word) {
    Optional<MemberId> id = MemberId.parse(word);
    boolean number =
        id.isPresent()
            && Stream.of(person.memberId(), person.subscriberMemberId())
                .anyMatch(each -> each.toOptional().equals(id));
    return number || isName(person.firstName(), word) || isName(person.lastName(), word);
  }

  private static boolean isName(Stated<PersonName> name, String word) {
    return Stream.of(word, word.toUpperCase(Locale.ROOT), title(word))
        .anyMatch(each -> name.toOptional().equals(Optional.of(PersonName.of(each))));
  }

  private static String title(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT)
            + word.substring(1).toLowerCase(Locale.ROOT);
  }

  private boolean isBirth(DatePhrase date) {
    return date.year().isPresent()
        && date.year().get().complete()
        && isBirth(date.year().get().value(), date.month(), date.day());
  }

  private boolean isBirth(String digits) {
    int number = Integer.parseInt(digits);
    return isBirth(number / 10_000, number / 100 % 100, number % 100);
  }

  private boolean isBirth(int year, int month, int day) {
    try {
      BirthDate date = BirthDate.of(LocalDate.of(year, month, day));
      return person.born().toOptional().equals(Optional.of(date));
    } catch (DateTimeException noDay) {
      return false;
    }
  }
}
