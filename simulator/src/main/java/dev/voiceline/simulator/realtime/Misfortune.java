package dev.voiceline.simulator.realtime;

import dev.voiceline.core.scripted.Move;
import dev.voiceline.simulator.realtime.Faults.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets go wrong on a connection what is scripted for it. For use by one thread at a time. */
final class Misfortune {
  private static final int SESSION_TOO_OLD = 1001;

  private final List<Fault> faults;
  private final Outlet outlet;
  private final Victim victim;
  private boolean failsTranscription;

  /** The session to which it happens. */
  interface Victim {
    /** It is over at once. */
    void over();

    /** Its response, or the next one, ends like this. */
    void end(Mishap mishap);
  }

  Misfortune(List<Fault> faults, Outlet outlet, Victim victim) {
    this.faults = new ArrayList<>(faults);
    this.outlet = outlet;
    this.victim = victim;
  }

  void at(Moment moment) {
    taken(fault -> fault.moment().equals(moment)).forEach(fault -> befall(fault.mishap()));
  }

  /** Sets an alarm for each mishap that has a time of its own. */
  void schedule(Delay delay) {
    taken(fault -> fault.moment() instanceof Moment.After)
        .forEach(
            fault ->
                delay.after(((Moment.After) fault.moment()).delay(), () -> befall(fault.mishap())));
  }

  /** What happens during a response that is to do this. */
  List<Fault> during(int response, List<Move> moves) {
    return taken(fault -> isDuring(fault.moment(), response, moves));
  }

  /** Whether the utterance that is to be transcribed cannot be; told once. */
  boolean takeFailedTranscription() {
    boolean fails = failsTranscription;
    failsTranscription = false;
    return fails;
  }

  void befall(Mishap mishap) {
    if (mishap instanceof Mishap.Drop) {
      victim.over();
      outlet.drop();
    } else if (mishap instanceof Mishap.Expire) {
      expire();
    } else if (mishap instanceof Mishap.Stall) {
      outlet.mute();
    } else if (mishap instanceof Mishap.ErrorEvent error) {
      outlet.refuse(Refusal.of(error.code(), error.message()), Optional.empty());
    } else if (mishap instanceof Mishap.Garbage) {
      outlet.garbage();
    } else if (mishap instanceof Mishap.Oversized oversized) {
      outlet.oversized(oversized.characters());
    } else if (mishap instanceof Mishap.EveryEvent) {
      EveryEvent.sendTo(outlet);
    } else if (mishap instanceof Mishap.FailTranscription) {
      failsTranscription = true;
    } else if (mishap instanceof Mishap.FailResponse || mishap instanceof Mishap.Incomplete) {
      victim.end(mishap);
    }
  }

  /** The session is as old as it may become. */
  void expire() {
    String message = "Your session hit the maximum duration of 60 minutes.";
    outlet.refuse(Refusal.of("session_expired", message), Optional.empty());
    victim.over();
    outlet.close(SESSION_TOO_OLD, message);
  }

  private List<Fault> taken(Predicate<Fault> due) {
    List<Fault> taken = faults.stream().filter(due).toList();
    faults.removeAll(taken);
    return taken;
  }

  private static boolean isDuring(Moment moment, int response, List<Move> moves) {
    if (moment instanceof Moment.Response at) {
      return at.number() == response;
    }
    if (moment instanceof Moment.Saying saying) {
      return moves.stream()
          .anyMatch(
              move -> move instanceof Move.Say say && say.sentence().contains(saying.words()));
    }
    return moment instanceof Moment.Calling calling
        && moves.stream()
            .anyMatch(move -> move instanceof Move.Call call && call.tool().equals(calling.tool()));
  }
}
