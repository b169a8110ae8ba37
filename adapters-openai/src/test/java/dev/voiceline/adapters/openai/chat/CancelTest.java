package dev.voiceline.adapters.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.chat.ChatModel.Answering;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.chat.Quirk;
import dev.voiceline.simulator.chat.Treatment;
import dev.voiceline.tck.chat.RecordedAnswer;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cancel ends the exchange at the server too, wherever it is. */
class CancelTest {
  private final ServerFar far = new ServerFar();
  private final SystemTime time = new SystemTime();
  private final OpenAiChat model =
      new OpenAiChat(ServerBench.settings(far, ProviderQuirks.openAi()), time, time);
  private final RecordedAnswer answer = new RecordedAnswer();

  @AfterEach
  void close() {
    time.close();
    far.server.close();
  }

  private void goes(Treatment treatment) {
    far.server.next(treatment);
  }

  private void isHungUp() {
    Told.AWAIT.until("the server's connection to end", () -> far.server.hangUps() == 1);
    assertThat(answer.isOver()).isFalse();
  }

  @Test
  void beforeTheHeaders() {
    goes(new Treatment.NoHeaders());
    Answering answering = model.ask(Told.question(), answer);
    Told.AWAIT.until("the question to arrive", () -> far.questions() == 1);
    answering.cancel();
    isHungUp();
  }

  @Test
  void beforeTheFirstWord() {
    goes(new Treatment.HangsFirst());
    Answering answering = model.ask(Told.question(), answer);
    Told.AWAIT.until("the question to arrive", () -> far.questions() == 1);
    answering.cancel();
    isHungUp();
  }

  @Test
  void inMidSentence() {
    goes(new Treatment.HangsAfter("It is"));
    Answering answering = model.ask(Told.question(), answer);
    Told.AWAIT.until("the first words", () -> answer.words().equals("It is"));
    answering.cancel();
    isHungUp();
    assertThat(answering.untold())
        .hasValueSatisfying(
            usage -> {
              assertThat(usage.estimated()).isTrue();
              assertThat(usage.in().total()).isPositive();
            });
  }

  @Test
  void atOnce() {
    model.ask(Told.question(), answer).cancel();
    assertThat(Told.over(model).ending()).isPresent();
    assertThat(answer.told()).isZero();
  }

  /** The next question may come before the last byte of an answer: then it has a new one. */
  @Test
  void anAnswerThatIsOverKeepsItsConnection() {
    for (int times = 0; times < 20; times++) {
      Told.over(model);
    }
    assertThat(far.server.connections()).isLessThan(20);
    assertThat(far.server.hangUps()).isZero();
  }

  @Test
  void aServerThatMarksTheEndAndStaysIsLeft() {
    goes(new Treatment.Answered(EnumSet.of(Quirk.STAYS_OPEN)));
    assertThat(Told.over(model).ending()).isPresent();
    Told.AWAIT.until("the server's connection to end", () -> far.server.hangUps() == 1);
  }
}
