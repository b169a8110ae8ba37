package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.carrier.CallParameters;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.carrier.Sids;
import dev.voiceline.simulator.phone.media.Beat;
import dev.voiceline.simulator.phone.media.LineMeter;
import dev.voiceline.simulator.phone.media.PhoneStream;
import dev.voiceline.simulator.phone.media.Serial;
import dev.voiceline.simulator.phone.media.StreamEnd;
import dev.voiceline.simulator.phone.media.StreamParty;
import dev.voiceline.simulator.phone.media.StreamTicket;
import dev.voiceline.simulator.phone.twiml.StreamNoun;
import dev.voiceline.simulator.phone.twiml.Verb;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens the media stream of a {@code <Connect>}, and reports on it. */
final class StreamOpener {
  private static final URI NOWHERE = URI.create("ws://127.0.0.1:0/");
  private static final int NEVER_OPENED = -1;

  private final Carrier carrier;
  private final CallParameters parameters;
  private final CallOptions options;
  private final Serial serial;
  private final LineMeter meter;
  private final Handset handset;
  private final Callbacks callbacks;
  private Optional<PhoneStream> live = Optional.empty();

  StreamOpener(
      Carrier carrier,
      CallParameters parameters,
      CallOptions options,
      Serial serial,
      LineMeter meter,
      Handset handset,
      Callbacks callbacks) {
    this.carrier = carrier;
    this.parameters = parameters;
    this.options = options;
    this.serial = serial;
    this.meter = meter;
    this.handset = handset;
    this.callbacks = callbacks;
  }

  /** A stream that is open or about to be. */
  record Opened(String streamSid, PhoneStream stream) {}

  /** The stream under way. */
  Optional<PhoneStream> live() {
    return live;
  }

  /** Starts to connect; the handset is told how it went. */
  Opened open(Verb.Connect verb) {
    StreamNoun noun = verb.stream();
    String streamSid = Sids.stream();
    Optional<URI> place = place(noun.url());
    StreamTicket ticket =
        new StreamTicket(
            place.orElse(NOWHERE),
            headers(noun.url()),
            parameters.accountSid(),
            parameters.callSid(),
            streamSid,
            noun.parameters(),
            options.sendsStart());
    PhoneStream stream =
        new PhoneStream(
            ticket,
            carrier.clock(),
            carrier.timers(),
            serial,
            meter,
            new Reporting(noun, streamSid));
    if (place.isPresent()) {
      stream.dial(carrier.dialer());
    } else {
      stream.closed(NEVER_OPENED, "31922: not a wss address of the simulated domain");
    }
    live = Optional.of(stream);
    return new Opened(streamSid, stream);
  }

  /** Twilio takes wss only, and no query. */
  private Optional<URI> place(String url) {
    try {
      URI address = URI.create(url);
      boolean acceptable = "wss".equals(address.getScheme()) && address.getRawQuery() == null;
      return acceptable ? carrier.domain().locate(address) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private Map<String, String> headers(String url) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Host", carrier.domain().name());
    headers.put("User-Agent", "Twilio.TmeWs/1.0");
    carrier
        .signer()
        .sign(options.handshakeSigning(), url, Form.empty())
        .ifPresent(signature -> headers.put("x-twilio-signature", signature));
    return headers;
  }

  /** Passes everything on to the handset, and tells the server of beginning and end. */
  private final class Reporting implements StreamParty {
    private final StreamNoun noun;
    private final String streamSid;

    Reporting(StreamNoun noun, String streamSid) {
      this.noun = noun;
      this.streamSid = streamSid;
    }

    @Override
    public void streamStarted() {
      callbacks.streamStarted(noun, streamSid);
      handset.streamStarted();
    }

    @Override
    public Beat next() {
      return handset.next();
    }

    @Override
    public void exchanged(long atMs, Beat sent, byte[] played) {
      handset.exchanged(atMs, sent, played);
    }

    @Override
    public void streamEnded(StreamEnd end) {
      live = Optional.empty();
      callbacks.streamEnded(noun, streamSid, end);
      handset.streamEnded(end);
    }
  }
}
