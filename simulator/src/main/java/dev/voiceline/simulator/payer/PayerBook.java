package dev.voiceline.simulator.payer;

/** What a payer answers to whom: usually a 271. */
@FunctionalInterface
public interface PayerBook {
  /** The payload of the answer. */
  String answer(Question270 question);
}
