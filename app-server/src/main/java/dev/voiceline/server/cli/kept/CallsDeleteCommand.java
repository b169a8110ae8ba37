package dev.voiceline.server.cli.kept;

import dev.voiceline.adapters.store.retention.Deletions;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.LeaseAnswer;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes what was said in a call. */
@Command(
    name = "delete",
    description = {
      "Deletes the content of a call for good: what was said, and its recordings.",
      "That there was a call, and who heard what of whom, stays on record."
    },
    mixinStandardHelpOptions = true)
final class CallsDeleteCommand extends RecordedCommand {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  private final InputStream in;

  @Parameters(paramLabel = "CALL", description = "The name of the call, as the list has it.")
  private String name = "";

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  /** Answers are read from there. */
  CallsDeleteCommand(InputStream in) {
    this.in = in;
  }

  @Override
  int run(StoreVisit visit, ServerSettings settings) throws Declined {
    KeptCalls calls = new KeptCalls(visit);
    CallId call = calls.known(name).call();
    if (calls.isHeld(call)) {
      throw new Declined(
          "The call is under a legal hold: release it first, if that is for you to decide.");
    }
    List<RecordingArchive.Kept> recordings = calls.recordings(call);
    if (!yes && !agreed(call, recordings.size())) {
      throw new Declined("Nothing was deleted.");
    }
    Optional<Lease> lease = own(visit, call);
    Deletions deletions = visit.deletions();
    for (RecordingArchive.Kept kept : recordings) {
      deletions.recording(kept, visit.now());
    }
    deletions.content(call, visit.now());
    lease.ifPresent(owned -> visit.await(visit.leases().release(owned)));
    out()
        .println(
            "Deleted: the content of call %s, and %d recordings."
                .formatted(call.value(), recordings.size()));
    return ExitCode.OK;
  }

  /** A call that a server is at is left alone; one that nobody goes on with is ours meanwhile. */
  private static Optional<Lease> own(StoreVisit visit, CallId call) throws Declined {
    if (!visit.await(visit.journal().unfinished()).contains(call)) {
      return Optional.empty();
    }
    NodeId us = new NodeId("command-" + UUID.randomUUID());
    LeaseAnswer answer = visit.await(visit.leases().acquire(call, us, LONG_ENOUGH));
    if (answer instanceof LeaseAnswer.Granted granted) {
      return Optional.of(granted.lease());
    }
    throw new Declined("The call is under way: delete it when it is over.");
  }

  private boolean agreed(CallId call, int recordings) {
    err()
        .print(
            "Delete the content of call %s and %d recordings for good? Type yes: "
                .formatted(call.value(), recordings));
    err().flush();
    try {
      String line =
          new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine();
      return line != null && line.strip().equalsIgnoreCase("yes");
    } catch (IOException gone) {
      return false;
    }
  }
}
