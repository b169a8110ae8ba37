package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.inquiry.AnswerTeller;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.turn.TurnPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everything a call is given. */
record CallPorts(
    Agent agent,
    Providers providers,
    EligibilityDirectory directory,
    CallControl control,
    Optional<PhoneNumber> person,
    Handover.Manner manner,
    CallObserver observer,
    CallPolicy policy,
    TurnPolicy turns,
    Duration lookupWithin,
    CallExtras extras,
    Clock clock,
    Timers timers) {
  /** Who is asked first. */
  ConversationService conversations() {
    return providers.first();
  }

  /** The day of a call that is held now, by the clocks of the line. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), extras.zone());
  }

  /** What a call of that day is held under, whose model knows these tools. */
  CallTerms terms(List<String> tools, LocalDate day) {
    return new CallTerms(
        agent.card(tools),
        policy,
        turns,
        conversations().traits().endpointing(),
        extras.recording(),
        person.isPresent(),
        extras.attempts().limit().perCall(),
        extras.clinics(),
        day,
        !extras.teller().equals(AnswerTeller.standard()));
  }

  CallPorts withAgent(Agent other) {
    return new CallPorts(
        other,
        providers,
        directory,
        control,
        person,
        manner,
        observer,
        policy,
        turns,
        lookupWithin,
        extras,
        clock,
        timers);
  }
}
