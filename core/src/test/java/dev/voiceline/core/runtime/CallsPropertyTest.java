package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.runtime.CallScene.Act;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of a live call in whatever order its neighbors act. */
class CallsPropertyTest {
  @Property(tries = 250)
  void everyToolRequestIsAnsweredOnceAndEveryEndReleasesEverything(@ForAll("acts") List<Act> acts) {
    CallScene scene = new CallScene();
    acts.forEach(scene::play);
    scene.settle();
    assertThat(scene.answeredMoreThanOnce()).isEmpty();
    assertThat(scene.mostAtOnce).isLessThanOrEqualTo(2);
    if (scene.over()) {
      assertThat(scene.time.pending()).isZero();
      assertThat(scene.calls.live()).isEmpty();
      assertThat(scene.afterEnd).isEmpty();
      assertThat(scene.lines).allMatch(line -> line.closed);
      assertThat(scene.talking()).isZero();
    } else if (scene.talking() > 0) {
      assertThat(scene.answered()).containsAll(scene.requested);
    }
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return CallScene.acts();
  }
}
