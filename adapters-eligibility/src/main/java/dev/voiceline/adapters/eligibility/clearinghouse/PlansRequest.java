package dev.voiceline.adapters.eligibility.clearinghouse;

import static dev.voiceline.adapters.eligibility.json.Build.object;
import static dev.voiceline.adapters.eligibility.json.Build.with;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.ProcedureCode;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.privacy.Purpose;

/** A request in the newer shape, by plans: Stedi's redesigned one. */
final class PlansRequest {
  private PlansRequest() {}

  static JsonObject of(PayerRequest request) {
    EligibilityQuestion question = request.question();
    JsonObject json = object("payerId", request.payerId());
    json.add(
        "provider",
        with(
            object("name", object("organization", request.provider().name())),
            "npi",
            request.provider().npi().value()));
    JsonObject subscriber = object("memberId", question.member().reveal(Purpose.ELIGIBILITY_CHECK));
    if (question.relation() == Relation.SELF) {
      patient(question, subscriber);
    } else {
      JsonObject dependent = patient(question, new JsonObject());
      json.add("dependent", with(dependent, "relationToSubscriber", relation(question.relation())));
    }
    json.add("subscriber", subscriber);
    return with(json, "encounter", encounter(request));
  }

  private static JsonObject patient(EligibilityQuestion question, JsonObject person) {
    question.patient().ifPresent(name -> person.add("name", object("person", named(name))));
    return with(
        person, "dateOfBirth", question.born().reveal(Purpose.ELIGIBILITY_CHECK).toString());
  }

  private static JsonObject named(PatientName name) {
    JsonObject person = new JsonObject();
    name.first()
        .ifPresent(
            first -> person.addProperty("firstName", first.reveal(Purpose.ELIGIBILITY_CHECK)));
    return with(person, "lastName", name.last().reveal(Purpose.ELIGIBILITY_CHECK));
  }

  private static String relation(Relation relation) {
    return switch (relation) {
      case SPOUSE -> "SPOUSE";
      case CHILD -> "CHILD";
      case SELF, OTHER -> "OTHER_ADULT";
    };
  }

  private static JsonObject encounter(PayerRequest request) {
    JsonArray services = new JsonArray();
    request.serviceTypes().forEach(type -> services.add(service("STC", type)));
    ProcedureCode.in(request.question().service())
        .ifPresent(code -> services.add(service(code.system().name(), code.code())));
    String day = request.question().serviceDate().toString();
    return with(
        object("services", services),
        "dates",
        object("service", with(object("start", day), "end", day)));
  }

  private static JsonObject service(String system, String value) {
    return with(object("system", system), "value", value);
  }
}
