package dev.voiceline.adapters.twilio.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.StreamNotice;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.adapters.twilio.callback.DialNotice;
import dev.voiceline.adapters.twilio.callback.MachineNotice;
import dev.voiceline.adapters.twilio.callback.RecordingNotice;
import dev.voiceline.adapters.twilio.callback.ReportLedger;
import dev.voiceline.adapters.twilio.callback.TextNotice;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.VirtualTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A hundred thousand forms, each read as every kind of callback. */
class CallbackFuzzTest {
  private static final int FORMS = 100_000;
  private static final long MOST_GROWTH = 32L << 20;

  private final VirtualTime time = new VirtualTime();
  private final ReportLedger ledger = new ReportLedger(time);
  private int read;
  private int news;

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void whateverAFormSaysItIsReadOrNotAndNobodyIsNamed(@ForAll long seed) {
    Random random = new Random(seed);
    read(random, FORMS / 10);
    long before = Retained.heap();

    read(random, FORMS - FORMS / 10);

    assertThat(Retained.heap() - before).as("growth of the heap").isLessThan(MOST_GROWTH);
    assertThat(read).as("callbacks that could be read").isGreaterThan(FORMS);
    assertThat(news).as("reports that were news").isGreaterThan(1_000);
  }

  private void read(Random random, int forms) {
    for (int number = 0; number < forms; number++) {
      Map<String, List<String>> form = RandomForm.next(random);
      try {
        read(form);
      } catch (RuntimeException | Error escaped) {
        throw new AssertionError(
            "a form with the fields " + form.keySet() + ": " + escaped, escaped);
      }
    }
  }

  private void read(Map<String, List<String>> form) {
    VoiceWebhook.parse(form).ifPresent(this::check);
    StreamNotice.parse(form).ifPresent(this::check);
    DialNotice.parse(form)
        .ifPresent(notice -> check(notice, notice.call(), Optional.of(notice.event())));
    MachineNotice.parse(form)
        .ifPresent(notice -> check(notice, notice.call(), Optional.of(notice.event())));
    RecordingNotice.parse(form)
        .ifPresent(notice -> check(notice, notice.call(), Optional.of(notice.event())));
    TextNotice.parse(form)
        .ifPresent(
            notice -> check(notice, new CallId(notice.messageSid()), Optional.of(notice.event())));
  }

  private void check(VoiceWebhook webhook) {
    check(webhook, webhook.call(), Optional.empty());
    assertUnnamed(webhook.announced());
    assertThat(webhook.accountSid()).matches("[A-Za-z0-9_-]{0,64}");
  }

  private void check(StreamNotice notice) {
    check(notice, notice.call(), notice.networkEvent().map(NetworkEvent.class::cast));
    assertThat(notice.error()).hasSizeLessThanOrEqualTo(200);
    assertThat(notice.error().codePoints())
        .as("characters of an error that cannot be printed")
        .noneMatch(CallbackFuzzTest::isUnprintable);
  }

  private void check(Object notice, CallId call, Optional<NetworkEvent> event) {
    read++;
    assertThat(call.value()).matches("[A-Za-z0-9_-]{1,64}");
    assertUnnamed(notice);
    if (event.isPresent()) {
      assertUnnamed(event.get());
      news += ledger.isNews(call.value(), event.get()) ? 1 : 0;
      assertThat(ledger.isNews(call.value(), event.get())).as("news when told again").isFalse();
    }
  }

  private static void assertUnnamed(Object notice) {
    assertThat(notice.toString()).doesNotContain(RandomForm.PERSONAL);
  }

  private static boolean isUnprintable(int point) {
    return Character.isISOControl(point)
        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
