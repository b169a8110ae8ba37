package dev.voiceline.server.composition;

import dev.voiceline.adapters.eligibility.demo.DemoDirectory;
import dev.voiceline.adapters.openai.OpenAiRealtime;
import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.adapters.twilio.MediaStream;
import dev.voiceline.adapters.twilio.StreamLimits;
import dev.voiceline.adapters.twilio.StreamTokens;
import dev.voiceline.adapters.twilio.TwilioSignature;
import dev.voiceline.core.call.Admission;
import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.runtime.CallsBuilder;
import dev.voiceline.core.scripted.ScriptedConversations;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.carrier.EndedCalls;
import dev.voiceline.server.carrier.LoopbackOnly;
import dev.voiceline.server.carrier.NextVerbs;
import dev.voiceline.server.carrier.Reception;
import dev.voiceline.server.carrier.RequestCheck;
import dev.voiceline.server.carrier.SignedOnly;
import dev.voiceline.server.carrier.StreamDesk;
import dev.voiceline.server.config.ConversationKind;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.http.FormReading;
import dev.voiceline.server.http.Health;
import dev.voiceline.server.http.Ports;
import dev.voiceline.server.http.VoiceRoutes;
import dev.voiceline.server.http.WebServer;
import dev.voiceline.server.log.CallLog;
import dev.voiceline.server.log.LineLog;
import dev.voiceline.server.log.Refusals;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.stream.StreamServlet;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.sockets.SocketSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts a server together. What is not said has the product's own default. */
public final class VoiceServerBuilder {
  /** The carrier opens the stream within seconds of the webhook. */
  private static final Duration TOKENS_VALID = Duration.ofMinutes(2);

  private final ServerSettings settings;
  private Optional<Consumer<String>> lines = Optional.empty();
  private Optional<ConversationService> conversations = Optional.empty();
  private CallObserver observer = CallObserver.none();
  private StreamLimits limits = StreamLimits.STANDARD;

  VoiceServerBuilder(ServerSettings settings) {
    this.settings = settings;
  }

  /**
   * Where log lines go, one by one, on a thread of the log's own; the standard output otherwise.
   */
  public VoiceServerBuilder lines(Consumer<String> sink) {
    lines = Optional.of(sink);
    return this;
  }

  /** Who watches the calls besides the log. */
  public VoiceServerBuilder observer(CallObserver watcher) {
    observer = watcher;
    return this;
  }

  /** Who talks with callers, whatever the settings say. */
  public VoiceServerBuilder conversations(ConversationService service) {
    conversations = Optional.of(service);
    return this;
  }

  /** The watches on media sockets. */
  public VoiceServerBuilder limits(StreamLimits watches) {
    limits = watches;
    return this;
  }

  /**
   * Starts it.
   *
   * @throws dev.voiceline.server.http.PortUnavailable when a port cannot be had; nothing is left
   *     running then
   */
  public VoiceServer start() {
    Ports ports = Ports.bind(settings.listen());
    Deque<AutoCloseable> opened = new ArrayDeque<>();
    opened.push(ports);
    try {
      return start(ports, opened);
    } catch (RuntimeException failed) {
      VoiceServer.closeAll(opened);
      throw failed;
    }
  }

  /** What is opened later is closed first. */
  private VoiceServer start(Ports ports, Deque<AutoCloseable> opened) {
    LineLog writer = lines.map(LineLog::new).orElseGet(LineLog::toStandardOutput);
    opened.push(writer);
    SystemTime time = new SystemTime();
    opened.push(time);
    ServerLog log = new ServerLog(writer::line, time);
    NextVerbs next = new NextVerbs(time);
    EndedCalls ended = new EndedCalls(time);
    Refusals refusals = new Refusals(log, time, time);
    Calls calls = calls(log, next, ended, time, opened);
    StreamTokens tokens = new StreamTokens(SigningKey.of(settings.twilio()), time, TOKENS_VALID);
    Addresses addresses =
        settings
            .domain()
            .map(Addresses::ofDomain)
            .orElseGet(() -> Addresses.ofLoopback(ports.httpPort()));
    RequestCheck check = check(addresses);
    Reception reception = new Reception(calls, next, ended, tokens, addresses, log);
    reception.rehearse();
    StreamDesk desk = new StreamDesk(calls, tokens, check, refusals);
    StreamServlet streams =
        new StreamServlet(
            check, () -> new MediaStream(time, time, limits, desk), time, log, refusals);
    Health health = new Health(settings.openAi().isPresent(), settings.twilio().isPresent());
    VoiceRoutes voice = new VoiceRoutes(check, reception, new FormReading(time), refusals);
    opened.push(WebServer.start(ports, voice, health, streams, log));
    settings.warnings().forEach(log::warn);
    return new VoiceServer(settings, ports, calls, next, opened);
  }

  private Calls calls(
      ServerLog log,
      NextVerbs next,
      EndedCalls ended,
      SystemTime time,
      Deque<AutoCloseable> opened) {
    CallPolicy usual = CallPolicy.standard();
    CallPolicy policy =
        new CallPolicy(
            usual.lineWithin(),
            usual.conversationWithin(),
            usual.reopenAfter(),
            settings.calls().longest(),
            usual.goodbyeWithin());
    CallsBuilder builder =
        Calls.with(conversations(time, opened), new DemoDirectory())
            .agent(settings.agent())
            .control(next)
            .observer(ended.and(new CallLog(log, settings.logsClearValues())).and(observer))
            .policy(policy)
            .admission(Admission.upTo(settings.calls().atOnce()))
            .time(time, time);
    settings.calls().person().ifPresent(builder::person);
    return builder.open();
  }

  private ConversationService conversations(SystemTime time, Deque<AutoCloseable> opened) {
    Optional<OpenAiSettings> openAi =
        settings.openAi().filter(any -> settings.conversation() == ConversationKind.OPENAI);
    if (conversations.isPresent()) {
      return conversations.get();
    }
    if (openAi.isEmpty()) {
      return new ScriptedConversations(settings.agent().greeting(), time);
    }
    JavaWebSocketConnector sockets =
        new JavaWebSocketConnector(SocketSettings.defaults(), time, time);
    opened.push(sockets);
    return new OpenAiRealtime(openAi.get(), sockets, time, time);
  }

  private RequestCheck check(Addresses addresses) {
    return settings
        .twilio()
        .<RequestCheck>map(
            account ->
                new SignedOnly(
                    account.accountSid(),
                    new TwilioSignature(List.of(account.authToken())),
                    addresses))
        .orElseGet(LoopbackOnly::new);
  }
}
