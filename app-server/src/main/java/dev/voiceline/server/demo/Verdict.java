package dev.voiceline.server.demo;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.simulator.phone.CallEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a call ended as it should, judged by what the caller heard.
 *
 * @param memberId whose call it was
 * @param faults what was wrong; empty for a good call
 * @param summary what a good call has shown
 */
record Verdict(String memberId, List<String> faults, String summary) {
  private static final String GOODBYE = "Goodbye";

  Verdict {
    faults = List.copyOf(faults);
  }

  static Verdict of(CallResult result) {
    List<String> faults = new ArrayList<>();
    List<String> missed =
        result.scenario().mustHear().stream().filter(words -> !result.wasHeard(words)).toList();
    if (!missed.isEmpty()) {
      faults.add("the caller never heard " + quoted(missed));
    }
    end(result).ifPresent(faults::add);
    if (result.voices().isEmpty()) {
      faults.add("the model never heard the member ID");
    }
    tools(result.voices()).ifPresent(faults::add);
    return new Verdict(
        result.scenario().memberId(),
        faults,
        "the caller heard "
            + quoted(result.scenario().mustHear())
            + ", and the agent's goodbye ended the call");
  }

  boolean good() {
    return faults.isEmpty();
  }

  /** One sentence. */
  String sentence() {
    return good()
        ? memberId + "  good: " + summary + "."
        : memberId + "  WRONG: " + String.join("; ", faults) + ".";
  }

  private static Optional<String> end(CallResult result) {
    if (result.phoneEnd().isEmpty() || result.serverEnd().isEmpty()) {
      return Optional.of("the call did not end in time");
    }
    EndReason reason = result.serverEnd().get();
    CallEnd end = result.phoneEnd().get();
    if (reason != EndReason.COMPLETED || end.reason() != CallEnd.Reason.HANGUP_VERB) {
      return Optional.of(
          "the call was ended by %s at the server and %s at the phone, not by the agent's goodbye"
              .formatted(reason, end.reason()));
    }
    return result.wasHeard(GOODBYE)
        ? Optional.empty()
        : Optional.of("the caller never heard the agent's goodbye");
  }

  private static Optional<String> tools(List<Overheard> voices) {
    int asked = voices.stream().mapToInt(Overheard::toolCalls).sum();
    int answered = voices.stream().mapToInt(Overheard::toolOutputs).sum();
    return asked == answered
        ? Optional.empty()
        : Optional.of("the model made " + asked + " tool calls and got " + answered + " outputs");
  }

  private static String quoted(List<String> words) {
    return words.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
  }
}
