package dev.voiceline.core.fidelity;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Gathers the claims of one text. For one thread. */
final class ClaimDraft {
  private final Set<Amount> amounts = new LinkedHashSet<>();
  private final Set<Long> percents = new LinkedHashSet<>();
  private final Set<Day> days = new LinkedHashSet<>();
  private final Set<Long> numbers = new LinkedHashSet<>();
  private final Set<Statement> statements = new LinkedHashSet<>();

  /** Takes what a clause claims. */
  void claim(Clause clause) {
    statements.addAll(clause.statements());
    if (!clause.supposed()) {
      figures(clause);
    }
  }

  /** Takes the figures of a clause, claimed or not. */
  void figures(Clause clause) {
    Optional<Part.Figure> before = Optional.empty();
    for (Part part : clause.parts()) {
      if (part instanceof Part.Money money) {
        amounts.add(new Amount(money.cents(), clause.money()));
      } else if (part instanceof Part.Percent percent) {
        percents.add(percent.hundredths());
      } else if (part instanceof Part.Date date) {
        Day day = date.day();
        days.add(new Day(day.month(), day.day(), day.year(), clause.day()));
      } else if (part instanceof Part.Figure number) {
        numbers.add(number.hundredths());
        before.ifPresent(
            first -> numbers.addAll(Parts.together(first.hundredths(), number.hundredths())));
      }
      before = part instanceof Part.Figure number ? Optional.of(number) : Optional.empty();
    }
  }

  Claims claims() {
    return new Claims(amounts, percents, days, numbers, statements);
  }
}
