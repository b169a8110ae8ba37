package dev.voiceline.server.carrier;

import dev.voiceline.adapters.twilio.Spoken;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.runtime.Agent;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import java.time.Duration;
import java.util.Optional;

/**
 * Which language each call speaks, also for a while after its end: the carrier says sorry when the
 * agent cannot. Their number is bounded. Safe for use by any thread.
 */
public final class CallLanguages implements CallObserver {
  /** Longer than any call. */
  private static final Duration KEPT = Duration.ofHours(5);

  private static final int MOST = 20_000;

  private final Recent<CallId, Language> spoken;
  private final Language usual;

  /** Of calls that are told of; all others speak as the usual agent does. */
  public CallLanguages(Agent usual, Clock clock) {
    this.spoken = new Recent<>(clock, KEPT, MOST);
    this.usual = of(usual);
  }

  @Override
  public void observed(CallId call, CallNews news) {
    if (news instanceof CallNews.Speaks speaks) {
      spoken.set(call, speaks.language());
    }
  }

  /** A sentence of the line in the language of a call. */
  public Spoken say(Phrase phrase, CallId call) {
    return say(phrase, spoken.find(call).orElse(usual));
  }

  /** A sentence of the line in the language of the usual agent. */
  Spoken say(Phrase phrase) {
    return say(phrase, usual);
  }

  /** A sentence of the line in the language of an agent. */
  public static Spoken say(Phrase phrase, Agent agent) {
    return say(phrase, of(agent));
  }

  private static Spoken say(Phrase phrase, Language language) {
    Languages languages = Languages.standard();
    return Spoken.in(language, languages.orEnglish(Optional.of(language.code())).text(phrase));
  }

  private static Language of(Agent agent) {
    return Languages.standard().orEnglish(agent.voicing().language()).language();
  }
}
