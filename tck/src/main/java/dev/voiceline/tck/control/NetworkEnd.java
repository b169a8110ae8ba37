package dev.voiceline.tck.control;

/** The controls of a network: how it treats requests, and what its people do. */
public interface NetworkEnd {
  /** From now on every request of this kind meets this trouble. */
  void meets(Order order, Trouble trouble);

  /**
   * The caller hangs up. From now on the network answers orders about the call as one that is over.
   */
  void callerHangsUp();

  /** The person of a transfer, whose phone rings, picks up. */
  void personAnswers();

  /** The person, who has picked up and heard the summary, takes the caller. */
  void personAccepts();

  /** The person, who has picked up and heard the summary, does not take the caller. */
  void personDeclines();

  /** The person hangs up. */
  void personHangsUp();

  /** The person's phone has rung as long as it may. */
  void nobodyAnswers();

  /** The stranger has told the network that no messages are wanted. */
  void strangerOptsOut();

  /** The stranger's phone cannot have messages. */
  void strangerHasLandline();
}
