package dev.voiceline.server.config;

import dev.voiceline.core.turn.BargeIn;
import dev.voiceline.core.turn.FillerPolicy;
import dev.voiceline.core.turn.IdlePolicy;
import dev.voiceline.core.turn.RetryPolicy;
import dev.voiceline.core.turn.TurnPolicy;
import java.time.Duration;

/** How turns are taken. */
final class TurnsReader {
  private final Fields fields;

  private TurnsReader(Fields fields) {
    this.fields = fields;
  }

  static TurnPolicy read(Fields fields) {
    return new TurnsReader(fields).policy();
  }

  private TurnPolicy policy() {
    TurnPolicy usual = TurnPolicy.standard();
    return new TurnPolicy(
        usual.endpointing(),
        millis(Setting.SHORTEST_TURN_MS, usual.shortestTurn(), 50, 2_000),
        millis(Setting.AWAIT_WORDS_MS, usual.awaitWords(), 200, 10_000),
        seconds(Setting.LONGEST_TURN_SECONDS, usual.longestTurn(), 5, 300),
        bargeIn(usual.bargeIn()),
        fillers(usual.fillers()),
        idle(usual.idle()),
        retries(usual.retries()),
        fields.word(Setting.ECHO_GUARD, usual.echo()),
        fields.flag(Setting.GUARD_GREETING, usual.guardsGreeting()),
        usual.words());
  }

  private BargeIn bargeIn(BargeIn usual) {
    BargeIn bargeIn =
        new BargeIn(
            millis(Setting.BARGE_IN_SOUND_MS, usual.afterSound(), 100, 5_000),
            millis(Setting.BARGE_IN_ASSENT_MS, usual.assentsUpTo(), 100, 5_000),
            millis(Setting.BARGE_IN_WORDS_MS, usual.awaitWords(), 100, 5_000),
            millis(Setting.BARGE_IN_GUARDED_MS, usual.guardedAfter(), 200, 30_000),
            whole(Setting.BARGE_IN_MIN_WORDS, usual.leastWords(), 0, 10),
            millis(Setting.BARGE_IN_ANSWER_MS, usual.answersWithin(), 0, 5_000));
    if (bargeIn.assentsUpTo().compareTo(bargeIn.afterSound()) < 0) {
      fields.problem(
          "voiceline.yaml: turns.barge_in.assent_ms is less than turns.barge_in.sound_ms: make it at least as"
              + " long.");
    }
    return bargeIn;
  }

  private FillerPolicy fillers(FillerPolicy usual) {
    FillerPolicy fillers =
        new FillerPolicy(
            millis(Setting.FILLER_FIRST_MS, usual.first(), 0, 20_000),
            millis(Setting.FILLER_SECOND_MS, usual.second(), 0, 60_000),
            millis(Setting.FILLER_EVERY_MS, usual.every(), 0, 60_000),
            millis(Setting.FILLER_REPLY_MS, usual.acknowledgeAfter(), 0, 20_000),
            millis(Setting.REPLY_STALLED_MS, usual.stalledAfter(), 2_000, 60_000));
    if (!fillers.second().isZero() && fillers.second().compareTo(fillers.first()) <= 0) {
      fields.problem(
          "voiceline.yaml: turns.fillers.second_ms counts from the same moment as turns.fillers.first_ms: make it"
              + " longer than that, or 0.");
    }
    return fillers;
  }

  private IdlePolicy idle(IdlePolicy usual) {
    return new IdlePolicy(
        seconds(Setting.IDLE_FIRST_SECONDS, usual.first(), 0, 300),
        seconds(Setting.IDLE_SECOND_SECONDS, usual.second(), 2, 300),
        seconds(Setting.IDLE_GOODBYE_SECONDS, usual.goodbye(), 2, 300));
  }

  private RetryPolicy retries(RetryPolicy usual) {
    return new RetryPolicy(
        millis(Setting.RETRY_PAUSE_MS, usual.pause(), 100, 10_000),
        millis(Setting.RETRY_LONGEST_PAUSE_MS, usual.longestPause(), 1_000, 60_000),
        whole(Setting.RETRY_TRIES, usual.tries(), 1, 10));
  }

  private Duration millis(Setting setting, Duration usual, int least, int most) {
    return Duration.ofMillis(whole(setting, (int) usual.toMillis(), least, most));
  }

  private Duration seconds(Setting setting, Duration usual, int least, int most) {
    return Duration.ofSeconds(whole(setting, (int) usual.toSeconds(), least, most));
  }

  private int whole(Setting setting, int usual, int least, int most) {
    return fields.whole(setting, usual, least, most, String.valueOf(usual));
  }
}
