package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonObject;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.transcription.Listening;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** {@code listen} v2. It knows neither {@code KeepAlive} nor {@code Finalize}. */
record FluxDialect(ListenSettings settings) implements Dialect {
  /** 80 ms, as the vendor recommends. */
  private static final int FRAME = 640;

  @Override
  public URI address(Listening listening) {
    TurnThresholds turns = settings.turns().of(listening.patience());
    SocketAddress address =
        new SocketAddress(settings.account(), "/v2/listen")
            .with("model", settings.model())
            .with("eot_threshold", Double.toString(turns.end()))
            .with("eager_eot_threshold", Double.toString(turns.likely()))
            .with("eot_timeout_ms", Integer.toString(turns.timeoutMs()))
            .withEach("language_hint", hints(listening))
            .withEach("redact", settings.redact())
            .withEach("keyterm", KeyTerms.of(listening.terms()).terms());
    settings.tag().ifPresent(tag -> address.with("tag", tag));
    return address.build();
  }

  private boolean isMultilingual() {
    return settings.model().endsWith("-multi");
  }

  private List<String> hints(Listening listening) {
    return isMultilingual()
        ? listening.languages().stream().map(Language::code).toList()
        : List.of();
  }

  @Override
  public String billedAs(Listening listening) {
    return settings.model();
  }

  @Override
  public Hearing hearing(Told told, LongConsumer finalized) {
    return new FluxHearing(told);
  }

  @Override
  public boolean greets() {
    return true;
  }

  @Override
  public int leastFrame() {
    return FRAME;
  }

  @Override
  public int mostFrame() {
    return FRAME;
  }

  @Override
  public boolean fillsSilence() {
    return true;
  }

  @Override
  public boolean finalizes() {
    return false;
  }

  @Override
  public boolean hears(Listening listening) {
    List<Language> languages = listening.languages();
    return isMultilingual() || languages.isEmpty() || languages.contains(Language.ENGLISH);
  }

  @Override
  public boolean needsAnother(Listening before, Listening after) {
    return false;
  }

  @Override
  public Optional<String> configure(Listening listening) {
    TurnThresholds turns = settings.turns().of(listening.patience());
    JsonObject thresholds = new JsonObject();
    thresholds.addProperty("eot_threshold", turns.end());
    thresholds.addProperty("eager_eot_threshold", turns.likely());
    thresholds.addProperty("eot_timeout_ms", turns.timeoutMs());
    JsonObject message = ClientMessages.configure();
    message.add("thresholds", thresholds);
    message.add("keyterms", ClientMessages.list(KeyTerms.of(listening.terms()).terms()));
    if (isMultilingual()) {
      message.add("language_hints", ClientMessages.list(hints(listening)));
    }
    return Optional.of(message.toString());
  }
}
