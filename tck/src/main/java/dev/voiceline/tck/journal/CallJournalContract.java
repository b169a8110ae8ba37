package dev.voiceline.tck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.journal.CallListing;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.Lease;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link dev.voiceline.core.journal.CallJournal}. An adapter's test extends it and
 * gives a bench.
 */
public abstract class CallJournalContract extends LeaseContract {
  private static final String SECRET = "W123456789 of Mary Example";

  @Test
  @DisplayName("JRNL-01 an entry is read as it was appended")
  public final void readAsAppended() {
    Fields tree =
        Fields.none()
            .with("text", "quote \" slash \\ line \n \u00e1 \uD83D\uDE00 \u0000")
            .with("whole", Long.MAX_VALUE)
            .with("exact", new Field.Amount(new BigDecimal("-0.0001")))
            .with("flag", true)
            .with("list", new Field.Items(List.of(new Field.Text(""), Fields.none())));
    JournalEntry entry = new JournalEntry(CALL, 1, START, "tool.result", 3, tree, tree);
    kept(LEASE, entry);
    assertThat(read(CALL).entries()).containsExactly(entry);
    assertThat(read(OTHER).entries()).isEmpty();
  }

  @Test
  @DisplayName("JRNL-01 entries are read in the order of their numbers")
  public final void readInOrder() {
    List.of(2L, 10L, 1L).forEach(number -> kept(LEASE, entry(CALL, number)));
    assertThat(numbers(CALL)).containsExactly(1L, 2L, 10L);
  }

  @Test
  @DisplayName("JRNL-03 what was acknowledged is there after the server died")
  public final void acknowledgedSurvives() {
    LongStream.rangeClosed(1, 20).forEach(number -> kept(LEASE, entry(CALL, number)));
    bench().dies();
    assertThat(numbers(CALL)).containsExactlyElementsOf(upTo(20));
  }

  @Test
  @DisplayName("JRNL-04 entries become durable in the order in which they were appended")
  public final void durableInOrder() {
    // Some of them at leisure.
    List<Integer> durable = Collections.synchronizedList(new ArrayList<>());
    List<CompletionStage<Void>> stages =
        IntStream.rangeClosed(1, 300)
            .mapToObj(number -> append(number, number % 3 == 0).thenRun(() -> durable.add(number)))
            .toList();
    stages.forEach(stage -> settling().valueOf("an entry to be durable", stage));
    assertThat(durable).isSorted().hasSize(300);
  }

  private CompletionStage<Void> append(long number, boolean atLeisure) {
    return atLeisure
        ? bench().journal().append(LEASE, entry(CALL, number), Duration.ofMillis(500))
        : append(number);
  }

  @Test
  @DisplayName("JRNL-05 the same number twice is kept once, as it was first")
  public final void sameNumberOnce() {
    kept(LEASE, entry(CALL, 1));
    kept(LEASE, entry(CALL, 1));
    kept(LEASE, entry(CALL, 1, "turn.said", "others"));
    assertThat(read(CALL).entries()).containsExactly(entry(CALL, 1));
  }

  @Test
  @DisplayName("JRNL-06 a call is unfinished until its end")
  public final void unfinishedUntilItsEnd() {
    kept(LEASE, entry(CALL, 1));
    kept(Lease.ofNewCall(OTHER, NODE), entry(OTHER, 2));
    assertThat(unfinished()).containsExactly(CALL.value(), OTHER.value());
    kept(LEASE, entry(CALL, 2, JournalEntry.ENDED, "bye"));
    kept(LEASE, entry(CALL, 3));
    assertThat(unfinished()).containsExactly(OTHER.value());
  }

  @Test
  @DisplayName("JRNL-06 a call whose caller goes on with keys is unfinished again")
  public final void unfinishedWithKeys() {
    kept(LEASE, entry(CALL, 1));
    kept(LEASE, entry(CALL, 2, JournalEntry.ENDED, "lost"));
    kept(LEASE, entry(CALL, 3, JournalEntry.BY_KEYS, "on"));
    assertThat(unfinished()).containsExactly(CALL.value());
    assertThat(list(START, START.plusMillis(9), 9))
        .containsExactly(new CallListing(CALL, START.plusMillis(1), Optional.empty(), false));
    kept(LEASE, entry(CALL, 4, JournalEntry.ENDED, "bye"));
    kept(LEASE, entry(CALL, 3, JournalEntry.BY_KEYS, "on"));
    assertThat(unfinished()).isEmpty();
    append(5, "turn.heard");
    append(6, JournalEntry.BY_KEYS);
    append(7, JournalEntry.ENDED);
    append(8, JournalEntry.BY_KEYS);
    kept(LEASE, entry(CALL, 9));
    assertThat(unfinished()).containsExactly(CALL.value());
  }

