package dev.voiceline.tck.media;

import java.time.Duration;
import java.util.Set;

/** A correct line on a bench that can neither lose frames nor garble. */
public final class PartlyTestableLine extends MediaLinkContract {
  @Override
  protected MediaBench newBench() {
    return new InMemoryLineBench(new InMemoryLine(), Duration.ofSeconds(10)) {
      @Override
      public Set<String> untestable() {
        return Set.of("MEDIA-05 gaps", "MEDIA-09");
      }
    };
  }
}
