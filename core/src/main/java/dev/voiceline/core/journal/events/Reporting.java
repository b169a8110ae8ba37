package dev.voiceline.core.journal.events;

import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.journal.codec.RecordCodec;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.tool.ToolResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the journal keeps of the news of one call. For use by one thread at a time. */
final class Reporting {
  /** As many steps as machines take in a short turn. */
  private static final int A_TURN = 16;

  private final String node;
  private final StepWriting steps;
  private final Map<Class<?>, Function<CallNews, Optional<JournalEvent>>> rules = new HashMap<>();
  private final Set<String> tools = new HashSet<>();

  /**
   * Of a call.
   *
   * @param node that serves it
   */
  Reporting(String node, RecordCodec codec) {
    this.node = node;
    this.steps = new StepWriting(codec);
    ofCall();
    ofTurn();
    ofTools();
    ofInquiry();
  }

  /** The event of some news; nothing when it is not worth an entry. */
  Optional<JournalEvent> of(CallNews news) {
    return rules.getOrDefault(news.getClass(), any -> Optional.empty()).apply(news);
  }

  /**
   * The steps that are to be written before an event: all at the end of the call here, and a turn
   * or so of them before what must be written anyway.
   *
   * @param needed whether a call is gone on with from the event
   */
  Optional<JournalEvent> stepsBefore(JournalEvent event, boolean needed) {
    boolean last = event instanceof JournalEvent.Ended || event instanceof JournalEvent.HandedOn;
    Optional<JournalEvent> before =
        last || needed ? steps.waiting(last ? 1 : A_TURN) : Optional.empty();
    if (last) {
      steps.forget();
    }
    return before;
  }

  /** Whether there is a rule for such news. */
  boolean knows(Class<? extends CallNews> news) {
    return rules.containsKey(news);
  }

  private void ofCall() {
    keep(CallNews.Began.class, this::began);
    keep(CallNews.TakenUp.class, this::resumed);
    keep(CallNews.Moved.class, it -> new JournalEvent.Moved(it.move()));
    keep(CallNews.Parting.class, it -> new JournalEvent.Parting(it.reason()));
    keep(CallNews.Speaks.class, it -> new JournalEvent.Speaks(it.language()));
    keep(CallNews.LineGone.class, it -> new JournalEvent.Line(false, it.broke()));
    keep(CallNews.LineBack.class, it -> new JournalEvent.Line(true, it.broke()));
    keep(CallNews.Network.class, it -> new JournalEvent.Network(what(it.event()), it.event()));
    keep(CallNews.ConversationOpening.class, it -> new JournalEvent.Conversation(it.number()));
    keep(
        CallNews.ProviderChanged.class,
        it ->
            new JournalEvent.Provider(
                Optional.of(it.from()), Optional.of(it.to()), joined(it.missing())));
    keep(
        CallNews.ConversationRenewed.class,
        it -> new JournalEvent.Provider(Optional.empty(), Optional.empty(), Optional.empty()));
    keep(CallNews.PartChanged.class, it -> part(it.change()));
    keep(CallNews.WithoutAgent.class, it -> new JournalEvent.WithoutAgent());
    keep(CallNews.PersonCalled.class, it -> new JournalEvent.PersonCalled());
    keep(CallNews.CeilingReached.class, it -> new JournalEvent.Ceiling(it.cost()));
    keep(CallNews.RecordingOrdered.class, it -> new JournalEvent.Recording(it.order()));
    keep(CallNews.Recorded.class, it -> new JournalEvent.Recorded(it.recordingId(), it.facts()));
    keep(CallNews.Fault.class, it -> new JournalEvent.Fault(it.where(), it.kind()));
    keep(
        CallNews.AheadOfRecord.class,
        it -> new JournalEvent.Fault("ahead of the record", it.what().name()));
    keep(
        CallNews.Failed.class,
        it -> new JournalEvent.Fault("conversation", it.failure().kind().name()));
    keep(
        CallNews.Unexpected.class,
        it -> new JournalEvent.Fault("machine " + it.machine() + " in " + it.state(), it.event()));
    keep(CallNews.Used.class, it -> new JournalEvent.Consumed(it.usage(), it.cost()));
    keep(CallNews.Billed.class, it -> new JournalEvent.Billed(it.bill()));
    keep(CallNews.Ended.class, it -> new JournalEvent.Ended(it.reason(), it.duration()));
    keep(CallNews.HandedOn.class, it -> new JournalEvent.HandedOn());
  }

