package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallAlarm;
import dev.voiceline.core.call.CallEffect;
import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallMachine;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.WithoutAgent;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.core.turn.TurnEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One call: its machines, its line and its conversation. The methods without a note are letters:
 * they run in the mailbox. It owns everything of the call and gives everything back, see {@link
 * Release}, whichever way the call ends.
 */
final class LiveCall {
  private final CallScope scope;
  private final CallMachine machine;
  private final UnansweredSpeech speech;
  private final Transcript transcript;
  private final ConversationSlot slot;
  private final Greeter greeter;
  private final Floor floor;
  private final CallTools tools;
  private final KeypadEntry keypad;
  private final PersonDesk people;
  private final ConversationDesk conversations;
  private final LineDesk lines;
  private final Lineless lineless;
  private final CallMeter meter;
  private final CallerSpeech caller;
  private final Optional<Resumption> resumption;
  private CallState state;
  private volatile boolean agentLost;
  private final LastWords lastWords;
  private final CallEnd end;
  private final OpenConversations open;
  private boolean ceilingReached;
  private boolean leaving;
  private long since;

  LiveCall(AnnouncedCall announced, CallPorts ports, Consumer<LiveCall> gone) {
    this(announced, Optional.empty(), ports, gone);
  }

  /** One that another server has held. */
  LiveCall(CallMemory memory, CallPorts ports, Consumer<LiveCall> gone) {
    this(memory.announced(), Optional.of(memory), ports, gone);
  }

  private LiveCall(
      AnnouncedCall announced,
      Optional<CallMemory> memory,
      CallPorts ports,
      Consumer<LiveCall> gone) {
    this.scope = new CallScope(announced, ports, memory.map(CallMemory::owner).orElse(1L));
    this.end = new CallEnd(scope, () -> gone.accept(this));
    this.open = new OpenConversations(scope);
    this.machine = new CallMachine(ports.policy());
    this.state = CallState.initial(ports.providers().route());
    this.slot = new ConversationSlot(scope, this::conversationSilent);
    this.speech = new UnansweredSpeech(slot::keep);
    this.transcript = new Transcript(speech);
    this.greeter = new Greeter(scope, slot);
    this.floor =
        new Floor(
            scope,
            slot,
            transcript,
            greeter,
            event -> post(() -> fromFloor(event)),
            () -> state.mayLendLine() && !state.lendsLine());
    this.tools = new CallTools(scope, floor, slot, transcript, () -> state.mayLendLine(), this::on);
    this.keypad =
        new KeypadEntry(
            scope.alarms,
            () -> floor.on(new TurnEvent.KeyPressed()),
            new TypedEntries(scope, transcript, slot, floor, tools, () -> state, this::on)::typed);
    this.people = new PersonDesk(scope, tools);
    this.conversations =
        new ConversationDesk(
            scope,
            slot,
            transcript,
            speech,
            floor,
            tools,
            (number, service) -> {
              open.opened(number);
              return greeter.listening(
                  service, new ConversationEars(this, number, floor.playout()));
            },
            this::on);
    this.lastWords = new LastWords(transcript, floor);
    this.lines = new LineDesk(scope, () -> state, this::on, this::lineTaken);
    this.lineless = new Lineless(scope, greeter, floor, tools);
    this.meter = new CallMeter(scope);
    scope.alsoTell(meter::told);
    this.caller =
        new CallerSpeech(
            scope,
            floor,
            transcript,
            tools,
            conversations,
            meter,
            () -> state instanceof CallState.SayingGoodbye);
    this.resumption = memory.map(it -> new Resumption(it, scope, floor, tools, this::on));
    this.since = scope.clock().millis();
    scope.whenLost(() -> on(new CallEvent.OwnerLost()));
  }

  AnnouncedCall announced() {
    return scope.announced;
  }

  Floor floor() {
    return floor;
  }

  /** Posts a letter. Any thread. */
  void post(Runnable letter) {
    scope.post(letter);
  }

  /** Any thread. */
  boolean isCurrent(int conversation) {
    return slot.isCurrent(conversation);
  }

