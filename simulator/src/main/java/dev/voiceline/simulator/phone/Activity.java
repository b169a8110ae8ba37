package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.media.Beat;

/** What a leg is doing. All methods are tasks of the leg's serial. */
interface Activity {
  /** Doing nothing. */
  Activity NONE =
      new Activity() {
        @Override
        public void start() {
          // There is nothing to be started.
        }

        @Override
        public void stop(Stop why) {
          // And nothing to be stopped.
        }
      };

  /** Why an activity is stopped before its own end. */
  enum Stop {
    /** The person on this leg has hung up. */
    HUNG_UP,
    /** The leg was given other instructions, or is ended by somebody else. */
    MOVED,
    /** The network is closed: no word to anybody. */
    DROPPED
  }

  /** Begins. */
  void start();

  /** Ends before its time, and does not go on with anything. */
  void stop(Stop why);

  /** Whether what the person says and presses reaches anybody outside a media stream. */
  default boolean attentive() {
    return false;
  }

  /** The person is doing something, 20 ms of it. */
  default void beat(Beat beat) {}

  /** The person has done something to its end. */
  default void said(Said done) {}
}
