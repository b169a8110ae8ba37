package dev.voiceline.core.runtime;

import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.cost.CallAccount;
import dev.voiceline.core.cost.CallBill;
import dev.voiceline.core.cost.CallFigures;
import dev.voiceline.core.cost.Cost;
import dev.voiceline.core.cost.DaySpending;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What one call costs as it goes. What it costs is told to the day's account at once, so that other
 * calls know. Used from the mailbox only.
 */
final class CallMeter {
  private static final long NO_LINE = Long.MIN_VALUE;

  private final CallScope scope;
  private final CallAccount account;
  private final DaySpending day;
  private BigDecimal told = BigDecimal.ZERO;
  private long lineSince = NO_LINE;
  private OptionalLong lineUntil = OptionalLong.empty();

  CallMeter(CallScope scope) {
    this.scope = scope;
    this.day = scope.ports.extras().spending();
    this.account = account(scope.ports.extras(), scope.announced.direction());
  }

  /**
   * What a call comes to that nobody goes on with. The day's account was told by who served it.
   *
   * @param line how long the caller was on the line
   */
  static CallBill bill(CallMemory memory, CallExtras extras, Duration line) {
    CallAccount account = account(extras, memory.announced().direction());
    recall(account, memory.used(), memory.said());
    return account.bill(line);
  }

  private static CallAccount account(CallExtras extras, Direction direction) {
    return new CallAccount(extras.prices(), extras.linePrice(), direction, extras.alternatives());
  }

  /** What was used and said before another server took the call up. */
  void recall(List<Usage> used, List<Exchange> said) {
    recall(account, used, said);
  }

  private static void recall(CallAccount account, List<Usage> used, List<Exchange> said) {
    used.forEach(account::add);
    for (Exchange each : said) {
      if (each instanceof Exchange.CallerSaid it) {
        account.add(CallFigures.ofWords(it.text().length(), 0));
      } else if (each instanceof Exchange.AgentSaid it) {
        account.add(CallFigures.ofWords(0, it.heard().length()));
      }
    }
  }

  /** The caller fell silent. */
  void callerSpoke(Duration sound) {
    account.add(CallFigures.callerSpoke(sound));
  }

  /** What was said, as it is told. */
  void told(CallNews news) {
    if (news instanceof CallNews.CallerSaid it) {
      account.add(CallFigures.callerSaid(it.text().length()));
    } else if (news instanceof CallNews.AgentSaid it) {
      account.add(
          CallFigures.agentSaid(
              it.item().generatedText().length(), Duration.ofMillis(it.item().generatedMs())));
    }
  }

  /** The caller has been on the line for that long. */
  void lineSince(Duration lasted) {
    lineSince = scope.clock().millis() - lasted.toMillis();
  }

  /** The caller is on the line. */
  void lineOpened() {
    lineSince = scope.clock().millis();
  }

  /** The caller is on the line no more. */
  void lineClosed() {
    lineUntil = OptionalLong.of(scope.clock().millis());
  }

  /** Something was used; true when the call has now cost as much as one may. */
  boolean used(Usage usage) {
    account.add(usage);
    return day.ceilings().reachedByCall(bill().total());
  }

  /** What that much costs. */
  Cost costOf(Usage usage) {
    return scope.ports.extras().prices().of(usage);
  }

  /** What it comes to so far. */
  CallBill bill() {
    boolean line = lineSince != NO_LINE;
    long until = lineUntil.orElse(scope.clock().millis());
    Duration open = Duration.ofMillis(line ? until - lineSince : 0);
    CallBill bill = account.bill(open);
    BigDecimal dollars = bill.total().dollars();
    day.add(dollars.subtract(told));
    told = dollars;
    return bill;
  }
}
