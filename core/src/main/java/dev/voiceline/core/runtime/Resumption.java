package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallEvent.TakenUp.Found;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.Farewell;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.runtime.CallMemory.Stage;
import dev.voiceline.core.turn.TurnEvent;
import dev.voiceline.core.turn.TurnEvent.TakenUp.Open;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Has a call go on that another server has held: first everything is remembered, then, with line
 * and conversation, what was begun is brought to its end. Used from the mailbox only.
 */
final class Resumption {
  private final CallMemory memory;
  private final LooseEnds ends;
  private final CallScope scope;
  private final Floor floor;
  private final CallTools tools;
  private final Consumer<CallEvent> machine;
  private boolean due;

  Resumption(
      CallMemory memory,
      CallScope scope,
      Floor floor,
      CallTools tools,
      Consumer<CallEvent> machine) {
    this.memory = memory;
    this.ends = LooseEnds.of(memory.said());
    this.scope = scope;
    this.floor = floor;
    this.tools = tools;
    this.machine = machine;
  }

  /** Whether anybody has said anything, so that nobody is greeted. */
  boolean met() {
    return memory.stage() != Stage.RINGING && found() != Found.UNGREETED;
  }

  /** For how long the caller has been on the line. */
  Duration lasted() {
    Duration lasted =
        memory
            .lineSince()
            .map(since -> Duration.between(since, scope.clock().instant()))
            .orElse(Duration.ZERO);
    return lasted.isNegative() ? Duration.ZERO : lasted;
  }

  /** Remembers. */
  void begin(Transcript transcript, CallMeter meter) {
    memory
        .language()
        .filter(language -> !language.equals(scope.phrases().language()))
        .flatMap(language -> Languages.standard().find(language.code()))
        .ifPresent(scope::speak);
    scope.tellLanguage();
    transcript.recall(ends.heard(), memory.lastPlace());
    floor.recall(ends.heard());
    if (memory.stage() != Stage.RINGING) {
      floor.on(new TurnEvent.TakenUp(sorry(), open()));
    }
    ends.results()
        .forEach(result -> floor.on(new TurnEvent.SayAsked(new Cue.Given(result), false)));
    tools.takeUp(memory, ends);
    meter.recall(memory.used(), memory.said());
    due = true;
    machine.accept(
        memory.stage() == Stage.RINGING
            ? new CallEvent.Rang()
            : new CallEvent.TakenUp(found(), lasted()));
  }

  private Found found() {
    if (memory.stage() == Stage.PERSON_CALLED) {
      return Found.PERSON_CALLED;
    }
    boolean silent = ends.heard().isEmpty() && memory.stage() == Stage.TALKING;
    return silent ? Found.UNGREETED : Found.TALKING;
  }

  /** That nobody came is an apology by itself. */
  private Optional<Cue> sorry() {
    return found() == Found.TALKING ? Optional.of(Cue.of(Phrase.CALL_TAKEN_UP)) : Optional.empty();
  }

  /** What was asked for, or is to be said, leaves the agent nothing to begin with. */
  private Open open() {
    boolean talks = memory.stage() == Stage.TALKING && found() == Found.TALKING;
    return talks && memory.acts().open().isEmpty() ? ends.open() : Open.NOTHING;
  }

  /** Why it ended: a goodbye that was under way is over with its call, as one is that is said. */
  EndReason reason(EndReason given) {
    boolean parted = due && memory.stage() == Stage.LEAVING && given == EndReason.CALLER_HUNG_UP;
    return parted ? parting() : given;
  }

  private EndReason parting() {
    return memory.acts().parting().orElse(EndReason.COMPLETED);
  }

  /** The call has moved on: what was begun waits for a line and a conversation. */
  void follow(CallState state) {
    if (!due || !state.mayLendLine()) {
      return;
    }
    due = false;
    tools.goOn();
    if (memory.stage() == Stage.PERSON_WANTED) {
      machine.accept(new CallEvent.PersonAsked());
    } else if (memory.stage() == Stage.LEAVING) {
      Optional<Cue> words = Farewell.of(parting()).or(() -> Optional.of(scope.farewell()));
      machine.accept(new CallEvent.FarewellAsked(parting(), words));
    }
  }
}
