package dev.voiceline.core.inquiry;

import static dev.voiceline.core.inquiry.InquirySamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.hearing.IdentifierDialogue;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.tool.ToolResult.Problem;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of member IDs where the plan's have a known shape. */
class MemberIdStepTest {
  private static final InquiryPolicy POLICY =
      InquiryPolicy.standard(TODAY).withMemberIds(payer -> MemberIdPattern.DEMO);
  private static final Optional<MemberId> RIGHT = MemberId.parse("MB123456");

  private IdentifierDialogue dialogue = IdentifierDialogue.asked();
  private Language language = Language.ENGLISH;

  private MemberIdStep given(String said, CallerReply reply) {
    Listening how = new Listening(POLICY, language, dialogue, reply);
    MemberIdStep step = MemberIdStep.of(how.members(Optional.empty()).read(said), how);
    dialogue = step.next();
    return step;
  }

  private Problem problem(String said, CallerReply reply) {
    return given(said, reply).problem().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"MB123456", "M B 1 2 3 4 5 6", "Mike Bravo one two three four five six"})
  void whatFitsIsTakenWithoutAnotherRound(String said) {
    assertThat(given(said, CallerReply.NONE).id()).isEqualTo(RIGHT);
    assertThat(dialogue).isEqualTo(new IdentifierDialogue.Confirmed(RIGHT.orElseThrow(), 0));
  }

  @Test
  void aRepairIsReadBackInTheCallersLanguage() {
    assertThat(problem("NB123456", CallerReply.NONE))
        .satisfies(
            asked -> {
              assertThat(asked.code()).isEqualTo("member_id_unconfirmed");
              assertThat(asked.advice())
                  .contains(
                      "exactly this: \"I have M as in Mike, B as in Bravo, 1 2 3, 4 5 6. Is that right?\"")
                  .contains("Only if they agree, call again with the member ID MB123456.");
            });
    dialogue = IdentifierDialogue.asked();
    language = new Language("es");
    assertThat(problem("ene be uno dos tres cuatro cinco seis", CallerReply.NONE).advice())
        .contains("M de María, be grande de Barcelona, 1 2 3, 4 5 6. ¿Es correcto?");
  }

  /** How the model asks after the read-back, what the caller said to it, and what becomes of it. */
  @ParameterizedTest(name = "{index} {1}")
  @CsvSource({
    "MB123456, NONE, ReadBack",
    "MB123456, YES, Confirmed",
    "MB123456, OTHER, Confirmed",
    "MB123456, NO, WhichPart",
    "NB123456, NONE, ReadBack",
    "NB123456, YES, Confirmed",
    "NB123456, OTHER, WhichPart",
    "NB123456, NO, WhichPart",
    "MB123457, NONE, Confirmed",
    "MD123457, OTHER, ReadBack",
    "MB12345, OTHER, SlowMode",
  })
  void aRepairCountsWhenTheCallerHasAgreed(String then, CallerReply reply, String state) {
    given("NB123456", CallerReply.NONE);
    MemberIdStep step = given(then, reply);
    assertThat(dialogue.getClass().getSimpleName()).isEqualTo(state);
    assertThat(step.id().isPresent()).isEqualTo(state.equals("Confirmed"));
    assertThat(step.problem().isPresent()).isNotEqualTo(step.id().isPresent());
  }

  @Test
  void aMissLeadsToSlowModeThenToTheKeypadThenToAPerson() {
    Problem slowly = problem("no idea", CallerReply.NONE);
    assertThat(slowly.code()).isEqualTo("member_id_unreadable");
    assertThat(slowly.advice()).contains("Let's go slowly.", "B as in Bravo");
    assertThat(problem("still none", CallerReply.OTHER).advice())
        .contains("Please type the digits of the member ID on your keypad");
    assertThat(problem("nothing", CallerReply.OTHER).advice()).contains("Offer a person");
    assertThat(problem("nothing", CallerReply.OTHER).advice()).contains("Offer a person");
    assertThat(given("MB123456", CallerReply.OTHER).id()).as("the lock decides").isEqualTo(RIGHT);
  }

  @Test
  void whatIsNoIdOfThePlanIsAskedForByItsNameOnTheCard() {
    assertThat(problem("GRP4711", CallerReply.NONE).advice())
        .contains("the number marked member ID");
  }

  @Test
  void aPayersMissCountsTogetherWithWhatWasMisheard() {
    problem("no idea", CallerReply.NONE);
    given("MB123456", CallerReply.OTHER);
    assertThat(dialogue.notFound().next()).isInstanceOf(IdentifierDialogue.Keypad.class);
  }

  /**
   * Whatever is said: a repaired ID is looked up only right after the caller has said something.
   */
  @Property(tries = 2000)
  void noRepairIsUsedUnlessTheCallerSpoke(@ForAll("talk") List<Said> talk) {
    IdentifierDialogue now = IdentifierDialogue.asked();
    for (Said said : talk) {
      Listening how = new Listening(POLICY, Language.ENGLISH, now, said.reply());
      MemberIdStep step = MemberIdStep.of(how.members(Optional.empty()).read(said.text()), how);
      assertThat(step.id().isPresent()).isNotEqualTo(step.problem().isPresent());
      boolean asHeard = step.id().equals(MemberId.parse(said.text()));
      boolean readBack = now instanceof IdentifierDialogue.ReadBack;
      if (step.id().isPresent() && !asHeard) {
        assertThat(readBack && said.reply() == CallerReply.YES).isTrue();
      }
      if (step.id().isPresent() && readBack && step.id().equals(now.soFar())) {
        assertThat(said.reply()).isIn(CallerReply.YES, CallerReply.OTHER);
      }
      assertThat(step.next().misses()).isGreaterThanOrEqualTo(now.misses());
      now = step.next();
    }
  }

  record Said(String text, CallerReply reply) {
    @Override
    public String toString() {
      return "Said[" + reply + "]";
    }
  }

  @Provide
  Arbitrary<List<Said>> talk() {
    Arbitrary<String> texts =
        Arbitraries.of(
            "MB123456", "NB123456", "MD123456", "MB12345S", "MB12345", "none", "MB765432");
    return Combinators.combine(texts, Arbitraries.of(CallerReply.class))
        .as(Said::new)
        .list()
        .ofMaxSize(8);
  }
}
