package dev.voiceline.core.followup;

/** What an offer of a text message wants done. */
public sealed interface TextOfferEffect {
  /** Give the agent's request this answer. */
  record Answer(Reply reply) implements TextOfferEffect {}

  /** Ask the network to send; its outcome comes back as {@link TextOfferEvent.Settled}. */
  record Send() implements TextOfferEffect {}

  /** Tell the agent, once, that the message did not arrive. */
  record TellLost() implements TextOfferEffect {}

  /** What an agent's request can be answered with. */
  enum Reply {
    /** There is no result to be texted. */
    NOTHING_YET,
    /** The caller must be asked first. */
    ASK,
    /** The caller was not clear and must be asked once more. */
    ASK_AGAIN,
    /** The caller was asked and has not answered. */
    NOT_ANSWERED_YET,
    /** The caller did not say yes. */
    REFUSED,
    /** Another request is being carried out. */
    UNDER_WAY,
    SENT,
    ALREADY_SENT,
    /** It did not work, and may be asked for again. */
    TRY_LATER,
    /** It may or may not arrive. */
    UNSURE,
    OPTED_OUT,
    UNREACHABLE,
    FAILED,
    NOT_DELIVERED
  }
}
