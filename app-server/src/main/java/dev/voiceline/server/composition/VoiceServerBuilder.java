package dev.voiceline.server.composition;

import dev.voiceline.adapters.twilio.MediaStream;
import dev.voiceline.adapters.twilio.StreamLimits;
import dev.voiceline.adapters.twilio.StreamTokens;
import dev.voiceline.adapters.twilio.TwilioSignature;
import dev.voiceline.adapters.twilio.callback.ReportLedger;
import dev.voiceline.adapters.twilio.control.TwilioControl;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.call.Admission;
import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.cost.LinePrice;
import dev.voiceline.core.greeting.GreetingCache;
import dev.voiceline.core.keypad.ServiceMenu;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.runtime.CallsBuilder;
import dev.voiceline.core.runtime.KeypadDesk;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.carrier.CallLanguages;
import dev.voiceline.server.carrier.CurrentStreams;
import dev.voiceline.server.carrier.EndedCalls;
import dev.voiceline.server.carrier.FreshStream;
import dev.voiceline.server.carrier.FrontDesk;
import dev.voiceline.server.carrier.LoopbackOnly;
import dev.voiceline.server.carrier.NextVerbs;
import dev.voiceline.server.carrier.Reception;
import dev.voiceline.server.carrier.RequestCheck;
import dev.voiceline.server.carrier.SignedOnly;
import dev.voiceline.server.carrier.StreamDesk;
import dev.voiceline.server.config.OutgoingSettings;
import dev.voiceline.server.config.RecordingSettings;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.TransferSettings;
import dev.voiceline.server.config.TwilioSettings;
import dev.voiceline.server.control.ApiToken;
import dev.voiceline.server.control.CallOrders;
import dev.voiceline.server.control.CallReports;
import dev.voiceline.server.control.CallStages;
import dev.voiceline.server.control.CarrierControl;
import dev.voiceline.server.control.ControlDesk;
import dev.voiceline.server.control.ControlLog;
import dev.voiceline.server.control.FinishedRecordings;
import dev.voiceline.server.http.ApiGate;
import dev.voiceline.server.http.CallApi;
import dev.voiceline.server.http.ControlRoutes;
import dev.voiceline.server.http.FormReading;
import dev.voiceline.server.http.Health;
import dev.voiceline.server.http.Ports;
import dev.voiceline.server.http.RecordingApi;
import dev.voiceline.server.http.SignedReading;
import dev.voiceline.server.http.SignedRoutes;
import dev.voiceline.server.http.VoiceRoutes;
import dev.voiceline.server.http.WebServer;
import dev.voiceline.server.keypad.KeypadLine;
import dev.voiceline.server.keypad.KeypadRoutes;
import dev.voiceline.server.limits.FailureLimit;
import dev.voiceline.server.log.CallLog;
import dev.voiceline.server.log.LineLog;
import dev.voiceline.server.log.PayerLog;
import dev.voiceline.server.log.Refusals;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.recording.Playback;
import dev.voiceline.server.store.ServerStore;
import dev.voiceline.server.store.StoreDuties;
import dev.voiceline.server.stream.SocketLimits;
import dev.voiceline.server.stream.StreamServlet;
import dev.voiceline.server.survival.MissedEnds;
import dev.voiceline.server.survival.Pace;
import dev.voiceline.server.survival.Survival;
import dev.voiceline.server.survival.Takeover;
import dev.voiceline.server.survival.WaitingCallers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
  private boolean requests = true;
  private Optional<RecordingStore> recordings = Optional.empty();
  private Pace missedEnds = MissedEnds.PACE;
  private Pace waitingCallers = WaitingCallers.PACE;

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

  /**
   * Where finished recordings are brought to, and deleted at the carrier if the settings say so, in
   * place of where all else is kept; without either they stay there.
   */
  public VoiceServerBuilder recordings(RecordingStore store) {
    recordings = Optional.of(store);
    return this;
  }

  /** The watches on media sockets. */
  public VoiceServerBuilder limits(StreamLimits watches) {
    limits = watches;
    return this;
  }

  /** When the carrier is asked whether calls are over that no server has. */
  public VoiceServerBuilder missedEnds(Pace pace) {
    missedEnds = pace;
    return this;
  }

  /** When the carrier is asked who waits for a person in a call that no server has. */
  public VoiceServerBuilder waitingCallers(Pace pace) {
    waitingCallers = pace;
    return this;
  }

  /**
   * Asks nothing of the carrier, which is only answered: for a carrier that takes no requests, such
   * as a simulated one.
   */
  public VoiceServerBuilder answersOnly() {
    requests = false;
    return this;
  }

  /**
   * Starts it.
   *
   * @throws dev.voiceline.server.http.PortUnavailable when a port cannot be had
   * @throws dev.voiceline.server.store.StoreUnavailable when what is to be kept cannot be; in both
   *     cases nothing is left running
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
    Refusals refusals = new Refusals(log, time, time);
    Keeping keeping = Keeping.open(settings, next, refusals, time, log, opened);
    Optional<ServerStore> store = keeping.store();
    Optional<Survival> survival = keeping.survival();
    EndedCalls ended = new EndedCalls(time);
    CallLanguages languages = new CallLanguages(settings.agent(), time);
    StreamTokens tokens = new StreamTokens(SigningKey.of(settings.twilio()), time, TOKENS_VALID);
    Addresses addresses = PublicPlace.addresses(settings, ports);
    CurrentStreams current = new CurrentStreams(time);
    FreshStream fresh = new FreshStream(tokens, addresses, languages);
    Optional<TwilioSettings> account = settings.twilio().filter(any -> requests);
    Optional<TwilioApi> api = account.map(each -> CarrierRequests.api(each, time, opened));
    Optional<TwilioControl> control =
        api.map(
            asked ->
                CarrierRequests.control(
                    asked,
                    settings,
                    account.orElseThrow(),
                    fresh,
                    addresses,
                    time,
                    new ControlLog(log, next)));
    CallControl network =
        control.<CallControl>map(asked -> new CarrierControl(asked, next)).orElse(next);
    CallRecordings recorded =
        new CallRecordings(settings.control().recording(), store.map(ServerStore::tapes));
    Calls calls =
        calls(
            log, network, keeping.notes().and(ended).and(languages), store, recorded, time, opened);
    survival.ifPresent(each -> each.of(calls));
    RequestCheck check = check(addresses);
    CallStages stages = new CallStages(time);
    CallReports reports = new CallReports(new ReportLedger(time), stages, calls);
    Reception reception =
        new Reception(
            calls,
            next,
            ended,
            fresh,
            current,
            new FrontDesk(settings.front(), addresses, time),
            recorded.announcement(),
            reports::status,
            languages,
            log);
    reception.rehearse();
    FailureLimit failures = new FailureLimit(time);
    FailureLimit badTokens = new FailureLimit(time);
    StreamDesk desk = new StreamDesk(calls, tokens, check, refusals, badTokens, current);
    StreamServlet streams =
        new StreamServlet(
            check,
            new SocketLimits(failures, badTokens, settings.trustedProxies()),
            source -> new MediaStream(time, time, limits, desk.from(source)),
            time,
            log,
            refusals);
    Health health =
        new Health(
            settings.openAi().isPresent(),
            settings.twilio().isPresent(),
            calls::isDraining,
            () -> keeping.duties().map(StoreDuties::health),
            () -> keeping.duties().flatMap(StoreDuties::recordingsWaiting),
            () -> store.map(ServerStore::takesCalls).orElse(true));
    SignedRoutes routes =
        new SignedRoutes(
            new SignedReading(check, new FormReading(time), failures, settings.trustedProxies()),
            refusals,
            PublicPlace.others(addresses, settings, time, log, opened));
    RecordingSettings recording = settings.control().recording();
    Optional<RecordingStore> place = recordings.or(() -> store.map(ServerStore::recordings));
    FinishedRecordings finished =
        api.<FinishedRecordings>map(
                asked -> RecordingFetch.open(asked, place, recording, time, log, opened)::finished)
            .orElse((call, sid) -> {});
    Optional<ControlDesk> controlled =
        control.map(
            asked ->
                new ControlDesk(
                    calls, asked, reception, next, settings.front().agents(), reports, finished));
    KeypadDesk keys = calls.keypad(services());
    KeypadLine keypad = new KeypadLine(keys, next, addresses);
    Optional<Takeover> takeover =
        survival.map(each -> each.takeover(keys, settings.front().agents()));
    VoiceAnswers answers =
        new VoiceAnswers(
            reception,
            keypad,
            controlled,
            takeover.map(each -> survival.orElseThrow().strays(each, reception, keypad)));
    controlled.ifPresent(each -> ControlRoutes.add(routes, each, answers::transferOver));
    KeypadRoutes.add(routes, keypad, answers::typed);
    VoiceRoutes.add(routes, reception, answers);
    if (survival.isPresent() && api.isPresent()) {
      Survival kept = survival.get();
      opened.push(kept.missedEnds(api.get(), missedEnds));
      opened.push(
          kept.waitingCallers(takeover.orElseThrow(), api.get(), reception, waitingCallers));
    }
    OutgoingSettings outgoing = settings.control().outgoing();
    ApiGate gate =
        new ApiGate(
            new ApiToken(outgoing.apiToken()), refusals, failures, settings.trustedProxies());
    CallApi orders =
        new CallApi(
            gate,
            control.map(
                asked -> new CallOrders(asked, outgoing, settings.front().agents(), stages, time)),
            new FormReading(time));
    RecordingApi playing =
        new RecordingApi(gate, store.map(kept -> new Playback(kept.archive(), kept.audit(), time)));
    opened.push(playing);
    opened.push(WebServer.start(ports, routes, orders, playing, health, streams, log));
    settings.warnings().forEach(log::warn);
    calls.warnings().forEach(log::warn);
    recorded.warnings().forEach(log::warn);
    if (!recorded.fromStream()) {
      RecordingFetch.warning(place, recording).ifPresent(log::warn);
    }
    return new VoiceServer(settings, ports, calls, next, survival.isPresent(), opened);
  }

  private Calls calls(
      ServerLog log,
      CallControl network,
      CallObserver notes,
      Optional<ServerStore> store,
      CallRecordings recorded,
      SystemTime time,
      Deque<AutoCloseable> opened) {
    CallPolicy policy =
        CallPolicy.standard()
            .lastingAtMost(settings.calls().longest())
            .thenServedBy(settings.calls().withoutAgent());
    List<ConversationService> providers = conversations(time, opened);
    OpenDirectory payers = OpenDirectory.of(settings.eligibility(), time, new PayerLog(log));
    opened.push(payers);
    CallsBuilder builder =
        Calls.with(providers.get(0), payers.directory())
            .agent(settings.agent())
            .control(network)
            .handover(manner())
            .observer(notes.and(new CallLog(log, settings.logsClearValues())).and(observer))
            .policy(policy)
            .turns(settings.turns())
            .admission(admission(store, time))
            .prices(settings.costs().prices())
            .ceilings(settings.costs().ceilings())
            .comparedWith(OtherMakes.of(settings))
            .linePrice(settings.twilio().isPresent() ? LinePrice.twilio() : LinePrice.free())
            .time(time, time);
    recorded.into(builder);
    builder.tools(RemoteTools.open(settings.tools(), time, log, opened));
    builder.pseudonyms(settings.realtime().pseudonyms());
    if (settings.realtime().cachedGreeting()) {
      builder.keepGreetings(new GreetingCache());
    }
    providers.stream().skip(1).forEach(builder::otherwise);
    builder.clinics(settings.eligibility().clinics());
    builder.zone(settings.front().zone());
    builder.attempts(settings.calls().attempts());
    builder.pressesKeys(settings.calls().pressesKeys());
    settings.control().lineName().ifPresent(builder::lineName);
    settings.calls().person().ifPresent(builder::person);
    return builder.open();
  }

  private ServiceMenu services() {
    List<String> names = settings.control().keypad().services();
    return names.isEmpty() ? ServiceMenu.common() : ServiceMenu.of(names);
  }

  private Admission admission(Optional<ServerStore> store, Clock clock) {
    Admission atOnce =
        Admission.upTo(settings.calls().atOnce())
            .and((call, live) -> store.map(ServerStore::takesCalls).orElse(true));
    OptionalInt perSecond = settings.calls().perSecond();
    return perSecond.isPresent()
        ? atOnce.and(Admission.perSecond(perSecond.getAsInt(), clock))
        : atOnce;
  }

  /** Who cannot be called cannot be asked first. */
  private Handover.Manner manner() {
    boolean calls =
        settings.twilio().filter(any -> requests).flatMap(TwilioSettings::phoneNumber).isPresent();
    return calls && settings.control().transfer().manner() == TransferSettings.Manner.WARM
        ? Handover.Manner.WARM
        : Handover.Manner.COLD;
  }

  private List<ConversationService> conversations(SystemTime time, Deque<AutoCloseable> opened) {
    return conversations
        .map(List::of)
        .orElseGet(() -> ConversationChain.of(settings, time, opened));
  }

  private RequestCheck check(Addresses addresses) {
    return settings
        .twilio()
        .<RequestCheck>map(
            account ->
                new SignedOnly(
                    account.accountSid(), new TwilioSignature(account.authTokens()), addresses))
        .orElseGet(LoopbackOnly::new);
  }
}
