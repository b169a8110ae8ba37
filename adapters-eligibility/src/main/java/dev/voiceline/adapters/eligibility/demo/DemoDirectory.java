package dev.voiceline.adapters.eligibility.demo;

import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Three made-up patients, for demonstrations and first steps. Their payer answers in X12 271, which
 * is read as any payer's answer is. It asks nobody over a network, so every answer is there at
 * once, no deadline is missed and asking again changes nothing.
 */
public final class DemoDirectory implements EligibilityDirectory {
  private static final List<String> PATIENTS =
      List.of("active.271", "deductible-met.271", "ended.271");

  private final Map<MemberId, DemoFile> patients;
  private final DemoFile noSuchMember = DemoFile.read("no-such-member.271");
  private final DemoFile otherBirthDate = DemoFile.read("other-birth-date.271");

  /** The patients of the demonstration. */
  public DemoDirectory() {
    patients =
        PATIENTS.stream()
            .map(DemoFile::read)
            .collect(Collectors.toUnmodifiableMap(DemoFile::member, Function.identity()));
  }

  @Override
  public CompletionStage<EligibilityAnswer> check(
      EligibilityQuestion question, IdempotencyKey key, Duration deadline) {
    return CompletableFuture.completedFuture(answer(question));
  }

  @Override
  public MemberIdPattern memberIds(Optional<String> payer) {
    return MemberIdPattern.DEMO;
  }

  private EligibilityAnswer answer(EligibilityQuestion question) {
    return fileFor(question.member(), question.born())
        .answer(asked(question), question.serviceDate());
  }

  /** What the payer would send. */
  private DemoFile fileFor(MemberId member, BirthDate born) {
    DemoFile patient = patients.getOrDefault(member, noSuchMember);
    boolean other = patients.containsKey(member) && !patient.born().equals(born);
    return other ? otherBirthDate : patient;
  }

  private static Asked asked(EligibilityQuestion question) {
    return new Asked(
        Stated.notStated(), Stated.known(question.member()), Stated.known(question.born()));
  }
}
