package dev.voiceline.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.log.Refusals;
import dev.voiceline.server.log.ServerLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditScribeTest {
  private static final CallId CALL = new CallId("CA1");

  private final VirtualTime time = new VirtualTime();
  private final AuditScribe scribe =
      new AuditScribe(new Late(), time, new Refusals(new ServerLog(line -> {}, time), time, time));

  /** A trail on which nothing becomes durable. */
  private static final class Late implements AuditTrail {
    @Override
    public CompletionStage<Void> record(AuditEntry entry) {
      return new CompletableFuture<>();
    }

    @Override
    public CompletionStage<List<AuditEntry>> read(long from, int atMost) {
      return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletionStage<AuditVerdict> verify() {
      return CompletableFuture.completedFuture(new AuditVerdict.Intact(0));
    }
  }

  static Stream<CallNews> last() {
    return Stream.of(
        new CallNews.Ended(EndReason.CALLER_HUNG_UP, Duration.ofSeconds(9)),
        new CallNews.HandedOn());
  }

  @ParameterizedTest
  @MethodSource("last")
  void nothingIsKeptOfACallThatIsNotHereAnyMore(CallNews last) {
    scribe.observed(CALL, new CallNews.LockedOut(3, false));
    assertThat(scribe.onRecord(CALL).toCompletableFuture()).isNotDone();
    scribe.observed(CALL, last);
    assertThat(scribe.onRecord(CALL).toCompletableFuture()).isCompleted();
  }
}
