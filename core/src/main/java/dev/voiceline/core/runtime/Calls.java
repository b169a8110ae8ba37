package dev.voiceline.core.runtime;

import dev.voiceline.core.call.Admission;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.cost.CallBill;
import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.keypad.ServiceMenu;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.tool.Tool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The embedder's front door: give it ports, hand it calls, observe them. Safe for use by any
 * thread; no method blocks.
 *
 * <pre>{@code
 * Calls calls = Calls.with(conversations, directory).agent(agent).observer(log).open();
 * calls.ring(AnnouncedCall.incoming(id, from, to));   // when the network announces a call
 * calls.connect(id, mediaLink);                 // when its audio is there
 * }</pre>
 */
public final class Calls {
  private final CallPorts ports;
  private final Admission admission;
  private final Supplier<List<Tool>> tools;
  private final Map<CallId, LiveCall> live = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> drained = new CompletableFuture<>();
  private volatile boolean draining;

  Calls(CallPorts ports, Admission admission, Supplier<List<Tool>> tools) {
    this.ports = ports;
    this.admission = admission;
    this.tools = tools;
  }

  /** Begins with the two ports that there is no default for. */
  public static CallsBuilder with(
      ConversationService conversations, EligibilityDirectory directory) {
    return new CallsBuilder(conversations, directory);
  }

  /**
   * A call was announced: the conversation is opened while the phone rings. Announcing the same
   * call again changes nothing.
   *
   * @return whether the call is taken; if not it leaves no trace
   */
  public Reception ring(AnnouncedCall incoming) {
    return ring(incoming, ports.agent());
  }

  /** The same, with another agent than the usual one. */
  public Reception ring(AnnouncedCall incoming, Agent agent) {
    if (live.containsKey(incoming.id())) {
      return Reception.TAKEN;
    }
    if (draining) {
      return Reception.DRAINING;
    }
    if (!admission.admits(incoming.id(), live.size())) {
      return Reception.BUSY;
    }
    LiveCall call =
        new LiveCall(incoming, ports.withAgent(agent.withAlso(tools.get())), this::gone);
    if (live.putIfAbsent(incoming.id(), call) == null) {
      call.post(call::rang);
    }
    return Reception.TAKEN;
  }

  /**
   * Goes on with a call that another server has held, or this one before it died. Whoever calls
   * this sees to it that nobody else has the call. It awaits a line, says sorry, and goes on where
   * it was. How many calls there are does not matter: the caller is there already. Taking the same
   * call up again changes nothing.
   *
   * @return {@link Reception#TAKEN}, or {@link Reception#DRAINING}
   */
  public Reception resume(CallMemory memory) {
    return resume(memory, ports.agent());
  }

  /** The same, with another agent than the usual one: the one that the call was begun with. */
  public Reception resume(CallMemory memory, Agent agent) {
    CallId id = memory.announced().id();
    if (live.containsKey(id)) {
      return Reception.TAKEN;
    }
    if (draining) {
      return Reception.DRAINING;
    }
    LiveCall call = new LiveCall(memory, ports.withAgent(agent.withAlso(tools.get())), this::gone);
    if (live.putIfAbsent(id, call) == null) {
      call.post(call::takeUp);
    }
    return Reception.TAKEN;
  }

  /**
   * What a call comes to that was over before anybody went on with it, by the prices of today.
   *
   * @param line how long the caller was on the line
   */
  public CallBill bill(CallMemory memory, Duration line) {
    return CallMeter.bill(memory, ports.extras(), line);
  }

  /**
   * The network tells what came of a transfer that another server has asked for. An unknown or
   * ended call is left alone.
   */
  public void transferSettled(CallId id, TransferOutcome outcome) {
    with(id, call -> call.on(new CallEvent.TransferSettled(outcome)));
  }

  /**
   * A line of an announced call is there: its first, or one in the place of another that broke or
   * that the network has taken away. It may come before the end of the old one was told; the old
   * one is closed then.
   *
   * @return false when there is no such call, or it expects no line: the caller of this method
   *     closes the line then
   */
  public boolean connect(CallId id, MediaLink line) {
    LiveCall call = live.get(id);
    return call != null && call.lines().connect(line);
  }

  /** Whether {@link #connect} would take a line for the call now. */
  public boolean wantsLine(CallId id) {
    LiveCall call = live.get(id);
    return call != null && call.lines().wanted();
  }

  /**
   * The network says that the line of a call broke and asks what is to come, perhaps before the
   * line itself has told. The call goes on for a while without a line.
   *
   * @return whether the network shall bring a new line; false when there is no such call, it is
   *     ending, or its line has broken too often
   */
  public boolean lineBroke(CallId id) {
    LiveCall call = live.get(id);
    return call != null && call.lines().broke();
  }

