package dev.voiceline.core.spoken;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A letter of the alphabet, however it is said.
 *
 * @param letter upper case
 * @param sure false when the word is as often an ordinary one ({@code be}, {@code you}, {@code I})
 * @param word whether it was said by a word of the spelling alphabet
 */
record Letter(char letter, boolean sure, boolean word) {
  Letter(char letter, boolean sure) {
    this(letter, sure, false);
  }

  private static final String NAMES =
      "b:bee c:cee d:dee e:ee f:ef f:eff g:gee h:aitch h:haitch j:jay k:kay l:el l:ell m:em n:en"
          + " p:pee q:cue q:queue r:ar s:ess t:tee v:vee x:ex y:wye z:zee z:zed w:dubya";
  private static final String SPELLING =
      "a:alfa a:alpha b:bravo c:charlie d:delta e:echo f:foxtrot g:golf h:hotel i:india j:juliett"
          + " j:juliet k:kilo l:lima m:mike n:november o:oscar p:papa q:quebec r:romeo s:sierra t:tango"
          + " u:uniform v:victor w:whiskey w:whisky x:xray y:yankee z:zulu";
  private static final String ORDINARY =
      "a:a i:i b:be c:see c:sea r:are u:you y:why i:eye t:tea p:pea";
  private static final Map<String, Letter> WORDS = words();

  /** Letters that a telephone makes alike. */
  private static final List<String> ALIKE = List.of("BCDEGPTVZ", "MN", "FSX", "AJKH", "IY", "QU");

  static Optional<Letter> of(String lowerCase) {
    return Optional.ofNullable(WORDS.get(lowerCase));
  }

  /**
   * The letter meant by "B as in Peter": the word wins where a telephone could not keep the two
   * apart.
   */
  char asIn(String word) {
    char initial = Character.toUpperCase(word.charAt(0));
    return alike(initial) ? initial : letter;
  }

  /** Whether a telephone makes them alike. */
  boolean alike(char other) {
    return ALIKE.stream().anyMatch(set -> set.indexOf(letter) >= 0 && set.indexOf(other) >= 0);
  }

  private static Map<String, Letter> words() {
    Map<String, Letter> words = new HashMap<>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      words.put(String.valueOf(letter), new Letter(Character.toUpperCase(letter), true));
    }
    add(words, NAMES, true, false);
    add(words, SPELLING, true, true);
    add(words, ORDINARY, false, false);
    return Map.copyOf(words);
  }

  private static void add(Map<String, Letter> words, String table, boolean sure, boolean word) {
    for (String entry : table.split(" ", -1)) {
      char letter = Character.toUpperCase(entry.charAt(0));
      words.put(entry.substring(2), new Letter(letter, sure, word));
    }
  }
}
