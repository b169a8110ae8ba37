package dev.voiceline.core.fidelity;

import dev.voiceline.core.language.Languages;
import java.util.Set;

/** The two languages, and short ways to read and compare texts in them. */
final class Words {
  static final Lexicon ENGLISH = Lexicon.of(Languages.standard().english());
  static final Lexicon SPANISH = Lexicon.of(Languages.standard().find("es").orElseThrow());

  private Words() {}

  static Claims english(String text) {
    return Claims.of(text, ENGLISH);
  }

  static Claims spanish(String text) {
    return Claims.of(text, SPANISH);
  }

  static Set<Finding> script(String owed, String spoken) {
    return Fidelity.compare(english(owed), english(spoken), true);
  }

  static Set<Finding> freeSpanish(String disclosed, String spoken) {
    return Fidelity.free(spanish(disclosed), Claims.none(), spanish(spoken));
  }

  static Set<Finding> free(String disclosed, String spoken) {
    return Fidelity.free(english(disclosed), Claims.none(), english(spoken));
  }
}
