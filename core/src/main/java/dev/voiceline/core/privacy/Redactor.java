package dev.voiceline.core.privacy;

import dev.voiceline.core.spoken.DatePhrase;
import dev.voiceline.core.spoken.IdPhrase;
import dev.voiceline.core.spoken.Lexicon;
import dev.voiceline.core.spoken.Span;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides identifiers in free text, such as the transcript of a call, written or as spoken: member
 * IDs, dates, telephone and social security numbers, and any other run of three digits or more.
 * Money, small numbers and ordinary words stay. E-mail addresses are hidden, and names where the
 * speaker introduces them in English ("my name is ..."); other names a text cannot tell from other
 * words. It knows the languages of the line. Safe for use by any thread.
 */
public final class Redactor {
  private static final Pattern SOCIAL_SECURITY =
      Pattern.compile("(?<![0-9-])[0-9]{3}[- ][0-9]{2}[- ][0-9]{4}(?![0-9-])");
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
  private static final Pattern INTRODUCED_NAME =
      Pattern.compile(
          "\\b(?i:name is|name's|named|this is|I am|I'm|patient is)\\s+"
              + "(\\p{Lu}[\\p{L}'-]+(?:\\s+\\p{Lu}[\\p{L}'-]+)*)");
  private static final int FEWEST_DIGITS = 3;
  private static final Redactor MASKING = new Redactor(Redactor::masked);
  private static final Redactor CLEAR = new Redactor(text -> text);

  private final UnaryOperator<String> rule;

  private Redactor(UnaryOperator<String> rule) {
    this.rule = rule;
  }

  /** Masks identifiers. */
  public static Redactor masking() {
    return MASKING;
  }

  /** Changes nothing: for test data only. */
  public static Redactor clear() {
    return CLEAR;
  }

  /** The text as it may be logged. */
  public String redact(String text) {
    return rule.apply(text);
  }

  /** Compatibility forms first: a full-width digit is a digit. */
  private static String masked(String given) {
    String text = Normalizer.normalize(given, Normalizer.Form.NFKC);
    Map<Integer, Cover> covers = new TreeMap<>();
    cover(covers, EMAIL.matcher(text), 0, "***@***");
    cover(covers, INTRODUCED_NAME.matcher(text), 1, "(name)");
    cover(covers, SOCIAL_SECURITY.matcher(text), 0, "***-**-****");
    cover(covers, DatePhrase.find(text), IdPhrase.find(text));
    for (Lexicon other : Lexicon.all()) {
      cover(covers, other.dates(text), other.ids(text));
    }
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (Cover cover : covers.values()) {
      masked.append(text, at, cover.span().start()).append(cover.mask());
      at = cover.span().end();
    }
    return masked.append(text, at, text.length()).toString();
  }

  private static void cover(
      Map<Integer, Cover> covers, List<DatePhrase> dates, List<IdPhrase> identifiers) {
    dates.forEach(date -> put(covers, new Cover(date.span(), "****-**-**")));
    identifiers.stream()
        .filter(id -> id.digits() >= FEWEST_DIGITS && !id.oneNumber())
        .forEach(id -> put(covers, new Cover(id.span(), Mask.middle(id.characters()))));
  }

  private static void cover(Map<Integer, Cover> covers, Matcher found, int group, String mask) {
    while (found.find()) {
      put(covers, new Cover(new Span(found.start(group), found.end(group)), mask));
    }
  }

  private static void put(Map<Integer, Cover> covers, Cover cover) {
    if (covers.values().stream().noneMatch(other -> other.span().overlaps(cover.span()))) {
      covers.put(cover.span().start(), cover);
    }
  }

  private record Cover(Span span, String mask) {}
}
