package dev.voiceline.core.runtime;

import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.NetworkEvent.TextStage;
import dev.voiceline.core.call.TextMessage;
import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.followup.TextAddress;
import dev.voiceline.core.followup.TextOffer;
import dev.voiceline.core.followup.TextOfferEffect;
import dev.voiceline.core.followup.TextOfferEvent;
import dev.voiceline.core.followup.TextOfferState;
import dev.voiceline.core.followup.TextOfferWording;
import dev.voiceline.core.followup.WrittenSummary;
import dev.voiceline.core.followup.YesOrNo;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.inquiry.InquiryWording;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code send_summary_sms}: texts the last result to the number the call is with. The caller's yes
 * is read from the caller's own words, or from key 1, and not taken from the model.
 */
final class SendSummary implements BuiltIn {
  /** Keys without a {@code #} are an entry after this pause: no entry can have begun earlier. */
  private static final long KEYPAD_PAUSE_MS = 2_000;

  /** The model hears an answer before its words are known; they follow within a second or two. */
  private static final Duration WORDS_FOLLOW = Duration.ofSeconds(5);

  private static final int MOST_LOST_EARLY = 16;

  private static final ToolSpec SPEC =
      new ToolSpec(
          TextOfferWording.TOOL,
          "Texts a summary of the result to the number of this call. Offer it after you have told a result"
              + " from check_eligibility. The first time, it gives you the question to ask: say it word for word"
              + " and wait. When the caller has answered, call it again; it knows what the caller said.",
          List.of());

  private static final ToolResult LOCKED =
      new ToolResult.Problem(
          "locked", "No more is told on this call. Offer a person, or the number on the card.");

  private final OpenCall call;
  private final CallScope scope;
  private final Optional<TextAddress> address;
  private final Set<String> lostEarly = new HashSet<>();
  private TextOfferState state = TextOffer.start();
  private Optional<ToolRequest> pending = Optional.empty();
  private Optional<ToolRequest> early = Optional.empty();
  private long heardAt;

  SendSummary(OpenCall call) {
    this.call = call;
    this.scope = call.scope();
    this.address = TextAddress.of(scope.announced.party());
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public boolean offered() {
    return scope.ports.control().sendsTexts();
  }

  @Override
  public Optional<ToolResult> uncertain() {
    return Optional.of(TextOfferWording.of(TextOfferEffect.Reply.UNSURE, "", scope.phrases()));
  }

  /** Goes on with an offer that another server has made. */
  void takeUp(TextOfferState left) {
    state = left;
    heardAt = scope.clock().millis();
  }

  @Override
  public boolean watches() {
    return offered();
  }

  @Override
  public void run(ToolRequest request) {
    if (call.inquiry() instanceof InquiryState.Locked) {
      call.answered(new ToolAnswer(request, LOCKED), true);
      return;
    }
    if (address.isEmpty()) {
      call.answered(new ToolAnswer(request, TextOfferWording.NO_ADDRESS), true);
      return;
    }
    if (answerAwaited()) {
      decide();
      early = Optional.of(request);
      scope.alarms.set(this, WORDS_FOLLOW, this::decide);
      return;
    }
    wanted(request);
  }

  /** The caller is answering the question, or has, and nobody knows the words. */
  private boolean answerAwaited() {
    return state instanceof TextOfferState.Asking asking
        && asking.heard()
        && call.utterances().awaited(heardAt);
  }

  private void decide() {
    Optional<ToolRequest> request = early;
    early = Optional.empty();
    scope.alarms.cancel(this);
    request.ifPresent(this::wanted);
  }

  private void wanted(ToolRequest request) {
    Optional<ToolRequest> underWay = pending;
    pending = Optional.of(request);
    on(new TextOfferEvent.Wanted());
    if (underWay.isPresent()) {
      pending = underWay;
    }
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    List<CallerUtterances.Utterance> since = call.utterances().since(heardAt);
    boolean beganAfterTheQuestion =
        !since.isEmpty() && since.get(since.size() - 1).text().equals(text);
    if (beganAfterTheQuestion) {
      on(new TextOfferEvent.Answered(YesOrNo.of(text)));
    }
    if (!answerAwaited()) {
      decide();
    }
  }

  @Override
  public void typed(String digits) {
    if (scope.clock().millis() - KEYPAD_PAUSE_MS < heardAt) {
      return;
    }
    if (digits.equals("1")) {
      on(new TextOfferEvent.Answered(YesOrNo.YES));
    } else if (digits.equals("2")) {
      on(new TextOfferEvent.Answered(YesOrNo.NO));
    }
  }

  @Override
  public void told(CallNews news) {
    if (news instanceof CallNews.Disclosed disclosed && disclosed.what() == Disclosure.BENEFITS) {
      on(new TextOfferEvent.Disclosed());
    } else if (news instanceof CallNews.AgentSaid said && asks(said)) {
      heardAt = scope.clock().millis();
      on(new TextOfferEvent.QuestionHeard());
    } else if (news instanceof CallNews.Network network
        && network.event() instanceof NetworkEvent.Text text
        && (text.stage() == TextStage.UNDELIVERED || text.stage() == TextStage.FAILED)) {
      lost(text.id());
    }
  }

  /** The report of a loss may be faster than the answer that names the message. */
  private void lost(String message) {
    if (state instanceof TextOfferState.Sending && lostEarly.size() < MOST_LOST_EARLY) {
      lostEarly.add(message);
    }
    on(new TextOfferEvent.Lost(message));
  }

  private void settled(ControlOutcome outcome) {
    on(new TextOfferEvent.Settled(outcome));
    if (outcome instanceof ControlOutcome.Done done && lostEarly.contains(done.id())) {
      on(new TextOfferEvent.Lost(done.id()));
    }
    lostEarly.clear();
  }

  private boolean asks(CallNews.AgentSaid said) {
    return state instanceof TextOfferState.Asking asking
        && !asking.heard()
        && !said.item().cutShort()
        && TextOfferWording.isQuestion(said.item().heardText());
  }

  private void on(TextOfferEvent event) {
    Step<TextOfferState, TextOfferEffect> step = TextOffer.on(state, event);
    state = step.state();
    step.effects().forEach(this::run);
  }

  private void run(TextOfferEffect effect) {
    if (effect instanceof TextOfferEffect.Answer answer) {
      answer(TextOfferWording.of(answer.reply(), question(), scope.phrases()));
    } else if (effect instanceof TextOfferEffect.Send) {
      send();
    } else if (effect instanceof TextOfferEffect.TellLost) {
      call.note(TextOfferWording.LOST);
    }
  }

  private void answer(ToolResult result) {
    Optional<ToolRequest> request = pending;
    pending = Optional.empty();
    request.ifPresent(asked -> call.answered(new ToolAnswer(asked, result), true));
  }

  private String question() {
    boolean callerCalled = scope.announced.direction() == Direction.INCOMING;
    return address
        .map(to -> TextOfferWording.question(to, callerCalled, scope.phrases()))
        .orElse("");
  }

  private void send() {
    TextMessage message = message();
    ControlOrder.give(
        scope,
        "text message",
        scope.ports.lookupWithin(),
        () -> scope.ports.control().send(message),
        this::settled);
  }

  private TextMessage message() {
    LocalDate today = scope.ports.today();
    InquiryWording wording = InquiryWording.written(scope.phrases(), scope.ports.extras().teller());
    List<String> facts = call.lastReport().map(report -> report.facts(wording)).orElse(List.of());
    String body = WrittenSummary.of(facts, scope.ports.extras().lineName(), today, scope.phrases());
    return new TextMessage(scope.id, scope.announced.party(), body);
  }
}
