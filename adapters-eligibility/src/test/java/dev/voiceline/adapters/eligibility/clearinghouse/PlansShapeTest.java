package dev.voiceline.adapters.eligibility.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.readings.Golden;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Stated;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The shape by plans with what its vendor documents beyond the basic samples. */
class PlansShapeTest {
  private static final String FILE =
      Golden.text("clearinghouse/answers/plans-as-its-vendor-documents-it.json");

  private final EligibilityAnswer answer = read(FILE, FieldNames.documented());
  private final Coverage coverage = ((EligibilityAnswer.Covered) answer).coverage();

  @Test
  void datesThatBeginAndEndAreThePlans() {
    assertThat(coverage.plan().dates())
        .isEqualTo(
            new Dates(
                Stated.known(LocalDate.of(2026, 1, 1)), Stated.known(LocalDate.of(2026, 12, 31))));
  }

  @Test
  void thePlanAndItsTypeAreNamed() {
    assertThat(coverage.plan().name()).isEqualTo(Stated.known("EXAMPLE HMO"));
    assertThat(coverage.standings().get(0).insuranceType()).isEqualTo(Stated.known("HM"));
  }

  @Test
  void whatIsSaidOfAProcedureIsSaidOfNoServiceType() {
    assertThat(coverage.benefits().coinsurance()).hasSize(1);
    assertThat(coverage.benefits().coinsurance().get(0).services().codes()).isEmpty();
    assertThat(coverage.benefits().authorizations()).hasSize(1);
  }

  @Test
  void somebodyElseWhoIsResponsibleIsAContact() {
    assertThat(coverage.contacts())
        .anySatisfy(
            contact -> {
              assertThat(contact.name()).isEqualTo(Stated.known("EXAMPLE BEHAVIORAL"));
              assertThat(contact.phone()).isEqualTo(Stated.known("8005550100"));
            });
  }

  @Test
  void aVendorsOwnNamesAreReadTheSame() {
    FieldNames names =
        FieldNames.of(
            Shape.PLANS,
            Map.of(
                "answer.plans", "coverages",
                "answer.plans.benefits.*.amount", "money.value",
                "answer.subscriber.dates", "periods"));
    String renamed =
        FILE.replace("\"plans\":", "\"coverages\":")
            .replace("\"amount\": \"500\"", "\"money\": {\"value\": \"500\"}")
            .replace("\"dates\":", "\"periods\":");

    assertThat(read(renamed, names)).isEqualTo(answer);
    assertThat(read(renamed, FieldNames.documented())).isNotEqualTo(answer);
  }

  @Test
  void nothingOfItIsUnknown() {
    assertThat(answer.provenance().warnings()).isEmpty();
  }

  private static EligibilityAnswer read(String json, FieldNames names) {
    Reading reading = new Reading(Optional.empty(), Asked.ANYTHING, LocalDate.of(2026, 11, 22));
    return new ClearinghouseAnswerReader(reading, names).read(Node.parse(json).orElseThrow());
  }
}
