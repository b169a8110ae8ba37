package dev.voiceline.core.fidelity;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a text claims. Health data: only counts are printed. Immutable.
 *
 * @param amounts of money
 * @param percents in hundredths of a percent
 * @param days dates
 * @param numbers figures without a unit, in hundredths: what they count is not known
 * @param statements yeses and noes
 */
public record Claims(
    Set<Amount> amounts,
    Set<Long> percents,
    Set<Day> days,
    Set<Long> numbers,
    Set<Statement> statements) {
  private static final Claims NONE = new Claims(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public Claims {
    amounts = Set.copyOf(amounts);
    percents = Set.copyOf(percents);
    days = Set.copyOf(days);
    numbers = Set.copyOf(numbers);
    statements = Set.copyOf(statements);
  }

  /** Nothing. */
  public static Claims none() {
    return NONE;
  }

  /** What a text claims, in a language. Questions and what is only supposed claim nothing. */
  public static Claims of(String text, Lexicon lexicon) {
    return new ClaimReader(lexicon).read(text);
  }

  /** Every figure of a text, also those that it only asks about; without yeses and noes. */
  public static Claims figures(String text, Lexicon lexicon) {
    return new ClaimReader(lexicon).figures(text);
  }

  /** Both together. */
  public Claims and(Claims more) {
    return new Claims(
        union(amounts, more.amounts),
        union(percents, more.percents),
        union(days, more.days),
        union(numbers, more.numbers),
        union(statements, more.statements));
  }

  /** Whether it is about benefits at all, beyond figures of unknown meaning. */
  public boolean any() {
    return !(amounts.isEmpty() && percents.isEmpty() && statements.isEmpty());
  }

  boolean states(Topic topic, boolean yes) {
    return statements.contains(new Statement(topic, yes));
  }

  /** These, and what follows from them: a deductible of which something remains is not met. */
  Claims withConsequences() {
    Set<Statement> all = new HashSet<>(statements);
    for (Amount amount : amounts) {
      if (!amount.nothing() && amount.about() == Amount.About.COPAY) {
        all.add(new Statement(Topic.COPAY, true));
      } else if (!amount.nothing() && amount.about() == Amount.About.DEDUCTIBLE) {
        all.add(new Statement(Topic.MET, false));
      }
    }
    return new Claims(amounts, percents, days, numbers, all);
  }

  private static <T> Set<T> union(Set<T> one, Set<T> two) {
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(two);
    return all;
  }

  @Override
  public String toString() {
    return "Claims[%d figures, %d statements]"
        .formatted(amounts.size() + percents.size() + days.size(), statements.size());
  }
}
