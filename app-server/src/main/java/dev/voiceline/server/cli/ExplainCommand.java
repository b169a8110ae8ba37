package dev.voiceline.server.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.adapters.eligibility.explain.AnswerReader;
import dev.voiceline.adapters.eligibility.explain.AnswerSentences;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.x12.StrictCheck;
import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a payer's answer from a file and says what it says. */
@Command(
    name = "explain",
    description = {
      "Reads a payer's answer about eligibility, and prints what it says and what it does not.",
      "Knows X12 271, 999 and TA1, FHIR R4 CoverageEligibilityResponse and clearinghouses' JSON.",
      "What it prints holds the personal details of the file."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the answer was read, whatever it says",
      "1:the file cannot be read as an answer",
      "2:an option is wrong, or there is no such file"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The answer; - for the standard input.")
  private String file = "";

  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      description = "What was asked about: an X12 service type such as 62, or words such as MRI.")
  private @Nullable String service;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day to read it for, yyyy-mm-dd; the day the answer is for.")
  private @Nullable String asOf;

  @Option(
      names = "--trace",
      paramLabel = "NUMBER",
      description = "The trace number that was sent: an answer with another is refused.")
  private @Nullable String trace;

  @Option(
      names = "--member-id",
      paramLabel = "ID",
      description = "Who was asked about: an answer about another member is refused.")
  private @Nullable String memberId;

  @Option(
      names = "--dob",
      paramLabel = "DATE",
      description = "The date of birth that was sent, yyyy-mm-dd.")
  private @Nullable String born;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language of the sentences that a caller would hear: en or es.")
  private String language = "en";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "Whom the sentences are for: clinic, patient or other.")
  private String role = "clinic";

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  @Option(
      names = "--strict",
      description = "Print too what a strict reader would hold against an X12 file.")
  private boolean strict;

  @Override
  public Integer call() {
    try {
      AnswerPrint print =
          new AnswerPrint(
              asked(),
              new AnswerSentences(
                  OptionValues.language(language),
                  OptionValues.word("--role", role, CallerRole.class)));
      String content = AnswerReader.text(content());
      EligibilityAnswer answer = new AnswerReader(reading()).read(content);
      return print(answer, print, json || strict ? StrictCheck.of(content) : Optional.empty());
    } catch (OptionRefused refused) {
      spec.commandLine().getErr().println("voiceline: " + refused.getMessage());
      return ExitCode.USAGE;
    }
  }

  private int print(EligibilityAnswer answer, AnswerPrint print, Optional<List<String>> faults) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      JsonObject object = print.facts(answer);
      object.add("strict", text(faults.orElse(List.of())));
      out.println(AnswerPrint.json(object));
    }
    if (strict && !json) {
      faults.orElse(List.of()).forEach(fault -> out.println("Strict          " + fault));
    }
    if (answer instanceof NotUnderstood unreadable) {
      spec.commandLine()
          .getErr()
          .println("voiceline: the answer cannot be read: " + unreadable.why() + ".");
      return ExitCode.SOFTWARE;
    }
    if (!json) {
      out.println(print.lines(answer));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static JsonElement text(List<String> sentences) {
    return sentences.isEmpty()
        ? JsonNull.INSTANCE
        : new JsonPrimitive(String.join("; ", sentences));
  }

  private Optional<ServiceSought> asked() throws OptionRefused {
    return service == null ? Optional.empty() : Optional.of(OptionValues.service(service));
  }

  private Reading reading() throws OptionRefused {
    return new Reading(
        asOf == null ? Optional.empty() : Optional.of(OptionValues.day("--as-of", asOf)),
        new Asked(
            Stated.of(Optional.ofNullable(trace)),
            memberId == null ? Stated.notStated() : Stated.known(OptionValues.memberId(memberId)),
            born == null
                ? Stated.notStated()
                : Stated.known(BirthDate.of(OptionValues.day("--dob", born)))),
        LocalDate.now(ZoneId.systemDefault()));
  }

  private byte[] content() throws OptionRefused {
    try {
      return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    } catch (IOException | InvalidPathException unreadable) {
      throw new OptionRefused(file + " cannot be opened: name a file that exists and may be read.");
    }
  }
}