  /** Its conversations, of which the ears tell. */
  ConversationDesk conversations() {
    return conversations;
  }

  void tell(CallNews news) {
    scope.tell(news);
  }

  void rang() {
    tell(new CallNews.Began(scope.announced, Optional.of(terms())));
    scope.tellLanguage();
    on(new CallEvent.Rang());
  }

  /** Goes on where another server has left the call. */
  void takeUp() {
    tell(new CallNews.TakenUp(scope.announced, terms()));
    resumption.ifPresent(this::takeUp);
  }

  private void takeUp(Resumption found) {
    if (found.met()) {
      lines.begun();
      since -= found.lasted().toMillis();
      meter.lineSince(found.lasted());
    }
    found.begin(transcript, meter);
  }

  private CallTerms terms() {
    List<String> names = tools.specs().stream().map(ToolSpec::name).toList();
    return scope.ports.terms(names, tools.desk().today());
  }

  /** Any thread for what says so. */
  LineDesk lines() {
    return lines;
  }

  /** Whether the phone rings for an agent who cannot come. Any thread. */
  boolean agentLost() {
    return agentLost;
  }

  private void lineTaken(int number, MediaLink link, boolean first) {
    if (first) {
      since = scope.clock().millis();
      floor.lineOpened();
      meter.lineOpened();
    }
    floor.playout().attach(link);
    if (first) {
      greeter.lineOpened(floor.playout(), transcript);
    }
    on(new CallEvent.LineOpened());
    link.start(new LineEars(this, number, floor.playout()));
  }

  void on(CallEvent event) {
    CallState before = state;
    Step<CallState, CallEffect> step = machine.on(before, event);
    state = step.state();
    scope.tellStep(() -> new MachineStep.OfCall(before, event, step));
    if (!step.known()) {
      tell(new CallNews.Unexpected("call", before.name(), event.getClass().getSimpleName()));
    }
    lines.follow(state);
    agentLost = state.agentLost() && scope.ports.policy().withoutAgent() == WithoutAgent.KEYPAD;
    scope.tellMove(before, state);
    step.effects().forEach(this::run);
    if (event instanceof CallEvent.FloorFree) {
      tools.floorFree();
      caller.agentDone();
    } else if (event instanceof CallEvent.CallerTookFloor) {
      goOnAfterGoodbye();
    }
    resumption.ifPresent(it -> it.follow(state));
    if (leaving && !state.closing()) {
      on(new CallEvent.HandOverAsked());
    }
  }

  /** Has the call go on elsewhere, as soon as nothing is lost by it. */
  void leave() {
    leaving = true;
    on(new CallEvent.HandOverAsked());
  }

  /** How it ends here. Any thread for what says so. */
  CallEnd end() {
    return end;
  }

  /** A conversation that was lost after the last words was not missed until now. */
  private void goOnAfterGoodbye() {
    if (state instanceof CallState.Conversing && slot.current().isEmpty()) {
      on(new CallEvent.ConversationClosed(true));
    }
  }

  /** The floor may have changed again while the letter lay in the box. */
  private void fromFloor(CallEvent event) {
    if (event instanceof CallEvent.AgentGaveUp) {
      conversations.gaveUp();
    }
    boolean stale = event instanceof CallEvent.FloorFree && !floor.isFree();
    if (!stale || saidAllWithoutConversation()) {
      on(event);
    }
  }

  /** The last words were heard, and there is nobody left to add to them. */
  private boolean saidAllWithoutConversation() {
    return state instanceof CallState.SayingGoodbye
        && !slot.isReady()
        && floor.playout().unsettled().isEmpty()
        && !goodbyeUnsaid();
  }

  /** Whether nothing was heard of the words that the call wants said last. */
  private boolean goodbyeUnsaid() {
    return state instanceof CallState.SayingGoodbye && lastWords.unsaid();
  }

