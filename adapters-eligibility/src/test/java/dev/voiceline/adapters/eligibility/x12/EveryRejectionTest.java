package dev.voiceline.adapters.eligibility.x12;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.MemberNotMatched;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PayerUnavailable;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.ProviderProblem;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason of the guide, wherever it may stand, with whatever is to be done next. */
class EveryRejectionTest {
  private static final List<String> REASONS =
      List.of(
          ("04 15 33 35 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 60 61 62 63 64 65"
                  + " 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 97 98 AA AE AF AG AO CI E8 IA"
                  + " MA T4")
              .split(" ", -1));

  private static final Map<String, String> BEFORE =
      Map.of(
          "2000A", "HL*1**20*1~%s",
          "2100A", "HL*1**20*1~NM1*PR*2*P~%s",
          "2100B", "HL*1**20*1~NM1*PR*2*P~HL*2*1*21*1~NM1*1P*2*C~%s",
          "2100C", "HL*3*2*22*0~NM1*IL*1*A~%s",
          "2100D", "HL*3*2*22*1~NM1*IL*1*A~HL*4*3*23*0~NM1*03*1*A~%s");

  static Stream<Arguments> rejections() {
    return REASONS.stream()
        .flatMap(
            reason ->
                BEFORE.keySet().stream()
                    .flatMap(
                        loop ->
                            Stream.of("C", "N", "P", "R", "S", "W", "X", "Y")
                                .map(next -> Arguments.of(reason, loop, next))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("rejections")
  void isKeptWithItsPlaceAndWhatToDoNext(String reason, String loop, String next) {
    EligibilityAnswer answer =
        read(BEFORE.get(loop).formatted("AAA*N**%s*%s~".formatted(reason, next)));

    List<Rejection> rejections = rejections(answer);
    assertThat(rejections).hasSize(1);
    assertThat(rejections.get(0).code()).isEqualTo(reason);
    assertThat(rejections.get(0).loop().toOptional()).contains(loop);
    assertThat(rejections.get(0).requestValid().toOptional()).contains(false);
    assertThat(rejections.get(0).followUp().toOptional().map(FollowUp::code)).contains(next);
    assertThat(answer.provenance().warnings()).isEmpty();
  }

  private static EligibilityAnswer read(String segments) {
    int count = segments.split("~", -1).length - 1 + 3;
    String text =
        "ISA*00*          *00*          *ZZ*P              *ZZ*C              *261122*0731*^"
            + "*00501*000000001*0*T*:~GS*HB*P*C*20261122*0731*1*X*005010X279A1~"
            + "ST*271*0001*005010X279A1~BHT*0022*11*T*20261122*0731~"
            + segments
            + "SE*%d*0001~GE*1*1~IEA*1*000000001~".formatted(count);
    return new X12AnswerReader(
            new Reading(Optional.empty(), Asked.ANYTHING, LocalDate.of(2026, 11, 22)))
        .read(text);
  }

  private static List<Rejection> rejections(EligibilityAnswer answer) {
    if (answer instanceof MemberNotMatched refused) {
      return refused.rejections();
    }
    if (answer instanceof ProviderProblem refused) {
      return refused.rejections();
    }
    if (answer instanceof PayerUnavailable refused) {
      return refused.rejections();
    }
    return ((RequestProblem) answer).rejections();
  }
}
