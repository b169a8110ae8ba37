package dev.voiceline.core.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.fidelity.Told.Active;
import dev.voiceline.core.fidelity.Told.Inactive;
import dev.voiceline.core.fidelity.Told.Terms.Covered;
import dev.voiceline.core.fidelity.Told.Terms.NotCovered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The right sentence is never found fault with, in whatever words; a wrong one always is. */
class FidelityPropertyTest {
  private static final List<Requirement> REQUIREMENTS =
      List.of(Requirement.REQUIRED, Requirement.NOT_REQUIRED, Requirement.PAYER_DOES_NOT_KNOW);

  @Provide
  Arbitrary<Told> told() {
    return Told.any();
  }

  @Property
  void theSentenceItselfIsTrue(@ForAll("told") Told told) {
    String sentence = told.sentence();
    assertThat(Words.script(sentence, sentence)).isEmpty();
    assertThat(Words.free(sentence, sentence)).isEmpty();
  }

  @Property
  void inOtherWordsItIsStillTrue(@ForAll("told") Told told, @ForAll @IntRange(max = 2) int manner) {
    String sentence = told.sentence();
    String other = new Paraphrase(manner).of(told);
    assertThat(Words.script(sentence, other)).as("%s%n%s", sentence, other).isEmpty();
    assertThat(Words.free(sentence, other)).as("%s%n%s", sentence, other).isEmpty();
  }

  @Property(tries = 300)
  void oneFactThatDiffersIsFound(@ForAll("told") Told told, @ForAll @IntRange(max = 2) int manner) {
    String sentence = told.sentence();
    for (Told other : mutations(told)) {
      String wrong = other.sentence();
      assertThat(Words.script(sentence, wrong)).as("%s%n%s", sentence, wrong).anyMatch(this::grave);
      String said = new Paraphrase(manner).of(other);
      assertThat(Words.script(sentence, said)).as("%s%n%s", sentence, said).anyMatch(this::grave);
    }
  }

  @Property
  void halfASentenceLacksNothingYet(
      @ForAll("told") Told told, @ForAll @IntRange(max = 400) int length) {
    String sentence = told.sentence();
    String begun = Spoken.sure(sentence.substring(0, Math.min(length, sentence.length())));
    Claims owed = Words.english(sentence);
    assertThat(Fidelity.compare(owed, Words.english(begun), false)).isEmpty();
  }

  private boolean grave(Finding finding) {
    return finding.severity() == Finding.Severity.SERIOUS;
  }

  private static List<Told> mutations(Told told) {
    List<Told> all = new ArrayList<>();
    if (told instanceof Active active) {
      all.add(new Inactive(Optional.empty()));
      deductibles(active.left()).forEach(other -> all.add(new Active(other, active.terms())));
      if (active.terms() instanceof Covered covered) {
        services(covered).forEach(other -> all.add(new Active(active.left(), other)));
        if (Paraphrase.known(covered.authorization())) {
          all.add(new Active(active.left(), new NotCovered(covered.service())));
        }
      }
    } else if (told instanceof Inactive not) {
      not.since().ifPresent(day -> all.add(new Inactive(Optional.of(day.plusDays(1)))));
      all.add(new Active(Optional.of(0L), new NotCovered("an MRI")));
    }
    return all;
  }

  private static List<Optional<Long>> deductibles(Optional<Long> right) {
    return right
        .filter(cents -> cents > 0)
        .map(
            cents ->
                List.of(
                    Optional.of(cents + 100),
                    Optional.of(cents * 10),
                    Optional.of(0L),
                    Optional.<Long>empty()))
        .orElse(List.of(Optional.of(77_00L)));
  }

  private static List<Covered> services(Covered right) {
    List<Covered> all = new ArrayList<>();
    for (Requirement other : REQUIREMENTS) {
      if (other != right.authorization()) {
        all.add(new Covered(right.service(), right.copay(), other));
      }
    }
    if (right.copay().filter(cents -> cents > 0).isPresent()) {
      all.add(with(right, Optional.of(right.copay().get() + 100)));
      all.add(with(right, Optional.of(0L)));
      all.add(with(right, Optional.empty()));
    } else {
      all.add(with(right, Optional.of(77_00L)));
    }
    return all;
  }

  private static Covered with(Covered right, Optional<Long> copay) {
    return new Covered(right.service(), copay, right.authorization());
  }

  @Property
  void whatWasNeverToldIsFoundInFreeSpeech(
      @ForAll("told") Told told, @ForAll @IntRange(max = 2) int manner) {
    if (told instanceof Active || told instanceof Inactive) {
      Set<Finding> findings = Words.free("", new Paraphrase(manner).of(told));
      assertThat(findings).contains(Finding.UNFOUNDED);
    }
  }
}
