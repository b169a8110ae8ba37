package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.telling.NextStep;
import dev.voiceline.core.hearing.AskBack;
import dev.voiceline.core.hearing.IdentifierDialogue;
import dev.voiceline.core.hearing.IdentifierDialogue.ReadBack;
import dev.voiceline.core.hearing.IdentifierDialogue.Step;
import dev.voiceline.core.hearing.IdentifierPrompt;
import dev.voiceline.core.hearing.MemberIdReading;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.core.tool.ToolResult.Problem;
import java.util.Optional;

/**
 * What becomes of the member ID of a request. The agent reads back what it heard before it asks, so
 * an ID without an open question is one that the caller agreed to; a repaired one is not what the
 * agent heard, so the caller has to agree to it after it was read back.
 *
 * @param next how far it is taken down then
 * @param id that may be looked up
 * @param problem what has to be asked first; present when there is no ID to look up
 */
record MemberIdStep(IdentifierDialogue next, Optional<MemberId> id, Optional<Problem> problem) {

  private static final String WRITTEN =
      " Then call again with the whole member ID written together, such as AB987654.";

  /** Of what was given. */
  static MemberIdStep of(MemberIdReading reading, Listening how) {
    return new Taking(reading, how).step();
  }

  private record Taking(MemberIdReading reading, Listening how) {
    private MemberIdStep step() {
      Optional<MemberId> repaired = pending().filter(id -> reading.best().equals(Optional.of(id)));
      if (repaired.isPresent()) {
        return replied(repaired.get());
      }
      return reading.usable().map(this::agreed).orElseGet(() -> asking(how.member().said(reading)));
    }

    /** An ID that was repaired and read back. */
    private Optional<MemberId> pending() {
      return how.member() instanceof ReadBack readBack
          ? Optional.of(readBack.id())
          : Optional.empty();
    }

    /** The ID that was read back is given again, or what it was made of. */
    private MemberIdStep replied(MemberId id) {
      boolean repeated = reading.usable().isEmpty();
      return switch (how.reply()) {
        case NONE -> asking(how.member().typed(id));
        case YES -> agreed(id);
        case NO -> asking(how.member().denied());
        // The model was told to give the ID as it was read back once the caller agrees.
        case OTHER -> repeated ? asking(how.member().denied()) : agreed(id);
      };
    }

    private MemberIdStep agreed(MemberId id) {
      IdentifierDialogue heard = how.member().typed(id).next();
      return new MemberIdStep(heard.agreed().next(), Optional.of(id), Optional.empty());
    }

    private MemberIdStep asking(Step step) {
      return new MemberIdStep(step.next(), Optional.empty(), Optional.of(problem(step)));
    }

    private Problem problem(Step step) {
      if (step.prompt() instanceof IdentifierPrompt.ReadBack readBack) {
        return new Problem(
            CheckEligibility.MEMBER_ID + "_unconfirmed",
            "The member ID was not heard as this plan has it. "
                + exactly(step.prompt())
                + " Only if they agree, call again with the member ID "
                + readBack.id().reveal(Purpose.READ_BACK)
                + ". Otherwise take it again, and call again with what they say.");
      }
      if (step.prompt() instanceof IdentifierPrompt.Ask) {
        return new Problem(
            CheckEligibility.MEMBER_ID + "_doubtful",
            "The member ID may be heard in two ways. " + exactly(step.prompt()) + WRITTEN);
      }
      return new Problem(
          CheckEligibility.MEMBER_ID + "_unreadable",
          "The member ID could not be understood. " + another(step));
    }

    /** Slowly, by keypad, by a person. */
    private String another(Step step) {
      boolean notOfPlan =
          reading.question().filter(AskBack.WholeAgain.class::isInstance).isPresent();
      if (step.prompt() instanceof IdentifierPrompt.Slowly && notOfPlan) {
        return Advice.askExactly(how.wording().question(new AskBack.WholeAgain())) + WRITTEN;
      }
      if (step.next() instanceof IdentifierDialogue.Person) {
        return Advice.of(NextStep.PERSON);
      }
      String said = how.wording().of(step.prompt());
      return said.isEmpty() ? Advice.afterMiss(step.next()) : Advice.askExactly(said) + WRITTEN;
    }

    private String exactly(IdentifierPrompt prompt) {
      return Advice.askExactly(how.wording().of(prompt));
    }
  }
}
