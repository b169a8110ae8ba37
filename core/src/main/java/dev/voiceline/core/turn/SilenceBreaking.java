package dev.voiceline.core.turn;

import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is done when the line has been quiet for as long as it may. */
record SilenceBreaking(Agenda agenda, TurnPolicy policy) {
  Change of(Lull lull) {
    return switch (lull) {
      case NONE -> new Change(agenda, List.of());
      case TOOL -> filler();
      case REPLY -> replyMissing();
      case CALLER -> callerMissing();
    };
  }

  private Change filler() {
    Phrase next = agenda.lulls().nextFiller();
    Lulls said = agenda.lulls().saying(next).watching(Lull.TOOL);
    Duration further = policy.fillers().before(said.fillers());
    return new Change(
        agenda.with(said).withLine(AgendaLine.filler(Cue.of(next))),
        further.isZero() ? List.of() : List.of(LullWatch.alarm(said, further)));
  }

  /** A word that the agent is there, once; then whatever does not come has failed. */
  private Change replyMissing() {
    if (LullWatch.acknowledges(agenda.lulls(), agenda, policy)) {
      Phrase next = agenda.lulls().nextAcknowledgement();
      Lulls said = agenda.lulls().saying(next).disturbed();
      return new Change(
          agenda.with(said).postponed(AgendaLine.filler(Cue.of(next))),
          agenda.replyUnderWay() ? List.of(withdraw()) : List.of());
    }
    Agenda anew = agenda.with(agenda.lulls().disturbed());
    if (!agenda.replyUnderWay()) {
      return new Change(anew, List.of());
    }
    return agenda.fillerUnderWay()
        ? new Change(anew.fillerFailed(), List.of(withdraw()))
        : Change.failed(anew, policy.retries(), Duration.ZERO, List.of(withdraw()));
  }

  private TurnEffect withdraw() {
    return new TurnEffect.Withdraw(
        agenda.progress() instanceof ReplyProgress.Running running
            ? Optional.of(running.reply())
            : Optional.empty());
  }

  private Change callerMissing() {
    Agenda prompted = agenda.with(agenda.lulls().prompted());
    return agenda
        .lulls()
        .nextPrompt()
        .map(cue -> new Change(prompted.withLine(new AgendaLine(cue, true)), List.of()))
        .orElseGet(() -> new Change(prompted, List.of(new TurnEffect.PartFromCaller())));
  }
}
