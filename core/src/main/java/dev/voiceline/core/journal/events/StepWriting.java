package dev.voiceline.core.journal.events;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.codec.RecordCodec;
import dev.voiceline.core.runtime.MachineStep;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes the steps of one call's machines. For use by one thread at a time. */
final class StepWriting {
  private final RecordCodec codec;
  private final Map<Machine, Object> last = new EnumMap<>(Machine.class);

  StepWriting(RecordCodec codec) {
    this.codec = codec;
  }

  JournalEvent.Stepped of(MachineStep step) {
    Machine machine = Machine.of(step);
    Object before = step.before();
    boolean goesOn = before.equals(last.put(machine, step.step().state()));
    return new JournalEvent.Stepped(
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
