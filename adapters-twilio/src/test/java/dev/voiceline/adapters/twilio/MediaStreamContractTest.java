package dev.voiceline.adapters.twilio;

import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.LeakContract;
import dev.voiceline.tck.media.MediaBench;
import dev.voiceline.tck.media.MediaLinkContract;
import org.junit.jupiter.api.Nested;

/** {@code MEDIA-01} to {@code MEDIA-09} over a loopback socket. */
class MediaStreamContractTest extends MediaLinkContract {
  @Override
  protected MediaBench newBench() throws Exception {
    return new LoopbackLineBench();
  }

  @Nested
  class Leaks extends LeakContract {
    @Override
    protected LeakBench newBench() throws Exception {
      return new ManyLines();
    }
  }
}
