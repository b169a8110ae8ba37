package dev.voiceline.simulator.realtime;

import dev.voiceline.simulator.realtime.Faults.Fault;
import java.util.List;
import java.util.Optional;

/** Lets go wrong on a connection what is scripted for it. For use by one thread at a time. */
final class Misfortune {
  private static final int SESSION_TOO_OLD = 1001;

  private final Faults faults;
  private final int connection;
  private final Outlet outlet;
  private final Runnable over;

  Misfortune(Faults faults, int connection, Outlet outlet, Runnable over) {
    this.faults = faults;
    this.connection = connection;
    this.outlet = outlet;
    this.over = over;
  }

  void at(Moment moment) {
    faults.at(connection, moment).forEach(this::befall);
  }

  List<Fault> during(int response) {
    return faults.during(connection, response);
  }

  void befall(Mishap mishap) {
    if (mishap instanceof Mishap.Drop) {
      over.run();
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
    }
  }

  private void expire() {
    String message = "Your session hit the maximum duration of 60 minutes.";
    outlet.refuse(Refusal.of("session_expired", message), Optional.empty());
    over.run();
    outlet.close(SESSION_TOO_OLD, message);
  }
}
