package dev.voiceline.core.runtime;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.inquiry.Inquiry;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.keypad.KeypadEffect;
import dev.voiceline.core.keypad.KeypadEnding;
import dev.voiceline.core.keypad.KeypadEvent;
import dev.voiceline.core.keypad.KeypadInquiry;
import dev.voiceline.core.keypad.KeypadState;
import dev.voiceline.core.keypad.KeypadStep;
import dev.voiceline.core.keypad.ServiceMenu;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.runtime.CallNews.AheadOfRecord;
import dev.voiceline.core.tool.ToolAnswer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One caller without an agent: runs the machine that asks, and the inquiry that may tell. The
 * methods without a note are letters: they run in the mailbox.
 */
final class KeypadFlow {
  /** Longer than any question with its answer; the network then has nobody to ask for any more. */
  private static final Duration UNHEARD_OF = Duration.ofMinutes(5);

  /** The network may ask again for the last words. */
  private static final Duration KEPT = Duration.ofMinutes(2);

  private static final Duration ASK_AFTER = Duration.ofSeconds(2);

  private final CallScope scope;
  private final KeypadInquiry machine;
  private final InquiryDesk inquiry;
  private final Runnable forget;
  private final boolean announce;
  private final RecordGate steps;
  private final long since;
  private KeypadState state;
  private KeypadStep step;
  private int number;

  private KeypadFlow(
      AnnouncedCall call,
      CallPorts ports,
      ServiceMenu menu,
      InquiryState left,
      Optional<Language> language,
      boolean announce,
      Runnable forget) {
    this.scope = new CallScope(call, ports);
    language.flatMap(it -> Languages.standard().find(it.code())).ifPresent(scope::speak);
    this.step = bye("");
    LocalDate today = ports.today();
    this.machine = new KeypadInquiry(menu, ports.person().isPresent(), today, scope.phrases());
    this.inquiry = new InquiryDesk(scope, left, this::answered);
    this.steps = new RecordGate(scope, AheadOfRecord.What.ANSWER, RecordGate.FOR_ANSWER);
    this.announce = announce;
    this.forget = forget;
    this.since = ports.clock().millis();
    this.state = KeypadState.blank();
  }

  static KeypadFlow fresh(AnnouncedCall call, CallPorts ports, ServiceMenu menu, Runnable forget) {
    return new KeypadFlow(call, ports, menu, Inquiry.start(), Optional.empty(), true, forget);
  }

  static KeypadFlow after(Unfinished call, CallPorts ports, ServiceMenu menu, Runnable forget) {
    KeypadFlow flow =
        new KeypadFlow(
            call.call(), ports, menu, call.inquiry(), Optional.of(call.language()), false, forget);
    flow.state = KeypadState.after(call, flow.inquiry.state() instanceof InquiryState.Locked);
    return flow;
  }

  /** Any thread. */
  void begin() {
    scope.post(
        () -> {
          if (announce) {
            CallTerms terms = scope.ports.terms(List.of(), inquiry.today());
            scope.tell(new CallNews.Began(scope.announced, Optional.of(terms)));
            scope.tellLanguage();
          }
          scope.tell(new CallNews.WithoutAgent());
          on(new KeypadEvent.Began());
        });
  }

  /** The step that is due. Any thread. */
  CompletionStage<KeypadStep> current() {
    CompletableFuture<KeypadStep> due = new CompletableFuture<>();
    scope.postAlways(() -> give(due));
    return due;
  }

  /** The step that is due after an answer. Any thread. */
  CompletionStage<KeypadStep> typed(int answered, String keys) {
    CompletableFuture<KeypadStep> due = new CompletableFuture<>();
    scope.postAlways(
        () -> {
          if (answered == number && !(state instanceof KeypadState.Over)) {
            typed(keys.replaceAll("#.*", ""));
          }
          // Behind the outcome of a check that was there at once.
          scope.postAlways(() -> give(due));
        });
    return due;
  }

  /** What the caller hears waits until what it follows from is on record. */
  private void give(CompletableFuture<KeypadStep> due) {
    if (state instanceof KeypadState.Over) {
      due.complete(step);
    } else {
      steps.pass(() -> due.complete(step));
    }
  }

  /** Any thread. */
  void gone() {
    scope.post(() -> on(new KeypadEvent.Gone()));
  }

  private void typed(String keys) {
    // What the caller answers has been heard.
    inquiry.floorFree();
    watch();
    if (state instanceof KeypadState.LookingUp) {
      step = wait(scope.phrases().text(Phrase.KEYPAD_STILL_CHECKING));
    } else if (keys.isEmpty()) {
      on(new KeypadEvent.NothingTyped());
    } else {
      scope.tell(new CallNews.Typed(keys.length()));
      on(new KeypadEvent.Typed(keys));
    }
  }

  private void answered(ToolAnswer answer) {
    scope.tell(new CallNews.ToolAnswered(answer));
    on(new KeypadEvent.Answered(answer));
  }

  private void on(KeypadEvent event) {
    KeypadState before = state;
    Step<KeypadState, KeypadEffect> next = machine.on(before, event);
    state = next.state();
    if (!next.known()) {
      scope.tell(
          new CallNews.Unexpected("keypad", before.name(), event.getClass().getSimpleName()));
    }
    next.effects().forEach(this::run);
    if (state instanceof KeypadState.Over over && !(before instanceof KeypadState.Over)) {
      release(reason(over.ending()));
    }
  }

  private void run(KeypadEffect effect) {
    number++;
    if (effect instanceof KeypadEffect.Ask ask) {
      step = new KeypadStep.Ask(number, ask.question(), language());
      watch();
    } else if (effect instanceof KeypadEffect.Check check) {
      step = wait(check.sentence());
      scope.tell(new CallNews.ToolRequested(check.request()));
      inquiry.run(check.request());
    } else if (effect instanceof KeypadEffect.End end) {
      step = last(end);
    }
  }

  private KeypadStep wait(String sentence) {
    return new KeypadStep.Wait(number, sentence, ASK_AFTER, language());
  }

  private KeypadStep bye(String sentence) {
    return new KeypadStep.Bye(sentence, language());
  }

  private Language language() {
    return scope.phrases().language();
  }

  private KeypadStep last(KeypadEffect.End end) {
    return end.ending() == KeypadEnding.PERSON
        ? scope
            .ports
            .person()
            .<KeypadStep>map(person -> new KeypadStep.Person(end.sentence(), person, language()))
            .orElseGet(() -> bye(end.sentence()))
        : bye(end.sentence());
  }

  /** A caller whom the network does not ask for any more is gone, also when nobody said so. */
  private void watch() {
    scope.alarms.set(
        this,
        UNHEARD_OF,
        () -> {
          state = new KeypadState.Over(KeypadEnding.GONE);
          release(EndReason.LINE_LOST);
        });
  }

  private void release(EndReason reason) {
    inquiry.abandon();
    steps.open();
    scope.alarms.close();
    scope.over();
    scope.tell(new CallNews.Ended(reason, Duration.ofMillis(scope.clock().millis() - since)));
    scope.ports.timers().after(KEPT, forget);
  }

  private static EndReason reason(KeypadEnding ending) {
    return switch (ending) {
      case GOODBYE, LOCKED -> EndReason.COMPLETED;
      case GAVE_UP -> EndReason.NO_CONVERSATION;
      case PERSON -> EndReason.HANDED_OVER;
      case GONE -> EndReason.CALLER_HUNG_UP;
    };
  }
}
