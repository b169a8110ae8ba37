package dev.voiceline.server.log;

import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.fidelity.Finding;
import dev.voiceline.core.privacy.Redactor;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.SpokenItem;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes what is said and done in calls. Identifiers are masked unless the operator has asked for
 * clear ones. While several calls run each line names its call.
 */
public final class CallLog implements CallObserver {
  private final ServerLog log;
  private final Redactor redactor;
  private final ToolLine tools;
  private final Set<CallId> live = ConcurrentHashMap.newKeySet();

  /** Writes to a log; in clear for test data only. */
  public CallLog(ServerLog log, boolean clear) {
    this.log = log;
    this.redactor = clear ? Redactor.clear() : Redactor.masking();
    this.tools = new ToolLine(redactor, clear);
  }

  @Override
  public void observed(CallId call, CallNews news) {
    if (news instanceof CallNews.Began began) {
      live.add(call);
      info(call, "Call " + call.brief() + " from " + began.call().from());
    } else if (news instanceof CallNews.CallerSaid said) {
      write(call, "USER", redactor.redact(said.text()));
    } else if (news instanceof CallNews.AgentSaid said) {
      agentSaid(call, said.item());
    } else if (news instanceof CallNews.Typed typed) {
      write(call, "USER", "(typed " + typed.digits() + " keys)");
    } else if (news instanceof CallNews.WithoutAgent) {
      info(call, named(call) + "the caller goes on by keypad, without an agent");
    } else if (news instanceof CallNews.ToolRequested requested) {
      info(call, tools.of(requested.request()));
    } else if (news instanceof CallNews.ToolAnswered answered) {
      toolAnswered(call, answered.answer().request().name(), answered.answer().result());
    } else if (news instanceof CallNews.LookedUp looked) {
      info(call, named(call) + AuditLine.of(looked));
    } else if (news instanceof CallNews.Disclosed disclosed) {
      info(call, named(call) + AuditLine.of(disclosed));
    } else if (news instanceof CallNews.Moved moved) {
      moved(call, moved.move());
    } else if (news instanceof CallNews.Ended ended) {
      ended(call, ended);
      live.remove(call);
    } else if (news instanceof CallNews.HandedOn) {
      info(call, named(call) + "handed on: another node goes on with it");
      live.remove(call);
    } else if (news instanceof CallNews.Billed billed) {
      info(call, named(call) + BillLine.of(billed.bill()));
    } else if (news instanceof CallNews.RecordingOrdered ordered) {
      info(call, named(call) + recording(ordered.order()));
    } else if (news instanceof CallNews.Recorded recorded) {
      recorded(call, recorded.facts());
    } else {
      trouble(call, news);
    }
  }

  private void trouble(CallId call, CallNews news) {
    if (news instanceof CallNews.Failed failed) {
      boolean harmless = failed.failure().kind() == ConversationFailure.Kind.HARMLESS;
      write(call, harmless ? "INFO" : "WARN", named(call) + failed.failure().message());
    } else if (news instanceof CallNews.ConversationOpening opening && opening.number() > 1) {
      info(call, named(call) + "opening the conversation again, try " + opening.number());
    } else if (news instanceof CallNews.ProviderChanged changed) {
      warn(call, named(call) + changed(changed));
    } else if (news instanceof CallNews.PartChanged changed) {
      warn(call, named(call) + PartLine.of(changed.change()));
    } else if (news instanceof CallNews.ConversationRenewed) {
      info(call, named(call) + "the conversation was renewed before its end");
    } else if (news instanceof CallNews.LockedOut locked) {
      String where = locked.byNumber() ? "from this number" : "in this call";
      warn(
          call,
          named(call)
              + "no more checks after too many failed attempts "
              + where
              + " ("
              + locked.failedAttempts()
              + " in this call)");
      info(call, named(call) + AuditLine.of(locked));
    } else if (news instanceof CallNews.Misspoken misspoken) {
      misspoken(call, misspoken);
    } else if (news instanceof CallNews.CeilingReached reached) {
      warn(
          call,
          named(call)
              + "it has cost "
              + reached.cost()
              + ", which is as much as one call may (costs.per_call_usd)");
    } else if (news instanceof CallNews.EchoHeard echo) {
      warn(call, named(call) + echo(echo));
    } else if (news instanceof CallNews.AheadOfRecord ahead) {
      warn(call, named(call) + ahead(ahead.what()));
    } else if (news instanceof CallNews.Fault fault) {
      warn(call, named(call) + "a fault (" + fault.kind() + ") in " + fault.where());
    }
  }

