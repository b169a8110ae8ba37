package dev.voiceline.adapters.twilio.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.voiceline.adapters.twilio.ConnectStream;
import dev.voiceline.adapters.twilio.LoopbackMediaServer;
import dev.voiceline.adapters.twilio.MediaStream;
import dev.voiceline.adapters.twilio.PostedForm;
import dev.voiceline.adapters.twilio.Spoken;
import dev.voiceline.adapters.twilio.StreamLimits;
import dev.voiceline.adapters.twilio.StreamStart;
import dev.voiceline.adapters.twilio.StreamTokens;
import dev.voiceline.adapters.twilio.TwilioSignature;
import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.adapters.twilio.callback.DialNotice;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.handshake.ClientHandshake;

/** Where a control's webhooks are answered and its calls' lines arrive, on loopback ports. */
final class ControlDoor implements AutoCloseable {
  static final String DOMAIN = "agent.example.test";
  static final String AUTH_TOKEN = "0123456789abcdef0123456789abcdef";

  private final SystemTime time = new SystemTime();
  private final TwilioSignature signature = new TwilioSignature(List.of(AUTH_TOKEN));
  private final StreamTokens tokens =
      new StreamTokens(AUTH_TOKEN.getBytes(StandardCharsets.UTF_8), time, Duration.ofMinutes(5));
  private final VoiceTwiml twiml = new VoiceTwiml();
  private final CompletableFuture<TwilioControl> control = new CompletableFuture<>();
  private final AtomicInteger lines = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final HttpServer http;
  private final LoopbackMediaServer media;

  ControlDoor() throws Exception {
    media = LoopbackMediaServer.open(this::welcome);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext("/voice/", this::webhook);
    http.start();
  }

  PublicDomain domain() {
    return new PublicDomain(DOMAIN, http.getAddress().getPort(), media.getPort());
  }

  /** Whose webhooks they are. */
  void leadsTo(TwilioControl which) {
    control.complete(which);
  }

  /** How many lines have come to the agent. */
  int lines() {
    return lines.get();
  }

  /** A document that connects a call with the agent. */
  String connect(CallId call) {
    return twiml.connect(
        new ConnectStream(
            URI.create("wss://" + DOMAIN + "/voice/stream"),
            URI.create("https://" + DOMAIN + "/voice/after?step=1"),
            URI.create("https://" + DOMAIN + "/voice/stream-status"),
            Map.of("token", tokens.issue(call)),
            Spoken.plain("Sorry.")));
  }

  private SocketListener welcome(ClientHandshake handshake) {
    String given = handshake.getFieldValue("X-Twilio-Signature");
    boolean signed = signature.signsUrl("wss://" + DOMAIN + "/voice/stream", given);
    return new MediaStream(
        time, time, StreamLimits.STANDARD, (start, link) -> signed && accepts(start));
  }

  private boolean accepts(StreamStart start) {
    String token = start.parameters().getOrDefault("token", "");
    boolean valid = tokens.check(token, start.call()) == StreamTokens.Verdict.VALID;
    if (valid) {
      lines.incrementAndGet();
    }
    return valid;
  }

  private void webhook(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    Map<String, List<String>> form = PostedForm.read(exchange);
    String given =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Twilio-Signature")).orElse("");
    if (signature.signsForm("https://" + DOMAIN + path, form, given)) {
      PostedForm.answer(exchange, 200, document(path, form));
    } else {
      PostedForm.answer(exchange, 403, "");
    }
  }

  private String document(String path, Map<String, List<String>> form) {
    if (path.startsWith(ControlAddresses.TRANSFER)) {
      String[] name = path.substring(ControlAddresses.TRANSFER.length()).split("/", 2);
      return transfer(control.join().transfers(), name[0], "/" + name[1], form);
    }
    VoiceWebhook told = VoiceWebhook.parse(form).orElseThrow();
    if (path.equals("/voice/incoming")) {
      return connect(told.call());
    }
    if (path.equals(ControlAddresses.STATUS) && told.status().terminal()) {
      control.join().over(told.call());
    }
    return twiml.hangUp();
  }

  private String transfer(
      Transfers transfers, String name, String step, Map<String, List<String>> form) {
    VoiceWebhook told = VoiceWebhook.parse(form).orElseThrow();
    return switch (step) {
      case ControlAddresses.BRIEF -> transfers.brief(name, told.call());
      case ControlAddresses.DECISION -> transfers.decision(name, told.answer().digits());
      case ControlAddresses.OVER -> transfers.over(name, DialNotice.parse(form).orElseThrow());
      case ControlAddresses.PERSON -> {
        transfers.person(name, told.status());
        yield "";
      }
      default -> throw new IllegalArgumentException("no such step of a transfer");
    };
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    media.close();
    time.close();
  }
}
