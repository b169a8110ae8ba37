package dev.voiceline.adapters.twilio.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.control.HandoffEffect.Reply;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.Handover.Manner;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.machine.Step;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of a handover in whatever order things happen. */
class HandoffPropertiesTest {
  private static final CallId LEG = new CallId("CAleg");

  @Property(tries = 3000)
  void theOutcomeIsToldAtMostOnceAndWhenTheTimeIsUpItIsTold(
      @ForAll Manner manner, @ForAll("events") List<HandoffEvent> events) {
    Run run = new Run(manner).on(events);
    assertThat(run.outcomes()).hasSizeLessThanOrEqualTo(1);
    run.on(List.of(new HandoffEvent.TimeUp(), new HandoffEvent.CallerBack()));
    assertThat(run.outcomes()).hasSize(1);
  }

  @Property(tries = 3000)
  void theCallerMeetsNobodyWhoHasNotPressedTheKey(@ForAll("events") List<HandoffEvent> events) {
    List<HandoffEvent> unaccepted = new ArrayList<>(events);
    unaccepted.removeIf(new HandoffEvent.Decided(true)::equals);
    Run run = new Run(Manner.WARM).on(unaccepted);
    assertThat(run.effects).doesNotContain(new HandoffEffect.Answer(Reply.JOIN));
    assertThat(run.outcomes()).doesNotContain(TransferOutcome.REACHED);
  }

  @Property(tries = 3000)
  void aCallerWhomNobodyTookIsBroughtBackExactlyOnce(
      @ForAll Manner manner, @ForAll("events") List<HandoffEvent> events) {
    Run run = new Run(manner).on(events).on(List.of(new HandoffEvent.TimeUp()));
    boolean byRequest = run.effects.contains(new HandoffEffect.ReturnCaller());
    run.on(List.of(new HandoffEvent.CallerBack()));
    assertThat(run.count(new HandoffEffect.ReturnCaller())).isLessThanOrEqualTo(1);
    TransferOutcome outcome = run.outcomes().get(0);
    if (outcome == TransferOutcome.NOT_REACHED || outcome == TransferOutcome.DECLINED) {
      assertThat(byRequest || run.settledWith(Reply.AGENT)).isTrue();
      assertThat(byRequest && run.settledWith(Reply.AGENT)).isFalse();
    } else if (outcome == TransferOutcome.REACHED || outcome == TransferOutcome.REFUSED) {
      assertThat(byRequest).isFalse();
    }
  }

  @Property(tries = 3000)
  void thePersonsCallIsEndedUnlessItIsOverOrJoined(@ForAll("events") List<HandoffEvent> events) {
    Run run =
        new Run(Manner.WARM)
            .on(List.of(new HandoffEvent.CallerAway(), new HandoffEvent.PersonCalled(LEG)))
            .on(events)
            .on(List.of(new HandoffEvent.TimeUp(), new HandoffEvent.CallerBack()));
    boolean settled =
        events.contains(new HandoffEvent.PersonGone())
            || run.outcomes().contains(TransferOutcome.REACHED)
            || run.effects.contains(new HandoffEffect.Answer(Reply.DECLINED))
            || events.contains(new HandoffEvent.PersonNotCalled());
    assertThat(settled || run.effects.contains(new HandoffEffect.EndPerson(LEG))).isTrue();
  }

  @Property(tries = 3000)
  void whoeverAsksIsAnsweredOnceAndNobodyElseIs(
      @ForAll Manner manner, @ForAll("events") List<HandoffEvent> events) {
    Run run = new Run(manner);
    for (HandoffEvent event : events) {
      int before = run.answers();
      run.on(List.of(event));
      assertThat(run.answers() - before).as("%s", event).isEqualTo(asks(event) ? 1 : 0);
    }
  }

  @Provide
  Arbitrary<List<HandoffEvent>> events() {
    Arbitrary<HandoffEvent> event =
        Arbitraries.of(
            new HandoffEvent.CallerAway(),
            new HandoffEvent.CallerNotTaken(Miss.GONE),
            new HandoffEvent.CallerNotTaken(Miss.NOT_DONE),
            new HandoffEvent.CallerNotTaken(Miss.UNKNOWN),
            new HandoffEvent.PersonCalled(LEG),
            new HandoffEvent.PersonNotCalled(),
            new HandoffEvent.PersonAnswered(),
            new HandoffEvent.BriefAsked(LEG),
            new HandoffEvent.Decided(true),
            new HandoffEvent.Decided(false),
            new HandoffEvent.PersonGone(),
            new HandoffEvent.CallerGone(),
            new HandoffEvent.DialOver(true),
            new HandoffEvent.DialOver(false),
            new HandoffEvent.CallerBack(),
            new HandoffEvent.CallerNotBack(Miss.GONE),
            new HandoffEvent.CallerNotBack(Miss.NOT_DONE),
            new HandoffEvent.TimeUp());
    return event.list().ofMaxSize(14);
  }

  private static boolean asks(HandoffEvent event) {
    return event instanceof HandoffEvent.BriefAsked
        || event instanceof HandoffEvent.Decided
        || event instanceof HandoffEvent.DialOver;
  }

  /** A handover that is led through events. */
  private static final class Run {
    private final List<HandoffEffect> effects = new ArrayList<>();
    private List<HandoffEffect> settling = List.of();
    private HandoffState state;

    Run(Manner manner) {
      Step<HandoffState, HandoffEffect> begun = HandoffMachine.begin(manner);
      state = begun.state();
      effects.addAll(begun.effects());
    }

    Run on(List<HandoffEvent> events) {
      for (HandoffEvent event : events) {
        Step<HandoffState, HandoffEffect> step = HandoffMachine.on(state, event);
        state = step.state();
        effects.addAll(step.effects());
        if (step.effects().stream().anyMatch(HandoffEffect.Settle.class::isInstance)) {
          settling = step.effects();
        }
      }
      return this;
    }

    /** Whether the step that told the outcome answered so. */
    boolean settledWith(Reply reply) {
      return settling.contains(new HandoffEffect.Answer(reply));
    }

    List<TransferOutcome> outcomes() {
      return effects.stream()
          .filter(HandoffEffect.Settle.class::isInstance)
          .map(effect -> ((HandoffEffect.Settle) effect).outcome())
          .toList();
    }

    long count(HandoffEffect effect) {
      return effects.stream().filter(effect::equals).count();
    }

    int answers() {
      return (int) effects.stream().filter(HandoffEffect.Answer.class::isInstance).count();
    }
  }
}
