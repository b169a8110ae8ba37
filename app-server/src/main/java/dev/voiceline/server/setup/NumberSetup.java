package dev.voiceline.server.setup;

import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.adapters.twilio.rest.TwilioNumber;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.server.carrier.Addresses;
import java.util.List;
import java.util.Optional;

/** Finds the number whose calls shall come here, plans what must change, and changes it. Blocks. */
public final class NumberSetup {
  private final TwilioApi api;

  /** At that account. */
  public NumberSetup(TwilioApi api) {
    this.api = api;
  }

  /** What came of looking for the number. */
  public sealed interface Search {
    /** This one. */
    record Found(NumberPlan plan) implements Search {}

    /** Several would do: one must be chosen. */
    record Several(List<TwilioNumber> numbers) implements Search {}

    /** None can be set up; the sentence says why and what to do. */
    record None(String sentence) implements Search {}
  }

  /** Looks for the wanted number, or for the only one that takes calls. */
  public Search find(Optional<PhoneNumber> wanted, Addresses ours) {
    TwilioAnswer<List<TwilioNumber>> answer = TwilioQuestions.await(api.numbers());
    if (answer instanceof TwilioAnswer.Failed<List<TwilioNumber>> failed) {
      return new Search.None(failed.failure().explanation());
    }
    List<TwilioNumber> callable =
        ((TwilioAnswer.Given<List<TwilioNumber>>) answer)
            .value().stream().filter(TwilioNumber::voice).toList();
    List<TwilioNumber> fitting =
        callable.stream()
            .filter(number -> wanted.map(number.number()::equals).orElse(true))
            .toList();
    if (fitting.size() == 1) {
      return new Search.Found(NumberPlan.of(fitting.get(0), WantedRouting.at(ours)));
    }
    if (callable.isEmpty()) {
      return new Search.None(
          "The account has no number that takes calls: buy one in the Twilio Console.");
    }
    return fitting.isEmpty() ? new Search.Several(callable) : new Search.Several(fitting);
  }

  /**
   * Makes the changes.
   *
   * @return why it failed; empty when all is as planned
   */
  public Optional<String> apply(NumberPlan plan) {
    ControlOutcome outcome =
        TwilioQuestions.outcome(
            api.updateNumber(plan.number().sid(), plan.wanted()),
            new ControlOutcome.Failed(TwilioQuestions.unanswered()));
    return outcome instanceof ControlOutcome.Failed failed
        ? Optional.of(failed.failure().explanation())
        : Optional.empty();
  }
}
