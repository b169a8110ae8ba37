package dev.voiceline.adapters.eligibility.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.payer.SampleRequest;
import dev.voiceline.adapters.eligibility.readings.Golden;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sent, compared with the documented shapes. */
class RequestShapesTest {
  private static final SampleRequest PATIENT = SampleRequest.of("MB123456", "1985-03-15", "62");
  private static final SampleRequest CHILD =
      SampleRequest.of("MB123456", "2015-05-05", "98").named("ROBIN", "TESTER").as(Relation.CHILD);
  private static final SampleRequest PROCEDURE =
      PATIENT
          .named("JORDAN", "TESTER")
          .about(new ServiceSought("70551", Kind.PROCEDURE, List.of("62")), "30", "62");

  @Test
  void ofTheLegacyShape() {
    assertThat(legacy(PATIENT)).isEqualTo(golden("legacy-by-id-and-birth-date.json"));
    assertThat(legacy(CHILD)).isEqualTo(golden("legacy-for-a-child.json"));
    assertThat(legacy(PROCEDURE)).isEqualTo(golden("legacy-with-a-procedure.json"));
  }

  @Test
  void ofTheShapeByPlans() {
    assertThat(plans(PATIENT)).isEqualTo(golden("plans-by-id-and-birth-date.json"));
    assertThat(plans(CHILD)).isEqualTo(golden("plans-for-a-child.json"));
    assertThat(plans(PROCEDURE)).isEqualTo(golden("plans-with-a-procedure.json"));
  }

  @Test
  void aControlNumberHasNineDigitsAndIsOfOneAttempt() {
    String first = ControlNumber.of(PATIENT.request());

    assertThat(first).matches("\\d{9}").isEqualTo(ControlNumber.of(PATIENT.request()));
    assertThat(ControlNumber.of(PATIENT.attempt(2).request()))
        .matches("\\d{9}")
        .isNotEqualTo(first);
  }

  @Test
  void relativesAreNamedInTheWordsOfEachShape() {
    assertThat(relation(Relation.SPOUSE)).isEqualTo("01 SPOUSE");
    assertThat(relation(Relation.CHILD)).isEqualTo("19 CHILD");
    assertThat(relation(Relation.OTHER)).isEqualTo("34 OTHER_ADULT");
  }

  private static String relation(Relation relation) {
    JsonObject legacy = LegacyRequest.of(CHILD.as(relation).request());
    JsonObject plans = PlansRequest.of(CHILD.as(relation).request());
    return legacy
            .getAsJsonArray("dependents")
            .get(0)
            .getAsJsonObject()
            .get("individualRelationshipCode")
            .getAsString()
        + " "
        + plans.getAsJsonObject("dependent").get("relationToSubscriber").getAsString();
  }

  private static JsonObject legacy(SampleRequest sample) {
    JsonObject json = LegacyRequest.of(sample.request());
    json.addProperty("controlNumber", "CONTROL");
    return json;
  }

  private static JsonObject plans(SampleRequest sample) {
    return PlansRequest.of(sample.request());
  }

  private static JsonObject golden(String file) {
    return Golden.json("clearinghouse/requests/" + file).getAsJsonObject();
  }
}
