package dev.voiceline.tck.leak;

import dev.voiceline.tck.Await;
import java.util.List;

/** Opens something, uses it and closes it, as often as it is asked to. */
public interface Lives {
  /**
   * One life, from the opening until its end was told.
   *
   * @return what nobody may hold afterwards: what was opened, and its listener
   */
  List<Object> live(Way way, Await await);
}
