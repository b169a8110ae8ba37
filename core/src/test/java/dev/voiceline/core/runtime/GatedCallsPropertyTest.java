package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.FakeJournal;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.core.runtime.CallScene.Act;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A live call whose journal is fast, slow, dead or full, whatever its neighbors do. */
class GatedCallsPropertyTest {
  private static final JournalEvents EVENTS = new JournalEvents();

  private static final class Kept {
    final VirtualTime time = new VirtualTime();
    final FakeJournal journal = new FakeJournal();
    final List<CallNews> news = new ArrayList<>();
    final List<Object> asked = new ArrayList<>();
    final List<ToolCallId> unrecorded = new ArrayList<>();
    final CallScene scene;

    Kept() {
      this(false);
    }

    /** One whose journal is dead from the beginning, or not. */
    Kept(boolean dead) {
      journal.held = dead;
      CallObserver keeper = new JournalKeeper(journal, new NodeId("n"), time, untroubled());
      scene = new CallScene(time, keeper.and((call, told) -> news.add(told)));
      scene.one.asking = this::asked;
      scene.two.asking = this::asked;
    }

    private void asked(Object what) {
      asked.add(what);
      if (what instanceof ToolAnswer answer && !durable().contains(answer.id())) {
        unrecorded.add(answer.id());
      }
    }

    private Set<ToolCallId> durable() {
      return journal.durable.stream()
          .map(EVENTS::read)
          .flatMap(Optional::stream)
          .filter(JournalEvent.ToolAnswered.class::isInstance)
          .map(event -> ((JournalEvent.ToolAnswered) event).answer().id())
          .collect(Collectors.toSet());
    }

    long ahead(CallNews.AheadOfRecord.What what) {
      return news.stream().filter(new CallNews.AheadOfRecord(what)::equals).count();
    }

    void play(List<Act> acts) {
      acts.forEach(scene::play);
      scene.settle();
      // The journal's own alarms are not the call's.
      time.advanceMillis(1_000);
    }

    void holdsWhatAlwaysHolds() {
      assertThat(scene.answeredMoreThanOnce()).isEmpty();
      if (scene.over()) {
        assertThat(time.pending()).isZero();
        assertThat(scene.calls.live()).isEmpty();
        assertThat(scene.lines).allMatch(line -> line.closed);
        assertThat(scene.talking()).isZero();
      } else if (scene.talking() > 0) {
        assertThat(scene.answered()).containsAll(scene.requested);
      }
    }
  }

  private static JournalTrouble untroubled() {
    return new JournalTrouble() {
      @Override
      public void refused(CallId call, JournalRefusal.Why why) {}

      @Override
      public void unwritable(CallId call, String what) {
        throw new AssertionError(what);
      }
    };
  }

  @Property(tries = 60)
  void aFastJournalChangesNothing(@ForAll("acts") List<Act> acts) {
    Kept kept = new Kept();
    kept.play(acts);
    List<Object> asked = new ArrayList<>();
    CallScene without = new CallScene();
    without.one.asking = asked::add;
    without.two.asking = asked::add;
    acts.forEach(without::play);
    without.settle();
    without.time.advanceMillis(1_000);
    assertThat(kept.asked).isEqualTo(asked);
    assertThat(kept.unrecorded).isEmpty();
    assertThat(kept.news).noneMatch(CallNews.AheadOfRecord.class::isInstance);
  }

  @Property(tries = 60)
  void aSlowJournalIsWaitedFor(
      @ForAll("acts") List<Act> acts, @ForAll @IntRange(min = 1, max = 240) int millis) {
    Kept kept = new Kept();
    kept.journal.later = task -> kept.time.after(Duration.ofMillis(millis), task);
    kept.play(acts);
    kept.holdsWhatAlwaysHolds();
    assertThat(kept.unrecorded).isEmpty();
    assertThat(kept.news).noneMatch(CallNews.AheadOfRecord.class::isInstance);
    assertThat(kept.journal.durable.stream().map(JournalEntry::number)).isSorted();
  }

  @Property(tries = 60)
  void aDeadJournalHoldsNothingUpForGoodAndThatIsTold(@ForAll("acts") List<Act> acts) {
    Kept kept = new Kept(true);
    kept.play(acts);
    kept.holdsWhatAlwaysHolds();
    int answers = (int) kept.asked.stream().filter(ToolAnswer.class::isInstance).count();
    if (kept.asked.size() > answers) {
      assertThat(kept.ahead(CallNews.AheadOfRecord.What.REPLY)).isPositive();
    }
    if (answers > 0) {
      assertThat(kept.ahead(CallNews.AheadOfRecord.What.ANSWER)).isPositive();
    }
  }

  @Property(tries = 60)
  void aFullJournalHoldsNothingUp(@ForAll("acts") List<Act> acts) {
    Kept kept = new Kept();
    kept.journal.refusing = Optional.of(JournalRefusal.Why.FULL);
    kept.play(acts);
    kept.holdsWhatAlwaysHolds();
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return CallScene.acts();
  }
}
