package dev.voiceline.simulator.realtime;

/** In what the model is wrong when it says something else than it should. */
public enum Slip {
  /** The first amount of money is another one. */
  AMOUNT,
  /** The first month, or else the first year, is another one. */
  DATE,
  /** What is so is not so, or the other way round. */
  ANSWER
}
