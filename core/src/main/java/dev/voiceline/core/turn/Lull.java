package dev.voiceline.core.turn;

/** What the line is quiet for, when it is. */
enum Lull {
  /** It is not, or nobody is to be heard on it. */
  NONE,
  /** A tool runs. */
  TOOL,
  /** A reply has been asked for, or waits to be asked for again. */
  REPLY,
  /** It is the caller's turn. */
  CALLER;

  /** What a state is quiet for. */
  static Lull of(TurnState state) {
    Agenda agenda = state.agenda();
    if (!agenda.connected() || !agenda.audience()) {
      return NONE;
    } else if (state instanceof TurnState.Listening) {
      return agenda.latest().isPresent() ? CALLER : NONE;
    } else if (!(state instanceof TurnState.Thinking)) {
      return NONE;
    } else if (agenda.replyUnderWay() || agenda.resting()) {
      return REPLY;
    }
    return agenda.openTools().isEmpty() ? NONE : TOOL;
  }
}
