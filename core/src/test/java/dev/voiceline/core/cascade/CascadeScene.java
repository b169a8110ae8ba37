package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A cascade of parts that a test holds in its hands, in virtual time. */
final class CascadeScene {
  static final String ASKED = "What is your member ID?";
  final VirtualTime time = new VirtualTime();
  final FakeEars ear = new FakeEars();
  final FakeMind mind = new FakeMind();
  final FakeVoice voice = new FakeVoice();
  final HeardListener heard = new HeardListener();
  final Cascade cascade;
  final Conversation conversation;

  CascadeScene() {
    this(CascadePolicy.standard(), List.of());
  }

  CascadeScene(CascadePolicy policy, List<Exchange> history) {
    cascade = composed(policy);
    conversation = cascade.open(brief().resumedWith(history), heard);
  }

  /** One that somebody else listens to. */
  CascadeScene(CascadePolicy policy, ConversationListener listener) {
    cascade = composed(policy);
    conversation = cascade.open(brief(), listener);
  }

  private Cascade composed(CascadePolicy policy) {
    return new Cascade(new CascadeParts(new NoEars(), mind, voice), ear, policy, time, time);
  }

  /** One that is ready. */
  static CascadeScene ready() {
    return new CascadeScene().nowReady();
  }

  static CascadeScene ready(CascadePolicy policy) {
    return new CascadeScene(policy, List.of()).nowReady();
  }

  CascadeScene nowReady() {
    ear.ready();
    voice.last().listener.ready();
    heard.told.clear();
    return this;
  }

  static Brief brief() {
    return new Brief(
        "You answer calls.",
        List.of(
            new ToolSpec(
                "check", "Checks.", List.of(ToolParameter.text("procedure", "What is done.")))),
        List.of());
  }

  static ConversationFailure failure(Kind kind) {
    return new ConversationFailure(kind, "trouble", "There is trouble.");
  }

  /** What the model was told last. */
  List<Exchange> dialogue() {
    return mind.last().question.dialogue();
  }

  void cut(int heardMs) {
    conversation.interrupted(
        new Interruption(
            Optional.of(heard.lastReply()), List.of(new HeardItem(heard.lastItem(), heardMs))));
  }

  /** Only its traits matter: the ear stands in front of it. */
  private static final class NoEars implements SpeechToText {
    @Override
    public String name() {
      return "ears";
    }

    @Override
    public TranscriptionTraits traits() {
      return new TranscriptionTraits(
          AudioFormat.PCMU_8K, true, true, true, true, Duration.ofMillis(300));
    }

    @Override
    public Transcription open(Listening listening, TranscriptionListener listener) {
      throw new AssertionError("nobody listens to it");
    }
  }
}
