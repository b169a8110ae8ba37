package dev.voiceline.tck.media;

import dev.voiceline.core.media.MediaLink;
import java.time.Duration;

/** Both ends of a line in memory. */
class InMemoryLineBench implements MediaBench {
  private final InMemoryLine line;
  private final Duration patience;
  private int lost;

  InMemoryLineBench(InMemoryLine line, Duration patience) {
    this.line = line;
    this.patience = patience;
  }

  @Override
  public MediaLink link() {
    return line;
  }

  @Override
  public void callerSpeaks(byte[] frame) {
    line.frameIn(frame, lost);
    lost = 0;
  }

  @Override
  public void networkLoses(int frames) {
    lost += frames;
  }

  @Override
  public void callerPresses(char digit) {
    line.digitIn(digit);
  }

  @Override
  public void callerHangsUp() {
    line.hungUp();
  }

  @Override
  public void lineBreaks() {
    line.lost();
  }

  @Override
  public void peerGarbles() {
    line.garbageIn();
  }

  @Override
  public void play() {
    line.caller.play();
  }

  @Override
  public byte[] played() {
    return line.caller.played();
  }

  @Override
  public Duration patience() {
    return patience;
  }

  @Override
  public void close() {
    line.close();
  }
}
