package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
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

/** Conversations whose other side is the test: it sees what was asked, and says what it likes. */
final class FakeConversations implements ConversationService {
  final List<Side> opened = new ArrayList<>();

  Side latest() {
    return opened.get(opened.size() - 1);
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public ConversationTraits traits() {
    return new ConversationTraits(
        AudioFormat.PCMU_8K, true, Duration.ofMillis(500), true, true, true, Duration.ofHours(1));
  }

  @Override
  public Conversation open(Brief brief, ConversationListener listener) {
    Side side = new Side(brief, listener);
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
    int heardBytes;
    byte[] lastHeard = new byte[0];
    int closes;

    Side(Brief brief, ConversationListener tells) {
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

    void callerStarts(String utterance) {
      tells.callerStarted(new UtteranceId(utterance));
    }

    void callerStops(String utterance) {
      tells.callerStopped(new UtteranceId(utterance), Duration.ofMillis(1_500));
    }

    void callerStopsShort(String utterance) {
      tells.callerStopped(new UtteranceId(utterance), Duration.ofMillis(200));
    }

    void callerSaid(String utterance, String text) {
      tells.callerSaid(new UtteranceId(utterance), text);
    }

    @Override
    public void hear(byte[] audio) {
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
    }

    @Override
    public void say(Script script) {
      asked.add("say " + script.text());
    }

    @Override
    public void answerTool(ToolAnswer answer) {
      answers.add(answer);
      asked.add("answer " + answer.id());
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
    }
  }
}
