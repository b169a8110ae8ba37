package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.inquiry.LastReport;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.runtime.CallNews.AheadOfRecord;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.core.turn.TurnEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final RecordGate runs;
  private final RecordGate deliveries;
  private int notes;
  private boolean noteUnspoken;
  private final List<ToolRequest> put = new ArrayList<>();
  private boolean awaited;
  private boolean personDue;

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
    this.inquiry = new InquiryDesk(scope, utterances, this::checked, this::toPerson);
    this.builtIns = new BuiltIns(this, inquiry);
    this.runs = new RecordGate(scope, AheadOfRecord.What.TOOL, RecordGate.FOR_REPLY);
    this.deliveries = new RecordGate(scope, AheadOfRecord.What.ANSWER, RecordGate.FOR_ANSWER);
    if (builtIns.watching()) {
      scope.alsoTell(news -> scope.post(() -> builtIns.told(news)));
    }
  }

  /** What the model is told of; of two with the same name the first, as it is the one that runs. */
  List<ToolSpec> specs() {
    Set<String> names = new HashSet<>();
    return builtIns.specs().stream().filter(spec -> names.add(spec.name())).toList();
  }

  /**
   * Goes on with what another server has begun: what harms nobody is begun again, and of anything
   * else it is told that nobody knows. What needs the caller waits for {@link #goOn}.
   */
  void takeUp(CallMemory memory, LooseEnds ends) {
    awaited = true;
    List<ToolRequest> open = new ArrayList<>(memory.acts().open());
    memory.acts().doubtful().stream().filter(this::harms).forEach(open::add);
    List<ToolRequest> again = open.stream().filter(this::takeAgain).toList();
    builtIns.takeUp(
        memory,
        memory.inquiry().filter(it -> it.state().memory().verified().isPresent()).isPresent());
    inquiry.takeUp(memory.inquiry(), ends.heard(), again.stream().filter(this::isCheck).toList());
    again.stream().filter(request -> !isCheck(request)).forEach(this::begunBefore);
    personDue |= inquiry.state() instanceof InquiryState.Locked && !ends.results().isEmpty();
  }

  /** Whether a request is to be run; one that is the same as another is answered with it. */
  private boolean takeAgain(ToolRequest request) {
    boolean first = desk.take(request) && !desk.isAskedAgain(request);
    floor.on(new TurnEvent.ToolRequested(request.id()));
    return first;
  }

  private boolean isCheck(ToolRequest request) {
    return request.name().equals(inquiry.spec().name());
  }

  private boolean harms(ToolRequest request) {
    Optional<BuiltIn> builtIn = builtIns.find(request);
    return builtIn.isPresent() ? builtIn.get().uncertain().isPresent() : !own.isHarmless(request);
  }

  private void begunBefore(ToolRequest request) {
    Optional<BuiltIn> builtIn = builtIns.find(request);
    Optional<ToolResult> uncertain = builtIn.flatMap(BuiltIn::uncertain);
    if (uncertain.isPresent()) {
      answered(new ToolAnswer(request, uncertain.get()), true);
    } else if (builtIn.isPresent()) {
      put.add(request);
    } else {
      own.runAgain(request);
    }
  }

  /** Line and conversation are there: what waited for them is run. */
  void goOn() {
    awaited = false;
    List<ToolRequest> due = List.copyOf(put);
    put.clear();
    due.forEach(request -> builtIns.find(request).ifPresent(tool -> run(tool, request)));
    if (personDue && scope.ports.person().isPresent()) {
      personDue = false;
      toPerson();
    }
  }

  /** A request that was there before is not run again. */
  void requested(ToolRequest request) {
    if (!desk.take(request)) {
      return;
    }
    scope.tell(new CallNews.ToolRequested(request));
    floor.on(new TurnEvent.ToolRequested(request.id()));
    if (!desk.isAskedAgain(request)) {
      // What has an effect is on record before: it must not happen twice.
      runs.pass(() -> start(request));
    }
  }

  private void start(ToolRequest request) {
    builtIns.find(request).ifPresentOrElse(tool -> run(tool, request), () -> own.run(request));
  }

  private void run(BuiltIn tool, ToolRequest request) {
    ToolSpec spec = tool.spec();
    Optional<ToolResult.Problem> faults =
        tool.readsArgumentsItself() ? Optional.empty() : spec.faults(request.arguments());
    faults.ifPresentOrElse(
        problem -> answered(new ToolAnswer(request, problem), true), () -> tool.run(request));
  }

  @Override
  public void answered(ToolAnswer answer, boolean wantsReply) {
    kept(desk.answer(answer, wantsReply));
  }

  @Override
  public void told(SpokenResult result) {
    kept(desk.answer(result));
  }

  private void kept(List<ToolAnswer> answers) {
    answers.forEach(
        each -> scope.tell(new CallNews.ToolAnswered(each, transcript.place(each.id()))));
    // After the answer: what is not on record as answered has not been told.
    inquiry.tellStanding();
    if (!answers.isEmpty()) {
      deliveries.pass(
          () -> {
            desk.onRecord(answers);
            deliver();
          });
    }
  }

  /** What core has worded is told by the line itself; of advice the agent makes its own words. */
  private void checked(ToolAnswer answer) {
    Optional<SpokenResult> spoken =
        SpokenResult.of(answer, inquiry.importance(answer), scope.phrases());
    kept(spoken.map(desk::answer).orElseGet(() -> desk.answer(answer, true)));
  }

  /** The inquiry has locked: a person goes on, when the caller has heard of it. */
  private void toPerson() {
    if (awaited) {
      personDue = true;
    } else {
      on(new CallEvent.PersonAsked());
    }
  }

  /** Hands over the answers that are on record, if there is a conversation that can take them. */
  void deliver() {
    if (!slot.isReady()) {
      return;
    }
    for (ToolDesk.Waiting waiting : desk.takeUndelivered()) {
      slot.current().ifPresent(conversation -> conversation.answerTool(waiting.answer()));
      transcript.toolRan(waiting.answer());
      floor.fidelity().gave(waiting.answer().result());
      // Before the tool counts as answered: the floor is not free with this still to be said.
      waiting.told().ifPresent(cue -> floor.on(new TurnEvent.SayAsked(cue, false)));
      floor.on(new TurnEvent.ToolAnswered(waiting.answer().id(), waiting.wantsReply()));
    }
  }

  /** What waits for its record is begun by whoever goes on with the call. */
  void letGo() {
    runs.drop();
    deliveries.drop();
  }

  /** Whether nothing runs, and no answer waits. */
  boolean allAnswered() {
    return desk.allAnswered();
  }

  void callerBegan(UtteranceId utterance) {
    utterances.began(utterance);
  }

  void callerSaid(UtteranceId utterance, String text) {
    utterances.said(utterance, text);
    floor.fidelity().callerSaid(text);
    builtIns.callerSaid(utterance, text);
  }

  void pressed() {
    builtIns.pressed();
  }

  void typed(String digits) {
    floor.fidelity().typed();
    builtIns.typed(digits);
  }

  void lineBack() {
    builtIns.lineBack();
  }

  /** Any thread. */
  void agentWrites(ItemId item, String more) {
    scope.post(
        () -> {
          floor.fidelity().wrote(item, more);
          builtIns.agentWrites(item, more);
        });
  }

  @Override
  public void note(String text) {
    notes++;
    UtteranceId note = new UtteranceId("note-" + notes);
    transcript.callerSaid(note, text);
    scope.tell(new CallNews.Given(text, transcript.place(note)));
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
