package dev.voiceline.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.Store;
import dev.voiceline.adapters.store.StoreSettings;
import dev.voiceline.adapters.store.sealing.MasterKey;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.journal.CallListing;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.rig.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As when a network fails: all calls end at once, each is on record, and nobody waits. */
class ManyEndsTest {
  private static final int CALLS = 1_000;
  private static final PhoneNumber CALLER = PhoneNumber.of("+15005550006");
  private static final MasterKeys KEYS =
      MasterKeys.only(MasterKey.parse(Base64.getEncoder().encodeToString(new byte[32])));

  @TempDir Path directory;

  private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

  @Test
  void aThousandCallsThatEndAtOnceAreAllOnRecord() throws Exception {
    try (SystemTime time = new SystemTime();
        Store store = Store.open(StoreSettings.in(directory, KEYS), time)) {
      JournalKeeper keeper =
          new JournalKeeper(store.journal(), new NodeId("n"), time, new Refused());
      inParallel(call -> begin(keeper, call));
      inParallel(call -> end(keeper, call));
      for (int number = 0; number < CALLS; number++) {
        keeper.onRecord(call(number)).toCompletableFuture().get();
      }
      assertThat(refused).isEmpty();
      // On record may mean in the spool, on a machine that is busy: the database has it later.
      TestServer.await(() -> store.journal().health() instanceof JournalHealth.Healthy);
      List<CallListing> all =
          store
              .journal()
              .list(Instant.EPOCH, time.instant().plusSeconds(60), 2 * CALLS)
              .toCompletableFuture()
              .get();
      assertThat(all).hasSize(CALLS).allMatch(each -> each.ended().isPresent());
      assertThat(store.journal().unfinished().toCompletableFuture().get()).isEmpty();
    }
  }

  private static void begin(JournalKeeper keeper, CallId call) {
    keeper.observed(call, new CallNews.Began(AnnouncedCall.incoming(call, CALLER, CALLER)));
    keeper.observed(call, new CallNews.CallerSaid(new UtteranceId("u1"), "An MRI, please."));
  }

  private static void end(JournalKeeper keeper, CallId call) {
    keeper.observed(call, new CallNews.Ended(EndReason.LINE_LOST, Duration.ofMinutes(1)));
  }

  private interface Deed {
    void on(CallId call);
  }

  private static void inParallel(Deed deed) {
    var threads = Executors.newFixedThreadPool(8);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int number = 0; number < CALLS; number++) {
      CallId call = call(number);
      all.add(CompletableFuture.runAsync(() -> deed.on(call), threads));
    }
    all.forEach(CompletableFuture::join);
    threads.shutdown();
  }

  private static CallId call(int number) {
    return new CallId("CA%032x".formatted(number));
  }

  private final class Refused implements JournalTrouble {
    @Override
    public void refused(CallId call, JournalRefusal.Why why) {
      refused.add(why.sentence());
    }

    @Override
    public void unwritable(CallId call, String what) {
      refused.add(what);
    }
  }
}
