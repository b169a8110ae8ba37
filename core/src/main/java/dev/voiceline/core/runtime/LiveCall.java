package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallAlarm;
import dev.voiceline.core.call.CallEffect;
import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallMachine;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.keypad.KeypadReading;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.turn.TurnEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * One call: its machines, its line and its conversation. The methods without a note are letters:
 * they run in the mailbox. It owns everything of the call and gives everything back in {@link
 * #release}, whichever way the call ends.
 */
final class LiveCall {
  private static final String WANTS_PERSON =
      "The caller pressed 0 to speak with a person, and is being connected with one.";

  private final CallScope scope;
  private final Consumer<LiveCall> gone;
  private final CallMachine machine;
  private final Transcript transcript = new Transcript();
  private final ConversationSlot slot;
  private final Floor floor;
  private final CallTools tools;
  private final KeypadEntry keypad;
  private final PersonDesk people;
  private final LineGate gate;
  private final CallLine line = new CallLine();
  private CallState state = CallState.initial();
  private volatile boolean agentLost;
  private boolean fatal;
  private int typed;
  private long since;

  LiveCall(AnnouncedCall announced, CallPorts ports, Consumer<LiveCall> gone) {
    this.gone = gone;
    this.scope = new CallScope(announced, ports);
    this.machine = new CallMachine(ports.policy());
    this.slot = new ConversationSlot(scope);
    this.floor = new Floor(scope, slot, transcript, event -> post(() -> fromFloor(event)));
    this.tools = new CallTools(scope, floor, slot, transcript, () -> state.mayLendLine(), this::on);
    this.keypad =
        new KeypadEntry(scope.alarms, () -> floor.on(new TurnEvent.KeyPressed()), this::typed);
    this.people = new PersonDesk(scope, tools);
    this.gate = new LineGate(scope.clock());
    this.since = scope.clock().millis();
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

  void tell(CallNews news) {
    scope.tell(news);
  }

  void rang() {
    tell(new CallNews.Began(scope.announced));
    scope.tellLanguage();
    on(new CallEvent.Rang());
  }

  /** Any thread. */
  boolean isCurrentLine(int number) {
    return line.isCurrent(number);
  }

  /** Whether a new line would be taken. Any thread. */
  boolean wantsLine() {
    return gate.wanted();
  }

  /** Whether the phone rings for an agent who cannot come. Any thread. */
  boolean agentLost() {
    return agentLost;
  }

  /** Brings a line; false when none is wanted. Any thread. */
  boolean connect(MediaLink link) {
    OptionalInt number = gate.claim();
    number.ifPresent(it -> scope.postAlways(() -> lineOpened(it, link)));
    return number.isPresent();
  }

  /** The newest line broke; true when another will be taken in its place. Any thread. */
  boolean lineBroke() {
    return lost(gate.brokeNewest());
  }

  /** The network tells that the newest line broke, before it asks what is to come. Any thread. */
  void lineToldBroken() {
    lost(gate.toldBroken());
  }

  private boolean lost(LineGate.Loss loss) {
    post(() -> lineClosed(loss.line(), LineEnd.LOST));
    if (!loss.returns()) {
      post(() -> on(new CallEvent.LineClosed(LineEnd.LOST)));
    }
    return loss.returns();
  }

  /**
   * The network says that the line is gone, whichever it is. That a line was lost which is gone
   * already is no news: another may be on its way.
   */
  void lineReported(LineEnd end) {
    if (line.isThere()) {
      lineClosed(line.latest(), end);
    } else if (end != LineEnd.LOST || line.latest() == 0) {
      on(new CallEvent.LineClosed(end));
    }
  }

  /** The newest line takes the place of one whose end was not noticed yet. */
  private void lineOpened(int number, MediaLink link) {
    lineClosed(line.latest(), LineEnd.LOST);
    if (state.closing() || gate.isGone(number)) {
      link.close();
      return;
    }
    boolean first = line.latest() == 0;
    line.opened(number, link);
    if (first) {
      since = scope.clock().millis();
      floor.lineOpened();
    }
    floor.playout().attach(link);
    on(new CallEvent.LineOpened());
    link.start(new LineEars(this, number, slot, floor.playout()));
  }

  /** The end of a line that is not the current one any more is no news. */
  void lineClosed(int number, LineEnd end) {
    if (!line.isCurrent(number)) {
      return;
    }
    line.close();
    boolean returns = end == LineEnd.LOST && gate.broke(number);
    if (state.lendsLine()) {
      gate.ended(number);
    }
    on(returns ? new CallEvent.LineBroke() : new CallEvent.LineClosed(end));
    gate.ended(number);
  }

  void on(CallEvent event) {
    CallState before = state;
    Step<CallState, CallEffect> step = machine.on(before, event);
    state = step.state();
    if (!step.known()) {
      tell(new CallNews.Unexpected("call", before.name(), event.getClass().getSimpleName()));
    }
    gate.follow(line.latest(), state.lendsLine(), state.closing());
    agentLost = state.agentLost();
    CallTransition.between(before, state).ifPresent(move -> tell(new CallNews.Moved(move)));
    step.effects().forEach(this::run);
    if (event instanceof CallEvent.FloorFree) {
      tools.floorFree();
    }
  }

  /** The floor may have changed again while the letter lay in the box. */
  private void fromFloor(CallEvent event) {
    boolean stale = event instanceof CallEvent.FloorFree && !floor.isFree();
    if (!stale || saidAllWithoutConversation()) {
      on(event);
    }
  }

  /** The last words were heard, and there is nobody left to add to them. */
  private boolean saidAllWithoutConversation() {
    return state instanceof CallState.SayingGoodbye
        && !slot.isReady()
        && floor.playout().unsettled().isEmpty();
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
    slot.nowReady();
    tools.deliver();
    floor.on(new TurnEvent.ConversationReady());
    on(new CallEvent.ConversationReady());
  }

  void conversationFailed(ConversationFailure failure) {
    tell(new CallNews.Failed(failure));
    fatal |= failure.kind() == ConversationFailure.Kind.FATAL;
  }

  void conversationClosed() {
    slot.lost();
    floor.playout().completeAll();
    floor.on(new TurnEvent.ConversationLost());
    on(new CallEvent.ConversationClosed(!fatal));
    if (saidAllWithoutConversation()) {
      on(new CallEvent.FloorFree());
    }
  }

  void callerStarted(UtteranceId utterance) {
    transcript.callerBegan(utterance);
    tools.callerBegan(utterance);
    Duration agentLeft = Duration.ofMillis(floor.playout().unplayedMs());
    floor.on(new TurnEvent.CallerStarted(utterance, agentLeft));
  }

  void callerSaid(UtteranceId utterance, String text) {
    if (!text.isBlank()) {
      transcript.callerSaid(utterance, text);
      tell(new CallNews.CallerSaid(utterance, text));
      tools.callerSaid(utterance, text);
    }
    floor.on(new TurnEvent.CallerSaid(utterance, text));
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

  void toolRequested(ToolRequest request) {
    tools.requested(request);
  }

  /** A single 0 is how callers everywhere ask for a person. */
  private void typed(String keys) {
    tell(new CallNews.Typed(keys.length()));
    boolean person = keys.equals("0") && scope.ports.person().isPresent();
    boolean toPerson = person && state instanceof CallState.Conversing;
    KeypadReading reading = KeypadReading.of(keys, tools.desk().today());
    tools.desk().known(new GivenDetails(reading.member(), reading.born(), Optional.empty()));
    String told = toPerson ? WANTS_PERSON : reading.told();
    typed++;
    transcript.callerSaid(new UtteranceId("keypad-" + typed), told);
    slot.current().ifPresent(conversation -> conversation.read(told));
    tools.typed(keys);
    if (toPerson) {
      on(new CallEvent.PersonAsked());
    }
    floor.on(new TurnEvent.CallerTyped(!toPerson));
  }

  private void run(CallEffect effect) {
    if (effect instanceof CallEffect.OpenConversation) {
      fatal = false;
      slot.open(brief(), number -> new ConversationEars(this, number, floor.playout()));
    } else if (effect instanceof CallEffect.Greet) {
      floor.on(new TurnEvent.SayAsked(scope.ports.agent().greetingCue(), false));
    } else if (effect instanceof CallEffect.Say say) {
      floor.on(new TurnEvent.SayAsked(say.cue(), say.unlessCallerGoesOn()));
    } else if (effect instanceof CallEffect.LineGone gone) {
      tell(new CallNews.LineGone(gone.broke()));
      floor.on(new TurnEvent.LineLost(gone.broke()));
    } else if (effect instanceof CallEffect.LineBack back) {
      tell(new CallNews.LineBack(back.broke()));
      floor.on(new TurnEvent.LineReturned(back.broke()));
      tools.lineBack();
    } else if (effect instanceof CallEffect.Transfer) {
      people.transfer();
    } else if (effect instanceof CallEffect.Set set) {
      scope.alarms.set(set.alarm(), set.after(), () -> alarm(set.alarm()));
    } else if (effect instanceof CallEffect.Release release) {
      release(release.reason());
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

  private Brief brief() {
    return new Brief(
        scope.instructions(),
        tools.specs(),
        transcript.soFar(floor.playout().unsettled()),
        scope.voicing());
  }

  /** Gives everything back; whatever is posted afterwards is not read any more. */
  private void release(EndReason reason) {
    new Release(scope, line, slot, tools.desk(), floor.playout()).run(reason);
    scope.post(
        () -> {
          scope.over();
          long millis = scope.clock().millis() - since;
          tell(new CallNews.Ended(reason, Duration.ofMillis(millis)));
          gone.accept(this);
        });
  }
}
