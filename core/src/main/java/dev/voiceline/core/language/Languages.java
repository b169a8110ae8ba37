package dev.voiceline.core.language;

import dev.voiceline.core.spoken.LanguageFiles;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The languages that the line speaks: those that have a resource file {@code
 * dev/voiceline/core/language/<code>.properties} on the class path. Immutable.
 */
public final class Languages {
  private static final Languages STANDARD = new Languages();

  private final Map<String, Phrases> all = new LinkedHashMap<>();

  private Languages() {
    LanguageFiles.all()
        .forEach((code, file) -> all.put(code, Phrases.of(new Language(code), file)));
  }

  /** Those on the class path. */
  public static Languages standard() {
    return STANDARD;
  }

  /** The phrases of a language; empty when it has no resource file. */
  public Optional<Phrases> find(String code) {
    return Optional.ofNullable(all.get(code));
  }

  /** The phrases of a language, in English when it has no resource file. */
  public Phrases orEnglish(Optional<String> code) {
    return code.flatMap(this::find).orElseGet(this::english);
  }

  /** The phrases in English. */
  public Phrases english() {
    return find(Language.ENGLISH.code()).orElseThrow();
  }

  /** Every language. */
  public Collection<Phrases> all() {
    return Collections.unmodifiableCollection(all.values());
  }
}
