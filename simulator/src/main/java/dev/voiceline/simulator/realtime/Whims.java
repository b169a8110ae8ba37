package dev.voiceline.simulator.realtime;

import dev.voiceline.core.scripted.Move;
import dev.voiceline.simulator.realtime.Faults.Fault;
import dev.voiceline.simulator.realtime.Item.Called;
import dev.voiceline.simulator.realtime.ResponsePlan.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the model does in a response that it should not do. */
final class Whims {
  private static final String PREAMBLE = "Let me see.";

  private Whims() {}

  /** Says more, or something else. */
  static List<Move> said(List<Move> moves, List<Fault> faults) {
    List<Move> said = new ArrayList<>(moves);
    for (Fault fault : faults) {
      if (fault.mishap() instanceof Mishap.Misspeak misspeak) {
        said.replaceAll(move -> misspoken(move, misspeak.slip()));
      } else if (fault.mishap() instanceof Mishap.TwoItems) {
        said.add(0, new Move.Say(PREAMBLE));
      }
    }
    return said;
  }

  /** Calls with other arguments, or something else as well. */
  static Deque<Step> called(Deque<Step> steps, List<Fault> faults, UnaryOperator<String> ids) {
    List<Step> called = new ArrayList<>(steps);
    for (Fault fault : faults) {
      if (fault.mishap() instanceof Mishap.WrongArguments wrong) {
        first(called).ifPresent(at -> called.set(at, otherwise(called.get(at), wrong.json())));
      } else if (fault.mishap() instanceof Mishap.AlsoCall also) {
        called.add(
            new Step.Call(
                new Called(ids.apply("item"), ids.apply("call"), also.tool(), also.json())));
      }
    }
    return new ArrayDeque<>(called);
  }

  private static Move misspoken(Move move, Slip slip) {
    return move instanceof Move.Say say
        ? new Move.Say(Misspoken.sentence(say.sentence(), slip))
        : move;
  }

  private static Optional<Integer> first(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Call) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static Step otherwise(Step step, String json) {
    Called item = ((Step.Call) step).item();
    return new Step.Call(new Called(item.id(), item.callId(), item.name(), json));
  }
}
