package dev.voiceline.core.runtime;

import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.keypad.KeypadStep;
import dev.voiceline.core.keypad.ServiceMenu;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Serves callers for whom there is no agent: each step is what they hear next, and what they typed
 * leads to the next step. The number of callers and their time are bounded. Safe for use by any
 * thread; no method blocks, and a stage ends at once, without waiting for the directory.
 */
public final class KeypadDesk {
  private static final int MOST = 1_000;

  private final CallPorts ports;
  private final ServiceMenu menu;
  private final Map<CallId, KeypadFlow> flows = new ConcurrentHashMap<>();

  KeypadDesk(CallPorts ports, ServiceMenu menu) {
    this.ports = ports;
    this.menu = menu;
  }

  /** Takes a caller who has had no agent. Asked again it gives the step that is due. */
  public CompletionStage<KeypadStep> begin(AnnouncedCall call) {
    return begin(call.id(), gone -> KeypadFlow.fresh(call, ports, menu, gone));
  }

  /**
   * Takes a caller who has lost the agent, with what is known and with the failed attempts. Asked
   * again it gives the step that is due.
   */
  public CompletionStage<KeypadStep> begin(Unfinished call) {
    return begin(call.call().id(), gone -> KeypadFlow.after(call, ports, menu, gone));
  }

  /**
   * The caller has answered a step, or its time is over.
   *
   * @param step the number of the step; another than the current one changes nothing
   * @param keys without the {@code #} at the end; empty when nothing was typed, and when it is only
   *     asked whether a check has come to an end
   */
  public CompletionStage<KeypadStep> typed(CallId call, int step, String keys) {
    KeypadFlow flow = flows.get(call);
    return flow == null
        ? CompletableFuture.completedFuture(bye(Phrase.OUR_FAULT))
        : flow.typed(step, keys);
  }

  /** The caller has hung up. An unknown call is left alone. */
  public void gone(CallId call) {
    Optional.ofNullable(flows.get(call)).ifPresent(KeypadFlow::gone);
  }

  /** The callers that are served, and for a short time those that were. */
  public Set<CallId> known() {
    return Set.copyOf(flows.keySet());
  }

  /** Of a call that nothing is known of, in the language of the usual agent. */
  private KeypadStep bye(Phrase words) {
    Phrases phrases = Languages.standard().orEnglish(ports.agent().voicing().language());
    return new KeypadStep.Bye(phrases.text(words), phrases.language());
  }

  private CompletionStage<KeypadStep> begin(CallId call, Function<Runnable, KeypadFlow> beginning) {
    KeypadFlow there = flows.get(call);
    if (there != null) {
      return there.current();
    }
    if (flows.size() >= MOST) {
      return CompletableFuture.completedFuture(bye(Phrase.KEYPAD_BUSY));
    }
    KeypadFlow flow = beginning.apply(() -> flows.remove(call));
    KeypadFlow first = flows.putIfAbsent(call, flow);
    if (first != null) {
      return first.current();
    }
    flow.begin();
    return flow.current();
  }
}
