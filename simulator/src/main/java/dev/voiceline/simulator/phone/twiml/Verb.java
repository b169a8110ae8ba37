package dev.voiceline.simulator.phone.twiml;

import java.net.URI;
import java.util.Optional;

/** One instruction of a document. */
public sealed interface Verb {
  /** Leads to the visitor's method for this verb. */
  void accept(Visitor visitor);

  /** Connects the caller with a media stream until that ends. */
  record Connect(Optional<URI> action, String method, StreamNoun stream) implements Verb {
    @Override
    public void accept(Visitor visitor) {
      visitor.connect(this);
    }
  }

  /** Speaks a text. */
  record Say(String text) implements Verb {
    @Override
    public void accept(Visitor visitor) {
      visitor.say(this);
    }
  }

  /** Waits. */
  record Pause(int seconds) implements Verb {
    @Override
    public void accept(Visitor visitor) {
      visitor.pause(this);
    }
  }

  /** Plays a file (which the simulation does not fetch) or keypad tones. */
  record Play(String url, String digits) implements Verb {
    @Override
    public void accept(Visitor visitor) {
      visitor.play(this);
    }
  }

  /** Goes on with another document. */
  record Redirect(String method, URI address) implements Verb {
    @Override
    public void accept(Visitor visitor) {
      visitor.redirect(this);
    }
  }

  /** Refuses the call without answering it: {@code rejected} or {@code busy}. */
  record Reject(String reason) implements Verb {
    @Override
    public void accept(Visitor visitor) {
      visitor.reject(this);
    }
  }

  /** Ends the call. */
  record Hangup() implements Verb {
    @Override
    public void accept(Visitor visitor) {
      visitor.hangup(this);
    }
  }

  /** A verb that Twilio may know and the simulation does not. */
  record Unsupported(String name) implements Verb {
    @Override
    public void accept(Visitor visitor) {
      visitor.unsupported(this);
    }
  }

  /** One method per verb, so that a new verb breaks whoever forgets it. */
  interface Visitor {
    void connect(Connect verb);

    void say(Say verb);

    void pause(Pause verb);

    void play(Play verb);

    void redirect(Redirect verb);

    void reject(Reject verb);

    void hangup(Hangup verb);

    void unsupported(Unsupported verb);
  }
}
