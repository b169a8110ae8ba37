package dev.voiceline.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.inquiry.InquiryEffect.Answer;
import dev.voiceline.core.inquiry.InquiryEffect.Check;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosed;
import dev.voiceline.core.inquiry.InquiryEvent.Abandoned;
import dev.voiceline.core.inquiry.InquiryEvent.Answered;
import dev.voiceline.core.inquiry.InquiryEvent.Asked;
import dev.voiceline.core.inquiry.InquiryEvent.Barred;
import dev.voiceline.core.inquiry.InquiryEvent.Heard;
import dev.voiceline.core.inquiry.InquiryEvent.TakenUp;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Events in any order, with ids from a small pool so that they meet. */
class InquiryPropertyTest {
  /** Stands for whichever check is out, so that answers often meet one. */
  private static final ToolCallId OUTSTANDING = new ToolCallId("outstanding");

  private static final EligibilityAnswer LATE = SampleAnswers.SILENT;

  @Provide
  Arbitrary<List<InquiryEvent>> events() {
    Arbitrary<ToolCallId> ids =
        Arbitraries.integers().between(1, 12).map(i -> new ToolCallId("c" + i));
    Arbitrary<InquiryEvent> asked =
        Combinators.combine(ids, Arbitraries.of(0, 1, 2))
            .as((id, kind) -> new Asked(request(id.value(), kind)));
    Arbitrary<ToolCallId> answeredIds =
        Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(OUTSTANDING)), Tuple.of(1, ids));
    Arbitrary<InquiryEvent> answered =
        Combinators.combine(answeredIds, anyAnswer()).as(Answered::new);
    return Arbitraries.frequencyOf(
            Tuple.of(10, asked),
            Tuple.of(5, answered),
            Tuple.of(5, ids.map(Heard::new)),
            Tuple.of(1, Arbitraries.just(new TakenUp(List.of(), CallerReply.NONE))),
            Tuple.of(1, Arbitraries.just(new Barred())),
            Tuple.of(1, Arbitraries.just(new Abandoned())))
        .list()
        .ofMaxSize(80);
  }

  private static Arbitrary<EligibilityAnswer> anyAnswer() {
    return Arbitraries.oneOf(
        Arbitraries.of(SampleAnswers.telling()),
        Arbitraries.of(SampleAnswers.mismatches()),
        Arbitraries.of(SampleAnswers.troubles()));
  }

  @Property(tries = 700)
  void everyRequestIsAnsweredOnceUnlessAbandoned(@ForAll("events") List<InquiryEvent> events) {
    Run run = new Run();
    events.forEach(run::take);
    run.finishChecks();

    run.answers.forEach((id, times) -> assertThat(times).as(id.value()).isOne());
    if (!run.abandoned) {
      assertThat(run.answers.keySet()).containsExactlyInAnyOrderElementsOf(run.asked);
    }
    assertThat(run.asked).containsAll(run.answers.keySet());
  }

  @Property(tries = 700)
  void nothingIsDisclosedWithoutAMatchAtTheDirectory(@ForAll("events") List<InquiryEvent> events) {
    Run run = new Run();
    for (InquiryEvent event : events) {
      boolean matched =
          event instanceof Answered answered && SampleAnswers.telling().contains(answered.answer());
      for (InquiryEffect effect : run.take(event)) {
        boolean discloses = effect instanceof Disclosed || text(effect).contains("coverage is");
        assertThat(!discloses || matched).as("%s after %s", effect, event).isTrue();
      }
    }
  }

  @Property(tries = 700)
  void whatIsToldOfAPatientIsOnRecordFirst(@ForAll("events") List<InquiryEvent> events) {
    Run run = new Run();
    for (InquiryEvent event : events) {
      Set<ToolCallId> recorded = new LinkedHashSet<>();
      for (InquiryEffect effect : run.take(event)) {
        if (effect instanceof Disclosed disclosed) {
          recorded.add(disclosed.id());
        }
        if (effect instanceof Answer answer && text(effect).contains("patient's coverage")) {
          assertThat(recorded).contains(answer.answer().id());
        }
      }
    }
  }

  @Property(tries = 700)
  void lockedStaysLockedAndClosedStaysClosed(@ForAll("events") List<InquiryEvent> events) {
    Run run = new Run();
    for (InquiryEvent event : events) {
      InquiryState before = run.state;
      List<InquiryEffect> effects = run.take(event);
      if (before instanceof InquiryState.Locked) {
        assertThat(run.state).isInstanceOfAny(InquiryState.Locked.class, InquiryState.Closed.class);
        assertThat(effects).doesNotHaveAnyElementsOfTypes(Check.class, Disclosed.class);
      }
      if (before instanceof InquiryState.Closed) {
        assertThat(run.state).isEqualTo(before);
        assertThat(effects).isEmpty();
      }
    }
  }

  @Property(tries = 700)
  void everyChangeOfStateIsALegalTransition(@ForAll("events") List<InquiryEvent> events) {
    Run run = new Run();
    for (InquiryEvent event : events) {
      InquiryState before = run.state;
      run.take(event);
      boolean changed = !before.getClass().equals(run.state.getClass());
      assertThat(InquiryTransition.between(before, run.state).isPresent()).isEqualTo(changed);
    }
  }

  @Property(tries = 700)
  void aLockIsToldOnceAndOnRecordFirst(@ForAll("events") List<InquiryEvent> events) {
    Run run = new Run();
    int recorded = 0;
    int told = 0;
    for (InquiryEvent event : events) {
      for (InquiryEffect effect : run.take(event)) {
        recorded += effect instanceof InquiryEffect.LockedOut ? 1 : 0;
        told += text(effect).contains("locked") ? 1 : 0;
        assertThat(told == 0 || recorded == 1).isTrue();
      }
    }
  }

  @Property(tries = 700)
  void atMostOneCheckIsOutAndTheLineIsBounded(@ForAll("events") List<InquiryEvent> events) {
    Run run = new Run();
    for (InquiryEvent event : events) {
      run.take(event);
      assertThat(run.outstanding).hasSizeLessThanOrEqualTo(1);
      if (run.state instanceof InquiryState.Verifying verifying) {
        assertThat(verifying.lookup().waiting()).hasSizeLessThanOrEqualTo(2);
      }
    }
  }

  private static ToolRequest request(String id, int kind) {
    return switch (kind) {
      case 0 -> InquirySamples.ada(id);
      case 1 -> InquirySamples.bob(id);
      default -> InquirySamples.incomplete(id);
    };
  }

  private static String text(InquiryEffect effect) {
    return effect instanceof Answer answer
            && answer.answer().result() instanceof ToolResult.Success success
        ? success.values().toString()
        : "";
  }

  /** One call, and the books kept on it. */
  private static final class Run {
    private final Inquiry inquiry = new Inquiry(InquirySamples.POLICY.withAttempts(2));
    private final Set<ToolCallId> asked = new LinkedHashSet<>();
    private final List<ToolRequest> requests = new ArrayList<>();
    private final Map<ToolCallId, Integer> answers = new LinkedHashMap<>();
    private final Set<ToolCallId> outstanding = new LinkedHashSet<>();
    private InquiryState state = Inquiry.start();
    private boolean abandoned;

    List<InquiryEffect> take(InquiryEvent given) {
      InquiryEvent event = meet(given);
      abandoned |= event instanceof Abandoned;
      if (event instanceof Asked request && !abandoned) {
        if (asked.add(request.request().id())) {
          requests.add(request.request());
        }
      }
      if (event instanceof Answered answered) {
        outstanding.remove(answered.id());
      }
      Step<InquiryState, InquiryEffect> step = inquiry.on(state, event, 0, InquirySamples.WORDING);
      state = step.state();
      for (InquiryEffect effect : step.effects()) {
        if (effect instanceof Check check) {
          outstanding.add(check.id());
        }
        if (effect instanceof Answer answer) {
          answers.merge(answer.answer().id(), 1, Integer::sum);
        }
      }
      return step.effects();
    }

    private InquiryEvent meet(InquiryEvent event) {
      if (event instanceof TakenUp) {
        outstanding.clear();
        return new TakenUp(
            requests.stream().filter(one -> !answers.containsKey(one.id())).toList(),
            CallerReply.NONE);
      }
      return event instanceof Answered answered
              && answered.id().equals(OUTSTANDING)
              && !outstanding.isEmpty()
          ? new Answered(outstanding.iterator().next(), answered.answer())
          : event;
    }

    void finishChecks() {
      while (!outstanding.isEmpty()) {
        new ArrayList<>(outstanding).forEach(id -> take(new Answered(id, LATE)));
      }
    }
  }
}
