package dev.voiceline.simulator.phone.twiml;

import java.net.URI;
import java.util.List;
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

  /** What can be heard: alone, or as the prompt of a {@code <Gather>}. */
  sealed interface Audible extends Verb permits Say, Pause, Play {}

  /**
   * Speaks a text.
   *
   * @param language as written, such as {@code es-MX}; empty when not given
   * @param voice as written; empty when not given
   * @param times how often, at least once
   */
  record Say(String text, String language, String voice, int times) implements Audible {
    @Override
    public void accept(Visitor visitor) {
      visitor.say(this);
    }
  }

  /** Waits. */
  record Pause(int seconds) implements Audible {
    @Override
    public void accept(Visitor visitor) {
      visitor.pause(this);
    }
  }

  /** Plays a file (which the simulation does not fetch) or keypad tones. */
  record Play(String url, String digits) implements Audible {
    @Override
    public void accept(Visitor visitor) {
      visitor.play(this);
    }
  }

  /** Asks for keys or words, while it says something or afterwards. */
  record Gather(GatherTerms terms, List<Audible> prompts) implements Verb {
    public Gather {
      prompts = List.copyOf(prompts);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.gather(this);
    }
  }

  /** Calls people; the first who answers is connected with this call. */
  record Dial(DialTerms terms, List<NumberNoun> numbers) implements Verb {
    public Dial {
      numbers = List.copyOf(numbers);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.dial(this);
    }
  }

  /** Takes this call into a room, the {@code <Conference>} of a {@code <Dial>}. */
  record Meet(DialTerms terms, ConferenceNoun room) implements Verb {
    @Override
    public void accept(Visitor visitor) {
      visitor.meet(this);
    }
  }

  /** Begins to record in the background. */
  record StartRecording(RecordingNoun recording) implements Verb {
    @Override
    public void accept(Visitor visitor) {
      visitor.startRecording(this);
    }
  }

  /** Begins to copy the audio to a socket, which the simulation does not open. */
  record StartStream(StreamNoun stream) implements Verb {
    @Override
    public void accept(Visitor visitor) {
      visitor.startStream(this);
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

    void gather(Gather verb);

    void dial(Dial verb);

    void meet(Meet verb);

    void startRecording(StartRecording verb);

    void startStream(StartStream verb);

    void redirect(Redirect verb);

    void reject(Reject verb);

    void hangup(Hangup verb);

    void unsupported(Unsupported verb);
  }
}
