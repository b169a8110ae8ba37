package dev.voiceline.core.journal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.codec.Anyhow;
import dev.voiceline.core.journal.codec.RecordCodec;
import dev.voiceline.core.runtime.CallNews;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JournalEventsTest {
  private static final CallId CALL = new CallId("CA1");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** What an open component may be, beside enums: none of these holds words of a person. */
  private static final Set<Type> PLAIN =
      Set.of(
          int.class,
          long.class,
          boolean.class,
          Duration.class,
          Instant.class,
          dev.voiceline.core.language.Language.class,
          dev.voiceline.core.cost.Cost.class,
          dev.voiceline.core.cost.CallBill.class,
          dev.voiceline.core.recording.RecordingFacts.class,
          dev.voiceline.core.conversation.Usage.class);

  /** Texts that are words of the program or of its configuration. */
  private static final Set<String> WORDS_OF_THE_PROGRAM =
      Set.of(
          "Network.what",
          "Provider.from",
          "Provider.to",
          "Provider.missing",
          "Part.from",
          "Part.to",
          "Part.code",
          "Part.missing",
          "Fault.where",
          "Fault.kind",
          "Resumed.node",
          "Recorded.recordingId",
          "Measured.name",
          "ToolRequested.tool",
          "ToolAnswered.tool",
          "InquiryBecame.state");

  private final JournalEvents events = new JournalEvents();

  @Property(tries = 500)
  void anEventIsReadAsItWasWritten(@ForAll long seed) {
    JournalEvent event = new Anyhow(seed).of(JournalEvent.class);
    JournalEntry entry = events.entry(CALL, 7, NOW, event);
    assertThat(events.read(entry)).contains(event);
    assertThat(entry.number()).isEqualTo(7);
  }

  @Test
  void whatIsOpenIsOfPlainTypesOrWordsOfTheProgram() {
    List<String> others = new ArrayList<>();
    kinds(JournalEvent.class)
        .forEach(
            event ->
                Arrays.stream(event.getRecordComponents())
                    .filter(part -> part.isAnnotationPresent(Open.class))
                    .filter(part -> !harmless(part))
                    .forEach(part -> others.add(event.getSimpleName() + "." + part.getName())));
    assertThat(others).containsExactlyInAnyOrderElementsOf(WORDS_OF_THE_PROGRAM);
  }

  private static boolean harmless(RecordComponent part) {
    return PLAIN.contains(part.getType()) || part.getType().isEnum();
  }

  @Test
  void everyKindHasANameOfItsOwn() {
    assertThat(kinds(JournalEvent.class).map(each -> each.getAnnotation(Kept.class).as()))
        .doesNotHaveDuplicates()
        .contains("call.began", "turn.said", "inquiry.became", "usage")
        .allMatch(kind -> kind.matches("(call|turn|tool|inquiry)\\.[a-z_]+|usage|steps"));
  }

  @Test
  void thereIsARuleForAllNews() {
    Reporting reporting = new Reporting("n", new RecordCodec());
    assertThat(kinds(CallNews.class).map(each -> each.<CallNews>asSubclass(CallNews.class)))
        .allMatch(reporting::knows);
  }

  @Test
  void whoGoesOnAndWithoutWhatIsKept() {
    Reporting reporting = new Reporting("n", new RecordCodec());
    List<String> missing = List.of("verbatim speech", "session length");
    assertThat(reporting.of(new CallNews.ProviderChanged("one", "two", missing)))
        .contains(
            new JournalEvent.Provider(
                Optional.of("one"),
                Optional.of("two"),
                Optional.of("verbatim speech, session length")));
    ConversationFailure lost =
        new ConversationFailure(ConversationFailure.Kind.RETRYABLE, "lost", "It was lost.");
    assertThat(
            reporting.of(
                new CallNews.PartChanged(
                    new PartChange(PartChange.Part.VOICE, "one", "two", lost, List.of()))))
        .contains(
            new JournalEvent.Part(PartChange.Part.VOICE, "one", "two", "lost", Optional.empty()));
  }

  private static Stream<Class<?>> kinds(Class<?> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .flatMap(each -> each.isInterface() ? kinds(each) : Stream.of(each));
  }

  @Test
  void aKindThatNobodyKnowsIsNoFault() {
    JournalEntry entry =
        new JournalEntry(CALL, 1, NOW, "call.danced", 1, Fields.none(), Fields.none());
    assertThat(events.read(entry)).isEmpty();
  }

  @Test
  void aNewerVersionWithMoreInItIsRead() {
    JournalEntry newer = heard(Fields.none().with("mood", "good"), 2);
    assertThat(events.read(newer))
        .contains(new JournalEvent.Heard(new UtteranceId("u"), "words", 5, 2));
  }

  @Test
  void aNewerVersionThatLacksSomethingIsOneSentence() {
    JournalEntry whole = heard(Fields.none(), 3);
    JournalEntry newer =
        new JournalEntry(
            CALL, 12, NOW, whole.kind(), 3, Fields.none().with("place", 5), whole.sealed());
    assertThatThrownBy(() -> events.read(newer))
        .isInstanceOf(UnreadableEntry.class)
        .hasMessage(
            "Entry 12, turn.heard of version 3, cannot be read: characters is missing; this program"
                + " knows version 1, a newer one wrote it.");
  }

  @Test
  void deletedContentCannotBeRead() {
    JournalEntry whole = heard(Fields.none(), 1);
    JournalEntry deleted =
        new JournalEntry(CALL, 2, NOW, whole.kind(), 1, whole.open(), Fields.none());
    assertThatThrownBy(() -> events.read(deleted))
        .hasMessage("Entry 2, turn.heard of version 1, cannot be read: utterance is missing.");
  }

  private JournalEntry heard(Fields more, int version) {
    JournalEntry entry =
        events.entry(CALL, 1, NOW, new JournalEvent.Heard(new UtteranceId("u"), "words", 5, 2));
    Fields open = entry.open();
    for (var each : more.values().entrySet()) {
      open = open.with(each.getKey(), each.getValue());
    }
    return new JournalEntry(CALL, 1, NOW, entry.kind(), version, open, entry.sealed());
  }

  @Test
  void noEventPrintsWhatWasSaid() {
    JournalEvent heard = new JournalEvent.Heard(new UtteranceId("u"), "secret words", 12, 1);
    assertThat(Optional.of(heard).toString()).doesNotContain("secret");
  }
}
