package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.inquiry.PlainTeller;
import dev.voiceline.core.keypad.KeypadStep;
import dev.voiceline.core.keypad.ServiceMenu;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for callers without an agent, whatever they and the network do. */
class KeypadDeskPropertyTest {
  private static final CallId ID = new CallId("CA1");
  private static final MemberId MEMBER = MemberId.parse("MB123456").orElseThrow();
  private static final BirthDate BORN = BirthDate.of(LocalDate.of(1985, 3, 15));
  private static final String TOLD = "The patient's coverage is not active.";

  private final VirtualTime time = new VirtualTime();
  private final List<CallNews> news = new ArrayList<>();
  private boolean matched;

  @Property(tries = 300)
  void nothingIsToldBeforeMemberAndBirthDateWereMatched(@ForAll("answers") List<String> answers) {
    KeypadDesk desk = desk();
    KeypadStep step = now(desk.begin(call()));
    for (String keys : answers) {
      step = now(desk.typed(ID, number(step), keys));
      if (!matched) {
        assertThat(sentence(step)).doesNotContain(TOLD);
        assertThat(news).noneMatch(CallNews.Disclosed.class::isInstance);
      }
    }
  }

  @Property(tries = 200)
  void everyCallerComesToOneEndAndNothingIsHeldAfterwards(
      @ForAll("answers") List<String> answers, @ForAll boolean hangsUp) {
    KeypadDesk desk = desk();
    KeypadStep step = now(desk.begin(call()));
    for (String keys : answers) {
      step = now(desk.typed(ID, number(step), keys));
      now(desk.typed(ID, number(step) - 1, keys));
    }
    if (hangsUp) {
      desk.gone(ID);
    }
    time.advance(Duration.ofMinutes(10));
    assertThat(news.stream().filter(CallNews.Ended.class::isInstance)).hasSize(1);
    assertThat(desk.known()).isEmpty();
    assertThat(time.pending()).isZero();
  }

  /** One instance of this class sees all tries. */
  private KeypadDesk desk() {
    news.clear();
    matched = false;
    return Calls.with(new FakeConversations(), (inquiry, key, within) -> check(inquiry))
        .observer((call, what) -> news.add(what))
        .wording(new PlainTeller())
        .time(time, time)
        .open()
        .keypad(ServiceMenu.common());
  }

  private CompletionStage<EligibilityAnswer> check(EligibilityQuestion inquiry) {
    boolean right = inquiry.member().equals(MEMBER) && inquiry.born().equals(BORN);
    matched |= right;
    return CompletableFuture.completedFuture(right ? SampleAnswers.ENDED : SampleAnswers.NOBODY);
  }

  @Provide
  Arbitrary<List<String>> answers() {
    Arbitrary<String> sensible =
        Arbitraries.of("*61*22123456", "*61*22123457", "03151985", "03161985", "1", "1", "1", "2");
    Arbitrary<String> any = Arbitraries.strings().withChars("0123456789*#A").ofMaxLength(12);
    return Arbitraries.frequencyOf(Tuple.of(6, sensible), Tuple.of(1, any)).list().ofMaxSize(60);
  }

  private static AnnouncedCall call() {
    return AnnouncedCall.incoming(
        ID, PhoneNumber.of("+15005550006"), PhoneNumber.of("+15005550001"));
  }

  private static KeypadStep now(CompletionStage<KeypadStep> stage) {
    return stage.toCompletableFuture().join();
  }

  private static int number(KeypadStep step) {
    if (step instanceof KeypadStep.Ask ask) {
      return ask.number();
    }
    return step instanceof KeypadStep.Wait wait ? wait.number() : 0;
  }

  private static String sentence(KeypadStep step) {
    if (step instanceof KeypadStep.Ask ask) {
      return ask.question().sentence();
    }
    return step instanceof KeypadStep.Wait wait ? wait.sentence() : "";
  }
}
