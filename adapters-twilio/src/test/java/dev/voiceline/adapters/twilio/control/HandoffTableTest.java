package dev.voiceline.adapters.twilio.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.Handover.Manner;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.machine.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every event in every state. */
class HandoffTableTest {
  private static final CallId LEG = new CallId("CAleg");
  private static final CallId OTHER = new CallId("CAother");

  private static final Map<String, HandoffState> STATES = new LinkedHashMap<>();
  private static final Map<String, HandoffEvent> EVENTS = new LinkedHashMap<>();

  static {
    STATES.put("leaving warm", new HandoffState.Leaving(Manner.WARM));
    STATES.put("leaving cold", new HandoffState.Leaving(Manner.COLD));
    STATES.put("dialing", new HandoffState.Dialing());
    STATES.put("fetching", new HandoffState.Fetching(Optional.empty()));
    STATES.put("fetching leg", new HandoffState.Fetching(Optional.of(LEG)));
    STATES.put("briefing", new HandoffState.Briefing(LEG));
    STATES.put("joined", new HandoffState.Joined(Optional.empty()));
    STATES.put("joined leg", new HandoffState.Joined(Optional.of(LEG)));
    STATES.put("returning", new HandoffState.Returning(TransferOutcome.DECLINED));
    STATES.put("over reached", new HandoffState.Over(TransferOutcome.REACHED));
    STATES.put("over not", new HandoffState.Over(TransferOutcome.NOT_REACHED));
    STATES.put("over gone", new HandoffState.Over(TransferOutcome.CALLER_GONE));

    EVENTS.put("away", new HandoffEvent.CallerAway());
    EVENTS.put("kept", new HandoffEvent.CallerNotTaken(Miss.NOT_DONE));
    EVENTS.put("kept?", new HandoffEvent.CallerNotTaken(Miss.UNKNOWN));
    EVENTS.put("kept gone", new HandoffEvent.CallerNotTaken(Miss.GONE));
    EVENTS.put("called", new HandoffEvent.PersonCalled(OTHER));
    EVENTS.put("not called", new HandoffEvent.PersonNotCalled());
    EVENTS.put("answered", new HandoffEvent.PersonAnswered());
    EVENTS.put("brief", new HandoffEvent.BriefAsked(LEG));
    EVENTS.put("accept", new HandoffEvent.Decided(true));
    EVENTS.put("decline", new HandoffEvent.Decided(false));
    EVENTS.put("person gone", new HandoffEvent.PersonGone());
    EVENTS.put("caller gone", new HandoffEvent.CallerGone());
    EVENTS.put("talked", new HandoffEvent.DialOver(true));
    EVENTS.put("not talked", new HandoffEvent.DialOver(false));
    EVENTS.put("back", new HandoffEvent.CallerBack());
    EVENTS.put("not back", new HandoffEvent.CallerNotBack(Miss.NOT_DONE));
    EVENTS.put("not back gone", new HandoffEvent.CallerNotBack(Miss.GONE));
    EVENTS.put("time", new HandoffEvent.TimeUp());
  }

  @TestFactory
  Stream<DynamicTest> everyStateMeetsEveryEventAsTheTableSays() {
    Map<String, String> table = rows();
    return STATES.keySet().stream()
        .flatMap(
            state ->
                EVENTS.keySet().stream()
                    .map(
                        event -> {
                          String row = state + " | " + event;
                          return DynamicTest.dynamicTest(
                              row,
                              () -> assertThat(result(state, event)).isEqualTo(table.get(row)));
                        }));
  }

  @TestFactory
  Stream<DynamicTest> theTableNamesNothingElse() {
    return rows().keySet().stream()
        .map(row -> row.split(" \\| ", -1))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.join(" | ", row),
                    () -> {
                      assertThat(STATES).containsKey(row[0]);
                      assertThat(EVENTS).containsKey(row[1]);
                    }));
  }

  private static Map<String, String> rows() {
    try (InputStream table = HandoffTableTest.class.getResourceAsStream("/handoff-table.txt")) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(row -> row.split(" \\| ", -1))
          .collect(Collectors.toMap(row -> row[0] + " | " + row[1], row -> row[2]));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String result(String stateName, String eventName) {
    HandoffState state = STATES.get(stateName);
    Step<HandoffState, HandoffEffect> step = HandoffMachine.on(state, EVENTS.get(eventName));
    String next = step.state().equals(state) ? "stays" : name(step.state());
    String effects =
        step.effects().stream().map(HandoffTableTest::name).collect(Collectors.joining(", "));
    return next + (step.known() ? "" : " (unexpected)") + (effects.isEmpty() ? "" : ": " + effects);
  }

  private static String name(HandoffState state) {
    return STATES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(state))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(state::toString);
  }

  private static String name(HandoffEffect effect) {
    if (effect instanceof HandoffEffect.Answer answer) {
      return "answer " + answer.reply();
    } else if (effect instanceof HandoffEffect.Settle settle) {
      return "settle " + settle.outcome();
    } else if (effect instanceof HandoffEffect.EndPerson end) {
      return "end " + end.leg();
    }
    return effect.getClass().getSimpleName();
  }
}
