package dev.voiceline.core.replay;

import dev.voiceline.core.call.CallEffect;
import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallMachine;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.inquiry.AnswerTeller;
import dev.voiceline.core.inquiry.Inquiry;
import dev.voiceline.core.inquiry.InquiryEffect;
import dev.voiceline.core.inquiry.InquiryEvent;
import dev.voiceline.core.inquiry.InquiryPolicy;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.inquiry.InquiryWording;
import dev.voiceline.core.journal.events.StepContext;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.recording.RecordingEffect;
import dev.voiceline.core.recording.RecordingEvent;
import dev.voiceline.core.recording.RecordingState;
import dev.voiceline.core.recording.RecordingWatch;
import dev.voiceline.core.runtime.CallTerms;
import dev.voiceline.core.runtime.MachineStep.KnownPattern;
import dev.voiceline.core.turn.Interjections;
import dev.voiceline.core.turn.Turn;
import dev.voiceline.core.turn.TurnEffect;
import dev.voiceline.core.turn.TurnEvent;
import dev.voiceline.core.turn.TurnPolicy;
import dev.voiceline.core.turn.TurnState;
import java.util.Optional;

/** The machines of this program, made as a live call makes them. */
class StandardMachines implements Machines {
  @Override
  public Step<CallState, CallEffect> call(CallTerms terms, CallState state, CallEvent event) {
    return new CallMachine(terms.policy()).on(state, event);
  }

  @Override
  public Step<TurnState, TurnEffect> turn(
      CallTerms terms, TurnState state, TurnEvent event, StepContext context) {
    return new Turn(policy(terms, context)).on(state, event);
  }

  private static TurnPolicy policy(CallTerms terms, StepContext context) {
    TurnPolicy policy =
        terms.turns().heardThrough(terms.endpointing(), Interjections.in(phrases(context)));
    return context.byWordsOnly().orElse(false)
        ? policy.with(policy.bargeIn().byWordsOnly())
        : policy;
  }

  @Override
  public Step<InquiryState, InquiryEffect> inquiry(
      CallTerms terms, InquiryState state, InquiryEvent event, StepContext context) {
    InquiryPolicy policy =
        InquiryPolicy.standard(terms.today())
            .withAttempts(terms.attempts())
            .withMemberIds(payer -> pattern(context, payer))
            .withClinics(terms.clinics());
    InquiryWording wording = InquiryWording.spoken(phrases(context), AnswerTeller.standard());
    return new Inquiry(policy)
        .on(
            state,
            event,
            context.nowMillis().orElse(0),
            terms.person() ? wording.withPerson() : wording);
  }

  @Override
  public Step<RecordingState, RecordingEffect> recording(
      CallTerms terms, RecordingState state, RecordingEvent event) {
    return new RecordingWatch(terms.recording()).on(state, event);
  }

  private static MemberIdPattern pattern(StepContext context, Optional<String> payer) {
    return context.memberIds().stream()
        .filter(known -> known.payer().equals(payer))
        .map(KnownPattern::pattern)
        .findFirst()
        .orElse(MemberIdPattern.ANY);
  }

  private static Phrases phrases(StepContext context) {
    return Languages.standard().orEnglish(context.language().map(Language::code));
  }
}
