package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolCallId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever has happened, a caller who is silent from then on hears something again and again until
 * the call ends, whether the conversation works or not.
 */
class NeverMutePropertyTest {
  private record Act(int kind, int which, int pause) {}

  private static final int LONGEST_SILENCE_MS =
      (int) FillerPolicy.standard().stalledAfter().plusSeconds(2).toMillis();

  @Property(tries = 600)
  void theAgentIsNeverMute(@ForAll("acts") List<Act> acts, @ForAll boolean conversationWorks) {
    World world = new World();
    world.works = true;
    acts.forEach(world::play);
    world.works = conversationWorks;
    world.falls();
    for (int second = 0; second < 240 && !world.over; second++) {
      world.time.advanceMillis(1_000);
      assertThat(world.time.millis() - world.lastSign)
          .as("silent since, in %s", world.state)
          .isLessThanOrEqualTo(LONGEST_SILENCE_MS);
    }
    assertThat(world.over).isTrue();
  }

  /** A floor with a conversation, tools and a caller, in virtual time. */
  private static final class World {
    final VirtualTime time = new VirtualTime();
    private final Turn turn = new Turn(TurnStory.POLICY);
    private final Map<TurnAlarm, Timers.Alarm> alarms = new HashMap<>();
    private final Set<UtteranceId> sounding = new HashSet<>();
    private TurnState state = TurnState.initial();
    private int replies;
    private long asked;
    private boolean works;
    private boolean over;
    private long lastSign;

    World() {
      on(new TurnEvent.ConversationReady());
      on(new TurnEvent.SayAsked(Cue.verbatim("Hello."), false));
    }

    private void on(TurnEvent event) {
      Step<TurnState, TurnEffect> step = turn.on(state, event);
      state = step.state();
      step.effects().forEach(this::run);
    }

    private void run(TurnEffect effect) {
      if (effect instanceof TurnEffect.Set set) {
        Timers.Alarm old =
            alarms.put(
                set.alarm(),
                time.after(set.after(), () -> on(new TurnEvent.AlarmWent(set.alarm()))));
        if (old != null) {
          old.cancel();
        }
      } else if (effect instanceof TurnEffect.AskReply || effect instanceof TurnEffect.Say) {
        lastSign = time.millis();
        asked++;
        long mine = asked;
        time.after(Duration.ofMillis(600), () -> replies(mine));
      } else if (effect instanceof TurnEffect.Withdraw withdraw) {
        lastSign = time.millis();
        asked++;
        withdraw.reply().ifPresent(this::cancelled);
      } else if (effect instanceof TurnEffect.CutPlayout cut) {
        asked++;
        cut.reply().ifPresent(this::cancelled);
      } else if (effect instanceof TurnEffect.ResumePlayout) {
        time.after(Duration.ofMillis(500), () -> on(new TurnEvent.PlayedOut()));
      } else if (effect instanceof TurnEffect.GiveUp
          || effect instanceof TurnEffect.PartFromCaller) {
        over = true;
      }
    }

    /** What is asked for comes, unless it was withdrawn, and is heard to its end. */
    private void replies(long which) {
      if (which != asked || !works) {
        return;
      }
      ReplyId reply = new ReplyId("r" + replies++);
      on(new TurnEvent.ReplyStarted(reply));
      time.after(
          Duration.ofMillis(300),
          () -> {
            if (which == asked) {
              on(new TurnEvent.AgentAudible(state.agenda().fillerUnderWay()));
              lastSign = time.millis();
              on(new TurnEvent.ReplyGenerated(reply, ReplyOutcome.COMPLETED));
              time.after(
                  Duration.ofMillis(1_500),
                  () -> {
                    lastSign = time.millis();
                    on(new TurnEvent.PlayedOut());
                  });
            }
          });
    }

    private void cancelled(ReplyId reply) {
      if (works) {
        time.after(
            Duration.ofMillis(50),
            () -> on(new TurnEvent.ReplyGenerated(reply, ReplyOutcome.CANCELLED)));
      }
    }

    void play(Act act) {
      UtteranceId sound = new UtteranceId("u" + act.which());
      ToolCallId tool = new ToolCallId("t" + act.which());
      switch (act.kind()) {
        case 0, 1 -> {
          sounding.add(sound);
          on(
              new TurnEvent.CallerStarted(
                  sound, new Saying(Duration.ofSeconds(2), false, act.which() == 0)));
        }
        case 2 -> stops(sound, 100);
        case 3 -> stops(sound, 600);
        case 4 -> stops(sound, 3_000);
        case 5 -> on(new TurnEvent.CallerSaid(sound, ""));
        case 6 -> on(new TurnEvent.CallerSaid(sound, "okay"));
        case 7 -> on(new TurnEvent.CallerSaid(sound, "what does it cost"));
        case 8 -> on(new TurnEvent.CallerUnclear(sound));
        case 9 -> on(new TurnEvent.KeyPressed());
        case 10 -> on(new TurnEvent.CallerTyped(act.which() > 0));
        case 11 -> on(new TurnEvent.ToolRequested(tool));
        case 12 -> on(new TurnEvent.ToolAnswered(tool, act.which() > 0));
        case 13 -> works = false;
        case 14 -> works = true;
        case 15 -> {
          on(new TurnEvent.ConversationLost());
          asked++;
          on(new TurnEvent.ConversationReady());
        }
        case 16 -> {
          on(new TurnEvent.LineLost(act.which() > 0));
          on(new TurnEvent.LineReturned(act.which() > 0));
        }
        case 17 -> on(new TurnEvent.CallerSaying(sound, "what does it"));
        default -> {
          if (state.agenda().progress() instanceof ReplyProgress.Running running) {
            asked++;
            on(new TurnEvent.ReplyGenerated(running.reply(), ReplyOutcome.FAILED));
          }
        }
      }
      time.advanceMillis(act.pause());
    }

    private void stops(UtteranceId sound, int spoken) {
      if (sounding.remove(sound)) {
        on(new TurnEvent.CallerStopped(sound, Duration.ofMillis(spoken)));
      }
    }

    /** The caller falls silent: every sound and entry ends, and every tool answers. */
    void falls() {
      List.copyOf(sounding).forEach(sound -> stops(sound, 100));
      if (state instanceof TurnState.Typing) {
        on(new TurnEvent.CallerTyped(true));
      }
      List.copyOf(state.agenda().openTools())
          .forEach(tool -> on(new TurnEvent.ToolAnswered(tool, true)));
      lastSign = time.millis();
    }
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 19),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(0, 50, 700, 2_000, 9_000))
        .as(Act::new)
        .list()
        .ofMaxSize(40);
  }
}
