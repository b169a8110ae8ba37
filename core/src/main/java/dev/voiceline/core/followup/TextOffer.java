package dev.voiceline.core.followup;

import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.followup.TextOfferEffect.Answer;
import dev.voiceline.core.followup.TextOfferEffect.Reply;
import dev.voiceline.core.followup.TextOfferEffect.Send;
import dev.voiceline.core.followup.TextOfferEffect.TellLost;
import dev.voiceline.core.followup.TextOfferState.Agreed;
import dev.voiceline.core.followup.TextOfferState.Asking;
import dev.voiceline.core.followup.TextOfferState.Barred;
import dev.voiceline.core.followup.TextOfferState.Nothing;
import dev.voiceline.core.followup.TextOfferState.Offerable;
import dev.voiceline.core.followup.TextOfferState.Reason;
import dev.voiceline.core.followup.TextOfferState.Refused;
import dev.voiceline.core.followup.TextOfferState.Sending;
import dev.voiceline.core.followup.TextOfferState.Sent;
import dev.voiceline.core.followup.TextOfferState.Unsure;
import dev.voiceline.core.machine.Step;

/**
 * Whether a text message may be sent after a result. Pure and total.
 *
 * <ul>
 *   <li>nothing is sent before benefits were disclosed and the caller has said yes to a question
 *       that was heard to its end;
 *   <li>one message for each disclosure at most, and none again that may have been sent;
 *   <li>each {@code Wanted} is answered once, at once or when the network has answered.
 * </ul>
 */
public final class TextOffer {
  private static final int TIMES_ASKED = 2;
  private static final int TRIES = 3;

  private TextOffer() {}

  /** The state at the start of a call. */
  public static TextOfferState start() {
    return new Nothing();
  }

  /** Takes an event. */
  public static Step<TextOfferState, TextOfferEffect> on(
      TextOfferState state, TextOfferEvent event) {
    return event.accept(new Behavior(state));
  }

  private record Behavior(TextOfferState state)
      implements TextOfferEvent.Visitor<Step<TextOfferState, TextOfferEffect>> {
    @Override
    public Step<TextOfferState, TextOfferEffect> disclosed() {
      if (state instanceof Sending sending) {
        return Step.to(new Sending(sending.failures(), true, sending.withdrawn()));
      }
      boolean settled =
          state instanceof Nothing
              || state instanceof Sent
              || state instanceof Refused
              || state instanceof Unsure;
      return Step.to(settled ? new Offerable() : state);
    }

    @Override
    public Step<TextOfferState, TextOfferEffect> wanted() {
      if (state instanceof Offerable) {
        return Step.to(new Asking(1, false), new Answer(Reply.ASK));
      }
      if (state instanceof Agreed agreed) {
        return Step.to(new Sending(agreed.failures(), false, false), new Send());
      }
      return Step.to(state, new Answer(reply()));
    }

    private Reply reply() {
      if (state instanceof Asking asking) {
        Reply ask = asking.time() == 1 ? Reply.ASK : Reply.ASK_AGAIN;
        return asking.heard() ? Reply.NOT_ANSWERED_YET : ask;
      }
      if (state instanceof Barred barred) {
        return reply(barred.reason());
      }
      if (state instanceof Sending) {
        return Reply.UNDER_WAY;
      }
      if (state instanceof Sent) {
        return Reply.ALREADY_SENT;
      }
      if (state instanceof Unsure) {
        return Reply.UNSURE;
      }
      return state instanceof Refused ? Reply.REFUSED : Reply.NOTHING_YET;
    }

    @Override
    public Step<TextOfferState, TextOfferEffect> questionHeard() {
      return state instanceof Asking asking
          ? Step.to(new Asking(asking.time(), true))
          : Step.ignored(state);
    }

    @Override
    public Step<TextOfferState, TextOfferEffect> answered(YesOrNo answer) {
      if (state instanceof Agreed && answer == YesOrNo.NO) {
        return Step.to(new Refused());
      }
      if (state instanceof Sending sending && answer == YesOrNo.NO) {
        return Step.to(new Sending(sending.failures(), sending.newer(), true));
      }
      if (!(state instanceof Asking asking) || !asking.heard()) {
        return Step.to(state);
      }
      return Step.to(
          switch (answer) {
            case YES -> new Agreed(0);
            case NO -> new Refused();
            case UNCLEAR ->
                asking.time() < TIMES_ASKED ? new Asking(asking.time() + 1, false) : new Refused();
          });
    }

    @Override
    public Step<TextOfferState, TextOfferEffect> settled(ControlOutcome outcome) {
      if (!(state instanceof Sending sending)) {
        return Step.ignored(state);
      }
      if (outcome instanceof ControlOutcome.Done done) {
        return settled(sending, new Sent(done.id()), Reply.SENT);
      }
      return switch (((ControlOutcome.Failed) outcome).failure().kind()) {
        case RETRYABLE -> retryable(sending);
        case UNCERTAIN -> settled(sending, new Unsure(), Reply.UNSURE);
        case OPTED_OUT -> barred(Reason.OPTED_OUT);
        case UNREACHABLE -> barred(Reason.UNREACHABLE);
        case FINAL, GONE -> barred(Reason.FAILED);
      };
    }

    private static Step<TextOfferState, TextOfferEffect> retryable(Sending sending) {
      if (sending.withdrawn()) {
        return settled(sending, new Refused(), Reply.REFUSED);
      }
      return sending.failures() + 1 < TRIES
          ? Step.to(new Agreed(sending.failures() + 1), new Answer(Reply.TRY_LATER))
          : barred(Reason.FAILED);
    }

    private static Step<TextOfferState, TextOfferEffect> settled(
        Sending sending, TextOfferState state, Reply reply) {
      return Step.to(sending.newer() ? new Offerable() : state, new Answer(reply));
    }

    private static Step<TextOfferState, TextOfferEffect> barred(Reason reason) {
      return Step.to(new Barred(reason), new Answer(reply(reason)));
    }

    private static Reply reply(Reason reason) {
      return switch (reason) {
        case OPTED_OUT -> Reply.OPTED_OUT;
        case UNREACHABLE -> Reply.UNREACHABLE;
        case FAILED -> Reply.FAILED;
        case NOT_DELIVERED -> Reply.NOT_DELIVERED;
      };
    }

    /** Of another message, or of one that is known to be lost, it is nothing new. */
    @Override
    public Step<TextOfferState, TextOfferEffect> lost(String message) {
      return state instanceof Sent sent && sent.message().equals(message)
          ? Step.to(new Barred(Reason.NOT_DELIVERED), new TellLost())
          : Step.to(state);
    }
  }
}
