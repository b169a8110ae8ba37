package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.tool.ToolAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Conversations whose other side is the test: it sees what was asked, and says what it likes. */
final class FakeConversations implements ConversationService {
  final List<Side> opened;
  private final String name;
  private final ConversationTraits traits;

  /** Told what was asked of any side, after it is noted. */
  Consumer<Object> asking = what -> {};

  FakeConversations() {
    this("fake");
  }

  FakeConversations(String name) {
    this(
        name,
        new ConversationTraits(
            AudioFormat.PCMU_8K,
            true,
            Duration.ofMillis(500),
            true,
            true,
            true,
            Duration.ofHours(1)));
  }

  FakeConversations(String name, ConversationTraits traits) {
    this(name, traits, new ArrayList<>());
  }

  /** One that notes what it opens in a list that others use too. */
  FakeConversations(String name, ConversationTraits traits, List<Side> opened) {
    this.name = name;
    this.traits = traits;
    this.opened = opened;
  }

  Side latest() {
    return opened.get(opened.size() - 1);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ConversationTraits traits() {
    return traits;
  }

  @Override
  public Conversation open(Brief brief, ConversationListener listener) {
    Side side = new Side(brief, listener, what -> asking.accept(what));
    opened.add(side);
    return side;
  }

  /** The other side of one conversation. */
  static final class Side implements Conversation {
    final Brief brief;
    final ConversationListener tells;
    final List<String> asked = new ArrayList<>();
    final List<ToolAnswer> answers = new ArrayList<>();
    final List<Guidance> guidances = new ArrayList<>();
    final List<Interruption> interruptions = new ArrayList<>();
    final List<Brief> revised = new ArrayList<>();
    final List<byte[]> heard = new ArrayList<>();
    int heardBytes;
    byte[] lastHeard = new byte[0];
    int closes;

    /** What it does when it is closed, before it tells its end. */
    Runnable leaving = () -> {};

    /** Whether it never tells that it has ended. */
    boolean keepsSilent;

    private final Consumer<Object> asking;

    Side(Brief brief, ConversationListener tells, Consumer<Object> asking) {
      this.asking = asking;
      this.brief = brief;
      this.tells = tells;
    }

    /** Says a whole reply at once, faster than it can be heard. */
    void says(String reply, String text, int millis) {
      tells.replyStarted(new ReplyId(reply));
      ItemId item = new ItemId(reply + "-item");
      tells.text(item, text);
      tells.audio(item, new byte[millis * 8]);
      tells.itemGenerated(item);
      tells.replyGenerated(new ReplyId(reply), ReplyOutcome.COMPLETED);
    }

    /** What it heard, as the first byte of each frame. */
    List<Integer> heardFrames() {
      return heard.stream().map(frame -> frame[0] & 0xFF).toList();
    }

    /** The connection breaks. */
    void drops() {
      tells.failed(
          new ConversationFailure(
              ConversationFailure.Kind.RETRYABLE, "socket_closed_1006", "It dropped."));
      tells.closed();
    }

    /** There is no use trying again. */
    void isRefused() {
      tells.failed(
          new ConversationFailure(ConversationFailure.Kind.FATAL, "invalid_api_key", "No key."));
      tells.closed();
    }

    void callerStarts(String utterance) {
      tells.callerStarted(new UtteranceId(utterance));
    }

    void callerStops(String utterance) {
      tells.callerStopped(new UtteranceId(utterance), Duration.ofMillis(1_500));
    }

    void callerStopsShort(String utterance) {
      tells.callerStopped(new UtteranceId(utterance), Duration.ofMillis(200));
    }

    void callerSaying(String utterance, String soFar) {
      tells.callerSaying(new UtteranceId(utterance), soFar);
    }

    void callerSaid(String utterance, String text) {
      tells.callerSaid(new UtteranceId(utterance), text);
    }

    @Override
    public void hear(byte[] audio) {
      heard.add(audio);
      heardBytes += audio.length;
      lastHeard = audio;
    }

    @Override
    public void read(String text) {
      asked.add("read " + text);
    }

    @Override
    public void reply(Guidance guidance) {
      asked.add("reply");
      guidances.add(guidance);
      asking.accept(guidance);
    }

    @Override
    public void say(Script script) {
      asked.add("say " + script.text());
      asking.accept(script);
    }

    @Override
    public void answerTool(ToolAnswer answer) {
      answers.add(answer);
      asked.add("answer " + answer.id());
      asking.accept(answer);
    }

    @Override
    public void interrupted(Interruption interruption) {
      interruptions.add(interruption);
      asked.add("interrupted");
    }

    @Override
    public void disregard(UtteranceId utterance) {
      asked.add("disregard " + utterance);
    }

    @Override
    public void revise(Brief brief) {
      revised.add(brief);
      asked.add("revise");
    }

    @Override
    public void recall(Exchange.AgentSaid words) {
      asked.add("recall " + words.heard());
    }

    @Override
    public void close() {
      closes++;
      leaving.run();
      if (!keepsSilent && closes == 1) {
        tells.closed();
      }
    }
  }
}
