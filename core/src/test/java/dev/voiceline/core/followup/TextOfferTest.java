package dev.voiceline.core.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.followup.TextOfferEffect.Answer;
import dev.voiceline.core.followup.TextOfferEffect.Reply;
import dev.voiceline.core.followup.TextOfferEffect.Send;
import dev.voiceline.core.followup.TextOfferEffect.TellLost;
import dev.voiceline.core.followup.TextOfferEvent.Answered;
import dev.voiceline.core.followup.TextOfferEvent.Disclosed;
import dev.voiceline.core.followup.TextOfferEvent.Lost;
import dev.voiceline.core.followup.TextOfferEvent.QuestionHeard;
import dev.voiceline.core.followup.TextOfferEvent.Settled;
import dev.voiceline.core.followup.TextOfferEvent.Wanted;
import dev.voiceline.core.followup.TextOfferState.Agreed;
import dev.voiceline.core.followup.TextOfferState.Asking;
import dev.voiceline.core.followup.TextOfferState.Barred;
import dev.voiceline.core.followup.TextOfferState.Nothing;
import dev.voiceline.core.followup.TextOfferState.Offerable;
import dev.voiceline.core.followup.TextOfferState.Reason;
import dev.voiceline.core.followup.TextOfferState.Refused;
import dev.voiceline.core.followup.TextOfferState.Sending;
import dev.voiceline.core.followup.TextOfferState.Sent;
import dev.voiceline.core.followup.TextOfferState.Unsure;
import dev.voiceline.core.machine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextOfferTest {
  private static final TextOfferEvent DONE = new Settled(new ControlOutcome.Done("m1"));
  private static final TextOfferEvent YES = new Answered(YesOrNo.YES);
  private static final TextOfferEvent NO = new Answered(YesOrNo.NO);
  private static final TextOfferEvent HUH = new Answered(YesOrNo.UNCLEAR);
  private static final List<TextOfferEvent> EVENTS =
      List.of(
          new Disclosed(),
          new Wanted(),
          new QuestionHeard(),
          YES,
          NO,
          HUH,
          DONE,
          failed(Kind.RETRYABLE),
          failed(Kind.FINAL),
          failed(Kind.GONE),
          failed(Kind.UNCERTAIN),
          failed(Kind.OPTED_OUT),
          failed(Kind.UNREACHABLE),
          new Lost("m1"),
          new Lost("m2"));

  private static TextOfferEvent failed(Kind kind) {
    return new Settled(new ControlOutcome.Failed(new ControlFailure(kind, 0, "x")));
  }

  /** What changes; whatever is not listed leaves the state as it is and does nothing. */
  private static final Map<TextOfferState, Map<TextOfferEvent, TextOfferState>> MOVES =
      Map.of(
          new Nothing(), Map.of(new Disclosed(), new Offerable()),
          new Offerable(), Map.of(new Wanted(), new Asking(1, false)),
          new Asking(1, false), Map.of(new QuestionHeard(), new Asking(1, true)),
          new Asking(1, true),
              Map.of(YES, new Agreed(0), NO, new Refused(), HUH, new Asking(2, false)),
          new Asking(2, false), Map.of(new QuestionHeard(), new Asking(2, true)),
          new Asking(2, true), Map.of(YES, new Agreed(0), NO, new Refused(), HUH, new Refused()),
          new Agreed(0), Map.of(NO, new Refused(), new Wanted(), new Sending(0, false, false)),
          new Sent("m1"),
              Map.of(
                  new Disclosed(), new Offerable(),
                  new Lost("m1"), new Barred(Reason.NOT_DELIVERED)),
          new Refused(), Map.of(new Disclosed(), new Offerable()),
          new Unsure(), Map.of(new Disclosed(), new Offerable()));

  private static final Map<TextOfferEvent, TextOfferState> SETTLED =
      Map.ofEntries(
          Map.entry(DONE, new Sent("m1")),
          Map.entry(failed(Kind.RETRYABLE), new Agreed(1)),
          Map.entry(failed(Kind.FINAL), new Barred(Reason.FAILED)),
          Map.entry(failed(Kind.GONE), new Barred(Reason.FAILED)),
          Map.entry(failed(Kind.UNCERTAIN), new Unsure()),
          Map.entry(failed(Kind.OPTED_OUT), new Barred(Reason.OPTED_OUT)),
          Map.entry(failed(Kind.UNREACHABLE), new Barred(Reason.UNREACHABLE)),
          Map.entry(new Disclosed(), new Sending(0, true, false)),
          Map.entry(NO, new Sending(0, false, true)));

  static Stream<Arguments> table() {
    List<Arguments> rows = new ArrayList<>();
    List<TextOfferState> states = new ArrayList<>(MOVES.keySet());
    states.add(new Sending(0, false, false));
    for (Reason reason : Reason.values()) {
      states.add(new Barred(reason));
    }
    for (TextOfferState state : states) {
      Map<TextOfferEvent, TextOfferState> moves =
          state instanceof Sending ? SETTLED : MOVES.getOrDefault(state, Map.of());
      EVENTS.forEach(
          event -> rows.add(Arguments.of(state, event, moves.getOrDefault(event, state))));
    }
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("table")
  void everyStateMeetsEveryEvent(
      TextOfferState state, TextOfferEvent event, TextOfferState expected) {
    assertThat(TextOffer.on(state, event).state()).isEqualTo(expected);
  }

  private final List<TextOfferEffect> done = new ArrayList<>();

  private TextOfferState after(TextOfferEvent... events) {
    TextOfferState state = TextOffer.start();
    for (TextOfferEvent event : events) {
      Step<TextOfferState, TextOfferEffect> step = TextOffer.on(state, event);
      state = step.state();
      done.addAll(step.effects());
    }
    return state;
  }

  @Test
  void aTextIsSentAfterAYesToAQuestionThatWasHeard() {
    after(new Disclosed(), new Wanted(), new QuestionHeard(), YES, new Wanted(), DONE);
    assertThat(done).containsExactly(new Answer(Reply.ASK), new Send(), new Answer(Reply.SENT));
  }

  @Test
  void aYesBeforeTheQuestionWasHeardCountsForNothing() {
    after(new Disclosed(), YES, new Wanted(), YES, new Wanted());
    assertThat(done).containsExactly(new Answer(Reply.ASK), new Answer(Reply.ASK));
  }

  @Test
  void anUnclearAnswerIsAskedAboutOnceMore() {
    TextOfferState state =
        after(
            new Disclosed(),
            new Wanted(),
            new QuestionHeard(),
            HUH,
            new Wanted(),
            new QuestionHeard(),
            HUH,
            new Wanted());
    assertThat(state).isEqualTo(new Refused());
    assertThat(done)
        .containsExactly(
            new Answer(Reply.ASK), new Answer(Reply.ASK_AGAIN), new Answer(Reply.REFUSED));
  }

  @Test
  void aYesCanBeTakenBackUntilItIsSent() {
    after(new Disclosed(), new Wanted(), new QuestionHeard(), YES, NO, new Wanted());
    assertThat(done).containsExactly(new Answer(Reply.ASK), new Answer(Reply.REFUSED));
  }

  @Test
  void aBusyNetworkIsAskedThreeTimesAtMost() {
    TextOfferEvent busy = failed(Kind.RETRYABLE);
    TextOfferState state =
        after(
            new Disclosed(),
            new Wanted(),
            new QuestionHeard(),
            YES,
            new Wanted(),
            busy,
            new Wanted(),
            busy,
            new Wanted(),
            busy,
            new Wanted());
    assertThat(state).isEqualTo(new Barred(Reason.FAILED));
    assertThat(done).filteredOn(Send.class::isInstance).hasSize(3);
  }

  @Test
  void whoSaysNoWhileItIsBeingSentIsNotSentASecondOne() {
    after(
        new Disclosed(),
        new Wanted(),
        new QuestionHeard(),
        YES,
        new Wanted(),
        NO,
        failed(Kind.RETRYABLE),
        new Wanted());
    assertThat(done).filteredOn(Send.class::isInstance).hasSize(1);
  }

  @Test
  void aLostTextIsToldOnce() {
    after(
        new Disclosed(),
        new Wanted(),
        new QuestionHeard(),
        YES,
        new Wanted(),
        DONE,
        new Lost("m1"),
        new Lost("m1"));
    assertThat(done).filteredOn(TellLost.class::isInstance).hasSize(1);
  }

  @Provide
  Arbitrary<List<TextOfferEvent>> lives() {
    return Arbitraries.of(EVENTS).list().ofMaxSize(60);
  }

  @Property
  void nothingIsSentWithoutConsentAndEveryRequestIsAnsweredOnce(
      @ForAll("lives") List<TextOfferEvent> life) {
    TextOfferState state = TextOffer.start();
    int disclosures = 0;
    int sends = 0;
    int certain = 0;
    boolean asked = false;
    boolean heard = false;
    boolean agreed = false;
    int open = 0;
    for (TextOfferEvent event : life) {
      Step<TextOfferState, TextOfferEffect> step = TextOffer.on(state, event);
      disclosures += event instanceof Disclosed ? 1 : 0;
      heard = (heard || event instanceof QuestionHeard) && asked;
      agreed = (agreed || (heard && event.equals(YES))) && !event.equals(NO);
      open += event instanceof Wanted ? 1 : 0;
      for (TextOfferEffect effect : step.effects()) {
        if (effect instanceof Send) {
          sends++;
          assertThat(agreed).as("the caller agreed").isTrue();
        } else if (effect instanceof Answer answer) {
          open--;
          boolean asks = answer.reply() == Reply.ASK || answer.reply() == Reply.ASK_AGAIN;
          asked |= asks;
          heard &= !asks;
          agreed &= !asks;
          // Whoever asks again after an order that nobody answered hears the same, and orders
          // nothing.
          boolean maySend = answer.reply() == Reply.SENT || answer.reply() == Reply.UNSURE;
          certain += maySend && event instanceof Settled ? 1 : 0;
        }
      }
      state = step.state();
      assertThat(open).as("requests without an answer").isBetween(0, 1);
      assertThat(certain).as("texts that may have been sent").isLessThanOrEqualTo(disclosures);
    }
    assertThat(sends).isLessThanOrEqualTo(3 * disclosures);
  }
}
