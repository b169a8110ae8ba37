package dev.voiceline.tck.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.Rule;
import dev.voiceline.tck.conformance.Conformance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the kits of {@link Synthesis} have in common. An adapter's tests extend the kits. */
@ExtendWith(Conformance.class)
public abstract class SynthesisContract {
  static final SpeechId FIRST = new SpeechId("first");
  static final SpeechId SECOND = new SpeechId("second");
  static final SpeechId THIRD = new SpeechId("third");

  private Rule rule;
  private SynthesisBench bench;
  private RecordedSynthesis told;
  private Await await;

  SynthesisContract() {}

  /** A fresh voice, not yet opened; each test has its own. */
  protected abstract SynthesisBench newBench() throws Exception;

  /** Opens the bench, or skips the test when the bench cannot show the rule. */
  @BeforeEach
  public final void openBench(TestInfo test) throws Exception {
    rule = Rule.of(test);
    bench = newBench();
    told = new RecordedSynthesis(bench.traits().format());
    rule.assumeTestable(bench.untestable());
    await = new Await(bench.patience());
  }

  /** Closes the bench, and looks whether the recording noticed a break of the rule. */
  @AfterEach
  public final void closeBench() {
    bench.close();
    assertThat(told.breaches().of(rule.id())).isEmpty();
  }

  final SynthesisBench bench() {
    return bench;
  }

  final SpeakingEnd other() {
    return bench.otherSide();
  }

  final RecordedSynthesis told() {
    return told;
  }

  final Await await() {
    return await;
  }

  final Synthesis openUnconfirmed() {
    return bench.open(told);
  }

  final Synthesis open() {
    Synthesis voice = openUnconfirmed();
    other().accepts();
    awaitTold(1, Told.Ready.class);
    return voice;
  }

  final void awaitTold(int count, Class<? extends Told> kind) {
    await.until(count + " x " + kind.getSimpleName(), () -> told.has(count, kind));
  }

  final void awaitSpoken(SpeechId speech) {
    await.until("spoken: " + speech, () -> isSpoken(speech));
  }

  final boolean isSpoken(SpeechId speech) {
    return told.all(Told.Spoken.class).contains(new Told.Spoken(speech));
  }

  /** Says all of it, and waits until it was spoken. */
  final void say(Synthesis voice, SpeechId speech, String... pieces) {
    for (String piece : pieces) {
      voice.speak(speech, piece);
    }
    voice.end(speech);
    awaitSpoken(speech);
  }

  /** Whatever was asked for before has been told. */
  final void everythingIsTold(Synthesis voice) {
    say(voice, new SpeechId("the rest"), "And that is all. ");
  }

  final String heard(SpeechId speech) {
    return bench.understood(told.audioOf(speech)).strip();
  }
}
