package dev.voiceline.adapters.twilio.callback;

import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import java.time.Duration;
import java.util.function.BiPredicate;

/**
 * Sorts out what Twilio has reported before: its callbacks come at least once, late and in any
 * order. What does not move its subject on is no news, and the first terminal state stays. Bounded
 * in age and number. Safe for use by any thread.
 */
public final class ReportLedger {
  private static final Duration KEPT = Duration.ofHours(4);
  private static final int MOST = 50_000;

  private final Recent<Subject, NetworkEvent> latest;

  /** An empty ledger. */
  public ReportLedger(Clock clock) {
    latest = new Recent<>(clock, KEPT, MOST);
  }

  /**
   * Whether a report is news, which it is for one thread only.
   *
   * @param subject what it is about: the call, the stream, the recording or the message
   */
  public synchronized boolean isNews(String subject, NetworkEvent event) {
    Subject key = new Subject(event.getClass(), subject);
    boolean news = latest.find(key).map(before -> supersedes(before, event)).orElse(true);
    if (news) {
      latest.set(key, event);
    }
    return news;
  }

  private static boolean supersedes(NetworkEvent before, NetworkEvent event) {
    return moves(before, event, NetworkEvent.Progressed.class, ReportLedger::further)
        || moves(before, event, NetworkEvent.Dialed.class, ReportLedger::dialedFurther)
        || moves(before, event, NetworkEvent.Stream.class, ReportLedger::worse)
        || moves(before, event, NetworkEvent.Recording.class, ReportLedger::recordedFurther)
        || moves(before, event, NetworkEvent.Text.class, ReportLedger::sentFurther);
  }

  private static <E extends NetworkEvent> boolean moves(
      NetworkEvent before, NetworkEvent event, Class<E> kind, BiPredicate<E, E> further) {
    return kind.isInstance(before)
        && kind.isInstance(event)
        && further.test(kind.cast(before), kind.cast(event));
  }

  private static boolean further(NetworkEvent.Progressed before, NetworkEvent.Progressed event) {
    return moves(before.stage().terminal(), before.stage(), event.stage());
  }

  private static boolean dialedFurther(NetworkEvent.Dialed before, NetworkEvent.Dialed event) {
    return moves(before.stage().terminal(), before.stage(), event.stage());
  }

  private static boolean worse(NetworkEvent.Stream before, NetworkEvent.Stream event) {
    return before.stage().compareTo(event.stage()) < 0;
  }

  private static boolean recordedFurther(
      NetworkEvent.Recording before, NetworkEvent.Recording event) {
    return moves(before.stage().terminal(), before.stage(), event.stage());
  }

  private static boolean sentFurther(NetworkEvent.Text before, NetworkEvent.Text event) {
    return moves(before.stage().terminal(), before.stage(), event.stage());
  }

  private static <S extends Enum<S>> boolean moves(boolean over, S before, S event) {
    return !over && before.compareTo(event) < 0;
  }

  private record Subject(Class<? extends NetworkEvent> kind, String name) {}
}
