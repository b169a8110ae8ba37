package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.recording.IdentifierTalk;
import dev.voiceline.core.recording.RecordingEffect;
import dev.voiceline.core.recording.RecordingEvent;
import dev.voiceline.core.recording.RecordingPolicy.Mode;
import dev.voiceline.core.recording.RecordingState;
import dev.voiceline.core.recording.RecordingWatch;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.util.List;
import java.util.Optional;

/**
 * Runs the watch over the recording of a call, and {@code start_recording} and {@code
 * stop_recording} where it is on request.
 */
final class RecordingDesk implements BuiltIn {
  private static final ToolResult UNCERTAIN =
      new ToolResult.Problem(
          "unsure",
          "Nobody knows whether the recording has begun: if the caller asks, say just that, and do not begin"
              + " it again.");
  private static final ToolSpec START =
      new ToolSpec(
          "start_recording",
          "Begins to record this call. Call it only after the caller has agreed: ask 'May I record this"
              + " call?' first, and do without when the answer is no.",
          List.of());

  private final OpenCall call;
  private final CallScope scope;
  private final RecordingWatch watch;
  private final StopRecording stopping;
  private RecordingState state;
  private boolean matched;
  private Optional<ToolRequest> pending = Optional.empty();
  private final UnheardItems unheard = new UnheardItems();
  private boolean takenUp;
  private boolean ended;

  RecordingDesk(OpenCall call) {
    this.call = call;
    this.scope = call.scope();
    this.watch = new RecordingWatch(scope.ports.extras().recording());
    this.stopping = new StopRecording(this);
    this.state = watch.start();
  }

  StopRecording stopping() {
    return stopping;
  }

  @Override
  public ToolSpec spec() {
    return START;
  }

  @Override
  public boolean offered() {
    return mode() == Mode.ON_REQUEST;
  }

  @Override
  public boolean watches() {
    return mode() != Mode.OFF;
  }

  @Override
  public Optional<ToolResult> uncertain() {
    return Optional.of(UNCERTAIN);
  }

  /**
   * Goes on with a recording that another server has ordered.
   *
   * @param last the latest order that was carried out
   * @param matched whether a patient was matched, so that nobody needs to be named any more
   */
  void takeUp(Optional<RecordingOrder> last, boolean matched) {
    takenUp = true;
    ended = last.equals(Optional.of(RecordingOrder.STOP));
    state = watch.takenUp(last, matched, !scope.recording.own());
  }

  @Override
  public void run(ToolRequest request) {
    wanted(request, new RecordingEvent.StartWanted());
  }

  void wanted(ToolRequest request, RecordingEvent event) {
    pending.ifPresent(older -> answer(older, "superseded"));
    pending = Optional.of(request);
    on(event);
    answerWhenSettled();
  }

  @Override
  public void pressed() {
    near();
  }

  /** What the agent is going to ask is known before it is heard, which leaves time to pause. */
  @Override
  public void agentWrites(ItemId which, String more) {
    if (IdentifierTalk.asks(unheard.wrote(which, more))) {
      near();
    }
  }

  @Override
  public void told(CallNews news) {
    if (lineCame(news)) {
      takenUp = false;
      on(new RecordingEvent.LineThere());
    } else if (news instanceof CallNews.ToolRequested requested
        && requested.request().name().equals(CheckEligibility.SPEC.name())) {
      near();
    } else if (news instanceof CallNews.CallerSaid said && IdentifierTalk.names(said.text())) {
      near();
    } else if (news instanceof CallNews.Disclosed) {
      matched = true;
      unheard.await();
    } else if (news instanceof CallNews.AgentSaid said) {
      unheard.heard(said.item().item());
    }
    goOn();
  }

  private void near() {
    matched = false;
    on(new RecordingEvent.IdentifiersNear());
  }

  /** What the agent wrote before the match may still name the patient when it is heard. */
  private void goOn() {
    if (matched && (unheard.allHeard() || !call.agentSpeaks())) {
      matched = false;
      on(new RecordingEvent.PatientMatched());
    }
  }

  /** Of a call that was taken up the first line is one that is back. */
  private boolean lineCame(CallNews news) {
    if (takenUp) {
      return news instanceof CallNews.LineBack && !ended;
    }
    return news instanceof CallNews.Moved moved
        && (moved.move() == CallTransition.RINGING_TO_CONNECTING
            || moved.move() == CallTransition.RINGING_TO_CONVERSING);
  }

  private void on(RecordingEvent event) {
    RecordingState before = state;
    Step<RecordingState, RecordingEffect> step = watch.on(before, event);
    state = step.state();
    // The agent's words are looked at many times a second, mostly in vain.
    if (!state.equals(before) || !step.effects().isEmpty()) {
      scope.tellStep(() -> new MachineStep.OfRecording(before, event, step));
    }
    step.effects().forEach(this::run);
  }

  private void run(RecordingEffect effect) {
    if (effect instanceof RecordingEffect.Give give) {
      ControlOrder.give(
          scope,
          "recording",
          scope.ports.lookupWithin(),
          () -> scope.recording.order(give.order()),
          came -> {
            on(new RecordingEvent.Settled(came));
            answerWhenSettled();
          });
    } else if (effect instanceof RecordingEffect.TellDone done) {
      scope.tell(new CallNews.RecordingOrdered(done.order()));
    } else if (effect instanceof RecordingEffect.TellFailed failed) {
      scope.tell(new CallNews.Fault("recording " + failed.order(), failed.kind().name()));
    }
  }

  private void answerWhenSettled() {
    if (state.inFlight().isEmpty()) {
      pending.ifPresent(
          request -> answer(request, state.underWay() ? "recording" : "not_recording"));
      pending = Optional.empty();
    }
  }

  private void answer(ToolRequest request, String status) {
    call.answered(new ToolAnswer(request, ToolResult.say(status, "")), true);
  }

  private Mode mode() {
    return scope.ports.extras().recording().mode();
  }
}
