package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.turn.PlayedLine;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls that end, or must not end, in ways that real lines and services know. */
class TroubledEndsTest extends CallRig {
  @Test
  void aConversationThatKeepsDroppingEndsTheCall() {
    int[] opens = {0};
    ConversationService flapping =
        new ConversationService() {
          @Override
          public String name() {
            return "flap";
          }

          @Override
          public ConversationTraits traits() {
            return conversations.traits();
          }

          @Override
          public Conversation open(Brief b, ConversationListener l) {
            FakeConversations.Side side = new FakeConversations.Side(b, l, what -> {});
            opens[0]++;
            time.after(
                Duration.ofMillis(300),
                () -> {
                  l.ready();
                });
            time.after(
                Duration.ofMillis(400),
                () -> {
                  l.failed(
                      new ConversationFailure(
                          ConversationFailure.Kind.RETRYABLE, "socket_closed_1011", "x"));
                  l.closed();
                });
            return side;
          }
        };
    Calls c = open(flapping);
    c.ring(
        AnnouncedCall.incoming(ID, PhoneNumber.of("+15005550006"), PhoneNumber.of("+15005550001")));
    time.advanceMillis(350);
    c.connect(ID, line);
    time.advanceMillis(120_000);
    assertThat(opens[0]).isLessThan(20);
  }

  @Test
  void anErrorInAToolDoesNotFreezeTheCall() {
    FakeConversations.Side side = greeted();
    toolBody =
        () -> {
          throw new NoClassDefFoundError("x");
        };
    side.tells.toolRequested(tool("t1", "mine"));
    time.advanceMillis(60_000);
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(calls.live()).isEmpty();
  }

