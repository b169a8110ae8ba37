package dev.voiceline.server.config;

import dev.voiceline.server.menu.OpeningHours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The open spans of a day. */
final class SpanReader {
  private static final Pattern SPAN =
      Pattern.compile("([0-9]{1,2}):([0-5][0-9])\\s*-\\s*([0-9]{1,2}):([0-5][0-9])");
  private static final String CLOSED = "closed";
  private static final int END_OF_DAY = 24 * 60;

  private SpanReader() {}

  static List<OpeningHours.Span> read(Branch branch, String day) {
    List<OpeningHours.Span> spans = new ArrayList<>();
    for (Given given : branch.values(day)) {
      boolean closed = given.text().equalsIgnoreCase(CLOSED);
      Optional<OpeningHours.Span> span = closed ? Optional.empty() : span(given.text());
      if (span.isEmpty() && !closed) {
        branch
            .problems()
            .add(
                "%s is \"%s\", but must be a time from and to, such as 09:00-17:00, 24:00 at the latest."
                    .formatted(given.name(), Fields.shown(given.text())));
      }
      if (span.isPresent() && spans.stream().anyMatch(span.get()::overlaps)) {
        branch
            .problems()
            .add(
                "%s is \"%s\", which overlaps with an earlier time of that day: make one of the two."
                    .formatted(given.name(), Fields.shown(given.text())));
      }
      span.ifPresent(spans::add);
    }
    return spans;
  }

  private static Optional<OpeningHours.Span> span(String text) {
    Matcher matcher = SPAN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int from = minute(matcher.group(1), matcher.group(2));
    int to = minute(matcher.group(3), matcher.group(4));
    return from < to && to <= END_OF_DAY
        ? Optional.of(new OpeningHours.Span(from, to))
        : Optional.empty();
  }

  private static int minute(String hour, String minute) {
    return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
  }
}
