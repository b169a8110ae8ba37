package dev.voiceline.adapters.twilio.recording;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which recordings are being fetched, and which of the last ones were stored. */
final class KnownRecordings {
  /** Reports are repeated within minutes; this is more than a day of a busy server. */
  private static final int REMEMBERED = 10_000;

  private final Set<String> underWay = new HashSet<>();
  private final Map<String, Boolean> stored =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Whether it is to be fetched now. */
  synchronized boolean begin(String sid) {
    return !stored.containsKey(sid) && underWay.add(sid);
  }

  synchronized void end(String sid, boolean wasStored) {
    underWay.remove(sid);
    if (wasStored) {
      stored.put(sid, true);
    }
  }
}
