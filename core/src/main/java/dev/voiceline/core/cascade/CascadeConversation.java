package dev.voiceline.core.cascade;

import dev.voiceline.core.cascade.dialogue.DialogueThread;
import dev.voiceline.core.cascade.dialogue.LastWords;
import dev.voiceline.core.cascade.voice.Voice;
import dev.voiceline.core.cascade.voice.VoiceLimits;
import dev.voiceline.core.cascade.voice.VoiceListener;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.endpointing.CallerEar;
import dev.voiceline.core.endpointing.CallerEars;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.tool.ToolAnswer;
import java.util.Optional;

/** One conversation. All its state is touched by its own tasks only, but for the caller's audio. */
final class CascadeConversation implements Conversation, VoiceListener {
  private final ConversationListener listener;
  private final MeasuredTasks tasks;
  private final Persona persona;
  private final DialogueThread thread;
  private final Voice voice;
  private final ReplyDesk desk;
  private final Hearing hearing;
  private final Parting parting;
  private volatile Optional<CallerEar> ear = Optional.empty();
  private volatile boolean ended;
  private boolean voiceReady;
  private boolean earReady;
  private boolean begun;

  CascadeConversation(
      String name,
      Brief brief,
      CascadeParts parts,
      CascadePolicy policy,
      Clock clock,
      Timers timers,
      EagerStarts starts,
      ConversationListener listener) {
    this.listener = listener;
    this.tasks = new MeasuredTasks(clock, this::broken);
    this.persona = new Persona(brief);
    this.thread = new DialogueThread(brief.history());
    Names names = new Names(name);
    this.voice =
        new Voice(
            parts.voice(),
            new VoiceLimits(policy.voiceReopenings(), policy.firstAudioWithin()),
            timers,
            tasks,
            this);
    Stage stage =
        new Stage(
            parts,
            policy,
            clock,
            timers,
            tasks,
            names,
            persona,
            thread,
            voice,
            listener,
            words -> ear.ifPresent(it -> it.asked(words)),
            words -> ear.ifPresent(it -> it.remarked(words)),
            failure -> end(Optional.of(failure)));
    this.desk = new ReplyDesk(stage, starts);
    this.hearing = new Hearing(this, stage, desk);
    this.parting = new Parting(stage);
  }

  /** Opens the ear and the voice; the model is asked when there is something to ask. */
  void begin(CallerEars ears) {
    open(
        () -> {
          ear = Optional.of(ears.open(persona.listening(), tasks, hearing));
          voice.open(persona.voicing());
        });
  }

  @Override
  public void hear(byte[] audio) {
    if (!ended) {
      ear.ifPresent(it -> it.hear(audio));
    }
  }

  @Override
  public void read(String text) {
    open(
        () -> {
          thread.read(text);
          desk.typed();
        });
  }

  @Override
  public void reply(Guidance guidance) {
    open(() -> desk.request(Wish.of(guidance)));
  }

  @Override
  public void say(Script script) {
    open(() -> desk.request(Wish.of(script)));
  }

  @Override
  public void answerTool(ToolAnswer answer) {
    open(
        () -> {
          thread.answered(answer);
          desk.dialogueChanged();
        });
  }

  @Override
  public void interrupted(Interruption interruption) {
    open(
        () -> {
          boolean answer =
              interruption.items().stream().anyMatch(heard -> !thread.isAside(heard.item()));
          interruption.items().forEach(thread::heard);
          desk.cut(interruption);
          if (answer) {
            ear.ifPresent(this::askedAsHeard);
          }
        });
  }

  /** An aside that is cut changes nothing of what was asked. */
  private void askedAsHeard(CallerEar it) {
    LastWords last = thread.lastWords();
    it.asked(last.answer());
    last.asides().forEach(it::remarked);
  }

  @Override
  public void disregard(UtteranceId utterance) {
    open(
        () -> {
          thread.disregard(utterance);
          desk.disregarded();
        });
  }

  @Override
  public void revise(Brief brief) {
    open(
        () -> {
          persona.become(brief);
          desk.dialogueChanged();
          voice.revise(persona.voicing());
          ear.ifPresent(it -> it.listen(persona.listening()));
        });
  }

  @Override
  public void recall(Exchange.AgentSaid words) {
    open(
        () -> {
          thread.recall(words);
          desk.dialogueChanged();
        });
  }

  @Override
  public void close() {
    open(() -> end(Optional.empty()));
  }

  /** The ear can hear. */
  void earReady() {
    earReady = true;
    becomeReady();
  }

  @Override
  public void ready() {
    voiceReady = true;
    becomeReady();
  }

  @Override
  public void partChanged(PartChange change) {
    if (!isEnded()) {
      listener.partChanged(change);
    }
  }

  @Override
  public void used(Usage usage) {
    parting.used(usage);
  }

  @Override
  public void failed(ConversationFailure failure) {
    listener.failed(failure);
  }

  @Override
  public void lost(ConversationFailure failure) {
    end(Optional.of(failure));
  }

  @Override
  public void closed() {
    parting.voiceGone();
  }

  /** Nothing more comes from the ear. */
  void earGone(ConversationFailure last) {
    parting.earGone();
    end(Optional.of(last));
  }

  boolean isEnded() {
    return ended;
  }

  /** Lets go of all parts. What they say they have cost is told before the end is. */
  void end(Optional<ConversationFailure> failure) {
    if (ended) {
      return;
    }
    ended = true;
    try {
      desk.stop();
      voice.close();
      ear.ifPresentOrElse(CallerEar::close, parting::earGone);
      failure.ifPresent(listener::failed);
    } finally {
      parting.begin();
    }
  }

  private void becomeReady() {
    if (earReady && voiceReady && !begun) {
      begun = true;
      listener.ready();
      parting.tell();
      hearing.begin();
      desk.begin();
    }
  }

  /** A fault ends this conversation and nothing else. */
  private void broken(Throwable fault) {
    end(
        Optional.of(
            new ConversationFailure(
                Kind.RETRYABLE,
                "internal_fault",
                "The cascade broke down: " + fault.getClass().getSimpleName() + ".")));
  }

  private void open(Runnable task) {
    tasks.execute(
        () -> {
          if (!ended) {
            task.run();
          }
        });
  }
}
