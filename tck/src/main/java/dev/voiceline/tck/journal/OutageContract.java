package dev.voiceline.tck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.journal.JournalHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The database is away: {@code JRNL-02}, {@code JRNL-12}, {@code JRNL-13}. */
public abstract class OutageContract extends JournalContract {
  private static final int ENTRIES = 200;

  @Test
  @DisplayName("JRNL-02 appending does not block while the database is away")
  public final void appendingDoesNotBlock() {
    bench().databaseGoes();
    bench().diskFills();
    CompletionStage<Void> stage =
        settling().returned("append to return while nothing can be written", () -> append(1));
    assertThat(stage.toCompletableFuture()).isNotDone();
    bench().databaseReturns();
    settling().valueOf("the entry to be durable after all", stage);
  }

  @Test
  @DisplayName("JRNL-12 what was durable while the database was away reaches it in order")
  public final void outagesLoseNothing() {
    List<CompletionStage<Void>> stages = new ArrayList<>();
    for (int number = 1; number <= ENTRIES; number++) {
      if (number == ENTRIES / 4) {
        bench().databaseGoes();
      }
      stages.add(append(number));
    }
    stages.forEach(stage -> settling().valueOf("an entry to be durable", stage));
    bench().databaseReturns();
    stages.add(append(ENTRIES + 1));
    stages.forEach(stage -> settling().valueOf("an entry to be durable", stage));
    await().until("all are there", () -> numbers(CALL).size() == ENTRIES + 1);
    assertThat(numbers(CALL)).containsExactlyElementsOf(CallJournalContract.upTo(ENTRIES + 1));
    assertThat(read(CALL).strays()).isEmpty();
  }

  @Test
  @DisplayName("JRNL-12 what was durable while the database was away survives the server too")
  public final void outagesSurviveTheServer() {
    bench().databaseGoes();
    settling().valueOf("an entry to be durable", append(1));
    bench().dies();
    bench().databaseReturns();
    await().until("it is there", () -> numbers(CALL).equals(List.of(1L)));
  }

  @Test
  @DisplayName("JRNL-13 health is healthy, spooling while the database is away, and healthy again")
  public final void healthTellsOfTheDatabase() {
    settling().valueOf("an entry to be durable", append(1));
    assertThat(bench().journal().health()).isEqualTo(new JournalHealth.Healthy());
    bench().databaseGoes();
    settling().valueOf("an entry to be durable", append(2));
    assertThat(bench().journal().health()).isEqualTo(new JournalHealth.Spooling(1));
    bench().databaseReturns();
    await().until("healthy again", () -> health() instanceof JournalHealth.Healthy);
  }

  @Test
  @DisplayName("JRNL-13 health is full when nothing can be written")
  public final void healthTellsOfTheDisk() {
    bench().databaseGoes();
    bench().diskFills();
    CompletionStage<Void> stage = append(1);
    await().until("full", () -> health() instanceof JournalHealth.Full);
    assertThat(stage.toCompletableFuture()).isNotDone();
  }

  private JournalHealth health() {
    return bench().journal().health();
  }
}
