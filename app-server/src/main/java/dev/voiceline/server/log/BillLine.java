package dev.voiceline.server.log;

import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Usage.Work;
import dev.voiceline.core.cost.CallBill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a call has used and cost, in one line. */
final class BillLine {
  private static final int PERCENT = 100;

  private BillLine() {}

  static String of(CallBill bill) {
    List<String> parts = new ArrayList<>();
    Modalities in = bill.in(Work.REPLY);
    if (in.total() > 0) {
      parts.add(
          String.format(
              Locale.ROOT,
              "replies read %s, %d%% of it cached, and made %s",
              tokens(in),
              Math.round(bill.cachedShare() * PERCENT),
              tokens(bill.out(Work.REPLY))));
    }
    transcription(bill, parts);
    speech(bill, parts);
    long seconds = bill.line().toSeconds();
    parts.add(String.format(Locale.ROOT, "%d:%02d on the line", seconds / 60, seconds % 60));
    return "usage: "
        + String.join("; ", parts)
        + "; cost "
        + bill.total()
        + " (prices of "
        + bill.pricesOf()
        + ")"
        + other(bill);
  }

  private static String other(CallBill bill) {
    return bill.other()
        .flatMap(
            estimate ->
                bill.otherTotal()
                    .map(
                        total ->
                            "; with %s about %s (estimated)".formatted(estimate.name(), total)))
        .orElse("");
  }

  private static void speech(CallBill bill, List<String> parts) {
    long characters = bill.in(Work.SPEECH).text();
    if (characters > 0) {
      parts.add(String.format(Locale.ROOT, "%,d characters spoken", characters));
    }
  }

  private static void transcription(CallBill bill, List<String> parts) {
    Modalities read = bill.in(Work.TRANSCRIPTION);
    Duration heard =
        bill.used().stream()
            .filter(usage -> usage.work() == Work.TRANSCRIPTION)
            .map(Usage::audio)
            .reduce(Duration.ZERO, Duration::plus);
    if (read.total() > 0) {
      parts.add(
          "transcription read "
              + tokens(read)
              + " and made "
              + tokens(bill.out(Work.TRANSCRIPTION)));
    }
    if (!heard.isZero()) {
      parts.add("transcription of " + heard.toSeconds() + " s");
    }
  }

  private static String tokens(Modalities tokens) {
    String image =
        tokens.image() == 0 ? "" : String.format(Locale.ROOT, " + %,d image", tokens.image());
    return String.format(
        Locale.ROOT, "%,d text + %,d audio%s tokens", tokens.text(), tokens.audio(), image);
  }
}
