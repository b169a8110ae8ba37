package dev.voiceline.server.config;

import dev.voiceline.adapters.deepgram.DeepgramAccount;
import dev.voiceline.adapters.deepgram.DeepgramNames;
import dev.voiceline.adapters.deepgram.ListenLimits;
import dev.voiceline.adapters.deepgram.ListenSettings;
import dev.voiceline.adapters.deepgram.TurnThresholds;
import dev.voiceline.adapters.deepgram.TurnTuning;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who writes down what callers say. */
final class EarReader {
  static final String KEY_SOURCE = "https://console.deepgram.com";

  private static final Map<String, String> OURS =
      Map.of(
          "DEEPGRAM_MODEL", "model",
          "DEEPGRAM_REDACT", "redact",
          "DEEPGRAM_URL", "url",
          "endpointing", "endpointing_ms",
          "utteranceEnd", "utterance_end_ms");

  private final PartEntry entry;
  private final Branch branch;

  private EarReader(PartEntry entry) {
    this.entry = entry;
    this.branch = entry.branch();
  }

  /** Who is there by that name. */
  enum Provider {
    DEEPGRAM
  }

  static List<EarSettings> read(Fields fields, VendorKeys keys) {
    List<EarSettings> ears =
        PartEntry.each(
            fields, Section.CASCADE_LISTEN, entry -> new EarReader(entry).settings(keys));
    PartEntry.named(fields, Section.CASCADE_LISTEN, ears.stream().map(EarSettings::name).toList());
    return ears;
  }

  private Optional<EarSettings> settings(VendorKeys keys) {
    branch.word("provider", Provider.DEEPGRAM);
    VendorKeys.Key key = keys.of(branch, Setting.DEEPGRAM_API_KEY, KEY_SOURCE);
    return entry.checked(
        OURS,
        () -> {
          DeepgramAccount usual = DeepgramAccount.of(key.value(), names(key));
          URI url = entry.address("url", Setting.DEEPGRAM_URL, usual.url());
          ListenSettings settings = ListenSettings.of(key.value());
          return new EarSettings(
              entry.text("name", "deepgram"),
              new ListenSettings(
                  usual.at(url),
                  entry.text("model", settings.model()),
                  branch.millis("endpointing_ms", settings.endpointing(), 10, 5_000),
                  branch.millis("utterance_end_ms", settings.utteranceEnd(), 1_000, 5_000),
                  turns(settings.turns()),
                  branch.values("redact").stream().map(Given::text).toList(),
                  !branch.flag("wait_for_numbers", !settings.noDelay()),
                  branch.value("tag").map(Given::text),
                  limits(settings.limits())),
              key.variable());
        });
  }

  private DeepgramNames names(VendorKeys.Key key) {
    return new DeepgramNames(
        key.variable(), entry.called("url", Setting.DEEPGRAM_URL), entry.called("model"));
  }

  private TurnTuning turns(TurnTuning usual) {
    Optional<Branch> turns = branch.group("flux_turns");
    if (turns.isEmpty()) {
      return usual;
    }
    TurnTuning tuning =
        new TurnTuning(
            thresholds(turns.get(), "short", usual.brief()),
            thresholds(turns.get(), "usual", usual.usual()),
            thresholds(turns.get(), "long", usual.lasting()));
    turns.get().done();
    return tuning;
  }

  private static TurnThresholds thresholds(Branch turns, String key, TurnThresholds usual) {
    Optional<Branch> group = turns.group(key);
    if (group.isEmpty()) {
      return usual;
    }
    Branch at = group.get();
    double end = at.decimal("end", 0.5, 0.9).orElse(usual.end());
    TurnThresholds thresholds =
        new TurnThresholds(
            end,
            at.decimal("likely", 0.3, end).orElse(Math.min(usual.likely(), end)),
            at.whole("timeout_ms", usual.timeoutMs(), 500, 10_000));
    at.done();
    return thresholds;
  }

  private ListenLimits limits(ListenLimits usual) {
    Duration whole = branch.millis("final_words_ms", usual.finalWithin(), 100, 3_000);
    return new ListenLimits(
        branch.millis("connect_ms", usual.connectWithin(), 500, 30_000),
        usual.keepAliveEvery(),
        usual.silenceAfter(),
        usual.held(),
        usual.pace(),
        whole,
        branch.whole("redials", usual.redials(), 0, 10),
        usual.pause(),
        usual.configureWithin(),
        usual.maxMessageBytes());
  }
}
