package dev.voiceline.core.inquiry;

import static dev.voiceline.core.inquiry.InquirySamples.ELIGIBLE;
import static dev.voiceline.core.inquiry.InquirySamples.NOBODY;
import static dev.voiceline.core.inquiry.InquirySamples.POLICY;
import static dev.voiceline.core.inquiry.InquirySamples.ada;
import static dev.voiceline.core.inquiry.InquirySamples.id;
import static dev.voiceline.core.inquiry.InquirySamples.incomplete;
import static dev.voiceline.core.inquiry.InquirySamples.lookup;
import static dev.voiceline.core.inquiry.InquirySamples.memory;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.inquiry.InquiryEvent.Abandoned;
import dev.voiceline.core.inquiry.InquiryEvent.Answered;
import dev.voiceline.core.inquiry.InquiryEvent.Asked;
import dev.voiceline.core.inquiry.InquiryEvent.Barred;
import dev.voiceline.core.inquiry.InquiryEvent.Heard;
import dev.voiceline.core.inquiry.InquiryEvent.TakenUp;
import dev.voiceline.core.machine.Step;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every event in every state. In all states requests "old" and "current" were asked, "old" was
 * answered and not yet heard (but in Open and Settled), the patient is known where that may be, and
 * one attempt is left; in Locked the caller has not heard of it.
 */
class InquiryTableTest {
  private static final Map<String, InquiryEvent> EVENTS = events();
  private static final Map<String, InquiryState> STATES = states();

  /** State, event, next state, effects; "ignored" when it means nothing there. */
  private static final String TABLE =
      """
      Open        asked-new         Verifying   Check
      Open        asked-unreadable  Open        Answer
      Open        asked-again       ignored
      Open        answered-found    ignored
      Open        answered-nobody   ignored
      Open        answered-late     ignored
      Open        heard-old         ignored
      Open        heard-unknown     ignored
      Open        barred            Locked
      Open        taken-up-asking   Verifying   Check
      Open        taken-up-idle     Open
      Open        abandoned         Closed
      Verifying   asked-new         Verifying
      Verifying   asked-unreadable  Verifying
      Verifying   asked-again       ignored
      Verifying   answered-found    Reporting   Disclosed,Answer
      Verifying   answered-nobody   Locked      LockedOut,Answer
      Verifying   answered-late     ignored
      Verifying   heard-old         Verifying
      Verifying   heard-unknown     ignored
      Verifying   barred            Locked      LockedOut,Answer
      Verifying   taken-up-asking   Verifying   Check
      Verifying   taken-up-idle     Reporting
      Verifying   abandoned         Closed
      LookingUp   asked-new         LookingUp
      LookingUp   asked-unreadable  LookingUp
      LookingUp   asked-again       ignored
      LookingUp   answered-found    Reporting   Disclosed,Answer
      LookingUp   answered-nobody   Locked      LockedOut,Answer
      LookingUp   answered-late     ignored
      LookingUp   heard-old         LookingUp
      LookingUp   heard-unknown     ignored
      LookingUp   barred            Locked      LockedOut,Answer
      LookingUp   taken-up-asking   LookingUp   Check
      LookingUp   taken-up-idle     Reporting
      LookingUp   abandoned         Closed
      Reporting   asked-new         LookingUp   Check
      Reporting   asked-unreadable  Reporting   Answer
      Reporting   asked-again       ignored
      Reporting   answered-found    ignored
      Reporting   answered-nobody   ignored
      Reporting   answered-late     ignored
      Reporting   heard-old         Settled
      Reporting   heard-unknown     ignored
      Reporting   barred            Locked
      Reporting   taken-up-asking   LookingUp   Check
      Reporting   taken-up-idle     Reporting
      Reporting   abandoned         Closed
      Settled     asked-new         LookingUp   Check
      Settled     asked-unreadable  Settled     Answer
      Settled     asked-again       ignored
      Settled     answered-found    ignored
      Settled     answered-nobody   ignored
      Settled     answered-late     ignored
      Settled     heard-old         ignored
      Settled     heard-unknown     ignored
      Settled     barred            Locked
      Settled     taken-up-asking   LookingUp   Check
      Settled     taken-up-idle     Settled
      Settled     abandoned         Closed
      Locked      asked-new         Locked      LockedOut,Answer
      Locked      asked-unreadable  Locked      LockedOut,Answer
      Locked      asked-again       ignored
      Locked      answered-found    ignored
      Locked      answered-nobody   ignored
      Locked      answered-late     ignored
      Locked      heard-old         Locked
      Locked      heard-unknown     ignored
      Locked      barred            Locked
      Locked      taken-up-asking   Locked      LockedOut,Answer
      Locked      taken-up-idle     Locked
      Locked      abandoned         Closed
      Closed      asked-new         ignored
      Closed      asked-unreadable  ignored
      Closed      asked-again       ignored
      Closed      answered-found    ignored
      Closed      answered-nobody   ignored
      Closed      answered-late     ignored
      Closed      heard-old         ignored
      Closed      heard-unknown     ignored
      Closed      barred            ignored
      Closed      taken-up-asking   ignored
      Closed      taken-up-idle     ignored
      Closed      abandoned         ignored
      """;

