package dev.voiceline.core.eligibility.telling;

import static dev.voiceline.core.eligibility.telling.Answers.accumulator;
import static dev.voiceline.core.eligibility.telling.Answers.dollars;
import static dev.voiceline.core.eligibility.telling.Answers.standing;
import static dev.voiceline.core.eligibility.telling.Answers.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.Exclusion;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.SpendDown;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.language.Languages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told at once, rule by rule, in English for the eye. */
class AnswerWordingTest {
  private static final String CAVEAT =
      "This is not a guarantee of payment: the plan decides when the claim arrives.";
  private static final String DEDUCTIBLE_UNKNOWN =
      "The plan did not say how much of the deductible is left.";

  private final Answers answer = new Answers();

  @Test
  void statusThenApprovalAndCostThenDeductibleThenTheCaveat() {
    assertThat(brief(Answers.full(), "98").get(0))
        .isEqualTo(
            "According to the plan, the patient's coverage is active as of November 22, 2026.");
    answer.copay("62", Network.IN, "50");
    answer.authorize("62", Network.IN, Requirement.REQUIRED);
    answer.deductibles.add(sum(Level.FAMILY, Network.IN, "3000", "0"));
    answer.deductibles.add(sum(Level.INDIVIDUAL, Network.IN, "1500", "1050"));

    assertThat(brief("62").subList(1, 4))
        .containsExactly(
            "For "
                + name("62")
                + " in network, prior authorization is required and the copay is"
                + " $50 per visit.",
            "In network, $1,050 of the individual deductible is left and the family deductible is"
                + " met.",
            CAVEAT);
  }

  @Test
  void whatIsUnknownIsSaidOnceAndNothingElse() {
    answer.standings.add(standing(Standing.Status.ACTIVE, "62", Dates.NOT_STATED));

    assertThat(brief("62").subList(1, 4))
        .containsExactly(
            "For "
                + name("62")
                + ", the plan did not say whether prior authorization is required"
                + " or what it costs, so the office should check before the visit.",
            DEDUCTIBLE_UNKNOWN,
            CAVEAT);
  }

  @Test
  void allCopaysAreGivenWithWhatTellsThemApartInWhateverOrderTheyCome() {
    answer.copay("98", Network.IN, "60", "OFFICE", "SPECIALIST VISIT");
    answer.copay("98", Network.IN, "30", "OFFICE", "PRIMARY CARE VISIT");

    assertThat(brief("98"))
        .anyMatch(
            each ->
                each.contains(
                    "several copays: $30 per visit (primary care visit) and $60 per visit"
                        + " (specialist visit)."));
  }

  @Test
  void aCopayForBothNetworksIsNotHiddenByOneForTheNetwork() {
    answer.copay("98", Network.IN, "20");
    answer.copay("98", Network.BOTH, "60");

    assertThat(brief("98")).anyMatch(each -> each.contains("$20 per visit and $60 per visit"));
  }

  @Test
  void aCopayOfNothingBesideAShareIsNotFree() {
    answer.copay("98", Network.IN, "0");
    answer.coinsurance.add(Answers.share("98", Network.IN, "12.5"));

    assertThat(brief("98"))
        .anyMatch(
            each ->
                each.contains("there is no copay and the patient's share of the cost is 12.5%."));
  }

  @Test
  void whatIsNotCoveredHasNoOtherCost() {
    answer.copay("64", Network.IN, "20");
    answer.exclusions.add(new Exclusion(Services.of("64"), Network.IN, List.of()));

    assertThat(brief("64").get(1))
        .isEqualTo("In network, the plan lists " + name("64") + " as not covered.");
    assertThat(brief("64")).noneMatch(each -> each.contains("$20"));
  }

  @Test
  void anExclusionOutOfNetworkIsNoneInNetwork() {
    answer.copay("64", Network.IN, "20");
    answer.exclusions.add(new Exclusion(Services.of("64"), Network.OUT, List.of()));

    assertThat(brief("64")).noneMatch(each -> each.contains("not covered"));
    assertThat(tell("64").rest())
        .contains("Out of network, the plan lists " + name("64") + " as not covered.");
  }

  @Test
  void aDeductibleOfZeroForAServiceDoesNotApplyAndIsNotMet() {
    answer.deductibles.add(
        accumulator(
            Stated.known(Level.INDIVIDUAL),
            Network.IN,
            Services.of("98"),
            dollars("0"),
            dollars("0")));
    answer.copay("98", Network.IN, "25");

    assertThat(brief("98"))
        .contains("For " + name("98") + " in network, the deductible does not apply.");
    assertThat(tell("98").sentences()).noneMatch(each -> each.contains("is met"));
  }

  @Test
  void approvalThatDiffersByPlaceIsTheStricterAndDepends() {
    answer.authorize("62", Network.IN, Requirement.REQUIRED);
    answer.authorize("62", Network.IN, Requirement.NOT_REQUIRED);

    assertThat(brief("62").get(1))
        .contains("prior authorization is required in certain cases", "depends on the place");
  }

