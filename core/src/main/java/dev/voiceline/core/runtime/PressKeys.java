package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.KeyTones;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code press_keys}: presses keys for whoever is at the other end, such as a menu. The network
 * takes the line away for it; the agent is answered when it is back.
 */
final class PressKeys implements BuiltIn {
  private static final String KEYS = "keys";
  private static final Duration PER_KEY = Duration.ofSeconds(1);
  private static final ToolSpec SPEC =
      new ToolSpec(
          "press_keys",
          "Presses telephone keys on this call, for a menu at the other end. Neither of you hears anything"
              + " meanwhile.",
          List.of(
              ToolParameter.text(
                  KEYS,
                  "1 to 32 of 0-9, A-D, * and #; w is half a second of pause and W a second.")));
  private static final ToolResult INVALID =
      new ToolResult.Problem(
          "invalid_keys", "Give 1 to 32 keys of 0-9, A-D, *, #, w and W, and nothing else.");
  private static final ToolResult BUSY =
      new ToolResult.Problem("under_way", "Keys are being pressed; wait for the result.");
  private static final ToolResult FAILED =
      new ToolResult.Problem("failed", "The keys could not be pressed; go on without them.");
  private static final ToolResult UNCERTAIN =
      new ToolResult.Problem(
          "unsure",
          "Nobody knows whether the keys were pressed; listen first, and do not press them again blindly.");

  private final OpenCall call;
  private final CallScope scope;
  private Optional<ToolRequest> pending = Optional.empty();

  PressKeys(OpenCall call) {
    this.call = call;
    this.scope = call.scope();
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public boolean offered() {
    return scope.ports.extras().pressesKeys() && scope.ports.control().pressesKeys();
  }

  @Override
  public boolean readsArgumentsItself() {
    return true;
  }

  @Override
  public Optional<ToolResult> uncertain() {
    return Optional.of(UNCERTAIN);
  }

  @Override
  public void run(ToolRequest request) {
    Optional<KeyTones> keys = request.arguments().text(KEYS).flatMap(PressKeys::tones);
    if (keys.isEmpty()) {
      call.answered(new ToolAnswer(request, INVALID), true);
    } else if (pending.isPresent()) {
      call.answered(new ToolAnswer(request, BUSY), true);
    } else if (!call.mayLendLine()) {
      call.answered(new ToolAnswer(request, FAILED), true);
    } else {
      pending = Optional.of(request);
      press(keys.get());
    }
  }

  @Override
  public void lineBack() {
    answer(ToolResult.say("pressed", ""));
  }

  /** The line may go before the order is answered, so it is lent first. */
  private void press(KeyTones keys) {
    Duration atMost = PER_KEY.multipliedBy(keys.keys().length());
    call.on(new CallEvent.LineLent(atMost));
    scope.alarms.set(
        this, atMost.plus(scope.ports.policy().lineReturnsWithin()), () -> answer(UNCERTAIN));
    ControlOrder.give(
        scope,
        "keys",
        scope.ports.lookupWithin(),
        () -> scope.ports.control().press(scope.id, keys),
        this::settled);
  }

  private void settled(ControlOutcome outcome) {
    if (outcome instanceof ControlOutcome.Failed failed) {
      switch (failed.failure().kind()) {
        case UNCERTAIN -> {} // The line may be on its way: the alarm answers if it is not.
        case RETRYABLE, FINAL, GONE, OPTED_OUT, UNREACHABLE -> {
          call.on(new CallEvent.LineKept());
          answer(FAILED);
        }
      }
    }
  }

  private void answer(ToolResult result) {
    scope.alarms.cancel(this);
    Optional<ToolRequest> request = pending;
    pending = Optional.empty();
    request.ifPresent(asked -> call.answered(new ToolAnswer(asked, result), true));
  }

  private static Optional<KeyTones> tones(String keys) {
    return keys.matches("[0-9A-D*#wW]{1,32}") ? Optional.of(new KeyTones(keys)) : Optional.empty();
  }
}
