package dev.voiceline.adapters.twilio;

/** A message from the carrier on the media socket. */
sealed interface StreamMessage
    permits StreamMedia,
        StreamMessage.Connected,
        StreamMessage.Start,
        StreamMessage.Dtmf,
        StreamMessage.Mark,
        StreamMessage.Stop,
        StreamMessage.Unknown,
        StreamMessage.Garbled {
  /** Calls the visitor's method for this kind of message. */
  void tell(Visitor visitor);

  /** The socket is open; says nothing about the call yet. */
  record Connected() implements StreamMessage {
    @Override
    public void tell(Visitor visitor) {
      visitor.connected();
    }
  }

  /** Names the stream and its call. */
  record Start(StreamStart stream) implements StreamMessage {
    @Override
    public void tell(Visitor visitor) {
      visitor.started(stream);
    }
  }

  /** A key of the caller's phone. */
  record Dtmf(String streamSid, char digit) implements StreamMessage {
    @Override
    public void tell(Visitor visitor) {
      visitor.dtmf(this);
    }
  }

  /** A mark of ours that has come back. */
  record Mark(String streamSid, String name) implements StreamMessage {
    @Override
    public void tell(Visitor visitor) {
      visitor.mark(this);
    }
  }

  /** The call or its stream has ended. */
  record Stop(String streamSid) implements StreamMessage {
    @Override
    public void tell(Visitor visitor) {
      visitor.stopped(this);
    }
  }

  /** Well-formed, but of a kind that this version does not know. */
  record Unknown(String event) implements StreamMessage {
    @Override
    public void tell(Visitor visitor) {
      visitor.unknown(this);
    }
  }

  /** Not to be read. The reason has nothing of the message in it. */
  record Garbled(String reason) implements StreamMessage {
    @Override
    public void tell(Visitor visitor) {
      visitor.garbled(this);
    }
  }

  /** One method per kind, so that a new kind breaks the compilation of all who forgot it. */
  interface Visitor {
    void connected();

    void started(StreamStart stream);

    void media(StreamMedia media);

    void dtmf(Dtmf dtmf);

    void mark(Mark mark);

    void stopped(Stop stop);

    void unknown(Unknown unknown);

    void garbled(Garbled garbled);
  }
}
