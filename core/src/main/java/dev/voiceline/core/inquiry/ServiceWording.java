package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.eligibility.ServiceBenefit.Covered;
import dev.voiceline.core.eligibility.ServiceBenefit.NotCovered;
import dev.voiceline.core.eligibility.ServiceBenefit.Unstated;
import java.util.Optional;

/**
 * What the plan does for a service, in plain English.
 *
 * @param statement may be two sentences
 * @param question what the caller is asked, to end with
 */
record ServiceWording(String statement, Optional<String> question) {
  private static final String CHECK = " Please check with the plan before the visit.";

  static ServiceWording of(ServiceBenefit benefit) {
    if (benefit instanceof Covered covered) {
      return statement("For " + covered.service() + ", " + terms(covered));
    }
    if (benefit instanceof NotCovered notCovered) {
      return statement("However, the plan does not cover " + notCovered.service() + ".");
    }
    if (benefit instanceof Unstated unstated) {
      return statement("The plan did not say anything about " + unstated.service() + "." + CHECK);
    }
    return new ServiceWording(
        "I did not recognize that procedure or medication.",
        Optional.of("Could you say it another way?"));
  }

  private static String terms(Covered covered) {
    boolean authorizationKnown = covered.authorization() != PriorAuthorization.UNKNOWN;
    boolean copayKnown = !(covered.copay() instanceof Copay.Unknown);
    if (authorizationKnown && copayKnown) {
      return authorization(covered) + " and " + copay(covered.copay()) + ".";
    }
    if (authorizationKnown) {
      return authorization(covered) + ", but the plan did not say what the copay is.";
    }
    return copayKnown
        ? copay(covered.copay())
            + ", but the plan did not say whether prior authorization is required."
            + CHECK
        : "the plan did not say whether prior authorization is required or what the copay is."
            + CHECK;
  }

  private static String authorization(Covered covered) {
    return covered.authorization() == PriorAuthorization.REQUIRED
        ? "prior authorization is required"
        : "no prior authorization is required";
  }

  private static String copay(Copay copay) {
    boolean something = copay instanceof Copay.Amount amount && amount.amount().cents() > 0;
    return something ? "the copay is " + ((Copay.Amount) copay).amount() : "there is no copay";
  }

  private static ServiceWording statement(String statement) {
    return new ServiceWording(statement, Optional.empty());
  }
}
