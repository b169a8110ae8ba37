package dev.voiceline.core.runtime;

import dev.voiceline.core.call.Admission;
import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.recording.RecordingPolicy;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.turn.TurnPolicy;
import java.time.Duration;
import java.util.Optional;

/** What {@link Calls} are given. What is not set has a default that is safe. */
public final class CallsBuilder {
  private final ConversationService conversations;
  private final EligibilityDirectory directory;
  private Agent agent = DefaultAgent.get();
  private CallControl control = new LineOnlyControl();
  private Optional<PhoneNumber> person = Optional.empty();
  private Handover.Manner manner = Handover.Manner.WARM;
  private CallObserver observer = CallObserver.none();
  private CallPolicy policy = CallPolicy.standard();
  private TurnPolicy turns = TurnPolicy.standard();
  private Admission admission = Admission.upTo(100);
  private Duration lookupWithin = Duration.ofSeconds(20);
  private CallExtras extras = CallExtras.none();
  private Optional<Clock> clock = Optional.empty();
  private Optional<Timers> timers = Optional.empty();

  CallsBuilder(ConversationService conversations, EligibilityDirectory directory) {
    this.conversations = conversations;
    this.directory = directory;
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

  /** Whether the network records calls; not unless said otherwise. */
  public CallsBuilder recording(RecordingPolicy rule) {
    extras = extras.recording(rule);
    return this;
  }

  /**
   * Whether the agent may press keys on a call, if the network can: for calls to menus of others.
   * Not unless said otherwise.
   */
  public CallsBuilder pressesKeys(boolean allowed) {
    extras = extras.pressesKeys(allowed);
    return this;
  }

  /** Who signs the text messages; {@code Insurance Eligibility Line} unless said otherwise. */
  public CallsBuilder lineName(String name) {
    extras = extras.lineName(name);
    return this;
  }

  /** Time; the machine's own unless said otherwise. */
  public CallsBuilder time(Clock readings, Timers alarms) {
    clock = Optional.of(readings);
    timers = Optional.of(alarms);
    return this;
  }

  /** Ready for calls. */
  public Calls open() {
    SystemTime system = new SystemTime();
    CallPorts ports =
        new CallPorts(
            agent,
            conversations,
            directory,
            control,
            person,
            manner,
            observer,
            policy,
            turns,
            lookupWithin,
            extras,
            clock.orElse(system),
            timers.orElse(system));
    return new Calls(ports, admission);
  }

  /** Without a network to tell, closing the line is all there is. */
  private static final class LineOnlyControl implements CallControl {
    @Override
    public void hangUp(CallId call, Parting parting) {}
  }
}
