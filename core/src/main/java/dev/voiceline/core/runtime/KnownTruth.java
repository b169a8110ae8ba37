package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.fidelity.Claims;
import dev.voiceline.core.fidelity.Fidelity;
import dev.voiceline.core.fidelity.Finding;
import dev.voiceline.core.fidelity.Lexicon;
import dev.voiceline.core.fidelity.ReadBack;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What may be said in a call, as it grows. Health data. From the mailbox only. */
final class KnownTruth {
  private static final ReadBack NOTHING = new ReadBack(Optional.empty(), Optional.empty());

  private Claims disclosed = Claims.none();
  private Claims heard = Claims.none();
  private ReadBack given = NOTHING;

  /** The line says it, or a tool has given it. */
  void told(String text, Lexicon lexicon) {
    disclosed = disclosed.and(Claims.of(text, lexicon));
    heard = heard.and(Claims.figures(text, lexicon));
  }

  /** It was brought up: its figures may be repeated. */
  void broughtUp(String text, Lexicon lexicon) {
    heard = heard.and(Claims.figures(text, lexicon));
  }

  /** The caller's words: the latest ID and date are what is read back, unless they are mended. */
  void callerSaid(String text, Lexicon lexicon) {
    broughtUp(text, lexicon);
    ReadBack now = ReadBack.of(text, lexicon);
    if (now.id().isPresent() || now.born().isPresent()) {
      given = now.or(given);
    } else if (ReadBack.mends(text, lexicon)) {
      given = NOTHING;
    }
  }

  /** The caller gave something by keypad that nobody has heard. */
  void typed() {
    given = NOTHING;
  }

  /** Whether a text tells of benefits. */
  static boolean benefits(String text, Lexicon lexicon) {
    return Claims.of(text, lexicon).any();
  }

  /** What is wrong with what was said so far. */
  Set<Finding> check(Optional<Script> script, String text, boolean whole, Lexicon lexicon) {
    Claims spoken = Claims.of(text, lexicon);
    Claims owed = script.map(it -> Claims.of(it.text(), lexicon)).orElse(Claims.none());
    if (owed.any()) {
      return Fidelity.compare(owed, spoken, whole);
    }
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    findings.addAll(Fidelity.free(disclosed, heard, spoken));
    if (script.isEmpty()) {
      findings.addAll(given.check(text, lexicon));
    }
    return findings;
  }
}
