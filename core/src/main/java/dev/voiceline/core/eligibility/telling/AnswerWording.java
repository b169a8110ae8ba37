package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Reason;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.language.AnswerPhrase;
import dev.voiceline.core.language.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Answers in plain words of a language, for the ear or for the eye. What the payer did not say is
 * said to be unknown, never left out or made zero. The same answer is always told in the same
 * words. A patient does not hear the payer's free text nor of other payers; whoever is neither
 * patient nor clinic hears nothing of the coverage. Immutable, safe for use by any thread.
 */
public final class AnswerWording {
  private final Words words;
  private final CallerRole audience;

  /** Wording for that audience, in the language and rendering of the figures. */
  public AnswerWording(Figures figures, CallerRole audience) {
    words = new Words(figures);
    this.audience = audience;
  }

  /** The sentences about a service. */
  public Telling of(EligibilityAnswer answer, ServiceSought service) {
    return answer.accept(new Sentences(service));
  }

  private final class Sentences implements EligibilityAnswer.Visitor<Telling> {
    private final ServiceSought service;

    Sentences(ServiceSought service) {
      this.service = service;
    }

    @Override
    public Telling covered(EligibilityAnswer.Covered answer) {
      return coverage(answer, answer.coverage(), CoverageTelling::active);
    }

    @Override
    public Telling notCovered(EligibilityAnswer.NotCovered answer) {
      return coverage(answer, answer.coverage(), CoverageTelling::notActive);
    }

    @Override
    public Telling pendingStatus(EligibilityAnswer.PendingStatus answer) {
      return coverage(
          answer,
          answer.coverage(),
          telling -> {
            String status = telling.status().pending(answer.activeMeanwhile());
            return answer.activeMeanwhile()
                ? telling.holding(status)
                : telling.doubtful(List.of(status));
          });
    }

    @Override
    public Telling conflict(EligibilityAnswer.Conflict answer) {
      return coverage(
          answer,
          answer.coverage(),
          telling -> {
            List<String> status = new ArrayList<>();
            status.add(telling.status().conflict(answer.contradiction()));
            telling.status().disagreeingDay().ifPresent(status::add);
            return telling.doubtful(status);
          });
    }

    @Override
    public Telling statusNotStated(EligibilityAnswer.StatusNotStated answer) {
      return coverage(answer, answer.coverage(), CoverageTelling::withoutStatus);
    }

    @Override
    public Telling memberNotMatched(EligibilityAnswer.MemberNotMatched answer) {
      return audience == CallerRole.CLINIC
          ? refused(answer.rejections(), AnswerPhrase.NO_MATCH)
          : neutral();
    }

    @Override
    public Telling providerProblem(EligibilityAnswer.ProviderProblem answer) {
      return refused(answer.rejections(), AnswerPhrase.REFUSED_PROVIDER);
    }

    @Override
    public Telling requestProblem(EligibilityAnswer.RequestProblem answer) {
      return switch (answer.kind()) {
        case ENVELOPE, SYNTAX, CREDENTIALS -> nothing(AnswerPhrase.OUR_SIDE);
        case DATE -> refused(answer.rejections(), AnswerPhrase.REFUSED_DATE);
        case PAYER_ID -> refused(answer.rejections(), AnswerPhrase.REFUSED_PAYER_ID);
        case CONTENT, SEVERAL_LEVELS -> refused(answer.rejections(), AnswerPhrase.REFUSED_REQUEST);
      };
    }

    @Override
    public Telling payerUnavailable(EligibilityAnswer.PayerUnavailable answer) {
      List<String> sentences =
          new ArrayList<>(refusal(answer.rejections(), AnswerPhrase.NO_ANSWER));
      sentences.add(words.sentence(AnswerPhrase.SAYS_NOTHING));
      if (answer.retryable()) {
        sentences.add(words.sentence(AnswerPhrase.TRY_LATER));
      }
      return at(sentences);
    }

    @Override
    public Telling stillToCome(EligibilityAnswer.StillToCome answer) {
      return nothing(answer.queued() ? AnswerPhrase.STILL_TO_COME : AnswerPhrase.ACKNOWLEDGED);
    }

    @Override
    public Telling notOurs(EligibilityAnswer.NotOurs answer) {
      if (!answer.otherPerson()) {
        return nothing(AnswerPhrase.NOT_OURS);
      }
      return audience == CallerRole.CLINIC ? nothing(AnswerPhrase.ANOTHER_PERSON) : neutral();
    }

    @Override
    public Telling notUnderstood(EligibilityAnswer.NotUnderstood answer) {
      return nothing(
          answer.kind() == EligibilityAnswer.NotUnderstood.Kind.WITHDRAWN
              ? AnswerPhrase.WITHDRAWN
              : AnswerPhrase.UNREADABLE);
    }

    @Override
    public Telling several(EligibilityAnswer.Several answer) {
      return at(
          words.sentence(
              answer.batch() ? AnswerPhrase.SEVERAL_ANSWERS : AnswerPhrase.SEVERAL_MEMBERS));
    }

    private Telling coverage(
        EligibilityAnswer answer, Coverage coverage, Function<CoverageTelling, Telling> told) {
      return audience == CallerRole.OTHER
          ? at(words.sentence(AnswerPhrase.OTHER_CALLER))
          : told.apply(
              new CoverageTelling(words, audience, answer.provenance().asOf(), coverage, service));
    }

    private Telling refused(List<Rejection> rejections, AnswerPhrase otherwise) {
      boolean person =
          RejectionSentences.inOrder(rejections).stream()
              .limit(1)
              .anyMatch(first -> first.reason() == Reason.MEMBER);
      if (person && audience != CallerRole.CLINIC) {
        return neutral();
      }
      return at(withCaution(refusal(rejections, otherwise)));
    }

    private List<String> refusal(List<Rejection> rejections, AnswerPhrase otherwise) {
      return rejections.isEmpty()
          ? List.of(words.sentence(otherwise))
          : new RejectionSentences(words, audience).of(rejections);
    }

    private Telling neutral() {
      return at(withCaution(new RejectionSentences(words, audience).neutral()));
    }

    /** A question stays at the end. */
    private List<String> withCaution(List<String> refusal) {
      List<String> sentences = new ArrayList<>(refusal);
      int last = sentences.size() - 1;
      boolean asks = last > 0 && sentences.get(last).endsWith("?");
      sentences.add(asks ? last : last + 1, words.sentence(AnswerPhrase.SAYS_NOTHING));
      return sentences;
    }

    private Telling nothing(AnswerPhrase why) {
      return at(words.sentence(why), words.sentence(AnswerPhrase.SAYS_NOTHING));
    }

    private static Telling at(String... sentences) {
      return at(Arrays.asList(sentences));
    }

    private static Telling at(List<String> sentences) {
      return new Telling(sentences, List.of());
    }
  }
}
