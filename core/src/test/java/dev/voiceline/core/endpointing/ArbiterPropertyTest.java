package dev.voiceline.core.endpointing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.transcription.TranscriptionTraits;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of turns in whatever order sounds, words and ends come. */
class ArbiterPropertyTest {
  private record Act(int kind, int which, int pause) {}

  private static final List<String> WORDS =
      List.of("knee", "and", "MB12", "3456", "yes", "March", "15", "1985,", "please.");

  @Property(tries = 300)
  void everyTurnBeginsAndEndsOnceAndNoWordIsLost(
      @ForAll("acts") List<Act> acts, @ForAll boolean follows) {
    ArbiterWorld world = world(follows);
    acts.stream().filter(act -> act.kind() < 11).forEach(act -> play(world, act));
    world.settles();
    endsEverything(world);
    assertThat(world.said.toString().strip().replaceAll("\\s+", " "))
        .isEqualTo(String.join(" ", world.frozen));
    assertThat(world.unclear).isZero();
  }

  @Property(tries = 200)
  void everyTurnEndsWhateverBecomesOfTheRecognizer(
      @ForAll("acts") List<Act> acts, @ForAll boolean follows) {
    ArbiterWorld world = world(follows);
    acts.forEach(act -> play(world, act));
    world.settles();
    endsEverything(world);
  }

  private static void endsEverything(ArbiterWorld world) {
    assertThat(world.started.values()).allMatch(times -> times == 1);
    assertThat(world.stopped).isEqualTo(world.started);
    assertThat(world.ended).isEqualTo(world.started);
    assertThat(world.order).allMatch("ok"::equals);
    assertThat(world.mostOpen).isLessThanOrEqualTo(1);
    assertThat(world.longestMs).isLessThanOrEqualTo(ArbiterWorld.POLICY.longestTurn().toMillis());
    assertThat(world.state()).isInstanceOf(ArbiterState.Silent.class);
    assertThat(world.time.pending()).isZero();
  }

  private static ArbiterWorld world(boolean follows) {
    TranscriptionTraits traits = follows ? EarScene.FLUX : EarScene.NOVA;
    return new ArbiterWorld(traits);
  }

  private static void play(ArbiterWorld world, Act act) {
    switch (act.kind()) {
      case 0 -> world.soundBegins();
      case 1 -> world.soundEnds();
      case 2, 3 -> world.word(WORDS.get(act.which() % WORDS.size()), 90L * act.which());
      case 4 -> world.freeze(1 + act.which() % 4);
      case 5 -> world.turnOver();
      case 6 -> world.likelyOver();
      case 7 -> world.resumed();
      case 8 -> world.flushed();
      case 9 -> world.pausedByRecognizer();
      case 10 -> world.agentAsks(act.which() % 4);
      case 11 -> world.isLost();
      default -> world.isBack();
    }
    world.time.advanceMillis(act.pause());
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 12),
            Arbitraries.integers().between(0, 8),
            Arbitraries.of(0, 30, 150, 400, 900, 3_500))
        .as(Act::new)
        .list()
        .ofMaxSize(50);
  }
}
