package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.core.turn.TurnEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The tools of one call: takes requests, has them run and sees to it that each answer reaches a
 * conversation once. Used from the mailbox only.
 */
final class CallTools implements OpenCall {
  private final CallScope scope;
  private final Floor floor;
  private final ConversationSlot slot;
  private final Transcript transcript;
  private final BooleanSupplier lendable;
  private final Consumer<CallEvent> machine;
  private final CallerUtterances utterances;
  private final ToolDesk desk = new ToolDesk();
  private final ToolRunner own;
  private final InquiryDesk inquiry;
  private final BuiltIns builtIns;
  private int notes;
  private boolean noteUnspoken;

  CallTools(
      CallScope scope,
      Floor floor,
      ConversationSlot slot,
      Transcript transcript,
      BooleanSupplier lendable,
      Consumer<CallEvent> machine) {
    this.scope = scope;
    this.floor = floor;
    this.slot = slot;
    this.transcript = transcript;
    this.lendable = lendable;
    this.machine = machine;
    this.utterances = new CallerUtterances(scope.clock());
    this.own = new ToolRunner(scope, answer -> answered(answer, true));
    this.inquiry = new InquiryDesk(scope, answer -> answered(answer, true));
    this.builtIns = new BuiltIns(this, inquiry);
    if (builtIns.watching()) {
      scope.alsoTell(news -> scope.post(() -> builtIns.told(news)));
    }
  }

  /** What the model is told of. */
  List<ToolSpec> specs() {
    return builtIns.specs();
  }

  /** A request that was there before is not run again. */
  void requested(ToolRequest request) {
    if (!desk.take(request)) {
      return;
    }
    scope.tell(new CallNews.ToolRequested(request));
    floor.on(new TurnEvent.ToolRequested(request.id()));
    builtIns.find(request).ifPresentOrElse(tool -> tool.run(request), () -> own.run(request));
  }

  @Override
  public void answered(ToolAnswer answer, boolean wantsReply) {
    if (desk.answer(answer, wantsReply)) {
      scope.tell(new CallNews.ToolAnswered(answer));
      deliver();
    }
  }

  /** Hands over the answers that wait, if there is a conversation that can take them. */
  void deliver() {
    if (!slot.isReady()) {
      return;
    }
    for (ToolDesk.Waiting waiting : desk.takeUndelivered()) {
      slot.current().ifPresent(conversation -> conversation.answerTool(waiting.answer()));
      transcript.toolRan(waiting.answer());
      floor.on(new TurnEvent.ToolAnswered(waiting.answer().id(), waiting.wantsReply()));
    }
  }

  void callerBegan(UtteranceId utterance) {
    utterances.began(utterance);
  }

  void callerSaid(UtteranceId utterance, String text) {
    utterances.said(utterance, text);
    builtIns.callerSaid(utterance, text);
  }

  void pressed() {
    builtIns.pressed();
  }

  void typed(String digits) {
    builtIns.typed(digits);
  }

  void lineBack() {
    builtIns.lineBack();
  }

  /** Any thread; a letter only where somebody wants to know. */
  void agentWrites(ItemId item, String more) {
    if (builtIns.watching()) {
      scope.post(() -> builtIns.agentWrites(item, more));
    }
  }

  @Override
  public void note(String text) {
    notes++;
    transcript.callerSaid(new UtteranceId("note-" + notes), text);
    slot.current().ifPresent(conversation -> conversation.read(text));
    noteUnspoken = true;
    speakOfNote();
  }

  /** The agent has said all it had to say. */
  void floorFree() {
    inquiry.floorFree();
    speakOfNote();
  }

  /** Nobody is cut off for it. */
  private void speakOfNote() {
    if (noteUnspoken && floor.isFree()) {
      noteUnspoken = false;
      floor.on(new TurnEvent.CallerTyped(true));
    }
  }

  /** The inquiry, for what a call does with it beside its tool. */
  InquiryDesk desk() {
    return inquiry;
  }

  /** Why the caller wants a person, as far as the agent said so. */
  Optional<String> handoverReason() {
    return builtIns.handoverReason();
  }

  @Override
  public CallScope scope() {
    return scope;
  }

  @Override
  public void on(CallEvent event) {
    machine.accept(event);
  }

  @Override
  public void speak(Phrases language) {
    scope.speak(language);
    scope.tell(new CallNews.Speaks(language.language()));
    slot.current()
        .ifPresent(
            conversation ->
                conversation.revise(
                    new Brief(scope.instructions(), specs(), List.of(), scope.voicing())));
  }

  @Override
  public boolean mayLendLine() {
    return lendable.getAsBoolean();
  }

  @Override
  public boolean agentSpeaks() {
    return floor.agentSpeaks();
  }

  @Override
  public boolean floorIsFree() {
    return floor.isFree();
  }

  @Override
  public InquiryState inquiry() {
    return inquiry.state();
  }

  @Override
  public Optional<LastReport> lastReport() {
    return inquiry.lastReport();
  }

  @Override
  public CallerUtterances utterances() {
    return utterances;
  }
}
