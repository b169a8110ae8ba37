package dev.voiceline.simulator.phone.detection;

import dev.voiceline.simulator.twilio.MachineDetection;
import java.time.Duration;

/**
 * What Twilio takes a pickup for, and when. It judges by how long the first speech lasts: a machine
 * with a short greeting passes for a person, as it does with the real one.
 *
 * @param answeredBy Twilio's word
 * @param after how long after the answer it is known
 */
public record Verdict(String answeredBy, Duration after) {
  private static final Duration FAX = Duration.ofSeconds(1);

  /** The verdict on a pickup. */
  public static Verdict on(Pickup heard, MachineDetection manner) {
    Verdict verdict = unhurried(heard, manner);
    if (verdict.after().compareTo(manner.timeout()) <= 0) {
      return verdict;
    }
    boolean surelyMachine = verdict.answeredBy().startsWith("machine");
    return new Verdict(surelyMachine ? "machine_end_other" : "unknown", manner.timeout());
  }

  private static Verdict unhurried(Pickup heard, MachineDetection manner) {
    Duration greeting = heard.greeting();
    if (heard.fax()) {
      return new Verdict("fax", FAX);
    }
    if (greeting.isZero()) {
      return new Verdict("unknown", manner.silenceTimeout());
    }
    if (greeting.compareTo(manner.speechThreshold()) < 0) {
      return new Verdict("human", greeting.plus(manner.speechEndThreshold()));
    }
    if (!manner.untilMessageEnd()) {
      return new Verdict("machine_start", manner.speechThreshold());
    }
    return heard.beeps()
        ? new Verdict("machine_end_beep", greeting.plus(Pickup.BEEP))
        : new Verdict("machine_end_silence", greeting.plus(manner.speechEndThreshold()));
  }
}
