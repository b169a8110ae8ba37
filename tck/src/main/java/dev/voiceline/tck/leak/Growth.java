package dev.voiceline.tck.leak;

/**
 * How much more there is after many lives than before them, and how much more there may be. A few
 * of each kind are nobody's fault: a connection kept for the next request, a thread that is about
 * to end, a class that was loaded meanwhile. A leak in one of the four ways of life shows a quarter
 * as many as there were lives.
 */
record Growth(Footprint before, Footprint after, int lives) {
  private static final int FEW = 8;
  private static final long HEAP_AT_ALL = 384 * 1024;
  private static final long HEAP_OF_A_LIFE = 1024;

  /** Threads that were not there before. */
  int threads() {
    return after.threads().size() - before.threads().size();
  }

  /** Open files and sockets; none where they cannot be counted. */
  long descriptors() {
    return after.descriptors().orElse(0) - before.descriptors().orElse(0);
  }

  /** Bytes. */
  long heap() {
    return after.heap() - before.heap();
  }

  /** The most bytes that may be kept. */
  long mostHeap() {
    return HEAP_AT_ALL + HEAP_OF_A_LIFE * lives;
  }

  boolean keepsThreads() {
    return threads() > FEW;
  }

  boolean keepsDescriptors() {
    return descriptors() > FEW;
  }

  boolean keepsWhatWasOpened() {
    return after.held() > FEW;
  }

  boolean keepsHeap() {
    return heap() > mostHeap();
  }

  boolean isNone() {
    return !keepsThreads() && !keepsDescriptors() && !keepsWhatWasOpened() && !keepsHeap();
  }
}
