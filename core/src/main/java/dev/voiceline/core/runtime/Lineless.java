package dev.voiceline.core.runtime;

import dev.voiceline.core.turn.TurnEvent;

/** The time in which a call has no line: who must know, and what is owed when it is back. */
final class Lineless {
  private final CallScope scope;
  private final Greeter greeter;
  private final Floor floor;
  private final CallTools tools;

  Lineless(CallScope scope, Greeter greeter, Floor floor, CallTools tools) {
    this.scope = scope;
    this.greeter = greeter;
    this.floor = floor;
    this.tools = tools;
  }

  /**
   * It begins.
   *
   * @param broke whether the line broke, in place of being taken away
   */
  void gone(boolean broke) {
    scope.tell(new CallNews.LineGone(broke));
    greeter.lineGoing();
    floor.on(new TurnEvent.LineLost(broke));
  }

  /** It is over; a greeting that nobody heard is said again. */
  void back(boolean broke) {
    scope.tell(new CallNews.LineBack(broke));
    floor.on(new TurnEvent.LineReturned(broke));
    if (greeter.wasLost()) {
      floor.on(new TurnEvent.SayAsked(scope.ports.agent().greetingCue(), false));
    }
    tools.lineBack();
  }
}
