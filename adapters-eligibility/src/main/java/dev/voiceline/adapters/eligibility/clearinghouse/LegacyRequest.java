package dev.voiceline.adapters.eligibility.clearinghouse;

import static dev.voiceline.adapters.eligibility.json.Build.list;
import static dev.voiceline.adapters.eligibility.json.Build.object;
import static dev.voiceline.adapters.eligibility.json.Build.with;

import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.json.Build;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.ProcedureCode;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.Purpose;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A request in the shape of Change Healthcare and Optum v3, and of Stedi's older one. */
final class LegacyRequest {
  private LegacyRequest() {}

  static JsonObject of(PayerRequest request) {
    EligibilityQuestion question = request.question();
    JsonObject json = object("controlNumber", ControlNumber.of(request));
    json.addProperty("tradingPartnerServiceId", request.payerId());
    json.add(
        "provider",
        with(
            object("organizationName", request.provider().name()),
            "npi",
            request.provider().npi().value()));
    JsonObject subscriber = object("memberId", question.member().reveal(Purpose.ELIGIBILITY_CHECK));
    if (question.relation() == Relation.SELF) {
      patient(question, subscriber);
    } else {
      JsonObject dependent = patient(question, new JsonObject());
      json.add(
          "dependents",
          list(with(dependent, "individualRelationshipCode", question.relation().code())));
    }
    json.add("subscriber", subscriber);
    json.add("encounter", encounter(request));
    return json;
  }

  private static JsonObject patient(EligibilityQuestion question, JsonObject person) {
    question.patient().ifPresent(name -> named(person, name));
    return with(person, "dateOfBirth", day(question.born()));
  }

  private static void named(JsonObject person, PatientName name) {
    name.first()
        .ifPresent(
            first -> person.addProperty("firstName", first.reveal(Purpose.ELIGIBILITY_CHECK)));
    person.addProperty("lastName", name.last().reveal(Purpose.ELIGIBILITY_CHECK));
  }

  private static JsonObject encounter(PayerRequest request) {
    JsonObject encounter = object("serviceTypeCodes", Build.texts(request.serviceTypes()));
    ProcedureCode.in(request.question().service())
        .ifPresent(
            code -> {
              encounter.addProperty("productOrServiceIDQualifier", code.system().qualifier());
              encounter.addProperty("procedureCode", code.code());
            });
    return with(encounter, "dateOfService", day(request.question().serviceDate()));
  }

  private static String day(BirthDate born) {
    return day(born.reveal(Purpose.ELIGIBILITY_CHECK));
  }

  private static String day(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
