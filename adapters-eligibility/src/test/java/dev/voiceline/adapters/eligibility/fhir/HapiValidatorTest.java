package dev.voiceline.adapters.eligibility.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import dev.voiceline.adapters.eligibility.payer.SampleRequest;
import dev.voiceline.adapters.eligibility.readings.Golden;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * HAPI FHIR's validator of R4 is the judge of what is sent, and of what our payers answer. It is
 * slow to begin with, so all that needs it is here.
 */
class HapiValidatorTest {
  private static final FhirValidator VALIDATOR = validator();
  private static final Set<ResultSeverityEnum> ERRORS =
      EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);

  static Stream<SampleRequest> requests() {
    SampleRequest patient = SampleRequest.of("MB123456", "1985-03-15", "62");
    Stream<SampleRequest> relatives =
        Stream.of(Relation.values()).map(each -> patient.named("ROBIN", "TESTER").as(each));
    Stream<SampleRequest> procedures =
        Stream.of("70551", "G0402", "D0120")
            .map(code -> new ServiceSought(code, Kind.PROCEDURE, List.of("62")))
            .map(service -> patient.about(service, "30", "62"));
    return Stream.concat(Stream.of(patient), Stream.concat(relatives, procedures));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void ourRequestsHaveNoErrors(SampleRequest sample) {
    String request =
        EligibilityRequestResource.of(sample.request(), LocalDate.of(2026, 11, 20)).toString();

    assertThat(errors(request)).isEmpty();
  }

  static List<Path> responses() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Golden.class.getResource("/dev/voiceline/adapters/eligibility/readings/fhir").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("responses")
  void theResponsesOfOurPayersHaveNoErrors(Path file) {
    assertThat(errors(content(file))).isEmpty();
  }

  @Test
  void anErrorWouldBeFound() {
    String request =
        EligibilityRequestResource.of(
                SampleRequest.of("MB123456", "1985-03-15", "62").request(),
                LocalDate.of(2026, 11, 20))
            .toString();

    assertThat(errors(request.replace("\"benefits\"", "\"benefit\""))).isNotEmpty();
    assertThat(errors(request.replace("\"servicedDate\"", "\"serviceDate\""))).isNotEmpty();
    assertThat(errors(request.replace("#insurer", "#nobody"))).isNotEmpty();
  }

  private static List<String> errors(String resource) {
    return VALIDATOR.validateWithResult(resource).getMessages().stream()
        .filter(each -> ERRORS.contains(each.getSeverity()))
        .map(each -> each.getLocationString() + ": " + each.getMessage())
        .toList();
  }

  private static FhirValidator validator() {
    FhirContext context = FhirContext.forR4();
    ValidationSupportChain support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            new CommonCodeSystemsTerminologyService(context),
            new InMemoryTerminologyServerValidationSupport(context));
    return context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
