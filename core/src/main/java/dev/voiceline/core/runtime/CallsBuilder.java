package dev.voiceline.core.runtime;

import dev.voiceline.core.call.Admission;
import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.Spending;
import dev.voiceline.core.call.WithoutAgent;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.cost.Alternative;
import dev.voiceline.core.cost.Ceilings;
import dev.voiceline.core.cost.DaySpending;
import dev.voiceline.core.cost.LinePrice;
import dev.voiceline.core.cost.PriceList;
import dev.voiceline.core.disclosure.AttemptLimit;
import dev.voiceline.core.disclosure.CallerAttempts;
import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.greeting.GreetingCache;
import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.inquiry.AnswerTeller;
import dev.voiceline.core.privacy.KeyedHash;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Pseudonyms;
import dev.voiceline.core.recording.RecordingPolicy;
import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.tool.Tool;
import dev.voiceline.core.turn.TurnPolicy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What {@link Calls} are given. What is not set has a default that is safe. */
public final class CallsBuilder {
  private final List<ConversationService> conversations = new ArrayList<>();
  private final EligibilityDirectory directory;
  private Agent agent = DefaultAgent.get();
  private CallControl control = new LineOnlyControl();
  private Optional<PhoneNumber> person = Optional.empty();
  private Handover.Manner manner = Handover.Manner.WARM;
  private CallObserver observer = CallObserver.none();
  private CallPolicy policy = CallPolicy.standard();
  private Spending spending = Spending.unbounded();
  private TurnPolicy turns = TurnPolicy.standard();
  private Admission admission = Admission.upTo(100);
  private Duration lookupWithin = Duration.ofSeconds(20);
  private RecordingPolicy recording = RecordingPolicy.off();
  private Optional<RecordingTapes> tapes = Optional.empty();
  private boolean pressesKeys;
  private Optional<String> lineName = Optional.empty();
  private PriceList prices = PriceList.standard();
  private LinePrice linePrice = LinePrice.free();
  private List<Alternative> alternatives = List.of();
  private Ceilings ceilings = Ceilings.none();
  private Pseudonyms pseudonyms = Pseudonyms.none();
  private Optional<GreetingCache> greetings = Optional.empty();
  private AttemptLimit attempts = AttemptLimit.standard();
  private AnswerTeller teller = AnswerTeller.standard();
  private Set<Npi> clinics = Set.of();
  private ZoneId zone = ZoneId.systemDefault();
  private Supplier<List<Tool>> tools = List::of;
  private Optional<Clock> clock = Optional.empty();
  private Optional<Timers> timers = Optional.empty();

  CallsBuilder(ConversationService conversations, EligibilityDirectory directory) {
    this.conversations.add(conversations);
    this.directory = directory;
  }

  /**
   * Who holds a conversation that those named before cannot hold, or not any more. One whose audio
   * format is another than theirs is passed over, see {@link Calls#warnings}.
   */
  public CallsBuilder otherwise(ConversationService next) {
    conversations.add(next);
    return this;
  }

  /**
   * Whether there is money left for an agent, beside what {@link #ceilings} say; there is unless
   * said otherwise.
   */
  public CallsBuilder spending(Spending bound) {
    spending = bound;
    return this;
  }

  /** Who answers. */
  public CallsBuilder agent(Agent who) {
    agent = who;
    return this;
  }

  /** What the telephone network can be told; without it a call is ended by closing its line. */
  public CallsBuilder control(CallControl network) {
    control = network;
    return this;
  }

  /** A person whom callers can ask for. */
  public CallsBuilder person(PhoneNumber number) {
    person = Optional.of(number);
    return this;
  }

  /** How callers are taken to the person; with an introduction unless said otherwise. */
  public CallsBuilder handover(Handover.Manner how) {
    manner = how;
    return this;
  }

  /** Who watches. */
  public CallsBuilder observer(CallObserver watcher) {
    observer = watcher;
    return this;
  }

  /** The deadlines of a call. */
  public CallsBuilder policy(CallPolicy deadlines) {
    policy = deadlines;
    return this;
  }

  /**
   * How turns are taken. The silence that ends a turn, and the words of the language, are those of
   * the conversation and the call.
   */
  public CallsBuilder turns(TurnPolicy manners) {
    turns = manners;
    return this;
  }

  /** How many calls are taken; 100 at once unless said otherwise. */
  public CallsBuilder admission(Admission rule) {
    admission = rule;
    return this;
  }

  /** How long a payer or tool may take. */
  public CallsBuilder lookupWithin(Duration span) {
    lookupWithin = span;
    return this;
  }

  /** Whether calls are recorded; not unless said otherwise. */
  public CallsBuilder recording(RecordingPolicy rule) {
    recording = rule;
    return this;
  }

