package dev.voiceline.core.resumption;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.NetworkEvent.TextStage;
import dev.voiceline.core.followup.TextOffer;
import dev.voiceline.core.followup.TextOfferEvent;
import dev.voiceline.core.followup.TextOfferState;
import dev.voiceline.core.followup.TextOfferWording;
import dev.voiceline.core.followup.YesOrNo;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.tool.ToolResult;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How the offer of a text message stands: its machine is run again over what happened. */
final class Texting {
  private TextOfferState state = TextOffer.start();
  private final Set<String> reported = new HashSet<>();
  private final Set<String> lost = new HashSet<>();
  private Optional<String> latest = Optional.empty();
  private int asked;

  void add(JournalEvent event) {
    if (event instanceof JournalEvent.Disclosed disclosed) {
      if (disclosed.what() == Disclosure.BENEFITS) {
        on(new TextOfferEvent.Disclosed());
      }
    } else if (event instanceof JournalEvent.ToolRequested requested) {
      if (requested.request().name().equals(TextOfferWording.TOOL)) {
        on(new TextOfferEvent.Wanted());
      }
    } else if (event instanceof JournalEvent.ToolAnswered answered) {
      if (answered.answer().request().name().equals(TextOfferWording.TOOL)) {
        outcome(answered.answer().result()).ifPresent(this::settled);
      }
    } else if (event instanceof JournalEvent.Network network) {
      if (network.report() instanceof NetworkEvent.Text text) {
        reported(text);
      }
    } else if (event instanceof JournalEvent.Said said) {
      agentSaid(said);
    } else if (event instanceof JournalEvent.Heard heard && heard.place() > asked) {
      on(new TextOfferEvent.Answered(YesOrNo.of(heard.text())));
    }
  }

  /** A message that was being sent may have gone out. */
  TextOfferState state() {
    return state instanceof TextOfferState.Sending ? new TextOfferState.Unsure() : state;
  }

  /**
   * The network's own reports name a message, which the agent's answer does not: a name that is new
   * is the latest message's, whose report may be faster than the answer.
   */
  private void reported(NetworkEvent.Text text) {
    if (reported.add(text.id())) {
      latest = Optional.of(text.id());
      named();
    }
    if (text.stage() == TextStage.UNDELIVERED || text.stage() == TextStage.FAILED) {
      lost.add(text.id());
      on(new TextOfferEvent.Lost(text.id()));
    }
  }

  private void named() {
    if (latest.isPresent()
        && state instanceof TextOfferState.Sent sent
        && sent.message().isEmpty()) {
      String message = latest.get();
      latest = Optional.empty();
      state = new TextOfferState.Sent(message);
      if (lost.contains(message)) {
        on(new TextOfferEvent.Lost(message));
      }
    }
  }

  private void agentSaid(JournalEvent.Said said) {
    if (state instanceof TextOfferState.Asking asking
        && !asking.heard()
        && !said.cutShort()
        && TextOfferWording.isQuestion(said.item().heardText())) {
      asked = said.place();
      on(new TextOfferEvent.QuestionHeard());
    }
  }

  /** Words that were known late have made a request wait that came before them. */
  private void settled(ControlOutcome outcome) {
    if (state instanceof TextOfferState.Agreed) {
      on(new TextOfferEvent.Wanted());
    }
    on(new TextOfferEvent.Settled(outcome));
    named();
  }

  private static Optional<ControlOutcome> outcome(ToolResult result) {
    if (result instanceof ToolResult.Problem problem) {
      return problem.code().equals("busy") ? failed(Kind.RETRYABLE) : Optional.empty();
    }
    Object status = ((ToolResult.Success) result).values().getOrDefault("status", "");
    return switch (String.valueOf(status)) {
      case "sent" -> Optional.of(new ControlOutcome.Done(""));
      case "unsure" -> failed(Kind.UNCERTAIN);
      case "opted_out" -> failed(Kind.OPTED_OUT);
      case "unreachable" -> failed(Kind.UNREACHABLE);
      case "failed", "not_delivered" -> failed(Kind.FINAL);
      default -> Optional.empty();
    };
  }

  private static Optional<ControlOutcome> failed(Kind kind) {
    return Optional.of(new ControlOutcome.Failed(new ControlFailure(kind, 0, "It is on record.")));
  }

  private void on(TextOfferEvent event) {
    state = TextOffer.on(state, event).state();
  }
}
