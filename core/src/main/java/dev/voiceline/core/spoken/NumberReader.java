package dev.voiceline.core.spoken;

import dev.voiceline.core.spoken.NumberPart.Share;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads numbers in words by the rules that they are said by, run backwards. Blanks and hyphens
 * between the parts of a number do not matter.
 */
final class NumberReader {
  private final NumberRules rules;
  private final String letters;

  /**
   * Reads in a text.
   *
   * @param letters its words, plain and without anything between them
   */
  NumberReader(NumberRules rules, String letters) {
    this.rules = rules;
    this.letters = letters;
  }

  /**
   * A number that was read.
   *
   * @param end where the letters after it begin
   */
  record Hit(long value, int end) {}

  /** Every number that the letters from a place on can be the words of, up to a highest value. */
  List<Hit> read(String set, int at, long highest) {
    return read(set, at, 0, highest);
  }

  private List<Hit> read(String set, int at, long lowest, long highest) {
    List<Hit> hits = new ArrayList<>();
    List<NumberRule> all = rules.set(set);
    for (int i = 0; i < all.size() && all.get(i).base() <= highest; i++) {
      NumberRule rule = all.get(i);
      long last = i + 1 < all.size() ? all.get(i + 1).base() - 1 : Long.MAX_VALUE;
      long from = Math.max(lowest, rule.base());
      long to = Math.min(highest, last);
      if (from <= to && rule.mayBegin(letters, at)) {
        new Attempt(set, rule, from, to).follow(rule.parts(), 0, Found.nothing(at), hits);
      }
    }
    return hits;
  }

  /** What has been read of a rule; -1 for what has not. */
  private record Found(int end, long whole, long quotient, long remainder) {
    static Found nothing(int at) {
      return new Found(at, -1, -1, -1);
    }

    Found with(Share share, Hit hit) {
      return switch (share) {
        case WHOLE -> new Found(hit.end(), hit.value(), quotient, remainder);
        case QUOTIENT -> new Found(hit.end(), whole, hit.value(), remainder);
        case REMAINDER -> new Found(hit.end(), whole, quotient, hit.value());
      };
    }

    Found to(int place) {
      return new Found(place, whole, quotient, remainder);
    }
  }

  /** The attempt to read by one rule. */
  private final class Attempt {
    private final String set;
    private final NumberRule rule;
    private final long lowest;
    private final long highest;

    Attempt(String set, NumberRule rule, long lowest, long highest) {
      this.set = set;
      this.rule = rule;
      this.lowest = lowest;
      this.highest = highest;
    }

    void follow(List<NumberPart> parts, int index, Found found, List<Hit> hits) {
      if (index == parts.size()) {
        long value = value(found);
        if (value >= lowest && value <= highest) {
          hits.add(new Hit(value, found.end()));
        }
        return;
      }
      NumberPart part = parts.get(index);
      if (part instanceof NumberPart.Text text) {
        if (letters.startsWith(text.letters(), found.end())) {
          follow(parts, index + 1, found.to(found.end() + text.letters().length()), hits);
        }
      } else if (part instanceof NumberPart.Either either) {
        follow(spliced(either.with(), parts, index), 0, found, hits);
        follow(spliced(either.without(), parts, index), 0, found, hits);
      } else if (part instanceof NumberPart.Inner inner) {
        for (Hit hit : inner(inner, found.end())) {
          follow(parts, index + 1, found.with(inner.share(), hit), hits);
        }
      }
    }

    private List<Hit> inner(NumberPart.Inner inner, int at) {
      String other = inner.set().orElse(set);
      return switch (inner.share()) {
        case WHOLE -> read(other, at, lowest, highest);
        case QUOTIENT -> read(other, at, lowest / rule.divisor(), highest / rule.divisor());
        case REMAINDER -> read(other, at, 0, rule.divisor() - 1);
      };
    }

    private List<NumberPart> spliced(List<NumberPart> in, List<NumberPart> parts, int index) {
      List<NumberPart> all = new ArrayList<>(in);
      all.addAll(parts.subList(index + 1, parts.size()));
      return all;
    }

    private long value(Found found) {
      if (found.whole() >= 0) {
        return found.whole();
      }
      long quotient = found.quotient() >= 0 ? found.quotient() : rule.base() / rule.divisor();
      long unread = rule.has(Share.REMAINDER) ? 0 : rule.base() % rule.divisor();
      return quotient * rule.divisor() + (found.remainder() >= 0 ? found.remainder() : unread);
    }
  }
}