  private void append(long number, String kind) {
    var unused = bench().journal().append(LEASE, entry(CALL, number, kind, "words"));
  }

  @Test
  @DisplayName("JRNL-07 deleted content is gone for good, and open fields stay")
  public final void deletedContentIsGone() {
    kept(LEASE, entry(CALL, 1));
    settling().valueOf("the deletion", bench().journal().deleteContent(CALL));
    kept(LEASE, entry(CALL, 2));
    bench().dies();
    assertThat(read(CALL).contentDeleted()).isTrue();
    assertThat(read(CALL).entries())
        .allSatisfy(entry -> assertThat(entry.sealed()).isEqualTo(Fields.none()))
        .extracting(JournalEntry::open)
        .containsExactly(entry(CALL, 1).open(), entry(CALL, 2).open());
  }

  @Test
  @DisplayName("JRNL-08 calls are listed by time, newest first")
  public final void listedByTime() {
    kept(LEASE, entry(CALL, 1));
    kept(LEASE, entry(CALL, 2, JournalEntry.ENDED, "bye"));
    kept(Lease.ofNewCall(OTHER, NODE), entry(OTHER, 5));
    Instant first = START.plusMillis(1);
    Instant second = START.plusMillis(5);
    CallListing ended = new CallListing(CALL, first, Optional.of(START.plusMillis(2)), false);
    CallListing open = new CallListing(OTHER, second, Optional.empty(), false);
    assertThat(list(first, second.plusMillis(1), 9)).containsExactly(open, ended);
    assertThat(list(first, second, 9)).containsExactly(ended);
    assertThat(list(first.plusMillis(1), second.plusMillis(1), 9)).containsExactly(open);
    assertThat(list(first, second.plusMillis(1), 1)).containsExactly(open);
  }

  @Test
  @DisplayName("JRNL-11 sealed fields are nowhere in clear")
  public final void sealedFieldsAreNowhere() {
    JournalEntry entry = entry(CALL, 1, "turn.heard", SECRET);
    kept(LEASE, entry);
    assertThat(read(CALL).entries()).containsExactly(entry);
    assertThat(read(CALL).toString()).doesNotContain(SECRET);
    assertThat(bench().stored(SECRET.getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(bench().stored(CALL.value().getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @Test
  @DisplayName("JRNL-14 an entry that was removed from the middle is told, also after others came")
  public final void removedFromTheMiddleIsTold() {
    LongStream.rangeClosed(1, 3).forEach(number -> kept(LEASE, entry(CALL, number)));
    bench().removes(CALL, 2);
    assertThat(read(CALL).fault()).isPresent();
    kept(LEASE, entry(CALL, 4));
    bench().dies();
    assertThat(read(CALL).fault()).isPresent();
    assertThat(numbers(CALL)).containsOnly(1L, 3L, 4L);
  }

  @Test
  @DisplayName("JRNL-14 an end that was removed is told")
  public final void removedEndIsTold() {
    kept(LEASE, entry(CALL, 1));
    kept(LEASE, entry(CALL, 2, JournalEntry.ENDED, "bye"));
    bench().removes(CALL, 2);
    assertThat(read(CALL).fault()).isPresent();
  }

  @Test
  @DisplayName("JRNL-14 a number that was never kept is not told, nor one that came twice")
  public final void wholeCallsAreWhole() {
    List.of(1L, 4L, 4L, 2L).forEach(number -> kept(LEASE, entry(CALL, number)));
    assertThat(read(CALL).fault()).isEmpty();
    settling().valueOf("the deletion", bench().journal().deleteContent(CALL));
    bench().dies();
    assertThat(read(CALL).fault()).isEmpty();
    assertThat(read(OTHER).fault()).isEmpty();
  }

  private List<String> unfinished() {
    return settling().valueOf("unfinished calls", bench().journal().unfinished()).stream()
        .map(Object::toString)
        .toList();
  }

  private List<CallListing> list(Instant from, Instant until, int atMost) {
    return settling().valueOf("the list", bench().journal().list(from, until, atMost));
  }

  static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
