package dev.voiceline.server.demo;

import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.server.composition.VoiceServer;
import dev.voiceline.server.config.ConversationKind;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The server between its simulated neighbors, on free ports of the loopback interface. Account, key
 * and domain are made up for this run, so that signatures, tokens and the key are really checked.
 */
final class DemoStage implements AutoCloseable {
  private static final String DOMAIN = "demo.voiceline.test";

  /** After this silence a caller takes it that the agent has finished. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Neighbors neighbors;
  private final VoiceServer server;
  private final PhoneNetwork phones;

  private DemoStage(Neighbors neighbors, VoiceServer server, PhoneNetwork phones) {
    this.neighbors = neighbors;
    this.server = server;
    this.phones = phones;
  }

  /**
   * Starts everything; what was started is stopped again when something cannot be.
   *
   * @param voices who talks with callers, in turn
   * @param fast whether the models and the callers lose no time
   * @param log where the server's log lines go
   */
  static DemoStage open(
      List<ConversationKind> voices, boolean fast, CallObserver observer, Consumer<String> log) {
    TwilioAccount account = new TwilioAccount("AC" + secret(), secret());
    Neighbors neighbors = Neighbors.open(voices, "sk-" + secret(), fast);
    try {
      VoiceServer server =
          VoiceServer.with(settings(account, neighbors))
              .answersOnly()
              .observer(observer)
              .lines(log)
              .start();
      PublicDomain domain = new PublicDomain(DOMAIN, server.httpPort(), server.mediaPort());
      return new DemoStage(neighbors, server, PhoneNetwork.of(account, domain).pause(PAUSE).open());
    } catch (RuntimeException failed) {
      neighbors.close();
      throw failed;
    }
  }

  PhoneNetwork phones() {
    return phones;
  }

  Neighbors neighbors() {
    return neighbors;
  }

  /** Who listens where. */
  String addresses() {
    return "server http://127.0.0.1:%d and ws://127.0.0.1:%d/voice/stream as %s, %s"
        .formatted(server.httpPort(), server.mediaPort(), DOMAIN, neighbors.addresses());
  }

  /** Ends all calls and threads. May be called more than once. */
  @Override
  public void close() {
    phones.close();
    server.close();
    neighbors.close();
  }

  private static ServerSettings settings(TwilioAccount account, Neighbors neighbors) {
    Map<String, String> given = new HashMap<>(neighbors.settings());
    given.put("VOICELINE_DB_URL", "off");
    given.put("TWILIO_ACCOUNT_SID", account.sid());
    given.put("TWILIO_AUTH_TOKEN", account.authToken());
    given.put("YOUR_DOMAIN", DOMAIN);
    given.put("VOICELINE_HOST", "127.0.0.1");
    given.put("VOICELINE_HTTP_PORT", "0");
    given.put("VOICELINE_MEDIA_PORT", "0");
    return ServerSettings.of(given);
  }

  private static String secret() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
