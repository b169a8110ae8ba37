package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.time.VirtualTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Heard is never more than sent, sent never more than generated, in whatever order things happen.
 */
class PlayoutPropertyTest {
  private record Act(int kind, int item, int millis) {}

  @Property(tries = 400)
  void heardIsNeverMoreThanWasPlayedOrGenerated(@ForAll("acts") List<Act> acts) {
    VirtualTime time = new VirtualTime();
    List<PlayedLine> lines = new ArrayList<>(List.of(new PlayedLine(time)));
    Map<ItemId, Integer> generated = new HashMap<>();
    int[] heardTotal = {0};
    Playout playout =
        new Playout(
            AudioFormat.PCMU_8K,
            time,
            time,
            new PlayoutListener() {
              @Override
              public void audible(boolean filler) {}

              @Override
              public void replyAudible(boolean filler, int inMs) {}

              @Override
              public void playedOut() {}

              @Override
              public void settled(SpokenItem item) {
                heardTotal[0] += item.heardMs();
                assertThat(item.heardMs()).isLessThanOrEqualTo(item.generatedMs());
                assertThat(item.generatedText()).startsWith(item.heardText());
              }
            });
    lines.get(0).onMark(playout::markReturned);
    playout.attach(lines.get(0));
    for (Act act : acts) {
      ItemId item = new ItemId("i" + act.item());
      switch (act.kind()) {
        case 0, 1, 2 -> {
          playout.audio(item, new byte[act.millis() * 8]);
          generated.merge(item, act.millis(), Integer::sum);
        }
        case 3 -> playout.itemGenerated(item);
        case 4, 5 -> time.advanceMillis(act.millis());
        case 6 -> playout.pause(false);
        case 7 -> playout.resume();
        case 8 -> {
          for (HeardItem heard : playout.cut()) {
            assertThat(heard.heardMs())
                .isLessThanOrEqualTo(generated.getOrDefault(heard.item(), 0));
          }
        }
        case 10 -> {
          for (HeardItem heard : playout.detach()) {
            assertThat(heard.heardMs())
                .isLessThanOrEqualTo(generated.getOrDefault(heard.item(), 0));
          }
          lines.get(lines.size() - 1).close();
        }
        case 11 -> {
          // Whoever attaches a line has detached the one before; its marks may still come late.
          playout.detach();
          PlayedLine old = lines.get(lines.size() - 1);
          old.close();
          PlayedLine next = new PlayedLine(time);
          next.onMark(playout::markReturned);
          lines.add(next);
          playout.attach(next);
          old.returnStaleMarks();
        }
        default -> {
          playout.replyBegins();
          playout.text(item, "some words ");
        }
      }
    }
    playout.close();
    assertThat(heardTotal[0])
        .isLessThanOrEqualTo(lines.stream().mapToInt(PlayedLine::playedMs).sum() + acts.size());
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 12),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(1, 900))
        .as(Act::new)
        .list()
        .ofMaxSize(40);
  }
}
