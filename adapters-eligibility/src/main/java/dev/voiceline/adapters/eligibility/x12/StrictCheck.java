package dev.voiceline.adapters.eligibility.x12;

import dev.voiceline.adapters.eligibility.x12.Sanitizer.Interchange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a strict reader would hold against an interchange, one sentence each, without anything of
 * its content but codes. Answers that are clear are read all the same: a quarter of those that
 * payers send have such a fault. Safe for use by any thread.
 */
public final class StrictCheck {
  private static final Pattern INDENTED = Pattern.compile("[\r\n][ \t]+\\S");

  private StrictCheck() {}

  /** The sentences; empty when it is no X12 at all. */
  public static Optional<List<String>> of(String file) {
    if (!X12AnswerReader.canRead(file)) {
      return Optional.empty();
    }
    Set<String> sentences = new LinkedHashSet<>(dress(file));
    try {
      for (Interchange interchange : Sanitizer.clean(file)) {
        List<Segment> segments = Tokenizer.segments(interchange);
        sentences.addAll(new StrictEnvelope(interchange.by()).check(segments));
        if (holdsAnswers(segments)) {
          sentences.addAll(SegmentOrder.check(segments));
          sentences.addAll(GuideSchema.check(interchange));
        }
      }
    } catch (Refused refused) {
      sentences.add(refused.why());
    }
    return Optional.of(List.copyOf(sentences));
  }

  private static boolean holdsAnswers(List<Segment> segments) {
    return segments.stream()
        .filter(segment -> segment.is("ST"))
        .allMatch(start -> start.codeOrBlank(1).equals("271"));
  }

  private static List<String> dress(String file) {
    boolean marked = file.startsWith("\uFEFF");
    boolean indented = INDENTED.matcher(file).find();
    if (marked && indented) {
      return List.of("BOM and indentation");
    }
    return marked ? List.of("BOM") : indented ? List.of("indentation") : List.of();
  }
}
