package dev.voiceline.server.setup;

import dev.voiceline.adapters.twilio.rest.TwilioAccount;
import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import java.util.List;

/** Whether Twilio knows the account and its credentials are good. */
final class AccountCheck implements Check {
  private static final String NAME = "Twilio account";
  private final TwilioApi api;

  AccountCheck(TwilioApi api) {
    this.api = api;
  }

  @Override
  public List<Finding> findings() {
    TwilioAnswer<TwilioAccount> answer = TwilioQuestions.await(api.account());
    if (answer instanceof TwilioAnswer.Given<TwilioAccount> given) {
      return List.of(of(given.value()));
    }
    TwilioAnswer.Failed<TwilioAccount> failed = (TwilioAnswer.Failed<TwilioAccount>) answer;
    return List.of(Finding.problem(NAME, failed.failure().explanation()));
  }

  private static Finding of(TwilioAccount account) {
    return switch (account.status()) {
      case ACTIVE, UNKNOWN ->
          account.trial()
              ? Finding.warning(
                  NAME,
                  "The credentials are good, but it is a trial account: it calls and texts verified"
                      + " numbers only, until it is upgraded in the Twilio Console.")
              : Finding.ok(NAME, "The credentials are good and the account is active.");
      case SUSPENDED ->
          Finding.problem(
              NAME, "The account is suspended: see the Twilio Console for why, often its balance.");
      case CLOSED ->
          Finding.problem(NAME, "The account is closed: set TWILIO_ACCOUNT_SID to another.");
    };
  }
}