  @ParameterizedTest(name = "{0} {1} -> {2} {3}")
  @MethodSource("table")
  void everyEventInEveryState(String state, String event, String next, String effects) {
    InquiryState before = STATES.get(state);

    Step<InquiryState, InquiryEffect> step = new Inquiry(POLICY).on(before, EVENTS.get(event), 7);

    if (next.equals("ignored")) {
      assertThat(step).isEqualTo(Step.ignored(before));
    } else {
      assertThat(step.known()).isTrue();
      assertThat(name(step.state())).isEqualTo(next);
      assertThat(step.effects().stream().map(InquiryTableTest::name).collect(joining(",")))
          .isEqualTo(effects);
      assertThat(next.equals(state) || InquiryTransition.between(before, step.state()).isPresent())
          .as("a legal transition")
          .isTrue();
    }
  }

  @Test
  void theTableLeavesNoPairOut() {
    Set<String> pairs =
        STATES.keySet().stream()
            .flatMap(state -> EVENTS.keySet().stream().map(event -> state + " " + event))
            .collect(Collectors.toSet());

    assertThat(table().map(row -> row.get()[0] + " " + row.get()[1]))
        .containsExactlyInAnyOrderElementsOf(pairs);
    assertThat(STATES.values().stream().map(Object::getClass))
        .containsExactlyInAnyOrder(InquiryState.class.getPermittedSubclasses());
    assertThat(EVENTS.values().stream().<Class<?>>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(InquiryEvent.class.getPermittedSubclasses());
  }

  static Stream<Arguments> table() {
    return TABLE
        .lines()
        .map(line -> Arrays.copyOf(line.split(" +"), 4))
        .map(row -> Arguments.of(row[0], row[1], row[2], row[3] == null ? "" : row[3]));
  }

  private static String name(Object value) {
    return value.getClass().getSimpleName();
  }

  private static Map<String, InquiryEvent> events() {
    Map<String, InquiryEvent> events = new LinkedHashMap<>();
    events.put("asked-new", new Asked(ada("new")));
    events.put("asked-unreadable", new Asked(incomplete("new")));
    events.put("asked-again", new Asked(ada("old")));
    events.put("answered-found", new Answered(id("current"), ELIGIBLE));
    events.put("answered-nobody", new Answered(id("current"), NOBODY));
    events.put("answered-late", new Answered(id("old"), ELIGIBLE));
    events.put("heard-old", new Heard(id("old")));
    events.put("heard-unknown", new Heard(id("unknown")));
    events.put("barred", new Barred());
    events.put("taken-up-asking", new TakenUp(List.of(ada("current")), CallerReply.NONE));
    events.put("taken-up-idle", new TakenUp(List.of(), CallerReply.NONE));
    events.put("abandoned", new Abandoned());
    return events;
  }

  private static Map<String, InquiryState> states() {
    Map<String, InquiryState> states = new LinkedHashMap<>();
    states.put("Open", new InquiryState.Open(memory(false, false)));
    states.put("Verifying", new InquiryState.Verifying(memory(false, true), lookup("current")));
    states.put("LookingUp", new InquiryState.LookingUp(memory(true, true), lookup("current")));
    states.put("Reporting", new InquiryState.Reporting(memory(true, true)));
    states.put("Settled", new InquiryState.Settled(memory(true, false)));
    states.put("Locked", new InquiryState.Locked(memory(true, true)));
    states.put("Closed", new InquiryState.Closed(memory(true, true)));
    return states;
  }
}
