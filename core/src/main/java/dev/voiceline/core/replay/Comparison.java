package dev.voiceline.core.replay;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.inquiry.InquiryEvent;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.codec.CodecFault;
import dev.voiceline.core.journal.codec.RecordCodec;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.Machine;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.recording.RecordingEvent;
import dev.voiceline.core.recording.RecordingState;
import dev.voiceline.core.runtime.CallTerms;
import dev.voiceline.core.turn.TurnEvent;
import dev.voiceline.core.turn.TurnState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the steps of one call again, in their order. A machine of which a step is different, or
 * whose state is not known, is not compared from there on until the journal says where it was.
 */
final class Comparison {
  private final Machines machines;
  private final RecordCodec codec;
  private final Map<Machine, Object> states = new EnumMap<>(Machine.class);
  private final List<ReplayReport.Difference> differences = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<CallTerms> terms = Optional.empty();
  private int steps;

  Comparison(Machines machines, RecordCodec codec) {
    this.machines = machines;
    this.codec = codec;
  }

  ReplayReport report() {
    if (steps == 0 && notes.isEmpty()) {
      note("The journal holds no steps of this call.");
    }
    return new ReplayReport(steps, differences, notes);
  }

  void note(String sentence) {
    if (!notes.contains(sentence)) {
      notes.add(sentence);
    }
  }

  void gap(long expected, long found) {
    String missing =
        found == expected + 1
            ? "Entry " + expected + " is missing"
            : "Entries " + expected + " to " + (found - 1) + " are missing";
    note(missing + ": from there on a machine is compared once its state is known again.");
    states.clear();
  }

  void unreadable(JournalEntry entry, String sentence) {
    note(sentence);
    if (entry.kind().equals("step")) {
      entry.open().text("machine").flatMap(Machine::named).ifPresent(states::remove);
    }
  }

  void add(JournalEntry entry, JournalEvent event) {
    if (event instanceof JournalEvent.Began began) {
      terms = began.terms();
      ownWords();
    } else if (event instanceof JournalEvent.Resumed resumed) {
      terms = Optional.of(resumed.terms());
      ownWords();
    } else if (event instanceof JournalEvent.Stepped step) {
      Optional<Machine> machine = Machine.named(step.machine());
      machine.ifPresentOrElse(
          it -> add(entry.number(), it, step),
          () -> note("Entry " + entry.number() + " is of a machine that this program lacks."));
    }
  }

  private void ownWords() {
    if (terms.filter(CallTerms::ownWords).isPresent()) {
      note("Answers were worded by the embedder, not by this program: their texts are not compared.");
    }
  }

  private void add(long entry, Machine machine, JournalEvent.Stepped step) {
    if (terms.isEmpty()) {
      note("The journal does not say under which terms the call was held.");
      return;
    }
    try {
      step.starts()
          .ifPresent(state -> states.put(machine, codec.read(machine.states(), state)));
      Optional<Object> state = Optional.ofNullable(states.get(machine));
      if (state.isPresent()) {
        Object event = codec.read(machine.events(), step.happened());
        again(entry, machine, step, taken(machine, terms.get(), state.get(), event, step));
      }
    } catch (CodecFault fault) {
      note("Entry " + entry + ", step of the " + machine.word() + ", cannot be read: "
          + fault.getMessage() + ".");
      states.remove(machine);
    }
  }

  private Step<?, ?> taken(
      Machine machine, CallTerms under, Object state, Object event, JournalEvent.Stepped step) {
    return switch (machine) {
      case CALL -> machines.call(under, (CallState) state, (CallEvent) event);
      case TURN -> machines.turn(under, (TurnState) state, (TurnEvent) event, step.context());
      case INQUIRY ->
          machines.inquiry(under, (InquiryState) state, (InquiryEvent) event, step.context());
      case RECORDING ->
          machines.recording(under, (RecordingState) state, (RecordingEvent) event);
    };
  }

  private void again(
      long entry, Machine machine, JournalEvent.Stepped then, Step<?, ?> now) {
    steps++;
    List<Field> effects =
        now.effects().stream()
            .<Field>map(effect -> codec.writeAny(machine.effects(), effect))
            .toList();
    boolean wordsCount = terms.filter(CallTerms::ownWords).isEmpty();
    Optional<String> difference =
        new Decision(then.after(), then.known(), then.effects())
            .differenceTo(
                new Decision(Machine.nameOf(now.state()), now.known(), effects), wordsCount);
    if (difference.isPresent()) {
      differences.add(
          new ReplayReport.Difference(
              entry,
              machine.word(),
              then.event() + " in " + then.before() + " " + difference.get() + "."));
      states.remove(machine);
    } else {
      states.put(machine, now.state());
    }
  }
}
