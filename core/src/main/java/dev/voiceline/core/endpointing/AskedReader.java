package dev.voiceline.core.endpointing;

import dev.voiceline.core.endpointing.Asked.Wanted;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads from the agent's words what it waits for: its last question or request counts, with the one
 * right before it. Immutable.
 */
final class AskedReader {
  private static final String SENTENCE_END = "(?<=[.?!])\\s+";
  private static final String CLAUSE_END = "[,;:]\\s+";

  private final List<String> identifiers;
  private final List<String> dates;
  private final List<String> spelling;
  private final List<String> yesOrNo;
  private final List<String> requests;

  /** For an agent that speaks that language. */
  AskedReader(Phrases phrases) {
    this.identifiers = PlainWords.list(phrases, Phrase.ASKED_IDENTIFIERS);
    this.dates = PlainWords.list(phrases, Phrase.ASKED_DATES);
    this.spelling = PlainWords.list(phrases, Phrase.ASKED_SPELLING);
    this.yesOrNo = PlainWords.list(phrases, Phrase.ASKED_YES_OR_NO);
    this.requests = PlainWords.list(phrases, Phrase.ASKED_REQUESTS);
  }

  Asked read(String words) {
    List<String> sentences = Arrays.asList(words.strip().split(SENTENCE_END, -1));
    Collections.reverse(sentences);
    List<String> asking = sentences.stream().dropWhile(sentence -> !asks(sentence)).toList();
    return asking.stream()
        .limit(2)
        .takeWhile(this::asks)
        .map(this::asked)
        .reduce(Asked.NOTHING, Asked::and);
  }

  private boolean asks(String sentence) {
    return sentence.endsWith("?") || PlainWords.of(sentence).holdsAny(requests);
  }

  private Asked asked(String sentence) {
    PlainWords plain = PlainWords.of(sentence);
    Set<Wanted> wanted = new HashSet<>();
    if (plain.holdsAny(identifiers)) {
      wanted.add(Wanted.IDENTIFIER);
    }
    if (plain.holdsAny(dates)) {
      wanted.add(Wanted.DATE);
    }
    if (plain.holdsAny(spelling)) {
      wanted.add(Wanted.SPELLING);
    }
    boolean closed =
        sentence.endsWith("?")
            && Arrays.stream(sentence.split(CLAUSE_END, -1))
                .map(PlainWords::of)
                .anyMatch(clause -> clause.beginsWithAny(yesOrNo));
    return new Asked(wanted, closed);
  }
}
