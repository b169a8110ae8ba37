package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in the words of a language, by rules that are data: a subset of the rule-based number
 * formats of ICU. Immutable.
 *
 * <pre>{@code
 * %cardinal: zero; one; two; ...; 20: twenty[->>]; ...; 100: << hundred[ >>]; 1000: << thousand[ >>];
 * %dollars: =%cardinal= dollars; one dollar; =%cardinal= dollars
 * }</pre>
 *
 * <ul>
 *   <li>A set begins with {@code %name:}; its rules are separated by semicolons. A rule is for the
 *       numbers from its base up to the base of the next. Without a base it is for the number after
 *       that of the rule before, the first for 0.
 *   <li>A rule divides by the largest power of ten that is not above its base, or by what is
 *       written behind it: {@code 1100/100:}.
 *   <li>{@code <<} is the quotient, {@code >>} the remainder, both by the same set; {@code
 *       <%name<}, {@code >%name>} and {@code =%name=} (the number itself) by another.
 *   <li>{@code [with|without]} depends on whether there is a remainder; {@code |without} may be
 *       left out.
 *   <li>{@code =0=} is the number in digits; {@code =#,##0=} with that sign between the thousands.
 * </ul>
 */
public final class NumberRules {
  private static final Pattern NAME = Pattern.compile("\\s*(%[a-z][a-z-]*):(.*)", Pattern.DOTALL);
  private static final Pattern BASE =
      Pattern.compile("\\s*([0-9]{1,15})(?:/([0-9]{1,15}))?:(.*)", Pattern.DOTALL);
  private static final int DEEPEST = 40;

  private final Map<String, List<NumberRule>> sets;

  private NumberRules(Map<String, List<NumberRule>> sets) {
    this.sets = sets;
  }

  /**
   * Reads rules.
   *
   * @throws IllegalArgumentException naming the rule that cannot be used
   */
  public static NumberRules parse(String text) {
    Map<String, List<NumberRule>> sets = new LinkedHashMap<>();
    List<NumberRule> rules = new ArrayList<>();
    for (String each : text.split(";", -1)) {
      String rest = each;
      Matcher name = NAME.matcher(rest);
      if (name.matches()) {
        rules = new ArrayList<>();
        sets.put(name.group(1), rules);
        rest = name.group(2);
      }
      if (!rest.isBlank()) {
        rules.add(rule(rest, rules.isEmpty() ? 0 : rules.get(rules.size() - 1).base() + 1));
      }
    }
    NumberRules all = new NumberRules(sets);
    sets.values().forEach(set -> set.forEach(all::check));
    return all;
  }

  /** Whether there is a set of that name. */
  public boolean has(String set) {
    return sets.containsKey(set);
  }

  /**
   * A number in words.
   *
   * @param set its name, such as {@code %cardinal}
   * @param number not negative
   * @throws IllegalArgumentException when the set has no rule for it
   */
  public String say(String set, long number) {
    StringBuilder words = new StringBuilder();
    say(set, number, words, 0);
    return words.toString();
  }

  /** The rules of a set, by rising base. */
  List<NumberRule> set(String name) {
    return Optional.ofNullable(sets.get(name))
        .orElseThrow(() -> new IllegalArgumentException("there are no number rules " + name));
  }

  private void say(String name, long number, StringBuilder words, int depth) {
    List<NumberRule> set = set(name);
    int at = set.size() - 1;
    while (at >= 0 && set.get(at).base() > number) {
      at--;
    }
    if (at < 0 || depth > DEEPEST) {
      throw new IllegalArgumentException(name + " has no rule for " + number);
    }
    NumberRule rule = set.get(at);
    write(rule.parts(), name, rule, number, words, depth);
  }

  private void write(
      List<NumberPart> parts,
      String set,
      NumberRule rule,
      long number,
      StringBuilder words,
      int depth) {
    for (NumberPart part : parts) {
      if (part instanceof NumberPart.Text text) {
        words.append(text.text());
      } else if (part instanceof NumberPart.Digits digits) {
        words.append(digits.of(number));
      } else if (part instanceof NumberPart.Either either) {
        boolean remains = number % rule.divisor() != 0;
        write(remains ? either.with() : either.without(), set, rule, number, words, depth);
      } else {
        NumberPart.Inner inner = (NumberPart.Inner) part;
        long value = inner.share().of(number, rule.divisor());
        say(inner.set().orElse(set), value, words, depth + 1);
      }
    }
  }

  private static NumberRule rule(String text, long next) {
    Matcher base = BASE.matcher(text);
    if (!base.matches()) {
      return new NumberRule(next, power(next), NumberPart.parse(text.strip()));
    }
    long from = Long.parseLong(base.group(1));
    long divisor = base.group(2) == null ? power(from) : Long.parseLong(base.group(2));
    if (from < next || divisor < 1) {
      throw new IllegalArgumentException("number rules must rise: " + text.strip());
    }
    return new NumberRule(from, divisor, NumberPart.parse(base.group(3).strip()));
  }

  private static long power(long base) {
    long power = 1;
    while (power * 10 <= base) {
      power *= 10;
    }
    return power;
  }

  /** Each part of a number is smaller than it, so that all words come to an end. */
  private void check(NumberRule rule) {
    rule.inner()
        .forEach(
            inner -> {
              inner.set().ifPresent(this::set);
              if (rule.divisor() < 2 && inner.share() != NumberPart.Share.WHOLE) {
                throw new IllegalArgumentException(
                    "the number rule for " + rule.base() + " has nothing to divide by");
              }
            });
  }
}
