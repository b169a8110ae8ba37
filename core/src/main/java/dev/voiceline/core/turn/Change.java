package dev.voiceline.core.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What becomes of an agenda, and what is to be done about it; the floor follows from it. */
record Change(Agenda agenda, List<TurnEffect> effects) {
  /**
   * What is under way came to nothing: it is asked for again, unless that is hopeless.
   *
   * @param notBefore how long the conversation asks to wait
   * @param before what is to be done first
   */
  static Change failed(
      Agenda agenda, RetryPolicy retries, Duration notBefore, List<TurnEffect> before) {
    Agenda failed = agenda.failed();
    Duration pause = retries.pauseOf(notBefore);
    boolean hopeless =
        failed.failures() >= retries.tries() || pause.compareTo(retries.longestPause()) > 0;
    List<TurnEffect> effects = new ArrayList<>(before);
    effects.add(
        hopeless
            ? new TurnEffect.GiveUp()
            : new TurnEffect.Set(new TurnAlarm.RetryReply(failed.failures()), pause));
    return new Change(failed, effects);
  }
}
