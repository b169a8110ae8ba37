package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.language.AnswerPhrase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Facts as a sentence, to which the network stays attached. */
record NetworkWords(Words words) {
  /** The order of telling: what is in network comes first. */
  static final List<Network> ORDER =
      List.of(Network.IN, Network.BOTH, Network.UNSPECIFIED, Network.OUT);

  /** The networks whose figures hold where a patient usually goes, as one is called. */
  static Set<Network> holdingFor(Network network) {
    return network == Network.IN ? EnumSet.of(Network.IN, Network.BOTH) : EnumSet.of(network);
  }

  /** Facts of a service. */
  String forService(String service, Network network, List<String> facts) {
    AnswerPhrase phrase =
        switch (network) {
          case IN -> AnswerPhrase.FOR_IN;
          case OUT -> AnswerPhrase.FOR_OUT;
          case BOTH -> AnswerPhrase.FOR_BOTH;
          case UNSPECIFIED -> AnswerPhrase.FOR_UNSTATED;
        };
    return words.sentence(phrase, "service", service, "facts", words.all(facts));
  }

  /** Facts of the plan, or facts that name their service themselves. */
  String forPlan(Network network, List<String> facts) {
    AnswerPhrase phrase =
        switch (network) {
          case IN -> AnswerPhrase.PLAN_IN;
          case OUT -> AnswerPhrase.PLAN_OUT;
          case BOTH -> AnswerPhrase.PLAN_BOTH;
          case UNSPECIFIED -> AnswerPhrase.PLAN_UNSTATED;
        };
    return words.sentence(phrase, "facts", words.all(facts));
  }
}
