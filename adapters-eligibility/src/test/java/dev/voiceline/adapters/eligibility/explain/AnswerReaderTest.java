package dev.voiceline.adapters.eligibility.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Figure;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.BirthDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases beside the readings by hand: what a status, a date or a refusal amounts to. */
class AnswerReaderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Asked BORN_1983 =
      new Asked(
          Stated.notStated(),
          Stated.notStated(),
          Stated.known(BirthDate.of(LocalDate.of(1983, 1, 1))));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "active; EB*1**30; ACTIVE",
        "a capitated plan; EB*3**30; ACTIVE",
        "one plan active and another not; EB*1**30**A~EB*6**30**B; ACTIVE",
        "the same plan active and not; EB*1**30**A~EB*6**30**A; CONFLICT",
        "the same plan not active in the past;"
            + " EB*1**30**A~EB*6**30**A~DTP*307*RD8*20250101-20250131; ACTIVE",
        "active, its own span over; EB*1**30~DTP*291*RD8*20250101-20251231; CONFLICT",
        "active, plan begins later; DTP*346*D8*20270101~EB*1**30; CONFLICT",
        "active, plan ends that day; DTP*347*D8*20261122~EB*1**30; ACTIVE",
        "active, plan without end; DTP*347*D8*99991231~EB*1**30; ACTIVE",
        "active, asked for a day of the past; DTP*307*RD8*20260101-20260101~EB*1**30; ACTIVE",
        "not active within its dates; DTP*346*D8*20260101~DTP*347*D8*20261231~EB*6**30; CONFLICT",
        "not active; EB*6**30; INACTIVE",
        "a service not active; EB*6**35; UNKNOWN",
        "a service active; EB*1**35; ACTIVE",
        "approval alone; EB*CB**62********Y*Y; AUTH_ONLY",
        "nothing but a disclaimer; EB*P; UNKNOWN",
        "two reasons for one person; AAA*N**42*R~AAA*N**72*C; REJECTED_MEMBER",
        "death is on file; AAA*N**61*N; REJECTED_DATE",
        "an unknown reason; AAA*N**ZZ*C; REJECTED_REQUEST",
        "a refused person beside a status; AAA*N**71*C~EB*1**30; REJECTED_MEMBER",
      })
  void whatAmountsToWhat(String what, String segments, String outcome) {
    assertThat(read(segments, Asked.ANYTHING).outcome().name()).as(what).isEqualTo(outcome);
  }

  @Test
  void anotherPersonIsNotRead() {
    assertThat(read("DMG*D8*19840101~EB*1**30", BORN_1983).outcome())
        .isEqualTo(Outcome.IDENTITY_CHECK);
    assertThat(read("DMG*D8*19830101~EB*1**30", BORN_1983).outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(read("EB*1**30", BORN_1983).outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void ofSeveralPersonsTheOneThatWasAskedAboutIsRead() {
    String others = "DMG*D8*19840101~EB*1**30~HL*4*2*22*0~NM1*IL*1*ROE*AL****MI*A2";

    assertThat(read(others + "~DMG*D8*19830101~EB*6**30", BORN_1983).outcome())
        .isEqualTo(Outcome.INACTIVE);
    assertThat(read(others + "~DMG*D8*19850101~EB*6**30", BORN_1983).outcome())
        .isEqualTo(Outcome.MULTIPLE);
  }

  @Test
  void whatIsSaidOfOneProcedureIsNotSaidOfThePlan() {
    Benefits benefits =
        coverage(
                read(
                    "EB*1**30~EB*I***********Y*HC:70551~EB*B*****27*20****Y*Y*HC:99213",
                    Asked.ANYTHING))
            .benefits();

    assertThat(benefits.exclusions())
        .singleElement()
        .matches(each -> !each.isPlain() && !each.services().isWholePlan());
    assertThat(benefits.authorizations().get(0).services().procedure())
        .isEqualTo(Stated.known("HC:99213"));
  }

  @Test
  void tiersThatOnlyTextTellsApartArePaired() {
    List<Accumulator> sums =
        deductibles(
            "EB*1**30~EB*C*IND*30***23*500*****Y~MSG*TIER A~EB*C*IND*30***23*900*****Y~MSG*TIER B"
                + "~EB*C*IND*30***29*800*****Y~MSG*TIER B~EB*C*IND*30***29*0*****Y~MSG*TIER A");

    assertThat(sums)
        .extracting(
            sum -> sum.tier() + " " + number(sum.remaining()) + " of " + number(sum.total()))
        .containsExactlyInAnyOrder("[TIER A] 0 of 500", "[TIER B] 800 of 900");
  }

  @Test
  void figuresThatCannotBeToldApartAreAllGiven() {
    List<Accumulator> sums =
        deductibles("EB*1**30~EB*C*IND*30***23*500*****Y~EB*C*IND*30***23*900*****Y");

    assertThat(sums).extracting(sum -> number(sum.total())).containsExactly("500", "900");
    assertThat(sums).noneMatch(sum -> sum.remaining().isKnown());
  }

  @Test
  void whatIsLeftIsCalculatedFromWhatIsUsed() {
    Accumulator sum =
        deductibles("EB*1**30~EB*C*IND*30***23*500*****Y~EB*C*IND*30***24*120.5*****Y").get(0);

    assertThat(sum.remaining().toOptional().orElseThrow())
        .isEqualTo(Figure.derived(dollars("379.5")));
    assertThat(sum.used()).isEqualTo(Stated.known(Figure.stated(dollars("120.5"))));
  }

  @Test
  void ninesAreNoLimit() {
    Accumulator sum = deductibles("EB*1**30~EB*C*IND*30***23*99999.99*****Y").get(0);

    assertThat(sum.unlimited()).isTrue();
    assertThat(sum.total().isKnown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,5x", "-5", "five", ".", "1E5"})
  void anAmountThatIsNoneIsNotStated(String amount) {
    Coverage coverage = coverage(read("EB*1**30~EB*B*IND*98***27*" + amount, Asked.ANYTHING));

    assertThat(coverage.benefits().copays()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ISA*00*X",
        "not an answer",
        "[]",
        "{}",
        "{\"resourceType\":\"Patient\"}",
        "{\"a\":1} x",
        "<html></html>",
        "ISA"
      })
  void whatIsNoAnswerIsNotRead(String text) {
    assertThat(reader(Asked.ANYTHING).read(text))
        .isInstanceOf(EligibilityAnswer.NotUnderstood.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\uFEFF"})
  void anEmptyBodyIsNoAnswerOfThePayer(String text) {
    assertThat(reader(Asked.ANYTHING).read(text).outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'message':'Service Unavailable'}; PAYER_UNAVAILABLE",
        "{'message':'Internal server error'}; PAYER_UNAVAILABLE",
        "{'message':'Rate exceeded'}; PAYER_UNAVAILABLE",
        "{'status':503,'message':'x'}; PAYER_UNAVAILABLE",
        "{'message':'Unauthorized'}; CONFIG_ERROR",
        "{'message':'Forbidden'}; CONFIG_ERROR",
        "{'status':404,'message':'x'}; REJECTED_REQUEST",
        "{'errors':[{'code':'33','description':'x'}]}; REJECTED_REQUEST",
        "{'errors':[{'field':'subscriber.dateOfBirth','description':'x'}]}; REJECTED_REQUEST",
        "{'subscriber':{'aaaErrors':[{'code':'75'}]},'benefitsInformation':[]}; REJECTED_MEMBER",
        "{'resourceType':'OperationOutcome','issue':[{'code':'timeout'}]}; PAYER_UNAVAILABLE",
        "{'resourceType':'OperationOutcome','issue':[{'code':'login'}]}; CONFIG_ERROR",
      })
  void whatGatewaysSay(String json, String outcome) {
    assertThat(reader(Asked.ANYTHING).read(json.replace('\'', '"')).outcome().name())
        .isEqualTo(outcome);
  }

  private static List<Accumulator> deductibles(String segments) {
    return coverage(read(segments, Asked.ANYTHING)).benefits().deductibles();
  }

  private static Coverage coverage(EligibilityAnswer answer) {
    return ((EligibilityAnswer.Covered) answer).coverage();
  }

  private static Measure.Money dollars(String number) {
    return new Measure.Money(new BigDecimal(number), Currency.getInstance("USD"));
  }

  private static String number(Stated<Figure> figure) {
    return figure.toOptional().orElseThrow().measure().number().toPlainString();
  }

  private static EligibilityAnswer read(String segments, Asked asked) {
    String body =
        "BHT*0022*11*Q1*20261122*0731~HL*1**20*1~NM1*PR*2*PLAN*****PI*1~HL*2*1*21*1~NM1*1P*2*CLINIC"
            + "~HL*3*2*22*0~TRN*2*Q1*9X~NM1*IL*1*DOE*JO****MI*A1~"
            + segments;
    int count = body.split("~", -1).length + 2;
    return reader(asked)
        .read(
            "ISA*00*          *00*          *ZZ*A              *ZZ*B              *261122*0731*^"
                + "*00501*000000001*0*T*:~GS*HB*A*B*20261122*0731*1*X*005010X279A1~"
                + "ST*271*1*005010X279A1~"
                + body
                + "~SE*"
                + count
                + "*1~GE*1*1~IEA*1*000000001~");
  }

  private static AnswerReader reader(Asked asked) {
    return new AnswerReader(new Reading(Optional.of(DAY), asked, DAY));
  }
}
