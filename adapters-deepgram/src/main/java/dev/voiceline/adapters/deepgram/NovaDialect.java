package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonObject;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.transcription.Listening;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongConsumer;

/** {@code listen} v1. */
record NovaDialect(ListenSettings settings) implements Dialect {
  private static final int LEAST = 1;
  private static final int MOST = 800;
  private static final String SEVERAL = "multi";

  @Override
  public URI address(Listening listening) {
    SocketAddress address =
        new SocketAddress(settings.account(), "/v1/listen")
            .with("model", settings.model())
            .with("channels", "1")
            .with("language", language(listening))
            .with("interim_results", "true")
            .with("endpointing", Long.toString(settings.endpointing().toMillis()))
            .with("utterance_end_ms", Long.toString(settings.utteranceEnd().toMillis()))
            .with("vad_events", "true")
            .with("punctuate", "true")
            .with("numerals", "true")
            .with("no_delay", Boolean.toString(settings.noDelay()))
            .withEach("redact", settings.redact())
            .withEach("keyterm", KeyTerms.of(listening.terms()).terms());
    settings.tag().ifPresent(tag -> address.with("tag", tag));
    return address.build();
  }

  private String language(Listening listening) {
    return switch (listening.languages().size()) {
      case 0 -> Language.ENGLISH.code();
      case 1 -> alone(listening.languages().get(0));
      default -> SEVERAL;
    };
  }

  /** The medical models know English alone, or several at once. */
  private String alone(Language language) {
    boolean several = settings.model().contains("medical") && !language.equals(Language.ENGLISH);
    return several ? SEVERAL : language.code();
  }

  @Override
  public String billedAs(Listening listening) {
    return language(listening).equals(SEVERAL) ? settings.model() + "-multi" : settings.model();
  }

  @Override
  public Hearing hearing(Told told, LongConsumer finalized) {
    return new NovaHearing(told, finalized);
  }

  @Override
  public boolean greets() {
    return false;
  }

  @Override
  public int leastFrame() {
    return LEAST;
  }

  @Override
  public int mostFrame() {
    return MOST;
  }

  @Override
  public boolean fillsSilence() {
    return false;
  }

  @Override
  public boolean finalizes() {
    return true;
  }

  @Override
  public boolean hears(Listening listening) {
    return true;
  }

  @Override
  public boolean needsAnother(Listening before, Listening after) {
    return !language(before).equals(language(after));
  }

  @Override
  public Optional<String> configure(Listening listening) {
    if (settings.account().isRegional()) {
      return Optional.empty();
    }
    JsonObject message = ClientMessages.configure();
    message.add("keyterms", ClientMessages.list(KeyTerms.of(listening.terms()).terms()));
    return Optional.of(message.toString());
  }
}
