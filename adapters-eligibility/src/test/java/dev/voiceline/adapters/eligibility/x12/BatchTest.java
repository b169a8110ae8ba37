package dev.voiceline.adapters.eligibility.x12;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.explain.AnswerReader;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.BirthDate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void eachQuestionGetsTheAnswerWithItsTrace() {
    String first = transaction("synth-01-demo-mb123456-active-mri-auth.271", "T1", "0001");
    String third = transaction("synth-03-demo-mb345678-terminated.271", "T3", "0002");
    Map<String, EligibilityAnswer> answers =
        batch("T1", "T2", "T3").read(interchange(third + first, 2));

    assertThat(answers.keySet()).containsExactly("T1", "T2", "T3");
    assertThat(outcomes(answers))
        .containsExactly(Outcome.ACTIVE, Outcome.ACKNOWLEDGED, Outcome.INACTIVE);
  }

  @Test
  void anAnswerToNobodysQuestionIsLeftOut() {
    String other = transaction("synth-01-demo-mb123456-active-mri-auth.271", "T9", "0001");

    assertThat(outcomes(batch("T1").read(interchange(other, 1))))
        .containsExactly(Outcome.ACKNOWLEDGED);
  }

  @Test
  void anAnswerAboutSomebodyElseIsNotOurs() {
    Asked another =
        new Asked(
            Stated.known("T1"),
            Stated.notStated(),
            Stated.known(BirthDate.of(LocalDate.of(1985, 3, 16))));
    String answer = transaction("synth-01-demo-mb123456-active-mri-auth.271", "T1", "0001");

    assertThat(outcomes(batch(Map.of("T1", another)).read(interchange(answer, 1))))
        .containsExactly(Outcome.IDENTITY_CHECK);
  }

  @Test
  void twoAnswersToOneQuestionAreBothGiven() {
    String one = transaction("synth-01-demo-mb123456-active-mri-auth.271", "T1", "0001");
    String other = transaction("synth-03-demo-mb345678-terminated.271", "T1", "0002");

    assertThat(outcomes(batch("T1").read(interchange(one + other, 2))))
        .containsExactly(Outcome.BATCH);
  }

  @Test
  void aRefusedTransactionConcernsItsOwnQuestion() {
    String refusal =
        "ST*999*0001*005010X231A1~AK1*HS*1*005010X279A1~"
            + "AK2*270*0001*005010X279A1~IK5*A~"
            + "AK2*270*0002*005010X279A1~IK3*EQ*13*2110*8~IK4*1*1365*7~IK5*R~"
            + "AK9*P*2*2*1~SE*9*0001~";
    Map<String, EligibilityAnswer> answers = batch("T1", "T2").read(interchange(refusal, 1));

    assertThat(outcomes(answers)).containsExactly(Outcome.ACKNOWLEDGED, Outcome.REJECTED_SYNTAX);
    assertThat(((RequestProblem) answers.get("T2")).rejections())
        .extracting(Rejection::code)
        .containsExactly("EQ:8");
  }

  @Test
  void aRefusedInterchangeConcernsAll() {
    assertThat(outcomes(batch("T1", "T2").read(file("synth-90-ta1-rejected-interchange.ta1"))))
        .containsExactly(Outcome.REJECTED_ENVELOPE, Outcome.REJECTED_ENVELOPE);
  }

  @Test
  void whatCannotBeReadAnswersNobody() {
    String whole =
        interchange(transaction("synth-01-demo-mb123456-active-mri-auth.271", "T1", "0001"), 1);

    assertThat(outcomes(batch("T1").read(whole.substring(0, whole.length() - 40))))
        .containsExactly(Outcome.MALFORMED);
    assertThat(outcomes(batch("T1").read("nonsense"))).containsExactly(Outcome.MALFORMED);
  }

  private static Batch batch(String... traces) {
    Map<String, Asked> questions = new LinkedHashMap<>();
    for (String trace : traces) {
      questions.put(trace, Asked.ANYTHING);
    }
    return batch(questions);
  }

  private static Batch batch(Map<String, Asked> questions) {
    return new Batch(new Reading(Optional.of(TODAY), Asked.ANYTHING, TODAY), questions);
  }

  private static List<Outcome> outcomes(Map<String, EligibilityAnswer> answers) {
    return answers.values().stream().map(EligibilityAnswer::outcome).toList();
  }

  private static String interchange(String transactions, int count) {
    String sample = file("synth-01-demo-mb123456-active-mri-auth.271");
    return sample.substring(0, sample.indexOf("ST*"))
        + transactions
        + "GE*%d*1~IEA*1*%s~".formatted(count, sample.substring(90, 99));
  }

  /** From ST to SE, with another trace and number. */
  private static String transaction(String name, String trace, String number) {
    String text = file(name);
    return text.substring(text.indexOf("ST*"), text.indexOf("GE*"))
        .replace("TRACE0001", trace)
        .replace("ST*271*0001", "ST*271*" + number)
        .replaceAll("SE\\*([0-9]+)\\*0001", "SE*$1*" + number);
  }

  private static String file(String name) {
    try (InputStream file =
        Optional.ofNullable(
                AnswerReader.class.getResourceAsStream(
                    "/dev/voiceline/adapters/eligibility/readings/x12/" + name))
            .orElseThrow()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
