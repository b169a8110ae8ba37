package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An agenda after the next thing that is owed was asked for, if nothing is under way. */
record Asking(Agenda agenda, List<TurnEffect> effects) {
  static final AgendaLine SORRY = new AgendaLine(Cue.of(Phrase.LINE_DROPPED), false);

  private static final Guidance SAY_AGAIN =
      new Guidance.Instructed(
          "The line dropped for a moment while the caller was speaking. Say so in a few words and ask the"
              + " caller to say it again.");
  private static final Guidance GO_ON =
      new Guidance.Instructed(
          "The line dropped for a moment and is back; you have said sorry for it. Go on where you were: say"
              + " the sentence again that the caller did not hear to its end, and nothing that was heard. If"
              + " all was heard, ask your last question again in a few words.");

  private static final Guidance ASK_AGAIN =
      new Guidance.Instructed(
          "The call was cut off for a moment and is back; you have said sorry for it. Go on where you were: in"
              + " a few words, ask again what you asked last and the caller has not answered, and nothing that"
              + " they have answered. Do not greet the caller and do not start over.");
  private static final Guidance ANSWER_LAST =
      new Guidance.Instructed(
          "The call was cut off for a moment and is back; you have said sorry for it. Answer now what the caller"
              + " said last, as if nothing had happened. Do not ask for anything that they have given.");

  static Asking of(Agenda agenda, List<TurnEffect> before) {
    if (!agenda.connected() || !agenda.audience() || agenda.replyUnderWay()) {
      return new Asking(agenda, before);
    }
    Optional<AgendaLine> line = agenda.lines().stream().findFirst();
    if (agenda.resting()) {
      return line.filter(AgendaLine::filler)
          .map(filler -> say(agenda, before, filler))
          .orElseGet(() -> new Asking(agenda, before));
    }
    return line.map(first -> say(agenda, before, first)).orElseGet(() -> owed(agenda, before));
  }

  private static Asking owed(Agenda agenda, List<TurnEffect> before) {
    return switch (agenda.owed()) {
      case NOTHING -> new Asking(agenda, before);
      case TO_TOOLS ->
          agenda.openTools().isEmpty()
              ? reply(agenda, before, Guidance.natural())
              : new Asking(agenda, before);
      case TO_RETURNED_CALLER -> reply(agenda, before, GO_ON);
      case TO_FOUND_CALLER -> reply(agenda, before, ASK_AGAIN);
      case TO_WAITING_CALLER -> reply(agenda, before, ANSWER_LAST);
      case TO_UNHEARD_CALLER -> reply(agenda, before, SAY_AGAIN);
      case TO_CALLER -> reply(agenda, before, Guidance.natural());
    };
  }

  private static Asking say(Agenda agenda, List<TurnEffect> before, AgendaLine line) {
    return new Asking(
        agenda.asking(Optional.of(line)),
        plus(before, new TurnEffect.Say(line.cue(), line.filler())));
  }

  private static Asking reply(Agenda agenda, List<TurnEffect> before, Guidance guidance) {
    return new Asking(
        agenda.asking(Optional.empty()), plus(before, new TurnEffect.AskReply(guidance)));
  }

  private static List<TurnEffect> plus(List<TurnEffect> before, TurnEffect more) {
    List<TurnEffect> all = new ArrayList<>(before);
    all.add(more);
    return all;
  }
}
