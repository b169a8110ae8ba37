package dev.voiceline.adapters.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.voiceline.core.media.MediaLink;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.java_websocket.handshake.ClientHandshake;

/**
 * A server made of this adapter and nothing else: webhooks by the JDK's HTTP server, media on a
 * WebSocket.
 */
final class TestServer implements AutoCloseable {
  static final String DOMAIN = "agent.example.test";
  static final String AUTH_TOKEN = "0123456789abcdef0123456789abcdef";

  final BlockingQueue<MediaLink> lines = new LinkedBlockingQueue<>();
  final BlockingQueue<StreamTokens.Verdict> verdicts = new LinkedBlockingQueue<>();
  final BlockingQueue<VoiceWebhook> webhooks = new LinkedBlockingQueue<>();
  private final SystemTime time = new SystemTime();
  private final TwilioSignature signature = new TwilioSignature(List.of(AUTH_TOKEN));
  private final StreamTokens tokens =
      new StreamTokens(AUTH_TOKEN.getBytes(StandardCharsets.UTF_8), time, Duration.ofMinutes(5));
  private final VoiceTwiml twiml = new VoiceTwiml();
  private final HttpServer http;
  private final LoopbackMediaServer media;

  TestServer() throws Exception {
    media = LoopbackMediaServer.open(this::welcome);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/voice/", this::webhook);
    http.start();
  }

  PublicDomain domain() {
    return new PublicDomain(DOMAIN, http.getAddress().getPort(), media.getPort());
  }

  private SocketListener welcome(ClientHandshake handshake) {
    String given = handshake.getFieldValue("X-Twilio-Signature");
    boolean signed = signature.signsUrl("wss://" + DOMAIN + "/voice/stream", given);
    return new MediaStream(
        time, time, StreamLimits.STANDARD, (start, link) -> signed && accepts(start, link));
  }

  private boolean accepts(StreamStart start, MediaLink link) {
    String token = start.parameters().getOrDefault("token", "");
    StreamTokens.Verdict verdict = tokens.check(token, start.call());
    verdicts.add(verdict);
    return verdict == StreamTokens.Verdict.VALID && lines.add(link);
  }

  private void webhook(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    Map<String, List<String>> form = PostedForm.read(exchange);
    String given =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Twilio-Signature")).orElse("");
    if (!signature.signsForm("https://" + DOMAIN + path, form, given)) {
      PostedForm.answer(exchange, 403, "");
      return;
    }
    VoiceWebhook webhook = VoiceWebhook.parse(form).orElseThrow();
    webhooks.add(webhook);
    PostedForm.answer(
        exchange, 200, path.equals("/voice/incoming") ? connect(webhook) : twiml.hangUp());
  }

  private String connect(VoiceWebhook webhook) {
    return twiml.connect(
        new ConnectStream(
            URI.create("wss://" + DOMAIN + "/voice/stream"),
            URI.create("https://" + DOMAIN + "/voice/after?step=1"),
            URI.create("https://" + DOMAIN + "/voice/stream-status"),
            Map.of("token", tokens.issue(webhook.call())),
            Spoken.plain("Sorry.")));
  }

  @Override
  public void close() {
    http.stop(0);
    media.close();
    time.close();
  }
}
