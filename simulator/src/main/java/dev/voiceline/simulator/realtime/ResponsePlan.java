package dev.voiceline.simulator.realtime;

import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.scripted.ScriptedPace;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Item.Called;
import dev.voiceline.simulator.realtime.Item.Spoken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a response will tell, step by step. */
final class ResponsePlan {
  private ResponsePlan() {}

  /** One step. */
  sealed interface Step {
    /**
     * Some words of a spoken item.
     *
     * @param first whether the item begins with them
     * @param last whether it ends with them
     */
    record Words(Spoken item, String text, boolean first, boolean last) implements Step {
      long millis() {
        return item.written() ? 0 : ToneVoice.millis(text);
      }
    }

    /** A function call. */
    record Call(Called item) implements Step {}
  }

  /**
   * Cuts moves into steps.
   *
   * @param written whether the words are text only
   * @param ids gives a new id of a kind
   */
  static Deque<Step> of(
      List<Move> moves,
      boolean phases,
      boolean written,
      ScriptedPace pace,
      UnaryOperator<String> ids) {
    Deque<Step> steps = new ArrayDeque<>();
    int chunk = (int) (pace.chunk().toMillis() / ToneVoice.CHARACTER_MS);
    for (int i = 0; i < moves.size(); i++) {
      if (moves.get(i) instanceof Move.Say say) {
        Optional<String> phase =
            Optional.of(i == 0 ? "commentary" : "final_answer").filter(any -> phases);
        speak(say.sentence(), new Spoken(ids.apply("item"), phase, written), chunk, steps);
      } else if (moves.get(i) instanceof Move.Call call) {
        steps.add(new Step.Call(called(call, ids)));
      }
    }
    return steps;
  }

  private static void speak(String sentence, Spoken item, int chunk, Deque<Step> steps) {
    String text = ToneVoice.spoken(sentence);
    for (int at = 0; at < text.length(); at += chunk) {
      int end = Math.min(text.length(), at + chunk);
      steps.add(new Step.Words(item, text.substring(at, end), at == 0, end == text.length()));
    }
  }

  private static Called called(Move.Call call, UnaryOperator<String> ids) {
    Object[] values =
        call.arguments().values().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
            .toArray();
    return new Called(
        ids.apply("item"), ids.apply("call"), call.tool(), Json.of(values).toString());
  }
}