  void reported(NetworkEvent event) {
    tell(new CallNews.Network(event));
    if (event instanceof NetworkEvent.Progressed progress && progress.stage().terminal()) {
      on(new CallEvent.CallerGone());
    } else if (event instanceof NetworkEvent.Answered answered
        && answered.by().isMachine()
        && scope.announced.direction() == AnnouncedCall.Direction.OUTGOING) {
      on(new CallEvent.MachineAnswered());
    }
  }

  void conversationReady() {
    conversations.ready(state instanceof CallState.Connecting);
    on(new CallEvent.ConversationReady());
  }

  /** Once the last words were heard, or are being heard, no other conversation is needed. */
  void conversationClosed() {
    boolean needed = !(state instanceof CallState.SayingGoodbye) || goodbyeUnsaid();
    conversations.closed();
    if (needed) {
      on(new CallEvent.ConversationClosed(!conversations.isFatal()));
    } else if (saidAllWithoutConversation()) {
      on(new CallEvent.FloorFree());
    }
  }

  /** One that is current or was told its end. */
  void conversationEnded(int number) {
    open.ended(number);
  }

  private void conversationSilent() {
    conversations.silent();
    conversationClosed();
  }

  /** What the caller says. */
  CallerSpeech caller() {
    return caller;
  }

  void agentBegan(ItemId item) {
    transcript.agentBegan(item);
  }

  /** Any thread. */
  void agentWrites(ItemId item, String more) {
    tools.agentWrites(item, more);
  }

  void pressed(char digit) {
    tools.pressed();
    keypad.pressed(digit);
  }

  void used(Usage usage) {
    tell(new CallNews.Used(usage, meter.costOf(usage)));
    if (meter.used(usage) && !ceilingReached && !state.over()) {
      ceilingReached = true;
      tell(new CallNews.CeilingReached(meter.bill().total()));
      on(new CallEvent.CeilingReached());
    }
  }

  void toolRequested(ToolRequest request) {
    speech.acted();
    tools.requested(request);
  }

  private void run(CallEffect effect) {
    if (conversations.ran(effect)) {
      return;
    }
    if (effect instanceof CallEffect.Greet && greeter.asksConversation()) {
      floor.greet(scope.ports.agent().greetingCue());
    } else if (effect instanceof CallEffect.Say say) {
      lastWords.asked();
      floor.on(new TurnEvent.SayAsked(say.cue(), say.unlessCallerGoesOn()));
    } else if (effect instanceof CallEffect.LineGone gone) {
      lineless.gone(gone.broke());
    } else if (effect instanceof CallEffect.LineBack back) {
      lineless.back(back.broke());
    } else if (effect instanceof CallEffect.Transfer) {
      people.transfer();
    } else if (effect instanceof CallEffect.Set set) {
      scope.alarms.set(set.alarm(), set.after(), () -> alarm(set.alarm()));
    } else if (effect instanceof CallEffect.LetGo) {
      tools.letGo();
      people.letGo();
      end.goesElsewhere();
      releasing().letGo();
      end.handedOn(leaving);
    } else if (effect instanceof CallEffect.Release release) {
      releasing().run(release.reason());
      Duration lasted = Duration.ofMillis(scope.clock().millis() - since);
      meter.lineClosed();
      open.whenAllEnded(() -> end.ended(() -> ended(release.reason(), lasted)));
    }
  }

  /** A goodbye that is being heard is heard to its end. */
  private void alarm(CallAlarm alarm) {
    int unplayed = floor.playout().unplayedMs();
    if (alarm == CallAlarm.GOODBYE && unplayed > 0) {
      scope.alarms.set(alarm, Duration.ofMillis(unplayed + 500L), () -> alarm(alarm));
    } else {
      on(new CallEvent.AlarmWent(alarm));
    }
  }

  private Release releasing() {
    return new Release(scope, lines.line(), slot, tools.desk(), floor.playout());
  }

  private void ended(EndReason reason, Duration lasted) {
    tell(new CallNews.Billed(meter.bill()));
    EndReason why = resumption.map(it -> it.reason(reason)).orElse(reason);
    tell(new CallNews.Ended(why, lasted));
  }
}