  private void ofTurn() {
    keep(
        CallNews.CallerSaid.class,
        it -> new JournalEvent.Heard(it.utterance(), it.text(), it.text().length(), it.place()));
    keep(CallNews.Disregarded.class, it -> new JournalEvent.Disregarded(it.utterance()));
    keep(CallNews.Given.class, it -> new JournalEvent.Given(it.text(), it.place()));
    keep(
        CallNews.AgentSaid.class,
        it ->
            new JournalEvent.Said(
                it.item(),
                it.remembered(),
                it.item().generatedMs(),
                it.item().heardMs(),
                it.item().cutShort(),
                it.place()));
    keep(
        CallNews.Misspoken.class,
        it -> new JournalEvent.Misspoken(it.kind(), it.severity(), it.corrected()));
    keep(CallNews.Interrupted.class, it -> new JournalEvent.Interrupted(it.itemsCut()));
    keep(CallNews.Resumed.class, it -> new JournalEvent.WentOn());
    keep(CallNews.EchoHeard.class, it -> new JournalEvent.Echo(it.times(), it.halfDuplex()));
    keep(CallNews.Typed.class, it -> new JournalEvent.Typed(it.digits()));
    keep(CallNews.Measured.class, it -> new JournalEvent.Measured(it.name(), it.millis()));
    rules.put(CallNews.Stepped.class, it -> steps.taken(CallNews.Stepped.class.cast(it).step()));
    // Steps tell who has the floor.
    rules.put(CallNews.FloorChanged.class, it -> Optional.empty());
  }

  private void ofTools() {
    keep(
        CallNews.ToolRequested.class,
        it -> new JournalEvent.ToolRequested(known(it.request().name()), it.request()));
    keep(
        CallNews.ToolAnswered.class,
        it ->
            new JournalEvent.ToolAnswered(
                known(it.answer().request().name()),
                it.answer().result() instanceof ToolResult.Success,
                it.answer(),
                it.place()));
  }

  private void ofInquiry() {
    keep(
        CallNews.InquiryBecame.class,
        it ->
            new JournalEvent.InquiryBecame(
                it.standing().state().getClass().getSimpleName(),
                it.standing().state().memory().failedAttempts(),
                it.standing()));
    keep(
        CallNews.LookedUp.class,
        it ->
            new JournalEvent.LookedUp(
                it.at(),
                it.millis(),
                it.request(),
                it.about(),
                it.outcome(),
                it.reasons(),
                it.trace()));
    keep(
        CallNews.Disclosed.class,
        it ->
            new JournalEvent.Disclosed(
                it.at(), it.sentences(), it.request(), it.what(), it.about(), it.kinds()));
    keep(
        CallNews.LockedOut.class,
        it -> new JournalEvent.LockedOut(it.failedAttempts(), it.byNumber()));
  }

  private JournalEvent began(CallNews.Began news) {
    news.terms().ifPresent(terms -> tools.addAll(terms.agent().tools()));
    return new JournalEvent.Began(news.call().direction(), news.call(), news.terms());
  }

  private JournalEvent resumed(CallNews.TakenUp news) {
    tools.addAll(news.terms().agent().tools());
    return new JournalEvent.Resumed(node, news.call(), news.terms());
  }

  private static JournalEvent part(PartChange change) {
    return new JournalEvent.Part(
        change.part(), change.from(), change.to(), change.cause().code(), joined(change.missing()));
  }

  private static Optional<String> joined(List<String> missing) {
    return Optional.of(String.join(", ", missing)).filter(words -> !words.isEmpty());
  }

  /** A model may ask for any name: that of a tool that it was told of is none of a person. */
  private Optional<String> known(String tool) {
    return Optional.of(tool).filter(tools::contains);
  }

  private static String what(NetworkEvent event) {
    String name = event.getClass().getSimpleName();
    if (event instanceof NetworkEvent.Progressed it) {
      return name + " " + it.stage();
    } else if (event instanceof NetworkEvent.Stream it) {
      return name + " " + it.stage();
    } else if (event instanceof NetworkEvent.Recording it) {
      return name + " " + it.stage();
    } else if (event instanceof NetworkEvent.Text it) {
      return name + " " + it.stage();
    } else if (event instanceof NetworkEvent.Dialed it) {
      return name + " " + it.stage();
    }
    return event instanceof NetworkEvent.Answered it ? name + " " + it.by() : name;
  }

  private <N extends CallNews> void keep(Class<N> type, Function<N, JournalEvent> rule) {
    rules.put(type, news -> Optional.of(rule.apply(type.cast(news))));
  }
}
