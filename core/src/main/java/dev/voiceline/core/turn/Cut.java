package dev.voiceline.core.turn;

import java.util.Optional;

/** How the agent is cut off, whatever it was doing. */
final class Cut {
  private Cut() {}

  /** Which reply is cut: the one asked for if it has not begun, else the last that began. */
  static TurnEffect of(Agenda agenda) {
    return new TurnEffect.CutPlayout(agenda.asked() ? Optional.empty() : agenda.latest());
  }

  /**
   * A reply that has not begun is withdrawn; one that runs is on the agenda until its end is told.
   */
  static Agenda agendaAfter(Agenda agenda) {
    return agenda.asked() ? agenda.progress(new ReplyProgress.None()) : agenda;
  }
}
