package dev.voiceline.tck.leak;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** What should be garbage by now. */
final class Remains {
  private final List<WeakReference<Object>> all = new ArrayList<>();

  void add(List<Object> garbage) {
    garbage.forEach(each -> all.add(new WeakReference<>(each)));
  }

  /** How many are still held by somebody, as far as the collector has looked. */
  long held() {
    return all.stream().filter(each -> each.get() != null).count();
  }

  /** The heap that is in use once the collector has been through, in bytes. */
  static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
