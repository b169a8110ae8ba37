package dev.voiceline.core.call;

/** Why a call ended. The names are stable words of the log, the journal and the metrics. */
public enum EndReason {
  /** The matter was settled and the agent said goodbye. */
  COMPLETED,
  /** The caller hung up. */
  CALLER_HUNG_UP,
  /** A person took over. */
  HANDED_OVER,
  /** A machine picked up a call that we placed. */
  MACHINE_ANSWERED,
  /** The line never came after the ring. */
  NEVER_ANSWERED,
  /** No conversation could be had, or none could be had again. */
  NO_CONVERSATION,
  /** Replies kept failing. */
  AGENT_FAILED,
  /** The line broke. */
  LINE_LOST,
  /** The line fell silent: not even the frames of silence came. */
  LINE_SILENT,
  /** The line's peer broke the protocol. */
  PROTOCOL_BROKEN,
  /** The longest call was reached. */
  TOO_LONG,
  /** As much was spent on it as may be, and the caller was not served to the end by the agent. */
  CEILING_REACHED,
  /** The caller said nothing, however often they were asked. */
  NO_INPUT,
  /** The operator or the embedder ended it. */
  ENDED_BY_OPERATOR,
  /** Nobody knows: its server was gone, and the network never mentioned it again. */
  LOST;

  /** Whether the caller is still there, without a word from the agent, and is owed an apology. */
  public boolean owesApology() {
    return switch (this) {
      case NO_CONVERSATION,
          AGENT_FAILED,
          CEILING_REACHED,
          LINE_LOST,
          LINE_SILENT,
          PROTOCOL_BROKEN ->
          true;
      case COMPLETED,
          CALLER_HUNG_UP,
          HANDED_OVER,
          MACHINE_ANSWERED,
          NEVER_ANSWERED,
          TOO_LONG,
          NO_INPUT,
          ENDED_BY_OPERATOR,
          LOST ->
          false;
    };
  }

  /** Whether a caller who says something during the goodbye is listened to again. */
  public boolean recallable() {
    return this == COMPLETED || this == NO_INPUT;
  }

  /** Whether the agent was lost for good, and not the caller or the line. */
  public boolean lostAgent() {
    return this == NO_CONVERSATION || this == AGENT_FAILED || this == CEILING_REACHED;
  }

  /** Whether the network serves nobody any more, or knows by itself what to do. */
  public boolean settledByNetwork() {
    return this == CALLER_HUNG_UP || this == HANDED_OVER || this == MACHINE_ANSWERED;
  }
}
