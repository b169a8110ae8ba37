package dev.voiceline.core.journal.events;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.codec.RecordCodec;
import dev.voiceline.core.runtime.MachineStep;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes the steps of one call's machines, many as one: each entry has its price, and a call goes
 * on without them. For use by one thread at a time.
 */
final class StepWriting {
  /** So many are an entry of their own. */
  private static final int MOST = 64;

  private final RecordCodec codec;
  private final List<StepTaken> waiting = new ArrayList<>();
  private final Map<Machine, Object> last = new EnumMap<>(Machine.class);

  StepWriting(RecordCodec codec) {
    this.codec = codec;
  }

  /** Takes a step; gives out what waits when that is enough. */
  Optional<JournalEvent> taken(MachineStep step) {
    waiting.add(of(step));
    return waiting(MOST);
  }

  /** Gives out what waits, when there are that many or more. */
  Optional<JournalEvent> waiting(int atLeast) {
    if (waiting.size() < atLeast) {
      return Optional.empty();
    }
    JournalEvent all = new JournalEvent.Steps(waiting.size(), waiting);
    waiting.clear();
    return Optional.of(all);
  }

  /** The call is over here: what its machines knew of the patient is not kept in memory. */
  void forget() {
    last.clear();
  }

  private StepTaken of(MachineStep step) {
    Machine machine = Machine.of(step);
    Object before = step.before();
    boolean goesOn = before.equals(last.put(machine, step.step().state()));
    return new StepTaken(
        machine.word(),
        step.event().getClass().getSimpleName(),
        Machine.nameOf(before),
        Machine.nameOf(step.step().state()),
        step.step().known(),
        codec.writeAny(machine.events(), step.event()),
        step.step().effects().stream()
            .<Field>map(effect -> codec.writeAny(machine.effects(), effect))
            .toList(),
        context(step),
        goesOn ? Optional.empty() : Optional.of(codec.writeAny(machine.states(), before)));
  }

  private static StepContext context(MachineStep step) {
    if (step instanceof MachineStep.OfTurn turn) {
      return new StepContext(
          Optional.of(turn.language()),
          OptionalLong.empty(),
          Optional.of(turn.byWordsOnly()),
          List.of());
    } else if (step instanceof MachineStep.OfInquiry inquiry) {
      return new StepContext(
          Optional.of(inquiry.language()),
          OptionalLong.of(inquiry.nowMillis()),
          Optional.empty(),
          inquiry.memberIds());
    }
    return StepContext.NOTHING;
  }
}