  /**
   * Whether the phone rings for an agent who cannot come, so that a line would only be given an
   * apology. Whoever serves the caller in another way then ends this call with {@link #hangUp}; the
   * network is told nothing before there was a line.
   */
  public boolean agentIsLost(CallId id) {
    LiveCall call = live.get(id);
    return call != null && call.agentLost();
  }

  /**
   * As much has been spent on a call as may be: the agent says so, and a person or the keypad takes
   * over, as {@link CallPolicy#withoutAgent} has it. An unknown or ended call is left alone.
   */
  public void ceilingReached(CallId id) {
    with(id, call -> call.on(new CallEvent.CeilingReached()));
  }

  /** What an operator should know of what was given, a sentence each. */
  public List<String> warnings() {
    return ports.providers().warnings();
  }

  /** Ends a call now. An unknown or ended call is left alone. */
  public void hangUp(CallId id) {
    with(id, call -> call.on(new CallEvent.HangUpAsked()));
  }

  /**
   * The network says that the line of a call is gone, perhaps before the line itself can tell: one
   * that is lost may come back, see {@link #lineBroke}. An unknown or ended call is left alone.
   */
  public void lineClosed(CallId id, LineEnd end) {
    LiveCall call = live.get(id);
    if (call != null && end == LineEnd.LOST) {
      call.lines().toldBroken();
    } else if (call != null) {
      call.post(() -> call.lines().reported(end));
    }
  }

  /**
   * The network reports something. What it says of a call that is over, or was never taken, is told
   * to the observer all the same. A call that the network says is over ends here too, in any state.
   *
   * <p>A call that a machine has answered ends as well: the agent falls silent, the line is closed,
   * and the network is not told to hang up. Whoever reports a machine has told the network what
   * follows, a message or a hang-up, or does so at once.
   */
  public void report(CallId id, NetworkEvent event) {
    LiveCall call = live.get(id);
    if (call == null) {
      ports.observer().observed(id, new CallNews.Network(event));
    } else {
      call.post(() -> call.reported(event));
    }
  }

  /** Ends a call politely, after the given words. */
  public void sayGoodbye(CallId id, String words) {
    with(
        id,
        call ->
            call.on(
                new CallEvent.FarewellAsked(
                    EndReason.ENDED_BY_OPERATOR, Optional.of(Cue.verbatim(words)))));
  }

  /** Serves callers with nothing but keys when no agent is to be had, with the same ports. */
  public KeypadDesk keypad(ServiceMenu menu) {
    return new KeypadDesk(ports, menu);
  }

  /** The calls that are not over here: neither ended nor let go for another node. */
  public Set<CallId> live() {
    return live.values().stream()
        .filter(call -> !call.end().isElsewhere())
        .map(call -> call.announced().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether no more calls are taken. */
  public boolean isDraining() {
    return draining;
  }

  /** Takes no more calls. The stage ends when the last one is over. */
  public CompletionStage<Void> drain() {
    draining = true;
    if (live.isEmpty()) {
      drained.complete(null);
    }
    return drained.minimalCompletionStage();
  }

  /**
   * Takes no more calls, and hands over at the limit those that are still live. The stage ends when
   * nothing of any call is held here any more.
   */
  public CompletionStage<Void> drain(Duration limit) {
    CompletionStage<Void> over = drain();
    Timers.Alarm alarm = ports.timers().after(limit, () -> live().forEach(this::handOver));
    over.thenRun(alarm::cancel);
    return over;
  }

  /**
   * Stops a call here so that another node can go on with it: line and conversation are closed,
   * everything is given back, and the network is told nothing. A call that says goodbye ends first.
   * What became of its recordings is told before {@link CallNews.HandedOn}; if that takes longer
   * than a second, a {@link CallNews.Fault} in {@code recording} is told instead.
   *
   * @return ends when nothing of the call is held here any more, which is at once when it is
   *     unknown
   */
  public CompletionStage<Void> handOver(CallId id) {
    LiveCall call = live.get(id);
    if (call == null) {
      return CompletableFuture.completedFuture(null);
    }
    call.post(call::leave);
    return call.end().over();
  }

  /** Another node has the call: it stops here at once, as after {@link #handOver}. */
  public void lost(CallId id) {
    with(id, call -> call.on(new CallEvent.OwnerLost()));
  }

  /** What every call is given. */
  CallPorts ports() {
    return ports;
  }

  private void with(CallId id, Consumer<LiveCall> action) {
    LiveCall call = live.get(id);
    if (call != null) {
      call.post(() -> action.accept(call));
    }
  }

  private void gone(LiveCall call) {
    live.remove(call.announced().id(), call);
    if (draining && live.isEmpty()) {
      drained.complete(null);
    }
  }

  /** Whether a call is taken. */
  public enum Reception {
    TAKEN,
    /** As many calls as allowed are under way. */
    BUSY,
    /** No more calls are taken. */
    DRAINING
  }
}
