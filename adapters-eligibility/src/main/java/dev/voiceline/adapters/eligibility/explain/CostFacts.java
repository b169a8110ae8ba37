package dev.voiceline.adapters.eligibility.explain;

import com.google.gson.JsonObject;
import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Authorization;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Coinsurance;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Exclusion;
import dev.voiceline.core.eligibility.answer.Figure;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Period;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Costs and conditions as JSON. */
final class CostFacts {
  private static final String ORTHODONTICS = "38";

  private final Source source;

  CostFacts(Source source) {
    this.source = source;
  }

  void putInto(Facts facts, Benefits benefits) {
    facts
        .put("deductible", benefits.deductibles(), this::deductible)
        .put("outOfPocket", benefits.outOfPocket(), this::sum)
        .put("copays", benefits.copays(), this::copay)
        .put("coinsurance", benefits.coinsurance(), share -> share(share, "patientPercent"))
        .put("priorAuth", benefits.authorizations(), CostFacts::authorization)
        .putIfAny("limits", limits(benefits, false), this::limit)
        .putIfAny("ages", limits(benefits, true), this::limit)
        .putIfAny("planPays", planPays(benefits, false), share -> share(share, "percent"))
        .putIfAny("planPaysProcedures", planPays(benefits, true), share -> share(share, "percent"))
        .putIfAny("notCovered", plainlyExcluded(benefits))
        .putIfAny("notCoveredNotes", exclusionNotes(benefits))
        .putIfAny("exclusions", benefits.exclusions(), CostFacts::exclusion)
        .putIfAny("referral", benefits.referrals());
    benefits.copayMaximums().stream()
        .findFirst()
        .ifPresent(most -> facts.put("copayMaximum", most.amount().number()));
    benefits.spendDowns().stream()
        .findFirst()
        .ifPresent(
            spendDown ->
                facts.put(
                    "spendDown",
                    new Facts()
                        .put("amount", spendDown.amount().number())
                        .putOrNull("period", spendDown.period().map(Period::words).toOptional())
                        .object()));
  }

  /** Ages are conditions, not sums that fill up. */
  private static List<Accumulator> limits(Benefits benefits, boolean ages) {
    return benefits.limits().stream().filter(sum -> isAge(sum) == ages).toList();
  }

  private static boolean isAge(Accumulator sum) {
    return unit(sum).filter(unit -> unit.startsWith("years of age")).isPresent();
  }

  /** What is paid for services, and what for single procedures. */
  private static List<Coinsurance> planPays(Benefits benefits, boolean procedures) {
    return benefits.planPays().stream()
        .filter(share -> share.services().procedure().isKnown() == procedures)
        .toList();
  }

  /** No plan has a deductible for life: what is coded as one is likely a maximum. */
  private JsonObject deductible(Accumulator sum) {
    JsonObject object = sum(sum);
    if (sum.period().equals(Stated.known(Period.LIFETIME)) && sum.total().isKnown()) {
      String kind = sum.services().names(ORTHODONTICS) ? "an orthodontic" : "a";
      object.addProperty(
          "note", "coded deductible, reads like " + kind + " lifetime maximum: ask a person");
    }
    return object;
  }

  private JsonObject sum(Accumulator sum) {
    Facts facts =
        new Facts()
            .putOrNull("level", sum.level().map(Level::code).toOptional())
            .put("network", sum.network().name())
            .putOrNull("total", money(sum.total()))
            .putOrNull("remaining", money(sum.remaining()))
            .putIfKnown("usedToDate", money(sum.used()))
            .putIfAny("serviceTypes", named(sum.services()))
            .putIfKnown("procedure", sum.services().procedure().toOptional());
    quantities(sum, facts);
    return details(sum, facts).object();
  }

  private JsonObject limit(Accumulator sum) {
    Facts facts =
        new Facts()
            .putIfAny("serviceTypes", sum.services().codes())
            .putIfKnown("procedure", sum.services().procedure().toOptional())
            .put("unit", unit(sum).orElse(moneyUnit()))
            .put("network", sum.network().name())
            .putIfKnown("level", sum.level().map(Level::code).toOptional())
            .putIfKnown("total", number(sum.total()))
            .putIfKnown("used", number(sum.used()))
            .putIfKnown("remaining", number(sum.remaining()));
    return details(sum, facts).object();
  }

  private Facts details(Accumulator sum, Facts facts) {
    Optional<String> span = DateWords.span(sum.dates());
    facts
        .putIfKnown("insuranceType", sum.insuranceType().toOptional())
        .putIfKnown("period", span.or(() -> sum.period().map(Period::words).toOptional()))
        .putIfKnown("currency", foreign(sum))
        .putIfAny("derived", derived(sum));
    if (sum.unlimited()) {
      facts.put("unlimited", true);
    }
    return sum.tier().isEmpty() ? facts : facts.put("note", String.join("; ", sum.tier()));
  }

