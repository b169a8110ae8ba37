package dev.voiceline.adapters.eligibility.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.SampleRequest;
import dev.voiceline.adapters.eligibility.readings.Golden;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EligibilityRequestResourceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void carriesEverybodyWhomItIsAbout() {
    assertThat(json(SampleRequest.of("MB123456", "1985-03-15", "62")))
        .isEqualTo(Golden.json("fhir/requests/by-id-and-birth-date.json"));
  }

  @Test
  void namesADependentWithoutTheNumberOfThePolicyHolder() {
    SampleRequest child =
        SampleRequest.of("MB123456", "2015-05-05", "98")
            .named("ROBIN", "TESTER")
            .as(Relation.CHILD);

    assertThat(json(child)).isEqualTo(Golden.json("fhir/requests/for-a-child.json"));
  }

  @Test
  void asksAboutAProcedureUnderItsServiceType() {
    SampleRequest procedure =
        SampleRequest.of("MB123456", "1985-03-15", "62")
            .about(new ServiceSought("70551", Kind.PROCEDURE, List.of("62", "4")), "30", "62");

    Node request = new Node(json(procedure));

    assertThat(request.all("item")).hasSize(2);
    assertThat(request.all("item").get(0).at("productOrService")).isEmpty();
    Node coding = request.all("item").get(1).all("productOrService", "coding").get(0);
    assertThat(coding.text("system")).contains("http://www.ama-assn.org/go/cpt");
    assertThat(coding.text("code")).contains("70551");
  }

  private static JsonObject json(SampleRequest sample) {
    return EligibilityRequestResource.of(sample.request(), TODAY);
  }
}
