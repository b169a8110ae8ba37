package dev.voiceline.core.fidelity;

import java.util.EnumSet;
import java.util.Set;

/** Compares what was said with what may be said. Pure. */
public final class Fidelity {
  private Fidelity() {}

  /**
   * A sentence that was to be said.
   *
   * @param whole whether all of it was said: only then something can be missing
   */
  public static Set<Finding> compare(Claims owed, Claims spoken, boolean whole) {
    Set<Finding> findings = added(owed, spoken);
    if (whole) {
      missing(owed, spoken, findings);
    }
    return findings;
  }

  /**
   * The agent's own words: every figure and every yes or no must have been disclosed.
   *
   * @param disclosed what the line has told in this call
   * @param heard what the caller and others brought up, of which only the figures count
   */
  public static Set<Finding> free(Claims disclosed, Claims heard, Claims spoken) {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    boolean known = disclosed.any();
    Claims figures = disclosed.and(heard);
    if (spoken.amounts().stream().anyMatch(said -> !hasAmount(figures, said))) {
      findings.add(known ? Finding.WRONG_AMOUNT : Finding.UNFOUNDED);
    }
    if (!figures.percents().containsAll(spoken.percents())) {
      findings.add(known ? Finding.WRONG_PERCENT : Finding.UNFOUNDED);
    }
    boolean strange =
        spoken.days().stream()
            .filter(day -> day.about() == Day.About.PLAN)
            .anyMatch(day -> !hasDay(figures, day));
    if (strange) {
      findings.add(known ? Finding.WRONG_DATE : Finding.UNFOUNDED);
    }
    statements(disclosed, spoken, findings);
    return findings;
  }

  private static Set<Finding> added(Claims owed, Claims spoken) {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    if (spoken.amounts().stream().anyMatch(said -> !hasAmount(owed, said))) {
      findings.add(Finding.WRONG_AMOUNT);
    }
    if (!owed.percents().containsAll(spoken.percents())) {
      findings.add(Finding.WRONG_PERCENT);
    }
    if (spoken.days().stream().anyMatch(day -> !hasDay(owed, day))) {
      findings.add(Finding.WRONG_DATE);
    }
    statements(owed, spoken, findings);
    return findings;
  }

  private static void statements(Claims truth, Claims spoken, Set<Finding> findings) {
    Claims known = truth.withConsequences();
    for (Statement said : spoken.statements()) {
      if (known.statements().contains(said) || new Statement(Topic.GUARANTEE, false).equals(said)) {
        continue;
      }
      if (said.topic() == Topic.GUARANTEE) {
        findings.add(Finding.PROMISED);
      } else if (known.statements().contains(said.opposite())) {
        findings.add(Finding.FLIPPED);
      } else if (!follows(said, known)) {
        findings.add(Finding.UNFOUNDED);
      }
    }
  }

  /** A service with terms is covered, and without coverage nothing is. */
  private static boolean follows(Statement said, Claims known) {
    if (said.topic() != Topic.COVERED) {
      return false;
    }
    boolean terms =
        known.statements().stream()
            .anyMatch(s -> s.topic() == Topic.AUTHORIZATION || s.topic() == Topic.COPAY);
    return said.yes() ? terms : known.states(Topic.ACTIVE, false);
  }

  private static void missing(Claims owed, Claims spoken, Set<Finding> findings) {
    boolean figure =
        owed.amounts().stream().anyMatch(amount -> !mentions(spoken, amount))
            || !spoken.percents().containsAll(owed.percents())
            || owed.days().stream().anyMatch(day -> !hasDay(spoken, day))
            || owed.numbers().stream().anyMatch(number -> !counts(spoken, number));
    if (figure) {
      findings.add(Finding.FIGURE_LEFT_OUT);
    }
    for (Statement statement : owed.statements()) {
      if (!spoken.statements().contains(statement)) {
        findings.add(
            statement.topic() == Topic.GUARANTEE
                ? Finding.CAUTION_LEFT_OUT
                : Finding.ANSWER_LEFT_OUT);
      }
    }
  }

  /** A figure without its unit may be meant: {@code the copay is fifty}. */
  private static boolean mentions(Claims spoken, Amount owed) {
    return spoken.amounts().stream().anyMatch(owed::agrees)
        || owed.cents().stream().anyMatch(spoken.numbers()::contains);
  }

  /** "One" is as often no number. */
  private static boolean counts(Claims spoken, long number) {
    return number <= 100 || spoken.numbers().contains(number);
  }

  /** Nothing is the same as met, or as no copay. */
  private static boolean hasAmount(Claims truth, Amount said) {
    boolean nothing =
        said.nothing() && (truth.states(Topic.MET, true) || truth.states(Topic.COPAY, false));
    return nothing
        || truth.amounts().stream().anyMatch(said::agrees)
        || said.cents().stream().anyMatch(truth.numbers()::contains);
  }

  private static boolean hasDay(Claims truth, Day said) {
    return truth.days().stream().anyMatch(said::agrees);
  }
}
