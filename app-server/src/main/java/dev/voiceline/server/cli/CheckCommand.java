package dev.voiceline.server.cli;

import dev.voiceline.adapters.eligibility.explain.AnswerSentences;
import dev.voiceline.adapters.eligibility.network.Payer;
import dev.voiceline.adapters.eligibility.network.PayerBook;
import dev.voiceline.adapters.eligibility.network.PayerEvent;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.composition.OpenDirectory;
import dev.voiceline.server.config.EligibilitySettings;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingsRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a payer about a patient, and says what it says. */
@Command(
    name = "check",
    description = {
      "Asks the payer about a patient's coverage, and prints what it says and what it does not.",
      "Without settings it asks the demo, which knows three made-up patients.",
      "What it prints holds the personal details of the patient."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the payer told of the coverage, whatever it is",
      "1:the payer could not be asked, or told nothing of the coverage",
      "2:an option or a setting is wrong",
      "3:the payer knows nobody with these details"
    })
final class CheckCommand implements Callable<Integer> {
  /** Nobody with these details; the others are picocli's. */
  static final int NOT_MATCHED = 3;

  private static final Duration WITHIN = Duration.ofSeconds(20);

  private final InputStream in;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PatientOptions patient = new PatientOptions();

  @Mixin private SettingsOptions places = new SettingsOptions();

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Of the sentences: en or es (${DEFAULT-VALUE}).")
  private String language = "en";

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  /** Reads what is not given as an option from there. */
  CheckCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      ServerSettings settings = ServerSettings.from(places.sources(Map.of()));
      Phrases phrases = OptionValues.language(language);
      EligibilityQuestion question = patient.question(settings.front().zone(), new Keyboard()::ask);
      named(settings.eligibility(), question);
      AnswerPrint print =
          new AnswerPrint(
              Optional.of(question.service()), new AnswerSentences(phrases, question.role()));
      EligibilityAnswer answer = ask(settings.eligibility(), question);
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? AnswerPrint.json(print.facts(answer)) : print.lines(answer));
      out.flush();
      return code(answer.outcome());
    } catch (OptionRefused refused) {
      err.println("voiceline: " + refused.getMessage());
      return ExitCode.USAGE;
    } catch (SettingsRefused refused) {
      refused.problems().forEach(problem -> err.println("voiceline: " + problem));
      return ExitCode.USAGE;
    }
  }

  /** A name that no payer has is a slip of the keyboard; on a call it is the caller's. */
  private static void named(EligibilitySettings settings, EligibilityQuestion question)
      throws OptionRefused {
    Optional<PayerBook> book = settings.payers();
    if (book.isPresent() && book.get().find(question.payer()).isEmpty()) {
      String known =
          book.get().payers().stream().map(Payer::name).collect(Collectors.joining(", "));
      throw new OptionRefused(
          "--payer must name one of the payers of voiceline.yaml: " + known + ".");
    }
  }

  private EligibilityAnswer ask(EligibilitySettings settings, EligibilityQuestion question)
      throws InterruptedException {
    try (SystemTime time = new SystemTime();
        OpenDirectory payers = OpenDirectory.of(settings, time, this::tell)) {
      return payers
          .directory()
          .check(question, new IdempotencyKey(UUID.randomUUID().toString()), WITHIN)
          .toCompletableFuture()
          .get();
    } catch (ExecutionException never) {
      throw new IllegalStateException("every check ends in an answer", never);
    }
  }

  /** Why there is no answer is good to know for whoever has set it up. */
  private void tell(PayerEvent event) {
    if (event instanceof PayerEvent.Asked asked && !asked.why().isEmpty()) {
      String mend =
          asked.outcome() == Outcome.CONFIG_ERROR
              ? ": correct \"access\" of this payer in voiceline.yaml, or the secret that it names"
              : "";
      spec.commandLine()
          .getErr()
          .println("voiceline: " + asked.payer() + " gave no answer: " + asked.why() + mend + ".");
    }
  }

  private static int code(Outcome outcome) {
    return switch (outcome) {
      case ACTIVE,
          ACTIVE_PENDING,
          INACTIVE,
          INACTIVE_PENDING,
          CONFLICT,
          UNKNOWN,
          AUTH_ONLY,
          MULTIPLE,
          BATCH ->
          ExitCode.OK;
      case REJECTED_MEMBER, IDENTITY_CHECK -> NOT_MATCHED;
      default -> ExitCode.SOFTWARE;
    };
  }

  /** Whoever is at the keyboard, or a pipe. */
  private final class Keyboard {
    private final BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));

    Optional<String> ask(String title) {
      PrintWriter err = spec.commandLine().getErr();
      err.print(title + ": ");
      err.flush();
      try {
        return Optional.ofNullable(lines.readLine()).filter(line -> !line.isBlank());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
