package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Usage;
import java.util.Optional;

/**
 * A message of the service, as far as it matters here. Its text may hold health data, so nothing of
 * it is printed.
 */
sealed interface ServerEvent {
  /** Shows it to the method that is made for it. */
  void showTo(Visitor visitor);

  /** The session exists, with settings that are not ours yet. */
  record SessionCreated() implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.sessionCreated();
    }
  }

  /** The settings as they are now. */
  record SessionUpdated(String inputFormat, String outputFormat) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.sessionUpdated(this);
    }
  }

  /**
   * The caller began to speak.
   *
   * @param audioMs where in all audio sent, as the service tells it; empty when it does not
   */
  record SpeechStarted(String itemId, Optional<Long> audioMs) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.speechStarted(this);
    }
  }

  /**
   * The caller fell silent.
   *
   * @param audioMs where in all audio sent, as the service tells it; empty when it does not
   */
  record SpeechStopped(String itemId, Optional<Long> audioMs) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.speechStopped(this);
    }
  }

  /** An item is part of the dialogue. */
  record ItemAdded(String itemId) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.itemAdded(this);
    }
  }

  /** What the caller said, blank when there were no words in it. */
  record Transcribed(String itemId, String text, Optional<Usage> usage) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.transcribed(this);
    }

    @Override
    public String toString() {
      return "Transcribed[" + itemId + "]";
    }
  }

  /** What the caller said could not be written down. */
  record Unclear(String itemId) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.unclear(this);
    }
  }

  /** A reply begins. */
  record ReplyCreated(String replyId) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.replyCreated(this);
    }
  }

  /** A reply begins to speak an item. */
  record ItemBegun(String replyId, String itemId) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.itemBegun(this);
    }
  }

  /** More audio, still in base64: what is not told need not be decoded. */
  record AudioDelta(String replyId, String itemId, String base64) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.audioDelta(this);
    }

    @Override
    public String toString() {
      return "AudioDelta[" + itemId + "]";
    }
  }

  /** More of the words of an item. */
  record WordsDelta(String replyId, String itemId, String text) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.wordsDelta(this);
    }

    @Override
    public String toString() {
      return "WordsDelta[" + itemId + "]";
    }
  }

  /** All of an item has been sent. */
  record ItemFinished(String replyId, String itemId) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.itemFinished(this);
    }
  }

  /**
   * A function is wanted, and the wish is complete.
   *
   * @param replyId empty when the service does not say
   * @param itemId empty when the service does not say
   */
  record FunctionCalled(String replyId, String itemId, String callId, String name, String arguments)
      implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.functionCalled(this);
    }

    @Override
    public String toString() {
      return "FunctionCalled[" + name + "]";
    }
  }

  /** A reply is over; the error is there only when it failed. */
  record ReplyDone(
      String replyId, ReplyOutcome outcome, Optional<ServerError> error, Optional<Usage> usage)
      implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.replyDone(this);
    }
  }

  /** Something was refused, or the session is at its end. */
  record Refused(ServerError error) implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.refused(this);
    }
  }

  /** A message that does not matter here, or a kind that is not known yet. */
  record Ignored() implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.ignored();
    }
  }

  /** No message at all, or one that lacks what it must have. */
  record Garbled() implements ServerEvent {
    @Override
    public void showTo(Visitor visitor) {
      visitor.garbled();
    }
  }

  /** Has a method for each kind, so that a new kind is forgotten nowhere. */
  interface Visitor {
    void sessionCreated();

    void sessionUpdated(SessionUpdated event);

    void speechStarted(SpeechStarted event);

    void speechStopped(SpeechStopped event);

    void itemAdded(ItemAdded event);

    void transcribed(Transcribed event);

    void unclear(Unclear event);

    void replyCreated(ReplyCreated event);

    void itemBegun(ItemBegun event);

    void audioDelta(AudioDelta event);

    void wordsDelta(WordsDelta event);

    void itemFinished(ItemFinished event);

    void functionCalled(FunctionCalled event);

    void replyDone(ReplyDone event);

    void refused(Refused event);

    void ignored();

    void garbled();
  }
}
