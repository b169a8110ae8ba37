package dev.voiceline.tck.leak;

import java.util.List;
import java.util.OptionalLong;

/**
 * What this process takes of the machine.
 *
 * @param threads the names of all that live
 * @param descriptors open files and sockets, where they can be counted
 * @param heap bytes in use after a collection
 * @param held how many of the things that should be garbage are not
 */
record Footprint(List<String> threads, OptionalLong descriptors, long heap, long held) {
  static Footprint now(Remains remains) {
    long heap = Remains.heap();
    List<String> threads =
        Thread.getAllStackTraces().keySet().stream().map(Thread::getName).sorted().toList();
    return new Footprint(threads, Descriptors.open(), heap, remains.held());
  }

  /** Whether something has ended since. */
  boolean isBelow(Footprint earlier) {
    return threads.size() < earlier.threads.size()
        || descriptors.orElse(0) < earlier.descriptors.orElse(0);
  }
}