  /** Units other than money have keys of their own, so that nobody takes pints for dollars. */
  private void quantities(Accumulator sum, Facts facts) {
    unit(sum)
        .ifPresent(
            unit ->
                facts
                    .put("unit", unit)
                    .putIfKnown("totalQuantity", number(sum.total()))
                    .putIfKnown("usedQuantity", number(sum.used()))
                    .putIfKnown("remainingQuantity", number(sum.remaining())));
  }

  private JsonObject copay(Copay copay) {
    Facts facts =
        new Facts()
            .putIfAny("serviceTypes", copay.services().codes())
            .putIfKnown("procedure", copay.services().procedure().toOptional())
            .put("amount", copay.amount().number())
            .putIfKnown("per", copay.per().map(Period::words).toOptional())
            .put("network", copay.network().name())
            .putIfKnown("level", copay.level().map(Level::code).toOptional())
            .putIfKnown("currency", foreign(copay.amount()));
    return noted(facts, copay.label());
  }

  private static JsonObject share(Coinsurance share, String name) {
    Facts facts =
        new Facts()
            .putIfAny("serviceTypes", share.services().codes())
            .putIfKnown("procedure", share.services().procedure().toOptional())
            .put(name, share.percent())
            .put("network", share.network().name())
            .putIfKnown("level", share.level().map(Level::code).toOptional());
    return noted(facts, share.label());
  }

  private static JsonObject authorization(Authorization authorization) {
    Facts facts =
        new Facts()
            .putIfAny("serviceTypes", authorization.services().codes())
            .putIfKnown("procedure", authorization.services().procedure().toOptional())
            .put("network", authorization.network().name())
            .put("required", authorization.requirement().code());
    return authorization.texts().isEmpty()
        ? facts.object()
        : facts.put("text", String.join("; ", authorization.texts())).object();
  }

  private static JsonObject exclusion(Exclusion exclusion) {
    return noted(
        new Facts()
            .putIfAny("serviceTypes", exclusion.services().codes())
            .putIfKnown("procedure", exclusion.services().procedure().toOptional())
            .put("network", exclusion.network().name()),
        exclusion.texts());
  }

  private static JsonObject noted(Facts facts, List<String> words) {
    return words.isEmpty() ? facts.object() : facts.put("note", String.join("; ", words)).object();
  }

  private static List<String> plainlyExcluded(Benefits benefits) {
    return benefits.exclusions().stream()
        .filter(Exclusion::isPlain)
        .flatMap(each -> each.services().codes().stream())
        .distinct()
        .toList();
  }

  private static List<String> exclusionNotes(Benefits benefits) {
    return benefits.exclusions().stream()
        .flatMap(each -> each.texts().stream())
        .distinct()
        .toList();
  }

  private static List<String> named(Services services) {
    return services.isWholePlan() ? List.of() : services.codes();
  }

  private static List<String> derived(Accumulator sum) {
    boolean calculated =
        sum.remaining()
            .toOptional()
            .filter(figure -> figure.origin() == Figure.Origin.DERIVED)
            .isPresent();
    return calculated ? List.of("remaining") : List.of();
  }

  private static Optional<Number> number(Stated<Figure> figure) {
    return figure.toOptional().map(known -> known.measure().number());
  }

  private static Optional<Number> money(Stated<Figure> figure) {
    return figure
        .toOptional()
        .map(Figure::measure)
        .filter(Measure.Money.class::isInstance)
        .map(Measure::number);
  }

  private static Optional<String> unit(Accumulator sum) {
    return measures(sum)
        .flatMap(
            measure ->
                measure instanceof Measure.Count count
                    ? Stream.of(count.unit())
                    : Stream.<String>empty())
        .findFirst();
  }

  private String moneyUnit() {
    return source == Source.FHIR ? "money" : "dollars";
  }

  private static Optional<String> foreign(Accumulator sum) {
    return measures(sum).flatMap(measure -> foreign(measure).stream()).findFirst();
  }

  private static Optional<String> foreign(Measure measure) {
    return measure instanceof Measure.Money money
            && !money.currency().getCurrencyCode().equals("USD")
        ? Optional.of(money.currency().getCurrencyCode())
        : Optional.empty();
  }

  private static Stream<Measure> measures(Accumulator sum) {
    return Stream.of(sum.total(), sum.used(), sum.remaining())
        .flatMap(figure -> figure.toOptional().stream())
        .map(Figure::measure);
  }
}
