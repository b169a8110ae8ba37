package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.ConversationFailure;

/** A way by which text goes to the service and audio comes back. Used by one thread at a time. */
interface Way {
  /** Sends on what it can of a speech. Called again whenever there may be more to do. */
  void attend(Speech speech);

  /** The speech is not wanted any more; nothing of it is told from now on. */
  void cancel(Speech speech);

  /** Ends it, with a farewell. Nothing is told from now on. */
  void close();

  /** Who is told, in turn, what comes back. */
  interface Listener {
    /** Speech can be sent. */
    void open(Way way);

    /** The next audio of a speech, and what it says of its words. */
    void audio(Speech speech, byte[] audio);

    /** When the words of the audio told last are spoken. */
    void aligned(Speech speech, Alignment alignment, long shiftMs);

    /** All audio of a speech has been told. */
    void generated(Speech speech);

    /** A speech is refused, or broke off. */
    void refused(Speech speech, ConversationFailure failure);

    /** Something is wrong and the way goes on. */
    void complained(ConversationFailure failure);

    /** There may be room for another speech. */
    void room();

    /** The way is gone. */
    void lost(Way way, ConversationFailure failure);
  }
}
