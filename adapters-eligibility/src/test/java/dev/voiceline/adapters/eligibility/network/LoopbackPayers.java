package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Interchange;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Wrapping;
import dev.voiceline.adapters.eligibility.readings.Golden;
import dev.voiceline.simulator.payer.AnswerBook;
import dev.voiceline.simulator.payer.ClearinghousePayer;
import dev.voiceline.simulator.payer.CoreLogin;
import dev.voiceline.simulator.payer.CoreMimeEndpoint;
import dev.voiceline.simulator.payer.CoreRestEndpoint;
import dev.voiceline.simulator.payer.CoreSoapEndpoint;
import dev.voiceline.simulator.payer.FhirPayer;
import dev.voiceline.simulator.payer.MemberBook;
import dev.voiceline.simulator.payer.PayerBook;
import dev.voiceline.simulator.payer.PayerServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A payer on loopback sockets, and the way to it.
 *
 * @param hasAMemberWithoutDeductible whether it knows {@link #WITHOUT_DEDUCTIBLE}
 */
record LoopbackPayers(PayerServer server, Way way, boolean hasAMemberWithoutDeductible) {
  static final String WITHOUT_DEDUCTIBLE = "MB111111";

  private static final String ACTIVE = "synth-01-demo-mb123456";
  private static final String MET = "synth-02-demo-mb789012";
  private static final CoreLogin LOGIN = new CoreLogin("clinic", "sesame");

  /** X12 in that wrapping, with a user name and a password. */
  static LoopbackPayers x12(Wrapping wrapping) {
    return x12(wrapping, book -> book);
  }

  /** The same with something about the book of answers. */
  static LoopbackPayers x12(Wrapping wrapping, UnaryOperator<PayerBook> about) {
    PayerBook book =
        about.apply(
            new MemberBook(
                List.of(
                    Golden.text("readings/x12/" + ACTIVE + "-active-mri-auth.271"),
                    Golden.text("readings/x12/" + MET + "-active-deductible-met.271"),
                    withoutDeductible())));
    PayerServer server =
        PayerServer.serving(
            Map.of(
                "/core",
                switch (wrapping) {
                  case SOAP -> new CoreSoapEndpoint(book, Optional.of(LOGIN));
                  case MIME -> new CoreMimeEndpoint(book, Optional.of(LOGIN));
                  case REST -> new CoreRestEndpoint(book, Optional.of("Bearer sesame"));
                }));
    Access access =
        wrapping == Wrapping.REST
            ? new Access.HeaderKey("Authorization", "Bearer sesame")
            : new Access.Login(LOGIN.user(), LOGIN.password());
    return new LoopbackPayers(
        server,
        new Way.X12(
            server.at("/core"),
            wrapping,
            new Interchange("CLINIC01", "ZZ", "DEMOPAYER", "ZZ", "CLINIC01", "DEMOPAYER", true),
            List.of(access)),
        true);
  }

  /** FHIR R4. */
  static LoopbackPayers fhir() {
    AnswerBook book =
        known(
            AnswerBook.otherwise(Golden.text("readings/fhir/synth-04-error-not-found.json")),
            "readings/fhir/");
    PayerServer server =
        PayerServer.serving(
            Map.of(
                "/r4/",
                new FhirPayer("/r4/", FhirPayer.Manner.AT_ONCE, book, Optional.empty(), 0)));
    return new LoopbackPayers(server, new Way.Fhir(server.at("/r4"), new Access.None()), false);
  }

  /** A clearinghouse of that shape, with a key. */
  static LoopbackPayers clearinghouse(Shape shape) {
    String name = shape.name().toLowerCase(Locale.ROOT);
    AnswerBook book =
        known(
            AnswerBook.otherwise(Golden.text("readings/json/synth-legacy-06-aaa75.json")),
            "readings/json/" + name + "/");
    PayerServer server =
        PayerServer.serving(
            Map.of(
                "/check",
                new ClearinghousePayer(
                    ClearinghousePayer.Shape.valueOf(shape.name()), "X-Key", "k", book)));
    Access key = new Access.HeaderKey("X-Key", "k");
    return new LoopbackPayers(
        server, new Way.Clearinghouse(server.at("/check"), shape, key, Map.of()), false);
  }

  private static AnswerBook known(AnswerBook nobody, String folder) {
    return nobody
        .with("MB123456", "1985-03-15", Golden.text(file(folder, ACTIVE)))
        .with("MB789012", "1990-07-22", Golden.text(file(folder, MET)));
  }

  /** {@code readings/json/legacy/synth-01-x} is {@code readings/json/synth-legacy-01-x.json}. */
  private static String file(String folder, String name) {
    return folder.replaceFirst("json/(legacy|plans)/", "json/")
        + name.replaceFirst(
            "synth-",
            folder.contains("legacy")
                ? "synth-legacy-"
                : folder.contains("plans") ? "synth-plans-" : "synth-")
        + ".json";
  }

  private static String withoutDeductible() {
    List<String> segments =
        Golden.text("readings/x12/" + ACTIVE + "-active-mri-auth.271")
            .lines()
            .filter(line -> !line.startsWith("EB*C"))
            .toList();
    return segments.stream()
        .map(line -> line.replace("MB123456", WITHOUT_DEDUCTIBLE).replace("SE*21*", "SE*17*"))
        .collect(Collectors.joining("\n"));
  }
}
