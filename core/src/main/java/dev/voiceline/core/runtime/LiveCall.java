package dev.voiceline.core.runtime;

import dev.voiceline.core.call.AnnouncedCall;
import dev.voiceline.core.call.CallAlarm;
import dev.voiceline.core.call.CallControl.Parting;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.CallEffect;
import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallMachine;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.TurnEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One call: its machines, its line and its conversation. The methods without a note are letters:
 * they run in the mailbox. It owns everything of the call and gives everything back in {@link
 * #release}, whichever way the call ends.
 */
final class LiveCall {
  private final CallScope scope;
  private final AnnouncedCall announced;
  private final Consumer<LiveCall> gone;
  private final CallMachine machine;
  private final Transcript transcript = new Transcript();
  private final ConversationSlot slot;
  private final Floor floor;
  private final ToolDesk desk = new ToolDesk();
  private final ToolRunner tools;
  private final InquiryDesk inquiry;
  private final KeypadEntry keypad;
  private final AtomicBoolean lineClaimed = new AtomicBoolean();
  private CallState state = CallState.initial();
  private Optional<MediaLink> line = Optional.empty();
  private boolean conversationReady;
  private boolean fatal;
  private int typed;
  private long since;

  LiveCall(AnnouncedCall announced, CallPorts ports, Consumer<LiveCall> gone) {
    this.announced = announced;
    this.gone = gone;
    this.scope = new CallScope(announced.id(), ports);
    this.machine = new CallMachine(ports.policy());
    this.slot = new ConversationSlot(scope);
    this.floor = new Floor(scope, slot, transcript, event -> post(() -> fromFloor(event)));
    this.tools = new ToolRunner(scope, answer -> answered(answer, true));
    this.inquiry = new InquiryDesk(scope, answer -> answered(answer, true));
    this.keypad = new KeypadEntry(scope.alarms, this::typed);
    this.since = scope.clock().millis();
  }

  AnnouncedCall announced() {
    return announced;
  }

  Floor floor() {
    return floor;
  }

  /** Posts a letter. Any thread. */
  void post(Runnable letter) {
    scope.post(letter);
  }

  /** Whether the caller of this is the first to bring the line. Any thread. */
  boolean claimLine() {
    return lineClaimed.compareAndSet(false, true);
  }

  /** Any thread. */
  boolean isCurrent(int conversation) {
    return slot.isCurrent(conversation);
  }

  void tell(CallNews news) {
    scope.tell(news);
  }

  void rang() {
    tell(new CallNews.Began(announced));
    on(new CallEvent.Rang());
  }

  /** A line that comes when the call is over is closed. Any thread. */
  void bringLine(MediaLink link) {
    scope.postAlways(() -> lineOpened(link));
  }

  private void lineOpened(MediaLink link) {
    if (!(state instanceof CallState.Ringing)) {
      link.close();
      return;
    }
    line = Optional.of(link);
    since = scope.clock().millis();
    floor.lineOpened();
    floor.playout().attach(link);
    on(new CallEvent.LineOpened());
    link.start(new LineEars(this, slot, floor.playout()));
  }

  void on(CallEvent event) {
    CallState before = state;
    Step<CallState, CallEffect> step = machine.on(before, event);
    state = step.state();
    if (!step.known()) {
      tell(new CallNews.Unexpected("call", before.name(), event.getClass().getSimpleName()));
    }
    CallTransition.between(before, state).ifPresent(move -> tell(new CallNews.Moved(move)));
    step.effects().forEach(this::run);
    if (event instanceof CallEvent.FloorFree) {
      inquiry.floorFree();
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
        && !conversationReady
        && floor.playout().unsettled().isEmpty();
  }

  void reported(NetworkEvent event) {
    tell(new CallNews.Network(event));
    if (event instanceof NetworkEvent.Progressed progress && progress.stage().terminal()) {
      on(new CallEvent.LineClosed(LineEnd.CALLER_HUNG_UP));
    }
  }

  void conversationReady() {
    conversationReady = true;
    deliverAnswers();
    floor.on(new TurnEvent.ConversationReady());
    on(new CallEvent.ConversationReady());
  }

  void conversationFailed(ConversationFailure failure) {
    tell(new CallNews.Failed(failure));
    fatal |= failure.kind() == ConversationFailure.Kind.FATAL;
  }

  void conversationClosed() {
    conversationReady = false;
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
    Duration agentLeft = Duration.ofMillis(floor.playout().unplayedMs());
    floor.on(new TurnEvent.CallerStarted(utterance, agentLeft));
  }

  void callerSaid(UtteranceId utterance, String text) {
    if (!text.isBlank()) {
      transcript.callerSaid(utterance, text);
      tell(new CallNews.CallerSaid(utterance, text));
    }
    floor.on(new TurnEvent.CallerSaid(utterance, text));
  }

  void agentBegan(ItemId item) {
    transcript.agentBegan(item);
  }

  void pressed(char digit) {
    keypad.pressed(digit);
  }

  void toolRequested(ToolRequest request) {
    if (!desk.take(request)) {
      return;
    }
    tell(new CallNews.ToolRequested(request));
    floor.on(new TurnEvent.ToolRequested(request.id()));
    String name = request.name();
    if (name.equals(CheckEligibility.SPEC.name())) {
      inquiry.asked(request);
    } else if (name.equals(BuiltInTools.END_CALL.name())) {
      Optional<Script> words =
          floor.agentSpeaks()
              ? Optional.empty()
              : Optional.of(scope.ports.agent().farewellScript());
      answered(new ToolAnswer(request, ToolResult.say("ended", "")), false);
      on(new CallEvent.FarewellAsked(EndReason.COMPLETED, words));
      if (words.isEmpty() && floor.isFree()) {
        on(new CallEvent.FloorFree());
      }
    } else if (name.equals(BuiltInTools.TRANSFER_TO_PERSON.name())
        && scope.ports.person().isPresent()) {
      answered(new ToolAnswer(request, ToolResult.say("transferring", "")), false);
      on(new CallEvent.PersonAsked());
      if (floor.isFree()) {
        on(new CallEvent.FloorFree());
      }
    } else {
      tools.run(request);
    }
  }

  private void typed(String digits) {
    typed++;
    tell(new CallNews.Typed(digits.length()));
    String text = "The caller typed on the keypad: " + String.join(" ", digits.split(""));
    transcript.callerSaid(new UtteranceId("keypad-" + typed), text);
    slot.current().ifPresent(conversation -> conversation.read(text));
    floor.on(new TurnEvent.CallerTyped());
  }

  private void answered(ToolAnswer answer, boolean wantsReply) {
    if (desk.answer(answer, wantsReply)) {
      tell(new CallNews.ToolAnswered(answer));
      deliverAnswers();
    }
  }

  private void deliverAnswers() {
    if (!conversationReady || slot.current().isEmpty()) {
      return;
    }
    for (ToolDesk.Waiting waiting : desk.takeUndelivered()) {
      slot.current().ifPresent(conversation -> conversation.answerTool(waiting.answer()));
      transcript.toolRan(waiting.answer());
      floor.on(new TurnEvent.ToolAnswered(waiting.answer().id(), waiting.wantsReply()));
    }
  }

  private void run(CallEffect effect) {
    if (effect instanceof CallEffect.OpenConversation) {
      fatal = false;
      slot.open(brief(), number -> new ConversationEars(this, number, floor.playout()));
    } else if (effect instanceof CallEffect.Greet) {
      floor.on(new TurnEvent.SayAsked(scope.ports.agent().greetingScript(), false));
    } else if (effect instanceof CallEffect.Say say) {
      floor.on(new TurnEvent.SayAsked(say.script(), say.unlessCallerGoesOn()));
    } else if (effect instanceof CallEffect.Transfer) {
      transfer();
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
    CallPorts ports = scope.ports;
    return new Brief(
        ports.agent().instructions(),
        BuiltInTools.specs(ports.agent(), ports.person().isPresent()),
        transcript.soFar(floor.playout().unsettled()));
  }

  private void transfer() {
    Optional<PhoneNumber> person = scope.ports.person();
    CompletionStage<TransferOutcome> outcome =
        person.isPresent()
            ? scope.ports.control().transfer(scope.id, Handover.cold(person.get()))
            : CompletableFuture.completedFuture(TransferOutcome.REFUSED);
    outcome
        .exceptionally(broken -> TransferOutcome.REFUSED)
        .thenAccept(
            came -> post(() -> on(new CallEvent.TransferSettled(came == TransferOutcome.REACHED))));
  }

  /** The one place where a call gives back what it holds. */
  private void release(EndReason reason) {
    if (line.isPresent() && callerIsThere(reason)) {
      Parting parting = reason.owesApology() ? Parting.APOLOGY : Parting.SILENT;
      attempt(() -> scope.ports.control().hangUp(scope.id, parting));
    }
    attempt(() -> line.ifPresent(MediaLink::close));
    attempt(slot::close);
    attempt(inquiry::abandon);
    attempt(floor.playout()::close);
    scope.alarms.close();
    scope.post(
        () -> {
          scope.over();
          long millis = scope.clock().millis() - since;
          tell(new CallNews.Ended(reason, Duration.ofMillis(millis)));
          gone.accept(this);
        });
  }

  private static boolean callerIsThere(EndReason reason) {
    return reason != EndReason.CALLER_HUNG_UP && reason != EndReason.HANDED_OVER;
  }

  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException broken) {
      scope.fault("release", broken);
    }
  }
}
