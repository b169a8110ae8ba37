package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallState;
import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the parts of one call share. */
final class CallScope {
  final AnnouncedCall announced;
  final CallId id;
  final CallPorts ports;
  private final Mailbox mailbox;
  final Alarms alarms;
  final CallRecording recording;
  private Consumer<CallNews> insider = news -> {};
  private Runnable losing = () -> {};
  private Phrases phrases;
  private boolean switched;
  private boolean over;
  private final boolean steps;

  CallScope(AnnouncedCall announced, CallPorts ports) {
    this(announced, ports, 1);
  }

  /**
   * Of a call.
   *
   * @param owner which of its servers this one is, from 1
   */
  CallScope(AnnouncedCall announced, CallPorts ports, long owner) {
    this.announced = announced;
    this.id = announced.id();
    this.ports = ports;
    this.steps = ports.observer().wantsSteps();
    this.mailbox = new Mailbox(fault -> fault("call", fault));
    this.alarms = new Alarms(ports.timers(), this::post);
    this.recording = new CallRecording(this, owner);
    Optional<String> language = ports.agent().voicing().language();
    this.phrases = Languages.standard().orEnglish(language);
  }

  /** Posts a letter; after the end it is not read any more. Any thread. */
  void post(Runnable letter) {
    mailbox.post(
        () -> {
          if (!over) {
            letter.run();
          }
        });
  }

  /** Posts a letter that is read even after the end. Any thread. */
  void postAlways(Runnable letter) {
    mailbox.post(letter);
  }

  /** Nothing that is posted matters any more, and nothing is recorded. From the mailbox only. */
  void over() {
    over = true;
    recording.end();
  }

  /** What the line says, in the language of the call. From the mailbox only. */
  Phrases phrases() {
    return phrases;
  }

  /** The call goes on in another language. From the mailbox only. */
  void speak(Phrases other) {
    phrases = other;
    switched = true;
  }

  /** Tells of the language that the call begins in, unless it is English. From the mailbox only. */
  void tellLanguage() {
    if (!phrases.language().equals(Language.ENGLISH)) {
      tell(new CallNews.Speaks(phrases.language()));
    }
  }

  /** What the model is told to be, in the language of the call. From the mailbox only. */
  String instructions() {
    return ports.agent().instructions() + spoken().map(SpeakLanguage::line).orElse("");
  }

  /** How the agent sounds, and what it listens for. From the mailbox only. */
  Voicing voicing() {
    return new Voicing(ports.agent().voicing().voice(), spoken().map(Language::code));
  }

  /** The agent's last words; the line's own where the agent's are in another language. */
  Cue farewell() {
    boolean another = !phrases.language().code().equals(ownLanguage());
    return switched && another ? Cue.of(Phrase.FAREWELL) : ports.agent().farewellCue();
  }

  private String ownLanguage() {
    return ports.agent().voicing().language().orElse(Language.ENGLISH.code());
  }

  /** The language that is to be spoken; empty where it is as the agent's instructions say. */
  private Optional<Language> spoken() {
    return switched
        ? Optional.of(phrases.language())
        : ports.agent().voicing().language().map(Language::new);
  }

  Clock clock() {
    return ports.clock();
  }

  /** Ends when what was told is on record; never later than with a failure. */
  CompletableFuture<Void> onRecord() {
    try {
      return ports.observer().onRecord(id).toCompletableFuture();
    } catch (RuntimeException | Error broken) {
      return CompletableFuture.failedFuture(broken);
    }
  }

  void tell(CallNews news) {
    observed(news);
    insider.accept(news);
  }

  /** That the call has moved on, if it has. From the mailbox only. */
  void tellMove(CallState before, CallState after) {
    CallTransition.between(before, after)
        .ifPresent(
            move -> {
              if (after instanceof CallState.SayingGoodbye goodbye) {
                tell(new CallNews.Parting(goodbye.reason()));
              }
              tell(new CallNews.Moved(move));
            });
  }

  /** Tells of a machine's step whoever wants to know; made only for those. */
  void tellStep(Supplier<MachineStep> step) {
    if (steps) {
      observed(new CallNews.Stepped(step.get()));
    }
  }

  private void observed(CallNews news) {
    try {
      ports.observer().observed(id, news);
    } catch (RuntimeException | Error ignored) {
      // A watcher must not be able to end a call; there is nobody left to tell.
    }
  }

  /** Tells a part of the call itself too, after the observer. Before the call begins. */
  void alsoTell(Consumer<CallNews> part) {
    insider = insider.andThen(part);
  }

  /** Says what is done when another node has the call. Before the call begins. */
  void whenLost(Runnable stop) {
    losing = stop;
  }

  /** Another node has the call: it stops here. From the mailbox only. */
  void ownerLost() {
    post(losing);
  }

  /** Only the kind of a fault is told: its message may hold health data. */
  void fault(String where, Throwable fault) {
    tell(new CallNews.Fault(where, fault.getClass().getSimpleName()));
  }
}
