package dev.voiceline.adapters.twilio;

import dev.voiceline.tck.media.MediaBench;
import dev.voiceline.tck.media.MediaLinkContract;

/** {@code MEDIA-01} to {@code MEDIA-09} over a loopback socket. */
class MediaStreamContractTest extends MediaLinkContract {
  @Override
  protected MediaBench newBench() throws Exception {
    return new LoopbackLineBench();
  }
}
