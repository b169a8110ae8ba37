package dev.voiceline.core.call;

import java.util.Optional;

/**
 * The legal moves of a call. They name metrics, journal entries and the arrows of the diagram in
 * the docs.
 */
public enum CallTransition {
  RINGING_TO_CONNECTING("Ringing", "Connecting"),
  RINGING_TO_CONVERSING("Ringing", "Conversing"),
  RINGING_TO_TRANSFERRING("Ringing", "Transferring"),
  RINGING_TO_ENDED("Ringing", "Ended"),
  RINGING_TO_HANDED_ON("Ringing", "HandedOn"),
  CONNECTING_TO_CONVERSING("Connecting", "Conversing"),
  CONNECTING_TO_TRANSFERRING("Connecting", "Transferring"),
  CONNECTING_TO_ENDED("Connecting", "Ended"),
  CONNECTING_TO_HANDED_ON("Connecting", "HandedOn"),
  CONVERSING_TO_CONNECTING("Conversing", "Connecting"),
  CONVERSING_TO_TRANSFERRING("Conversing", "Transferring"),
  CONVERSING_TO_SAYING_GOODBYE("Conversing", "SayingGoodbye"),
  CONVERSING_TO_ENDED("Conversing", "Ended"),
  CONVERSING_TO_HANDED_ON("Conversing", "HandedOn"),
  TRANSFERRING_TO_CONNECTING("Transferring", "Connecting"),
  TRANSFERRING_TO_CONVERSING("Transferring", "Conversing"),
  TRANSFERRING_TO_ENDED("Transferring", "Ended"),
  TRANSFERRING_TO_HANDED_ON("Transferring", "HandedOn"),
  SAYING_GOODBYE_TO_CONVERSING("SayingGoodbye", "Conversing"),
  SAYING_GOODBYE_TO_CONNECTING("SayingGoodbye", "Connecting"),
  SAYING_GOODBYE_TO_ENDED("SayingGoodbye", "Ended"),
  SAYING_GOODBYE_TO_HANDED_ON("SayingGoodbye", "HandedOn");

  private final String from;
  private final String to;

  CallTransition(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /** The move between two states; empty when there is no such move. */
  public static Optional<CallTransition> between(CallState from, CallState to) {
    for (CallTransition move : values()) {
      if (move.from.equals(from.name()) && move.to.equals(to.name())) {
        return Optional.of(move);
      }
    }
    return Optional.empty();
  }
}
