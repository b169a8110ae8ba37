package dev.voiceline.adapters.eligibility.readings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The single statements of a reading, such as {@code copays IN 98 amount=25}. */
final class Statements {
  private static final List<String> LISTS =
      List.of(
          "deductible",
          "outOfPocket",
          "limits",
          "ages",
          "copays",
          "coinsurance",
          "planPays",
          "planPaysProcedures",
          "priorAuth",
          "exclusions");
  private static final Set<String> VALUES =
      Set.of(
          "total",
          "remaining",
          "usedToDate",
          "used",
          "amount",
          "patientPercent",
          "percent",
          "required",
          "remainingQuantity",
          "totalQuantity",
          "usedQuantity",
          "unlimited");

  private Statements() {}

  static Set<String> of(JsonObject reading) {
    Set<String> statements = new TreeSet<>();
    for (String list : LISTS) {
      if (reading.get(list) instanceof JsonArray facts) {
        facts.forEach(fact -> add(list, fact.getAsJsonObject(), statements));
      }
    }
    if (reading.get("members") instanceof JsonArray members) {
      members.forEach(each -> statements.addAll(of(each.getAsJsonObject())));
    }
    for (String name :
        List.of("active", "plan", "planBegin", "planEnd", "activeForAsked", "spendDown")) {
      if (reading.has(name) && !reading.get(name).isJsonNull()) {
        statements.add(name + "=" + reading.get(name));
      }
    }
    return statements;
  }

  /** The bare values, whatever they are said of: {@code copays amount=25}. */
  static Set<String> values(JsonObject reading) {
    return of(reading).stream()
        .map(each -> each.replaceFirst("^(\\w+) .* (\\w+=)", "$1 $2"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void add(String list, JsonObject fact, Set<String> statements) {
    JsonArray services =
        fact.get("serviceTypes") instanceof JsonArray named ? named : new JsonArray();
    if (services.isEmpty()) {
      services.add("30");
    }
    for (JsonElement service : services) {
      String subject =
          list + " " + fact.get("level") + " " + fact.get("network") + " " + service.getAsString();
      for (String name : VALUES) {
        if (fact.has(name) && !fact.get(name).isJsonNull()) {
          statements.add(subject + " " + name + "=" + fact.get(name));
        }
      }
    }
  }
}
