package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.Store;
import dev.voiceline.adapters.store.StoreSettings;
import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.sealing.MasterKey;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.tool.ToolCallId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What the journal says of calls whose servers were killed, read when no server runs. */
final class Testimony implements AutoCloseable {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Answers that have been understood whole, and the questions that they answer. */
  private static final Map<String, String> ANSWERED =
      Map.of(
          "M B( \\d){6}", "May I have the member ID",
          "\\b(March|July|November) \\d+, 19\\d\\d", "What is the patient's date of birth",
          "An (MRI|office visit)", "Which procedure or medication");

  /**
   * After such words what was answered before does not stand any more: it was refused, or the
   * matter is settled. Callers who speak while no server listens are heard in part, and read
   * wrongly.
   */
  private static final Pattern BEGINS_ANEW =
      Pattern.compile("match those details|According to the plan");

  private final SystemTime time = new SystemTime();
  private final Store store;
  private int resumed;
  private int lookups;
  private int recordings;

  /** Under the key that all of its servers had. */
  Testimony(DatabaseAddress database, Path data, String key) throws IOException {
    MasterKeys keys = MasterKeys.only(MasterKey.parse(key));
    store = Store.open(new StoreSettings(database, data, keys, StoreSettings.USUAL), time);
  }

  /** How often calls have been gone on with. */
  int resumed() {
    return resumed;
  }

  /** How many recordings play. */
  int recordings() {
    return recordings;
  }

  /** How many look-ups have been asked for. */
  int lookups() {
    return lookups;
  }

  /** The call ended well; nothing was asked, run or told twice. */
  void check(CallId call) {
    JournaledCall kept = store.journal().read(call).toCompletableFuture().join();
    List<Long> numbers = kept.entries().stream().map(JournalEntry::number).toList();
    assertThat(numbers)
        .as("no gap in " + call.value())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    JournalEvents codec = new JournalEvents();
    List<JournalEvent> events =
        kept.entries().stream().flatMap(entry -> codec.read(entry).stream()).toList();
    assertThat(of(events, JournalEvent.Ended.class))
        .as("ends of " + call.value())
        .extracting(JournalEvent.Ended::reason)
        .containsExactly(EndReason.COMPLETED);
    resumed += of(events, JournalEvent.Resumed.class).size();
    toolsOnce(call, events);
    questionsOnce(call, events);
  }

  /** What was said and done, for whoever looks for a fault; all of it is test data. */
  private static String dialogue(List<JournalEvent> events) {
    return events.stream()
        .map(
            event -> {
              if (event instanceof JournalEvent.Heard heard) {
                return heard.place() + " caller: " + heard.text();
              }
              if (event instanceof JournalEvent.Said said) {
                return said.place() + " agent: " + said.item().heardText();
              }
              return event.getClass().getSimpleName();
            })
        .collect(Collectors.joining("\n"));
  }

  /**
   * Each server has recorded its part of the call, and every part plays: those whose server was
   * killed up to their last second.
   *
   * @param call that was checked
   */
  void checkRecordings(CallId call) {
    List<JournalEntry> entries = store.journal().read(call).toCompletableFuture().join().entries();
    List<RecordingArchive.Kept> parts = store.recordings().of(call).toCompletableFuture().join();
    assertThat(parts).as("recordings of " + call.value()).isNotEmpty();
    for (RecordingArchive.Kept part : parts) {
      RecordingFacts facts =
          store.recordings().facts(call, part.recordingId()).toCompletableFuture().join();
      Duration told = Duration.between(part.startedAt(), lastOfItsServer(entries, part));
      assertThat(facts.length())
          .as("length of %s of %s", part.recordingId(), call.value())
          .isGreaterThanOrEqualTo(told.minus(SECOND));
      recordings++;
    }
  }

  /** When the server that made a recording has last written of the call. */
  private static Instant lastOfItsServer(
      List<JournalEntry> entries, RecordingArchive.Kept recording) {
    Instant last = recording.startedAt();
    for (JournalEntry entry : entries) {
      boolean later = entry.at().isAfter(recording.startedAt());
      if (later && (entry.kind().equals("call.resumed") || entry.ends())) {
        return last;
      }
      last = later ? entry.at() : last;
    }
    return last;
  }

  private void toolsOnce(CallId call, List<JournalEvent> events) {
    Set<ToolCallId> asked = new HashSet<>();
    of(events, JournalEvent.ToolRequested.class).forEach(each -> asked.add(each.request().id()));
    List<ToolCallId> answered =
        of(events, JournalEvent.ToolAnswered.class).stream()
            .map(each -> each.answer().id())
            .toList();
    assertThat(answered).as("answers in " + call.value()).doesNotHaveDuplicates();
    assertThat(new HashSet<>(answered)).as("all answered in " + call.value()).isEqualTo(asked);
    lookups +=
        (int)
            of(events, JournalEvent.ToolAnswered.class).stream()
                .filter(each -> each.tool().filter("check_eligibility"::equals).isPresent())
                .count();
  }

  private static void questionsOnce(CallId call, List<JournalEvent> events) {
    List<Integer> anew =
        of(events, JournalEvent.Said.class).stream()
            .filter(said -> BEGINS_ANEW.matcher(said.item().heardText()).find())
            .map(JournalEvent.Said::place)
            .toList();
    ANSWERED.forEach(
        (answer, question) -> {
          List<Integer> answers = new ArrayList<>();
          for (JournalEvent.Heard heard : of(events, JournalEvent.Heard.class)) {
            if (Pattern.compile(answer).matcher(heard.text()).find()) {
              answers.add(heard.place());
            }
          }
          for (JournalEvent.Said said : of(events, JournalEvent.Said.class)) {
            if (said.item().heardText().contains(question)) {
              assertThat(answers)
                  .as(
                      "%s: an answered question is not asked again: %s%n%s",
                      call.value(), question, dialogue(events))
                  .noneMatch(
                      place ->
                          place < said.place()
                              && anew.stream()
                                  .noneMatch(again -> place < again && again < said.place()));
            }
          }
        });
  }

  /** The chain of the audit trail is whole. */
  void checkAudit() {
    assertThat(store.audit().verify().toCompletableFuture().join())
        .isInstanceOf(AuditVerdict.Intact.class);
  }

  private static <T extends JournalEvent> List<T> of(List<JournalEvent> events, Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void close() throws IOException {
    store.close();
    time.close();
  }
}
