package dev.voiceline.server.setup;

import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.adapters.twilio.rest.TwilioNumber;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.server.carrier.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the number is ours and its calls come here. */
final class NumberCheck implements Check {
  private static final String NAME = "Twilio number";
  private static final String WEBHOOKS = "Webhooks";
  private final TwilioApi api;
  private final Optional<PhoneNumber> number;
  private final Addresses ours;

  NumberCheck(TwilioApi api, Optional<PhoneNumber> number, Addresses ours) {
    this.api = api;
    this.number = number;
    this.ours = ours;
  }

  @Override
  public List<Finding> findings() {
    if (number.isEmpty()) {
      return List.of(
          Finding.warning(
              NAME,
              "TWILIO_PHONE_NUMBER is not set: calls can come in, but none can be placed and no number"
                  + " was checked; \"./voiceline configure\" lists the numbers of the account."));
    }
    TwilioAnswer<Optional<TwilioNumber>> answer = TwilioQuestions.await(api.number(number.get()));
    if (answer instanceof TwilioAnswer.Given<Optional<TwilioNumber>> given) {
      return given
          .value()
          .map(this::of)
          .orElseGet(
              () ->
                  List.of(
                      Finding.problem(
                          NAME,
                          "The account has no such number: set TWILIO_PHONE_NUMBER to one that"
                              + " \"./voiceline configure\" lists.")));
    }
    TwilioAnswer.Failed<Optional<TwilioNumber>> failed =
        (TwilioAnswer.Failed<Optional<TwilioNumber>>) answer;
    return List.of(Finding.problem(NAME, failed.failure().explanation()));
  }

  private List<Finding> of(TwilioNumber owned) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        owned.voice()
            ? Finding.ok(NAME, "The account has the number.")
            : Finding.problem(NAME, "The number cannot take calls: choose one with voice."));
    if (!owned.overriddenBy().isEmpty()) {
      findings.add(
          Finding.problem(
              WEBHOOKS,
              "The number's calls go to "
                  + owned.overriddenBy()
                  + " (an application or trunk), which overrides its webhooks: take that off the number"
                  + " in the Twilio Console."));
      return findings;
    }
    NumberPlan plan = NumberPlan.of(owned, WantedRouting.at(ours));
    if (plan.changes().isEmpty()) {
      findings.add(Finding.ok(WEBHOOKS, "The number's webhooks are this server's."));
    }
    for (NumberPlan.Change change : plan.changes()) {
      String sentence =
          "The number's " + change.line() + " is wanted: run \"./voiceline configure --apply\".";
      findings.add(
          change.what().equals("voice URL")
              ? Finding.problem(WEBHOOKS, sentence)
              : Finding.warning(WEBHOOKS, sentence));
    }
    return findings;
  }
}
