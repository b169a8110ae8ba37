package dev.voiceline.core.fidelity;

import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Languages;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;

/** What a line may have told of a patient, and its sentences. */
sealed interface Told {
  /**
   * Coverage is active.
   *
   * @param left of the deductible, in cents; zero: it is met; empty: the plan did not say
   */
  record Active(Optional<Long> left, Terms terms) implements Told {
    @Override
    public String sentence() {
      return Figures.sentences(
          "Good news: the patient's coverage is active.",
          left.map(cents -> cents == 0 ? "The deductible is fully met." : remains(cents))
              .orElse("The plan did not say how much of the deductible remains."),
          terms.sentence(),
          "This is not a guarantee of payment.");
    }

    private static String remains(long cents) {
      return FIGURES.amount(cents) + " of the deductible remains.";
    }
  }

  /** Coverage is not active, perhaps since a day. */
  record Inactive(Optional<LocalDate> since) implements Told {
    @Override
    public String sentence() {
      return Figures.sentences(
          "The patient's coverage is not active.",
          since
              .map(day -> "There has been no coverage since " + FIGURES.date(day) + ".")
              .orElse(""),
          "Is there a newer insurance card that we could try?");
    }
  }

  /** Nothing of the patient. */
  record Nothing(String sentence) implements Told {}

  /** What a plan says of a service. */
  sealed interface Terms {
    /**
     * It is covered.
     *
     * @param copay in cents; zero: there is none; empty: the plan did not say
     */
    record Covered(String service, Optional<Long> copay, Requirement authorization)
        implements Terms {
      @Override
      public String sentence() {
        String first = "For " + service + ", ";
        boolean known = authorization != Requirement.PAYER_DOES_NOT_KNOW;
        String approval =
            authorization == Requirement.REQUIRED
                ? "prior authorization is required"
                : "no prior authorization is required";
        if (known) {
          return first
              + approval
              + copay
                  .map(cents -> " and " + cost(cents))
                  .orElse(", but the plan did not say what the copay is")
              + ".";
        }
        return copay
            .map(
                cents ->
                    first
                        + cost(cents)
                        + ", but the plan did not say whether prior authorization is required.")
            .orElse(
                first
                    + "the plan did not say whether prior authorization is required or what the"
                    + " copay is.");
      }

      private static String cost(long cents) {
        return cents == 0 ? "there is no copay" : "the copay is " + FIGURES.amount(cents);
      }
    }

    /** It is not covered. */
    record NotCovered(String service) implements Terms {
      @Override
      public String sentence() {
        return "However, the plan does not cover " + service + ".";
      }
    }

    /** The plan says nothing of it. */
    record Unstated(String service) implements Terms {
      @Override
      public String sentence() {
        return "The plan did not say anything about " + service + ".";
      }
    }

    /** For the ear. */
    String sentence();
  }

  /** English, for the ear. */
  Figures FIGURES = Languages.standard().english().spoken();

  /** For the ear. */
  String sentence();

  /** Anything that may be told. */
  static Arbitrary<Told> any() {
    Arbitrary<Optional<Long>> cents =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 100_000_000).map(Optional::of),
            Arbitraries.of(Optional.of(0L), Optional.empty()));
    Arbitrary<String> service = Arbitraries.of("an MRI", "insulin", "a visit");
    Arbitrary<Requirement> authorization =
        Arbitraries.of(
            Requirement.REQUIRED, Requirement.NOT_REQUIRED, Requirement.PAYER_DOES_NOT_KNOW);
    Arbitrary<Terms> terms =
        Arbitraries.oneOf(
            Combinators.combine(service, cents, authorization).as(Terms.Covered::new),
            service.map(Terms.NotCovered::new),
            service.map(Terms.Unstated::new));
    return Arbitraries.oneOf(
        Combinators.combine(cents, terms).as(Active::new),
        Dates.dates()
            .between(LocalDate.of(2001, 1, 1), LocalDate.of(2029, 1, 1))
            .optional()
            .map(Inactive::new),
        Arbitraries.of(
                "I could not match those details.",
                "I'm sorry, the plan took too long to answer. This does not mean anything about the"
                    + " coverage.")
            .map(Nothing::new));
  }
}
