package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Contradiction;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.language.AnswerPhrase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the coverage is active, for what, and since or until when.
 *
 * @param day that the answer is read for
 */
record StatusSentences(Words words, ServiceWords names, Coverage coverage, LocalDate day) {
  /** Active, for the plan or for the services that alone were named. */
  String active() {
    List<Standing> active =
        coverage.standings().stream().filter(each -> each.status().isActive()).toList();
    boolean whole = active.stream().anyMatch(each -> each.services().includesPlan());
    if (whole) {
      return words.sentence(AnswerPhrase.ACTIVE, day);
    }
    Services named = active.stream().map(Standing::services).reduce(Services.NONE, Services::and);
    return words.sentence(
        AnswerPhrase.ACTIVE_FOR, "date", words.figures().date(day), "services", names.of(named));
  }

  /** Active, but not for the service that was asked about. */
  List<String> activeButNotFor(String code) {
    String service = names.name(code);
    String status =
        words.sentence(
            AnswerPhrase.ACTIVE_NOT_FOR, "date", words.figures().date(day), "service", service);
    return Stream.concat(
            Stream.of(status),
            coverage.standings().stream()
                .filter(each -> !each.status().isActive() && each.services().names(code))
                .flatMap(each -> each.dates().last().toOptional().stream())
                .map(
                    end ->
                        words.sentence(
                            AnswerPhrase.SERVICE_ENDED,
                            "service",
                            service,
                            "date",
                            words.figures().date(end)))
                .limit(1))
        .toList();
  }

  /** Not active, and why as far as dates tell. */
  List<String> notActive() {
    return Stream.concat(
            Stream.of(words.sentence(AnswerPhrase.NOT_ACTIVE, day)), outside().stream())
        .toList();
  }

  /** Under review. */
  String pending(boolean active) {
    return words.sentence(
        active ? AnswerPhrase.ACTIVE_PENDING : AnswerPhrase.NOT_ACTIVE_PENDING, day);
  }

  /** Status and dates disagree. */
  String conflict(Contradiction contradiction) {
    return words.sentence(
        switch (contradiction) {
          case ACTIVE_AFTER_PLAN_END -> AnswerPhrase.CONFLICT_AFTER_END;
          case ACTIVE_BEFORE_PLAN_BEGIN -> AnswerPhrase.CONFLICT_BEFORE_BEGIN;
          case INACTIVE_WITHIN_PLAN -> AnswerPhrase.CONFLICT_WITHIN;
          case ACTIVE_AND_INACTIVE -> AnswerPhrase.CONFLICT_BOTH;
        });
  }

  /** That it ended before the day, or begins after it, where a date tells. */
  private Optional<String> outside() {
    return outside(AnswerPhrase.ENDED, AnswerPhrase.BEGINS);
  }

  /** The date with which the status does not agree. */
  Optional<String> disagreeingDay() {
    return outside(AnswerPhrase.CONFLICT_LAST_DAY, AnswerPhrase.CONFLICT_FIRST_DAY);
  }

  private Optional<String> outside(AnswerPhrase over, AnswerPhrase yetToCome) {
    List<Dates> spans =
        Stream.concat(
                Stream.of(coverage.plan().dates(), coverage.plan().benefitDates()),
                coverage.standings().stream()
                    .filter(each -> each.services().includesPlan())
                    .map(Standing::dates))
            .toList();
    Optional<String> ended =
        spans.stream()
            .filter(each -> each.endBefore(day))
            .flatMap(each -> each.last().toOptional().stream())
            .findFirst()
            .map(end -> words.sentence(over, end));
    return ended.or(
        () ->
            spans.stream()
                .filter(each -> each.beginAfter(day))
                .flatMap(each -> each.first().toOptional().stream())
                .findFirst()
                .map(begin -> words.sentence(yetToCome, begin)));
  }

  /** The plan's name and dates. */
  List<String> plan(PayersText texts) {
    Dates dates = coverage.plan().dates();
    return Stream.of(
            coverage
                .plan()
                .name()
                .toOptional()
                .flatMap(each -> texts.name(each, words))
                .map(name -> words.sentence(AnswerPhrase.PLAN_NAME, "name", name)),
            dates
                .first()
                .toOptional()
                .filter(begin -> !begin.isAfter(day))
                .map(begin -> words.sentence(AnswerPhrase.PLAN_BEGAN, begin)),
            dates
                .last()
                .toOptional()
                .filter(end -> !end.isBefore(day))
                .map(end -> words.sentence(AnswerPhrase.PLAN_ENDS, end)),
            coverage
                .plan()
                .premiumPaidTo()
                .toOptional()
                .map(paid -> words.sentence(AnswerPhrase.PREMIUM_PAID, paid)))
        .flatMap(Optional::stream)
        .toList();
  }
}