  /**
   * Calls that are recorded are recorded onto these, from their own lines; the network is asked to
   * do it otherwise. What was made of one is told as {@link CallNews.Recorded}.
   */
  public CallsBuilder recordedOnto(RecordingTapes machine) {
    tapes = Optional.of(machine);
    return this;
  }

  /**
   * Whether the agent may press keys on a call, if the network can: for calls to menus of others.
   * Not unless said otherwise.
   */
  public CallsBuilder pressesKeys(boolean allowed) {
    pressesKeys = allowed;
    return this;
  }

  /** Who signs the text messages; {@code Insurance Eligibility Line} unless said otherwise. */
  public CallsBuilder lineName(String name) {
    lineName = Optional.of(name);
    return this;
  }

  /** What models and lines cost; the list that comes with the program unless said otherwise. */
  public CallsBuilder prices(PriceList list) {
    prices = list;
    return this;
  }

  /** What the callers' lines are paid for; nothing unless said otherwise. */
  public CallsBuilder linePrice(LinePrice names) {
    linePrice = names;
    return this;
  }

  /**
   * With what the cost of calls is compared, as an estimate: the first of another make than what
   * held the conversation. Nothing unless said otherwise.
   */
  public CallsBuilder comparedWith(List<Alternative> others) {
    alternatives = List.copyOf(others);
    return this;
  }

  /** What may be spent; anything unless said otherwise. */
  public CallsBuilder ceilings(Ceilings most) {
    ceilings = most;
    return this;
  }

  /**
   * Tools that every agent has beside its own, looked at when a call begins: for tools that come
   * and go. Must not block; a call keeps those that it began with.
   */
  public CallsBuilder tools(Supplier<List<Tool>> shared) {
    tools = shared;
    return this;
  }

  /**
   * How conversations may tell callers apart; not at all unless said otherwise. They also stand for
   * callers and patients where attempts are counted and on the audit trail; without them these have
   * names that die with the process.
   */
  public CallsBuilder pseudonyms(Pseudonyms made) {
    pseudonyms = made;
    return this;
  }

  /**
   * Where greetings that were spoken to the letter are kept, to open later calls without waiting
   * for the conversation; nowhere unless said otherwise.
   */
  public CallsBuilder keepGreetings(GreetingCache cache) {
    greetings = Optional.of(cache);
    return this;
  }

  /** How often a patient may be named wrongly; as {@link AttemptLimit#standard} has it. */
  public CallsBuilder attempts(AttemptLimit limit) {
    attempts = limit;
    return this;
  }

  /**
   * Clinics whose staff are told what the payer says to providers, by their NPI; nobody unless said
   * otherwise. Anybody can look up an NPI: name those alone that call this line.
   */
  public CallsBuilder clinics(Set<Npi> known) {
    clinics = Set.copyOf(known);
    return this;
  }

  /**
   * By whose clocks the day of a call is told, which is the day of a service unless the caller says
   * another; the machine's own unless said otherwise.
   */
  public CallsBuilder zone(ZoneId line) {
    zone = line;
    return this;
  }

  /** How answers of payers are worded; in this library's words unless said otherwise. */
  public CallsBuilder wording(AnswerTeller words) {
    teller = words;
    return this;
  }

  /** Time; the machine's own unless said otherwise. */
  public CallsBuilder time(Clock readings, Timers alarms) {
    clock = Optional.of(readings);
    timers = Optional.of(alarms);
    return this;
  }

  /**
   * Ready for calls.
   *
   * @throws IllegalArgumentException when two who hold conversations have one name
   */
  public Calls open() {
    SystemTime system = new SystemTime();
    Clock readings = clock.orElse(system);
    Pseudonyms marks = pseudonyms.or(KeyedHash.ofThisProcess());
    DaySpending day = new DaySpending(ceilings, readings);
    Spending both = () -> day.admits() && spending.admits();
    CallExtras extras =
        new CallExtras(
            recording,
            tapes,
            pressesKeys,
            lineName,
            prices,
            linePrice,
            alternatives,
            day,
            pseudonyms,
            greetings,
            teller,
            new CallerAttempts(attempts, marks, readings),
            marks,
            clinics,
            zone);
    CallPorts ports =
        new CallPorts(
            agent,
            new Providers(conversations, new ProviderHealth(readings), both),
            directory,
            control,
            person,
            manner,
            observer,
            person.isPresent() ? policy : policy.thenServedBy(WithoutAgent.KEYPAD),
            turns,
            lookupWithin,
            extras,
            readings,
            timers.orElse(system));
    return new Calls(ports, admission, tools);
  }

  /** Without a network to tell, closing the line is all there is. */
  private static final class LineOnlyControl implements CallControl {
    @Override
    public void hangUp(CallId call, Parting parting) {}
  }
}
