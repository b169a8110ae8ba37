package dev.voiceline.core.eligibility.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a payer states of one person.
 *
 * @param standings every status that was stated, of the plan and of services
 * @param kinds what kinds of statements it is made of, as codes of X12 EB01
 * @param primaryCare the primary care provider on file
 * @param notes the payer's free text, word for word
 * @param rejections refusals of single services; the rest of the answer holds
 */
public record Coverage(
    Person person,
    Plan plan,
    List<Standing> standings,
    Benefits benefits,
    Stated<String> primaryCare,
    List<Contact> contacts,
    List<OtherPayer> otherPayers,
    List<String> notes,
    List<Rejection> rejections,
    List<String> kinds) {
  public Coverage {
    standings = List.copyOf(standings);
    contacts = List.copyOf(contacts);
    otherPayers = List.copyOf(otherPayers);
    notes = List.copyOf(notes);
    rejections = List.copyOf(rejections);
    kinds = List.copyOf(kinds);
  }

  /** Whether a service type is active, when the payer named that very type. */
  public Optional<Boolean> active(String serviceType) {
    List<Standing> named =
        standings.stream().filter(standing -> standing.services().names(serviceType)).toList();
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(named.stream().allMatch(standing -> standing.status().isActive()));
  }

  /**
   * What is left of the plan's deductible for the patient in network: the lesser of individual and
   * family, since either at zero satisfies a deductible that has both. Not stated when the payer
   * gave no remainder, or speaks of several kinds of insurance.
   */
  public Stated<Measure> effectiveRemaining() {
    List<Accumulator> ofPlan =
        benefits.deductibles().stream()
            .filter(each -> each.services().isWholePlan() && each.network() != Network.OUT)
            .filter(each -> each.tier().isEmpty())
            .toList();
    if (ofPlan.stream().map(Accumulator::insuranceType).distinct().count() > 1) {
      return Stated.notStated();
    }
    return Stated.of(
        ofPlan.stream()
            .flatMap(each -> each.remaining().toOptional().stream())
            .map(Figure::measure)
            .filter(Measure.Money.class::isInstance)
            .min(Comparator.comparing(Measure::number)));
  }
}