  @Test
  void aNoForTheWholePlanIsNoneForAService() {
    answer.authorize("30", Network.IN, Requirement.NOT_REQUIRED);
    answer.copay("98", Network.IN, "25");

    assertThat(tell("98").brief())
        .noneMatch(each -> each.contains("no prior authorization"))
        .anyMatch(each -> each.contains("did not say whether prior authorization"));
  }

  @Test
  void whatThePayerDoesNotKnowAndWhatOnlyTextSaysIsToldAsThat() {
    answer.authorize("62", Network.IN, Requirement.PAYER_DOES_NOT_KNOW);
    assertThat(brief("62").get(1)).contains("does not know whether prior authorization");

    answer.authorizations.clear();
    answer.authorize("62", Network.IN, Requirement.TEXT_ONLY);
    assertThat(brief("62").get(1)).contains("in its notes only");
  }

  @Test
  void aFallBackNamesTheCategoryThatWasAnswered() {
    answer.copay("73", Network.IN, "40");

    assertThat(brief("ultrasound").get(1))
        .contains(names().category("73") + ", the closest category that the plan answers for");
    assertThat(brief("ultrasound").get(2)).contains("$40 per visit");
  }

  @Test
  void aMedicationIsThePharmacyBenefitAndNotTheMedicationItself() {
    answer.copay("92", Network.IN, "10");
    answer.copay("91", Network.IN, "45");

    assertThat(brief("Ozempic").get(1)).contains("pharmacy benefit as a whole");
    assertThat(tell("Ozempic").sentences()).noneMatch(each -> each.contains("Ozempic"));
    assertThat(brief("Ozempic").get(2)).contains("For brand name drugs", "$45");
  }

  @Test
  void aServiceThatIsNotActiveUnderAPlanThatIs() {
    answer.standings.add(
        standing(
            Standing.Status.INACTIVE,
            "35",
            new Dates(Stated.notStated(), Stated.known(LocalDate.of(2026, 3, 31)))));

    assertThat(brief("35"))
        .containsExactly(
            "According to the plan, the patient's coverage is active as of November 22, 2026, but "
                + name("35")
                + " is not active.",
            "For " + name("35") + ", the plan shows an end on March 31, 2026.",
            CAVEAT);
    assertThat(brief("98").get(0)).endsWith("is active as of November 22, 2026.");
  }

  @Test
  void anotherCurrencyIsNamedAndNeverDollarsOfTheUnitedStates() {
    Measure.Money rupees =
        new Measure.Money(new BigDecimal("1050.50"), Currency.getInstance("INR"));
    answer.deductibles.add(
        accumulator(Stated.known(Level.INDIVIDUAL), Network.IN, Services.NONE, rupees, rupees));

    assertThat(brief("30"))
        .contains("In network, 1050.5 Indian rupees of the individual deductible is left.");
    assertThat(tell("30").sentences()).noneMatch(each -> each.contains("$"));
  }

  @Test
  void aSpendDownStandsInPlaceOfADeductible() {
    answer.spendDowns.add(new SpendDown(dollars("450"), Stated.notStated()));

    assertThat(brief("30"))
        .contains("Before Medicaid pays, the patient has a spend-down of $450.")
        .doesNotContain(DEDUCTIBLE_UNKNOWN);
  }

  @Test
  void aFamilyPlanSaysThatThereIsNoOtherDeductible() {
    answer.deductibles.add(sum(Level.FAMILY, Network.IN, "6000", "3125.40"));

    assertThat(brief("30")).contains("In network, $3,125.40 of the family deductible is left.");
    assertThat(tell("30").rest())
        .contains("The plan named a family deductible and none for one person.");
  }

  @Test
  void aRefusalOfTheServiceAloneLeavesTheRest() {
    answer.rejections.add(Answers.rejection("AG"));
    answer.deductibles.add(sum(Level.INDIVIDUAL, Network.IN, "1500", "1050"));

    assertThat(brief("62"))
        .contains("The plan says that the procedure code is missing or not valid.")
        .anyMatch(each -> each.contains("$1,050"));
  }

  private static String name(String code) {
    return names().name(code);
  }

  private static ServiceWords names() {
    return new ServiceWords(new Words(Languages.standard().english().written()));
  }

  private List<String> brief(String service) {
    return tell(service).brief();
  }

  private static List<String> brief(Answers answer, String service) {
    return tell(answer, service).brief();
  }

  private Telling tell(String service) {
    return tell(answer, service);
  }

  private static Telling tell(Answers answer, String service) {
    return new AnswerWording(Languages.standard().english().written(), CallerRole.CLINIC)
        .of(answer.covered(), ServiceChoices.common().find(service).orElseThrow());
  }
}
