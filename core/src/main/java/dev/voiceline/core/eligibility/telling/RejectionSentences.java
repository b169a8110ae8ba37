package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Reason;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.language.AnswerPhrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refusals in words. Whoever is not a clinic hears one and the same of all details of a person that
 * did not fit: otherwise the line could be used to try out dates of birth.
 */
record RejectionSentences(Words words, CallerRole role) {
  private static final int MOST = 3;

  /** The most general refusals first; as many as fit into a short answer. */
  List<String> of(List<Rejection> rejections) {
    Set<String> sentences = new LinkedHashSet<>();
    for (Rejection rejection : inOrder(rejections)) {
      List<String> more = of(rejection).stream().filter(each -> !sentences.contains(each)).toList();
      if (sentences.isEmpty() || sentences.size() + more.size() <= MOST) {
        sentences.addAll(more);
      }
    }
    return List.copyOf(sentences);
  }

  /** What a person's details that did not fit are told as, to whoever is not a clinic. */
  List<String> neutral() {
    return List.of(
        words.sentence(AnswerPhrase.NO_MATCH), words.sentence(AnswerPhrase.NO_MATCH_AGAIN));
  }

  /** By the part of the answer: source, provider, person, service. */
  static List<Rejection> inOrder(List<Rejection> rejections) {
    return rejections.stream().sorted(Comparator.comparing(Rejection::place)).toList();
  }

  private List<String> of(Rejection rejection) {
    if (rejection.reason() == Reason.MEMBER && role != CallerRole.CLINIC) {
      return neutral();
    }
    List<String> own = RejectionTexts.sentences(words.language(), rejection.code(), role);
    List<String> sentences = new ArrayList<>(own.isEmpty() ? general(rejection.reason()) : own);
    if (role == CallerRole.CLINIC) {
      rejection.followUp().toOptional().flatMap(this::followUp).ifPresent(sentences::add);
    }
    return sentences;
  }

  private List<String> general(Reason reason) {
    return List.of(
        words.sentence(
            switch (reason) {
              case PAYER_DOWN -> AnswerPhrase.REFUSED_PAYER_DOWN;
              case PAYER_ID -> AnswerPhrase.REFUSED_PAYER_ID;
              case PROVIDER -> AnswerPhrase.REFUSED_PROVIDER;
              case MEMBER -> AnswerPhrase.NO_MATCH;
              case DATE -> AnswerPhrase.REFUSED_DATE;
              case SERVICE -> AnswerPhrase.REFUSED_SERVICE;
              case REQUEST, OTHER -> AnswerPhrase.REFUSED_REQUEST;
            }));
  }

  private Optional<String> followUp(FollowUp followUp) {
    return switch (followUp) {
      case DO_NOT_RESEND -> Optional.of(words.sentence(AnswerPhrase.DO_NOT_RESEND));
      case THIRD_PARTY -> Optional.of(words.sentence(AnswerPhrase.THIRD_PARTY));
      case WAIT_30_DAYS -> Optional.of(words.sentence(AnswerPhrase.WAIT_30_DAYS));
      case WAIT_10_DAYS -> Optional.of(words.sentence(AnswerPhrase.WAIT_10_DAYS));
      case ANSWER_LATER -> Optional.of(words.sentence(AnswerPhrase.ANSWER_LATER));
      case CORRECT, RESEND_SAME, RESEND_ALLOWED -> Optional.empty();
    };
  }
}
