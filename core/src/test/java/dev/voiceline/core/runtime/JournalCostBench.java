package dev.voiceline.core.runtime;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.journal.FakeJournal;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.time.VirtualTime;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What it costs to journal a call, without the database: run by hand, never a test, since a busy
 * machine is no fault of the code. Prints the CPU time that the entries of a call of about a minute
 * take.
 */
public final class JournalCostBench {
  private static final int WARM_UP = 2_000;
  private static final int CALLS = 2_000;
  private static final double MICROS = 1e3;

  private JournalCostBench() {}

  /** Holds a call, and writes it again and again. */
  public static void main(String[] arguments) {
    List<CallNews> news = new ArrayList<>();
    long seconds = call(news) / 1_000;
    long nanos = 0;
    long entries = 0;
    FakeJournal journal = new FakeJournal();
    JournalKeeper keeper =
        new JournalKeeper(journal, new NodeId("n"), new VirtualTime(), new Untroubled());
    for (int i = -WARM_UP; i < CALLS; i++) {
      journal.entries.clear();
      journal.durable.clear();
      journal.leases.clear();
      long begin = cpu();
      news.forEach(each -> keeper.observed(CallRig.ID, each));
      long took = cpu() - begin;
      nanos += i >= 0 ? took : 0;
      entries += i >= 0 ? journal.entries.size() : 0;
    }
    System.out.printf("%d entries and %d s per call%n", entries / CALLS, seconds);
    System.out.printf(
        "journal %.1f us per call-second, %.2f us per entry%n",
        nanos / MICROS / CALLS / seconds, nanos / MICROS / entries);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long call(List<CallNews> news) {
    CallRig rig = new CallRig();
    rig.directory = (question, key, d) -> CompletableFuture.completedFuture(SampleAnswers.MRI);
    rig.keeper =
        new CallObserver() {
          @Override
          public void observed(CallId call, CallNews told) {
            news.add(told);
          }

          @Override
          public boolean wantsSteps() {
            return true;
          }
        };
    FakeConversations.Side side = rig.greeted();
    for (int turn = 0; turn < 8; turn++) {
      rig.callerTalks(side, "u" + turn);
      side.callerSaid("u" + turn, "I would like to know whether an MRI is covered for my knee.");
      if (turn % 4 == 2) {
        lookUp(side, "t" + turn);
        rig.time.advanceMillis(5);
        side.says("s" + turn, "The plan is active. You pay fifty dollars for the scan.", 4_000);
      } else {
        side.says("r" + turn, "Thank you. What is the date of birth of the patient?", 4_000);
      }
      side.tells.used(
          Usage.tokens(
              Usage.Work.REPLY,
              "gpt-realtime-2.1",
              new Modalities(900, 1_200, 0),
              new Modalities(800, 900, 0),
              new Modalities(30, 120, 0)));
      rig.time.advanceMillis(5_500);
    }
    rig.line.listener().closed(LineEnd.CALLER_HUNG_UP);
    return rig.time.millis();
  }

  private static void lookUp(FakeConversations.Side side, String id) {
    side.tells.replyStarted(new ReplyId("r-" + id));
    side.tells.toolRequested(
        CallRig.check(
            id,
            Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI")));
    side.tells.replyGenerated(new ReplyId("r-" + id), ReplyOutcome.COMPLETED);
  }

  private record Untroubled() implements JournalTrouble {
    @Override
    public void refused(CallId call, JournalRefusal.Why why) {
      throw new IllegalStateException(why.name());
    }

    @Override
    public void unwritable(CallId call, String what) {
      throw new IllegalStateException(what);
    }
  }
}
