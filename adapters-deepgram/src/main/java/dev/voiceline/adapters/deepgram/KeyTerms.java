package dev.voiceline.adapters.deepgram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Terms to listen for, cut to what the vendor bears. More than 500 tokens are not refused: the
 * words stop to come and the socket dies. So tokens are estimated on the safe side, and far fewer
 * are sent.
 *
 * @param terms that are sent, the likeliest first
 * @param dropped how many had no room
 */
record KeyTerms(List<String> terms, int dropped) {
  static final int MOST_TOKENS = 400;

  /** Rare words are split finely: three letters to a token is the worst that is usual. */
  private static final int LETTERS_PER_TOKEN = 3;

  static KeyTerms of(List<String> wanted) {
    List<String> kept = new ArrayList<>();
    int tokens = 0;
    int dropped = 0;
    for (String term : distinct(wanted)) {
      int more = tokens(term);
      if (tokens + more > MOST_TOKENS) {
        dropped++;
      } else {
        tokens += more;
        kept.add(term);
      }
    }
    return new KeyTerms(List.copyOf(kept), dropped);
  }

  /** Never fewer than the vendor counts. */
  static int tokens(String term) {
    int tokens = 1;
    int letters = 0;
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c < 128 && Character.isLetter(c)) {
        letters++;
        continue;
      }
      tokens += parts(letters);
      letters = 0;
      tokens += c == ' ' ? 0 : c < 128 ? 1 : 2;
    }
    return tokens + parts(letters);
  }

  private static int parts(int letters) {
    return (letters + LETTERS_PER_TOKEN - 1) / LETTERS_PER_TOKEN;
  }

  private static LinkedHashSet<String> distinct(List<String> wanted) {
    LinkedHashSet<String> terms = new LinkedHashSet<>();
    wanted.stream().map(String::strip).filter(term -> !term.isEmpty()).forEach(terms::add);
    return terms;
  }

  @Override
  public String toString() {
    return "KeyTerms[" + terms.size() + ", dropped " + dropped + "]";
  }
}
