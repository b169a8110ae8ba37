package dev.voiceline.server.demo;

import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.scripted.ScriptedPace;
import dev.voiceline.server.composition.VoiceServer;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import dev.voiceline.simulator.realtime.RealtimeModelServer;
import dev.voiceline.simulator.realtime.RealtimeSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The server between its simulated neighbors, on free ports of the loopback interface. Account, key
 * and domain are made up for this run, so that signatures, tokens and the key are really checked.
 */
final class DemoStage implements AutoCloseable {
  private static final String DOMAIN = "demo.voiceline.test";
  private static final Duration HASTY_FIRST_AUDIO = Duration.ofMillis(100);
  private static final Duration CHUNK = Duration.ofMillis(400);
  private static final int HASTY_SPEED = 10;

  /** After this silence a caller takes it that the agent has finished. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final RealtimeModelServer model;
  private final VoiceServer server;
  private final PhoneNetwork phones;

  private DemoStage(RealtimeModelServer model, VoiceServer server, PhoneNetwork phones) {
    this.model = model;
    this.server = server;
    this.phones = phones;
  }

  /**
   * Starts everything; what was started is stopped again when something cannot be.
   *
   * @param fast whether the model and the callers lose no time
   * @param log where the server's log lines go
   */
  static DemoStage open(boolean fast, CallObserver observer, Consumer<String> log) {
    String key = "sk-" + secret();
    TwilioAccount account = new TwilioAccount("AC" + secret(), secret());
    RealtimeSettings manner = RealtimeSettings.standard().withKey(key, true);
    RealtimeModelServer model =
        new RealtimeModelServer(
            fast
                ? manner.withPace(new ScriptedPace(HASTY_FIRST_AUDIO, CHUNK, HASTY_SPEED))
                : manner);
    try {
      VoiceServer server =
          VoiceServer.with(settings(account, key, model))
              .answersOnly()
              .observer(observer)
              .lines(log)
              .start();
      PublicDomain domain = new PublicDomain(DOMAIN, server.httpPort(), server.mediaPort());
      return new DemoStage(model, server, PhoneNetwork.of(account, domain).pause(PAUSE).open());
    } catch (RuntimeException failed) {
      model.close();
      throw failed;
    }
  }

  PhoneNetwork phones() {
    return phones;
  }

  RealtimeModelServer model() {
    return model;
  }

  /** Who listens where. */
  String addresses() {
    return "server http://127.0.0.1:%d and ws://127.0.0.1:%d/voice/stream as %s, model %s"
        .formatted(server.httpPort(), server.mediaPort(), DOMAIN, model.uri());
  }

  /** Ends all calls and threads. May be called more than once. */
  @Override
  public void close() {
    phones.close();
    server.close();
    model.close();
  }

  private static ServerSettings settings(
      TwilioAccount account, String key, RealtimeModelServer model) {
    return ServerSettings.of(
        Map.of(
            "VOICELINE_DB_URL",
            "off",
            "TWILIO_ACCOUNT_SID",
            account.sid(),
            "TWILIO_AUTH_TOKEN",
            account.authToken(),
            "YOUR_DOMAIN",
            DOMAIN,
            "OPENAI_API_KEY",
            key,
            "OPENAI_REALTIME_URL",
            model.uri().toString(),
            "VOICELINE_HOST",
            "127.0.0.1",
            "VOICELINE_HTTP_PORT",
            "0",
            "VOICELINE_MEDIA_PORT",
            "0"));
  }

  private static String secret() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
