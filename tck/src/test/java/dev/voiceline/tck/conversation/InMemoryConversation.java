package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A correct conversation in memory, for one thread. The broken ones override one step. */
class InMemoryConversation implements Conversation {
  final InMemoryModel model = new InMemoryModel(this);
  final InMemoryMemory far = model.memory;
  ConversationListener listener;
  Brief brief;
  private final List<byte[]> held = new ArrayList<>();
  private final Map<ItemId, Integer> generatedBytes = new HashMap<>();
  private final Set<ReplyId> cut = new HashSet<>();
  private final Set<ToolCallId> requested = new HashSet<>();
  private final Set<ToolCallId> answered = new HashSet<>();
  private Optional<ReplyId> running = Optional.empty();
  private Optional<String> recalled = Optional.empty();
  private boolean ready;
  private boolean ended;
  private boolean asked;
  private boolean cutNext;
  private boolean useful;
  private boolean withdrawn;
  private int waiting;

  Conversation open(Brief given, ConversationListener told) {
    brief = given;
    listener = told;
    return this;
  }

  @Override
  public void hear(byte[] audio) {
    if (!ended && ready) {
      far.hears(audio);
    } else if (!ended) {
      hold(audio);
    }
  }

  void hold(byte[] audio) {
    held.add(audio);
  }

  @Override
  public void read(String text) {
    if (!ended) {
      far.remembers(text);
    }
  }

  @Override
  public void reply(Guidance guidance) {
    ask();
  }

  @Override
  public void say(Script script) {
    ask();
  }

  void ask() {
    if (!ended && (asked || running.isPresent())) {
      waiting++;
    } else if (!ended) {
      sendAsk();
    }
  }

  void sendAsk() {
    asked = true;
    far.askedForReply();
  }

  @Override
  public void answerTool(ToolAnswer answer) {
    if (!ended && answered.add(answer.id())) {
      far.answered(answer);
    }
  }

  @Override
  public void interrupted(Interruption interruption) {
    if (ended) {
      return;
    }
    interruption.items().forEach(this::remember);
    if (interruption.reply().isEmpty()) {
      cutNext = asked;
    } else if (running.equals(interruption.reply()) && cut.add(running.get())) {
      stop();
    }
  }

  void stop() {
    far.stopped();
  }

  void remember(HeardItem heard) {
    int generated = generatedMs(heard.item());
    if (heard.heardMs() == 0) {
      far.forget(heard.item().value());
    } else if (heard.heardMs() < generated) {
      far.cut(heard.item().value(), heard.heardMs());
    }
  }

  int generatedMs(ItemId item) {
    return AudioFormat.PCMU_8K.millis(generatedBytes.getOrDefault(item, 0));
  }

  @Override
  public void disregard(UtteranceId utterance) {
    far.forgetUtterance(utterance.value());
  }

  @Override
  public void revise(Brief other) {
    brief = other.resumedWith(brief.history());
    if (ready && !ended) {
      far.isTold(brief);
    }
  }

  @Override
  public void recall(Exchange.AgentSaid words) {
    if (ready && !ended) {
      place(words.heard());
    } else {
      recalled = Optional.of(words.heard());
    }
  }

  void place(String words) {
    far.remembersFirst(words);
  }

  boolean ready() {
    return ready;
  }

  @Override
  public void close() {
    end();
  }

  void end() {
    if (!ended) {
      ended = true;
      listener.closed();
    }
  }

  boolean ended() {
    return ended;
  }

  boolean withdrawn() {
    return withdrawn;
  }

  Optional<ReplyId> running() {
    return running;
  }

  void onConfirmed() {
    if (!ended && !ready) {
      ready = true;
      far.isTold(brief);
      brief.history().forEach(this::restore);
      recalled.ifPresent(this::place);
      listener.ready();
      held.forEach(far::hears);
    }
  }

  void restore(Exchange exchange) {
    if (exchange instanceof Exchange.CallerSaid said) {
      far.remembers(said.text());
    } else if (exchange instanceof Exchange.AgentSaid said) {
      far.remembers(said.heard());
    } else if (exchange instanceof Exchange.ToolRan ran) {
      far.remembers(InMemoryMemory.textOf(ran.result()));
    }
  }

  void onCallerStarts(UtteranceId utterance) {
    listener.callerStarted(utterance);
  }

  void onCallerStops(UtteranceId utterance, Duration spoken) {
    listener.callerStopped(utterance, spoken);
  }

  void onUnderstood(UtteranceId utterance, String words) {
    listener.callerSaid(utterance, words);
  }

  void onNotUnderstood(UtteranceId utterance) {
    listener.callerUnclear(utterance);
  }

  void onReplyBegins(ReplyId reply) {
    asked = false;
    useful = false;
    withdrawn = cutNext;
    running = Optional.of(reply);
    if (cutNext) {
      cutNext = false;
      cut.add(reply);
      stop();
    } else {
      listener.replyStarted(reply);
    }
  }

  /** Something came that can be heard or done. */
  void onUse() {
    useful = true;
  }

  void onAudio(ItemId item, byte[] audio) {
    if (running.filter(cut::contains).isEmpty()) {
      generatedBytes.merge(item, audio.length, Integer::sum);
      listener.audio(item, audio);
    }
  }

  void onWords(ItemId item, String more) {
    if (!withdrawn) {
      listener.text(item, more);
    }
  }

  void onItemEnds(ItemId item) {
    if (!withdrawn) {
      listener.itemGenerated(item);
    }
  }

  void onReplyEnds(ReplyOutcome outcome) {
    ReplyId ending = running.orElseThrow();
    running = Optional.empty();
    if (!withdrawn) {
      listener.replyGenerated(ending, endOf(outcome));
    }
    askForTheWaiting();
  }

  ReplyOutcome endOf(ReplyOutcome outcome) {
    boolean empty = !useful && outcome != ReplyOutcome.CANCELLED;
    return empty ? ReplyOutcome.FAILED : outcome;
  }

  void askForTheWaiting() {
    if (waiting > 0) {
      waiting--;
      ask();
    }
  }

  void onToolBegins(ToolCallId id, String name) {}

  void onTool(ToolRequest request) {
    if (!withdrawn && requested.add(request.id())) {
      listener.toolRequested(request);
    }
  }

  void onFailure(ConversationFailure failure) {
    if (!ended) {
      listener.failed(failure);
    }
    if (failure.kind() != Kind.HARMLESS) {
      end();
    }
  }

  void onGarbage() {}
}