  private static String ahead(CallNews.AheadOfRecord.What what) {
    String went =
        switch (what) {
          case REPLY -> "the agent was asked to speak";
          case ANSWER -> "an answer was told";
          case TOOL -> "a tool was run";
        };
    return went + " before the journal had what led to it; look at the journal's health.";
  }

  /** The kind alone: the figures are health data. */
  private void misspoken(CallId call, CallNews.Misspoken news) {
    String kind = news.kind().name().toLowerCase(Locale.ROOT);
    String then = news.corrected() ? "corrected aloud" : "not corrected";
    boolean serious = news.severity() == Finding.Severity.SERIOUS;
    write(
        call,
        serious ? "WARN" : "INFO",
        named(call) + "the agent misspoke (" + kind + "), " + then);
  }

  private static String echo(CallNews.EchoHeard echo) {
    return echo.halfDuplex()
        ? "the phone keeps sending the agent's voice back: while the agent speaks, only what is louder is heard"
        : "the phone has sent the agent's voice back";
  }

  private void agentSaid(CallId call, SpokenItem item) {
    if (!item.heardText().isBlank()) {
      String cut = item.cutShort() ? " (interrupted)" : "";
      write(call, "ASSISTANT", redactor.redact(item.heardText()) + cut);
    }
  }

  private void toolAnswered(CallId call, String tool, ToolResult result) {
    if (result instanceof ToolResult.Problem problem) {
      info(call, tool + " answered: " + problem.code());
    } else if (result instanceof ToolResult.Success success) {
      info(call, tool + " answered: " + success.values().getOrDefault("status", "done"));
    }
  }

  private void moved(CallId call, CallTransition move) {
    if (move == CallTransition.CONVERSING_TO_TRANSFERRING) {
      info(call, named(call) + "connecting the caller with a person");
    }
  }

  private void ended(CallId call, CallNews.Ended ended) {
    why(ended.reason()).ifPresent(why -> warn(call, named(call) + why));
    info(call, "Call " + call.brief() + " ended - Duration: " + seconds(ended.duration()));
  }

  private static String changed(CallNews.ProviderChanged changed) {
    return "goes on with "
        + changed.to()
        + " in place of "
        + changed.from()
        + PartLine.without(changed.missing());
  }

  private void recorded(CallId call, RecordingFacts facts) {
    String length = seconds(facts.length());
    if (facts.lost().isZero()) {
      info(call, named(call) + "its recording was kept, " + length);
    } else {
      warn(
          call,
          named(call)
              + "its recording was kept, "
              + length
              + ", but the disk was too slow for "
              + seconds(facts.lost())
              + " of it");
    }
  }

  private static String seconds(Duration span) {
    return String.format(Locale.ROOT, "%.1fs", span.toMillis() / 1000.0);
  }

  private static String recording(RecordingOrder order) {
    return switch (order) {
      case START -> "the recording has begun";
      case PAUSE -> "the recording rests";
      case RESUME -> "the recording goes on";
      case STOP -> "the recording has ended";
    };
  }

  private static Optional<String> why(EndReason reason) {
    return Optional.ofNullable(
        switch (reason) {
          case NEVER_ANSWERED ->
              "the media stream never came: check that YOUR_DOMAIN reaches this"
                  + " server and that the tunnel is up";
          case NO_CONVERSATION -> "no conversation could be had";
          case AGENT_FAILED -> "the agent's replies kept failing";
          case CEILING_REACHED -> "as much was spent on it as may be";
          case LINE_LOST -> "the media stream broke";
          case LINE_SILENT -> "the media stream fell silent";
          case PROTOCOL_BROKEN -> "the media stream sent what could not be understood";
          case TOO_LONG -> "the longest call was reached";
          case NO_INPUT -> "the caller said nothing";
          case LOST -> "nothing was heard of it again";
          case COMPLETED, CALLER_HUNG_UP, HANDED_OVER, MACHINE_ANSWERED, ENDED_BY_OPERATOR -> null;
        });
  }

  private static String named(CallId call) {
    return "Call " + call.brief() + ": ";
  }

  private void info(CallId call, String text) {
    write(call, "INFO", text);
  }

  private void warn(CallId call, String text) {
    write(call, "WARN", text);
  }

  private void write(CallId call, String kind, String text) {
    log.write(live.size() > 1 ? call.brief() : "", kind, text);
  }
}
