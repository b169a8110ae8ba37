package dev.voiceline.adapters.eligibility.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An interchange as our own tokenizer divides it, for tests elsewhere. */
public final class ReadSegments {
  private final List<Segment> segments;

  private ReadSegments(List<Segment> segments) {
    this.segments = segments;
  }

  /** Of a text. */
  public static ReadSegments of(String text) throws Exception {
    List<Segment> segments = new ArrayList<>();
    for (Sanitizer.Interchange interchange : Sanitizer.clean(text)) {
      segments.addAll(Tokenizer.segments(interchange));
    }
    return new ReadSegments(segments);
  }

  /** How many with that tag. */
  public int tags(String tag) {
    return (int) segments.stream().filter(each -> each.is(tag)).count();
  }

  /** An element of the first segment with that tag and that value. */
  public Optional<String> element(String tag, int at, String value, int number) {
    return segments.stream()
        .filter(each -> each.is(tag) && each.codeOrBlank(at).equals(value))
        .findFirst()
        .flatMap(each -> each.text(number));
  }

  /** An element of each segment with that tag. */
  public List<String> all(String tag, int number) {
    return segments.stream()
        .filter(each -> each.is(tag))
        .flatMap(each -> each.text(number).stream())
        .toList();
  }
}
