package dev.voiceline.adapters.eligibility.fhir;

import static dev.voiceline.adapters.eligibility.json.Build.list;
import static dev.voiceline.adapters.eligibility.json.Build.object;
import static dev.voiceline.adapters.eligibility.json.Build.with;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.json.Build;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.privacy.Purpose;
import java.util.List;

/** The patient, the coverage, the payer and the provider, as resources inside the request. */
final class ContainedParties {
  static final String PATIENT = "patient";
  static final String COVERAGE = "coverage";
  static final String INSURER = "insurer";
  static final String PROVIDER = "provider";

  private static final String IDENTIFIER_TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";
  private static final String RELATIONS =
      "http://terminology.hl7.org/CodeSystem/subscriber-relationship";
  private static final String NPI = "http://hl7.org/fhir/sid/us-npi";

  private ContainedParties() {}

  static JsonArray of(PayerRequest request) {
    return list(patient(request.question()), coverage(request), insurer(request), asking(request));
  }

  static JsonObject reference(String contained) {
    return object("reference", "#" + contained);
  }

  /** A dependent has no number of its own: the number is the policy holder's. */
  private static JsonObject patient(EligibilityQuestion question) {
    JsonObject patient = resource("Patient", PATIENT);
    if (question.relation() == Relation.SELF) {
      patient.add(
          "identifier",
          list(identifier("MB", question.member().reveal(Purpose.ELIGIBILITY_CHECK))));
    }
    question.patient().ifPresent(name -> patient.add("name", list(name(name))));
    patient.addProperty("birthDate", question.born().reveal(Purpose.ELIGIBILITY_CHECK).toString());
    return patient;
  }

  private static JsonObject name(PatientName name) {
    JsonObject human = object("family", name.last().reveal(Purpose.ELIGIBILITY_CHECK));
    name.first()
        .ifPresent(
            first ->
                human.add("given", Build.texts(List.of(first.reveal(Purpose.ELIGIBILITY_CHECK)))));
    return human;
  }

  private static JsonObject coverage(PayerRequest request) {
    EligibilityQuestion question = request.question();
    JsonObject coverage = resource("Coverage", COVERAGE);
    coverage.addProperty("status", "active");
    coverage.addProperty("subscriberId", question.member().reveal(Purpose.ELIGIBILITY_CHECK));
    coverage.add("beneficiary", reference(PATIENT));
    coverage.add(
        "relationship", EligibilityRequestResource.coded(RELATIONS, relation(question.relation())));
    coverage.add("payor", list(reference(INSURER)));
    return coverage;
  }

  private static String relation(Relation relation) {
    return switch (relation) {
      case SELF -> "self";
      case SPOUSE -> "spouse";
      case CHILD -> "child";
      case OTHER -> "other";
    };
  }

  private static JsonObject insurer(PayerRequest request) {
    JsonObject insurer = resource("Organization", INSURER);
    insurer.add("identifier", list(identifier("NIIP", request.payerId())));
    return with(insurer, "name", request.payerName());
  }

  private static JsonObject asking(PayerRequest request) {
    JsonObject provider = resource("Organization", PROVIDER);
    provider.add(
        "identifier", list(with(object("system", NPI), "value", request.provider().npi().value())));
    return with(provider, "name", request.provider().name());
  }

  private static JsonObject resource(String type, String id) {
    return with(object("resourceType", type), "id", id);
  }

  private static JsonObject identifier(String type, String value) {
    return with(
        object("type", EligibilityRequestResource.coded(IDENTIFIER_TYPES, type)), "value", value);
  }
}