  @Test
  void aToolThatGivesNothingIsAnswered() {
    FakeConversations.Side side = greeted();
    toolBody = () -> CompletableFuture.completedFuture(null);
    side.callerStarts("u1");
    time.advanceMillis(2000);
    side.callerStops("u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(tool("t1", "mine"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    time.advanceMillis(60_000);
    assertThat(side.answers).hasSize(1);
    assertThat(side.answers.get(0).result()).isNotNull();
  }

  @Test
  void aDirectoryThatGivesNothingIsAnswered() {
    directory = (i, k, d) -> CompletableFuture.completedFuture(null);
    FakeConversations.Side side = greeted();
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(
        new ToolRequest(
            new ToolCallId("t1"),
            "check_eligibility",
            ToolArguments.of(
                Map.of(
                    "member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI"))));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    time.advanceMillis(60_000);
    assertThat(side.answers).hasSize(1);
  }

  @Test
  void aGoodbyeAskedForWhenTheFloorBecomesFreeIsSaid() {
    also =
        (call, n) -> {
          if (n instanceof CallNews.FloorChanged f
              && f.to().equals("Listening")
              && f.from().equals("Speaking")) calls.sayGoodbye(call, "Bye now");
        };
    FakeConversations.Side side = ringing();
    calls.connect(ID, line);
    side.says("r0", DefaultAgent.GREETING, 2_000);
    time.advanceMillis(2_050);
    assertThat(ended()).isEmpty();
  }

  @Test
  void aLongLastSentenceIsHeardToItsEnd() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(2000);
    side.callerStops("u1");
    side.tells.replyStarted(new ReplyId("r1"));
    ItemId item = new ItemId("i1");
    side.tells.text(item, "long");
    side.tells.audio(item, new byte[22_000 * 8]);
    side.tells.itemGenerated(item);
    side.tells.toolRequested(tool("t1", "end_call"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    int before = line.playedMs();
    time.advanceMillis(30_000);
    assertThat(line.playedMs() - before).isGreaterThanOrEqualTo(22_000);
  }

  @Test
  void theAnnouncementOfATransferIsHeardToItsEnd() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(2000);
    side.callerStops("u1");
    side.tells.replyStarted(new ReplyId("r1"));
    ItemId item = new ItemId("i1");
    side.tells.text(item, "I will connect you now.");
    side.tells.audio(item, new byte[3_000 * 8]);
    side.tells.itemGenerated(item);
    int before = line.playedMs();
    side.tells.toolRequested(tool("t1", "transfer_to_person"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    time.advanceMillis(30_000);
    assertThat(line.playedMs() - before).isGreaterThanOrEqualTo(3_000);
  }

  @Test
  void aLineThatIsLostForGoodOwesAnApology() {
    greeted();
    line.listener().closed(LineEnd.LOST);
    assertThat(partings).isEmpty();
    time.advanceMillis(10_000);
    assertThat(ended()).contains(EndReason.LINE_LOST);
    assertThat(partings).containsExactly(CallControl.Parting.APOLOGY);
  }

  @Test
  void aLineThatComesAtTheVeryEndIsClosed() {
    PlayedLine late = new PlayedLine(time);
    boolean[] took = {false};
    also =
        (call, n) -> {
          if (n instanceof CallNews.Ended) took[0] = calls.connect(call, late);
        };
    ringing();
    calls.hangUp(ID);
    assertThat(!took[0] || late.closed).isTrue();
  }

  @Test
  void aFarewellIsForgottenWhenTheCallerGoesOn() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(2000);
    side.callerStops("u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.callerStarts("u2");
    side.tells.toolRequested(tool("t1", "end_call"));
    time.advanceMillis(1_500);
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.CANCELLED);
    time.advanceMillis(1_500);
    side.asked.clear();
    side.callerStops("u2");
    side.callerSaid("u2", "Wait, one more question about an X-ray");
    assertThat(side.asked).containsExactly("reply");
  }

  @Test
  void theFloorBecomesFreeThoughTheLastMarkIsLostAfterAStall() {
    FakeConversations.Side side = ringing();
    calls.connect(ID, line);
    side.tells.replyStarted(new ReplyId("r0"));
    ItemId item = new ItemId("i0");
    line.losesMarks();
    side.tells.audio(item, new byte[1_000 * 8]);
    side.tells.audio(item, new byte[1_000 * 8]);
    side.tells.itemGenerated(item);
    side.tells.replyGenerated(new ReplyId("r0"), ReplyOutcome.COMPLETED);
    time.advanceMillis(3_500);
    line.listener().markReturned("g0-0");
    time.advanceMillis(6_000);
    String floor =
        news.stream()
            .filter(CallNews.FloorChanged.class::isInstance)
            .map(Object::toString)
            .reduce((a, b) -> b)
            .orElse("");
    assertThat(floor).contains("to=Listening");
  }

  @Test
  void theLineIsClearedThoughOurClockThinksItIdle() {

    FakeConversations.Side side = ringing();
    DelayedLine slow = new DelayedLine(time, 250, line);
    calls.connect(ID, slow);
    side.says("r0", DefaultAgent.GREETING, 300);
    time.advanceMillis(320);
    side.callerStarts("u1");
    time.advanceMillis(1000);
    side.callerSaid("u1", "stop please");
    assertThat(line.clears).isEqualTo(1);
  }

  @Test
  void aGoodbyeIsHeardToItsEndAlsoWhenTheConversationIsGone() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(2000);
    side.callerStops("u1");
    side.tells.replyStarted(new ReplyId("r1"));
    ItemId item = new ItemId("i1");
    side.tells.text(item, "Goodbye");
    side.tells.audio(item, new byte[4_000 * 8]);
    side.tells.itemGenerated(item);
    side.tells.toolRequested(tool("t1", "end_call"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    int before = line.playedMs();
    time.advanceMillis(500);
    side.tells.failed(new ConversationFailure(ConversationFailure.Kind.RETRYABLE, "x", "x"));
    side.tells.closed();
    time.advanceMillis(10_000);
    assertThat(line.playedMs() - before).isGreaterThanOrEqualTo(4_000);
  }

  record DelayedLine(VirtualTime time, int ms, PlayedLine to) implements MediaLink {
    @Override
    public AudioFormat format() {
      return to.format();
    }

    @Override
    public void start(MediaListener l) {
      to.start(l);
    }

    @Override
    public void send(byte[] a) {
      time.after(Duration.ofMillis(ms), () -> to.send(a));
    }

    @Override
    public void mark(String n) {
      time.after(Duration.ofMillis(ms), () -> to.mark(n));
    }

    @Override
    public void clear() {
      to.clear();
    }

    @Override
    public void close() {
      to.close();
    }
  }
}
