package dev.voiceline.core.call;

/** What a call waits for. */
public enum CallAlarm {
  /** The line has not come. */
  NO_LINE,
  /** The line that went has not come back. */
  LINE_BACK,
  /** Nobody knows what became of a transfer. */
  TRANSFER,
  /** The conversation has not come. */
  NO_CONVERSATION,
  /** The provider takes long to open the conversation, and another could be asked. */
  OPENING,
  /** It is time to try to open the conversation again. */
  REOPEN,
  /** The call is as long as a call may be. */
  LONGEST,
  /** The goodbye has not come to an end. */
  GOODBYE
}
