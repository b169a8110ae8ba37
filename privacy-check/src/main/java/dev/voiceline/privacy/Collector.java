package dev.voiceline.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Collects identifiers from sources and data of tests: from what is a member ID, a birth date, a
 * name or a phone number by where it stands, so that a new test's are found without a list. Not
 * safe for several threads.
 */
public final class Collector {
  private static final String NAMED = "[A-Za-z]*\\\\?\"?\\s*[:=,]\\s*\\\\?\"";
  private static final List<Pattern> MEMBER_IDS =
      List.of(
          Pattern.compile("\\*MI\\*([A-Z0-9]{6,20})\\b"),
          Pattern.compile("MemberId\\.(?:of|parse)\\(\\s*\"([A-Z0-9]{6,20})\""),
          Pattern.compile("(?i)member[_-]?id" + NAMED + "([A-Z0-9]{6,20})\\\\?\""),
          Pattern.compile("\\b((?:MB|SYN)[0-9]{6}[A-Z]?)\\b"));
  private static final List<Pattern> BIRTH_DATES =
      List.of(
          Pattern.compile("DMG\\*D8\\*(\\d{4})(\\d\\d)(\\d\\d)"),
          Pattern.compile("BirthDate\\.of\\(\\s*LocalDate\\.of\\((\\d{4}), (\\d+), (\\d+)\\)"),
          Pattern.compile("BirthDate\\.\\w+\\(\\s*\"(\\d{4})-?(\\d\\d)-?(\\d\\d)\""),
          Pattern.compile(
              "(?i)(?:date_?of_?birth|birth_?date|dob|born)"
                  + NAMED
                  + "(\\d{4})-?(\\d\\d)-?(\\d\\d)"));
  private static final List<Pattern> LAST_THEN_FIRST =
      List.of(
          Pattern.compile("NM1\\*(?:IL|03)\\*1\\*([A-Z' -]+)\\*([A-Z' -]+)"),
          Pattern.compile(
              "\"lastName\"\\s*:\\s*\"(\\w+)\"[^}]{0,40}\"firstName\"\\s*:\\s*\"(\\w+)\""),
          Pattern.compile(
              "\"family\"\\s*:\\s*\"(\\w+)\"[^}]{0,40}\"given\"\\s*:\\s*\\[\\s*\"(\\w+)\""));
  private static final List<Pattern> FIRST_THEN_LAST =
      List.of(
          Pattern.compile(
              "\"firstName\"\\s*:\\s*\"(\\w+)\"[^}]{0,40}\"lastName\"\\s*:\\s*\"(\\w+)\""));
  private static final Pattern PHONE_NUMBER = Pattern.compile("\\+1\\d{10}\\b");

  /** Fewer would be found by chance, in times and counts. */
  private static final int DIGITS_BESIDE_LETTERS = 5;

  private static final int DIGITS_ALONE = 9;

  private final Map<String, Identifier> found = new LinkedHashMap<>();
  private final Set<LocalDate> days = new LinkedHashSet<>();

  /** Takes what a text holds. */
  public void read(String text) {
    each(MEMBER_IDS, text, this::memberId);
    each(BIRTH_DATES, text, this::birthDate);
    each(LAST_THEN_FIRST, text, match -> name(match.group(2), match.group(1)));
    each(FIRST_THEN_LAST, text, match -> name(match.group(1), match.group(2)));
    each(
        List.of(PHONE_NUMBER),
        text,
        match -> found.computeIfAbsent(match.group(), Forms::phoneNumber));
  }

  /** All so far, each once, and all birth dates as one. */
  public List<Identifier> identifiers() {
    List<Identifier> all = new ArrayList<>(found.values());
    if (!days.isEmpty()) {
      all.add(Forms.birthDates(days));
    }
    return List.copyOf(all);
  }

  private void memberId(MatchResult match) {
    String id = match.group(1);
    long digits = id.chars().filter(Character::isDigit).count();
    if (digits >= (digits == id.length() ? DIGITS_ALONE : DIGITS_BESIDE_LETTERS)) {
      found.computeIfAbsent(id, Forms::memberId);
    }
  }

  private void birthDate(MatchResult match) {
    try {
      days.add(
          LocalDate.of(
              Integer.parseInt(match.group(1)),
              Integer.parseInt(match.group(2)),
              Integer.parseInt(match.group(3))));
    } catch (DateTimeException none) {
      // Tests write dates that are none, too.
    }
  }

  private void name(String first, String last) {
    found.computeIfAbsent(first + " " + last, key -> Forms.name(first.strip(), last.strip()));
  }

  private static void each(List<Pattern> patterns, String text, Consumer<MatchResult> taker) {
    patterns.forEach(pattern -> pattern.matcher(text).results().forEach(taker));
  }
}
