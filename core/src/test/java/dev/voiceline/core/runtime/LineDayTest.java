package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.eligibility.SampleAnswers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of the service is the day where the line is. */
class LineDayTest extends CallRig {
  @ParameterizedTest
  @ValueSource(ints = {-18, 0, 18})
  void anEveningIsNotYetTomorrow(int hours) {
    ZoneId zone = ZoneOffset.ofHours(hours);
    List<LocalDate> days = new ArrayList<>();
    directory =
        (question, key, within) -> {
          days.add(question.serviceDate());
          return CompletableFuture.completedFuture(SampleAnswers.MRI);
        };
    FakeConversations own = new FakeConversations();
    Calls there = builder(own).zone(zone).open();
    there.ring(incoming());
    FakeConversations.Side side = own.latest();
    side.tells.ready();
    there.connect(ID, line);
    side.says("r0", DefaultAgent.GREETING, 2_000);
    time.advanceMillis(2_100);
    side.tells.replyStarted(new ReplyId("r"));
    side.tells.toolRequested(
        check(
            "t",
            Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI")));
    side.tells.replyGenerated(new ReplyId("r"), ReplyOutcome.COMPLETED);
    assertThat(days).containsExactly(LocalDate.ofInstant(time.instant(), zone));
  }
}
