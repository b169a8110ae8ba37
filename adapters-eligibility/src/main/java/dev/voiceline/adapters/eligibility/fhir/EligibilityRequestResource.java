package dev.voiceline.adapters.eligibility.fhir;

import static dev.voiceline.adapters.eligibility.json.Build.list;
import static dev.voiceline.adapters.eligibility.json.Build.object;
import static dev.voiceline.adapters.eligibility.json.Build.with;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.adapters.eligibility.json.Build;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.adapters.eligibility.payer.ProcedureCode;
import java.time.LocalDate;
import java.util.List;

/**
 * A CoverageEligibilityRequest of FHIR R4. Whom it is about comes along inside it, so that the
 * server needs to know nobody beforehand.
 */
final class EligibilityRequestResource {
  static final String TYPE = "CoverageEligibilityRequest";
  static final String TRACE_SYSTEM = "urn:voiceline:trace";

  private static final String SERVICE_TYPES = "https://x12.org/codes/service-type-codes";
  private static final List<String> PURPOSES =
      List.of("auth-requirements", "benefits", "validation");

  private EligibilityRequestResource() {}

  /** As JSON; {@code created} is the day on which it is asked. */
  static JsonObject of(PayerRequest request, LocalDate created) {
    JsonObject resource = object("resourceType", TYPE);
    resource.add("contained", ContainedParties.of(request));
    resource.add(
        "identifier", list(with(object("system", TRACE_SYSTEM), "value", request.trace())));
    resource.addProperty("status", "active");
    resource.add("purpose", Build.texts(PURPOSES));
    resource.add("patient", ContainedParties.reference(ContainedParties.PATIENT));
    resource.addProperty("servicedDate", request.question().serviceDate().toString());
    resource.addProperty("created", created.toString());
    resource.add("provider", ContainedParties.reference(ContainedParties.PROVIDER));
    resource.add("insurer", ContainedParties.reference(ContainedParties.INSURER));
    JsonObject insurance = object("focal", new JsonPrimitive(true));
    insurance.add("coverage", ContainedParties.reference(ContainedParties.COVERAGE));
    resource.add("insurance", list(insurance));
    resource.add("item", items(request));
    return resource;
  }

  /** Finds it among what was stored before (FHIR R4, conditional create). */
  static String search(PayerRequest request) {
    return "identifier=" + TRACE_SYSTEM + "|" + request.trace();
  }

  private static JsonArray items(PayerRequest request) {
    JsonArray items = new JsonArray();
    for (String type : request.serviceTypes()) {
      JsonObject item = object("category", coded(SERVICE_TYPES, type));
      if (type.equals(request.question().service().primary())) {
        ProcedureCode.in(request.question().service())
            .ifPresent(
                code -> item.add("productOrService", coded(code.system().uri(), code.code())));
      }
      items.add(item);
    }
    return items;
  }

  static JsonObject coded(String system, String code) {
    return object("coding", list(with(object("system", system), "code", code)));
  }
}
